//! Clock and randomness for who plays the other side of the exchange.

use barnahus_adult_core::Surroundings;
use barnahus_seals::Entropy;

use crate::clock;

/// The system's own.
#[must_use]
pub fn of_the_system() -> Surroundings {
    Surroundings { now, random }
}

fn now() -> u64 {
    u64::try_from(clock::now().millis().div_euclid(1_000)).unwrap_or(0)
}

fn random() -> [u8; 16] {
    Entropy::system().bytes()
}
