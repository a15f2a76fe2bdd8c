//! What this crate works with: keys, randomness, the turnstile for passwords, and the house's
//! settings.
//!
//! Made once at the start and shared. Everything that reads or writes is a method on it, beside the
//! thing it concerns; those that belong into the caller's transaction take a `Write`, the others
//! the `Database`. No clock: `now` is an argument.

use std::fmt;
use std::sync::Arc;

use barnahus_seals::{AttemptKey, Entropy, HouseKey, TokenKey};
use time::Duration;

use crate::failure::Failure;
use crate::password::{Cost, Passwords};

/// How long things last and how dear a guess is. A house may change them; the defaults are those
/// of `docs/decisions/passwords.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// A session ends after so long without a request: 15 minutes.
    pub idle: Duration,
    /// A session ends after so long in any case: 12 hours.
    pub total: Duration,
    /// Between password and code there may be so long: 10 minutes.
    pub between_steps: Duration,
    /// The shortest password in characters: 12.
    pub shortest_password: usize,
    /// What one guess at a password costs.
    pub cost: Cost,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle: Duration::minutes(15),
            total: Duration::hours(12),
            between_steps: Duration::minutes(10),
            shortest_password: 12,
            cost: Cost::DEFAULT,
        }
    }
}

/// See the module. Cheap to clone.
#[derive(Clone)]
pub struct Identity {
    pub(crate) key: Arc<HouseKey>,
    pub(crate) tokens: Arc<TokenKey>,
    pub(crate) attempts: Arc<AttemptKey>,
    pub(crate) entropy: Entropy,
    pub(crate) passwords: Arc<Passwords>,
    pub(crate) settings: Settings,
}

impl Identity {
    /// Takes as long as hashing one password: the decoy for unknown accounts is made here.
    ///
    /// # Errors
    /// [`Failure::Hashing`] when argon2 does not take the cost of the settings.
    pub fn new(key: Arc<HouseKey>, entropy: Entropy, settings: Settings) -> Result<Self, Failure> {
        Ok(Self {
            tokens: Arc::new(key.tokens()),
            attempts: Arc::new(key.attempts()),
            passwords: Arc::new(Passwords::new(settings.cost, &entropy)?),
            key,
            entropy,
            settings,
        })
    }

    /// The settings it was made with.
    #[must_use]
    pub const fn settings(&self) -> Settings {
        self.settings
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("settings", &self.settings).finish_non_exhaustive()
    }
}
