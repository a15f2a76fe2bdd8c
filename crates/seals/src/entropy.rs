//! Where randomness comes from. Every function that needs some takes an `&Entropy`.
//!
//! One handle is made at the start of the program and cloned into whatever lives on. It may not be
//! conjured up elsewhere: a test or a demo that passes a seed gets the same house each time, and
//! nothing else does.

use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rand::rand_core::UnwrapErr;
use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryCryptoRng, TryRng};

/// A source of random bytes, cheap to clone and shared between tasks.
#[derive(Clone)]
pub struct Entropy(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Entropy {
    /// The operating system's own, asked anew each time: no state here that could leak or repeat.
    /// Should the system ever refuse, the task stops rather than go on with what can be guessed.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// The same bytes each time, for the demo house and for tests. Never for a house with children.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// Fills the whole slice.
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Source::System => UnwrapErr(SysRng).fill_bytes(bytes),
            // A task that panicked while it held the lock leaves a generator that still works.
            Source::Seeded(shared) => {
                shared.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
            }
        }
    }

    /// So many bytes as an array.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// The same source for a library that wants `rand`'s traits.
    #[must_use]
    pub fn rng(&self) -> EntropyRng {
        EntropyRng(self.clone())
    }
}

impl fmt::Debug for Entropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Source::System => "Entropy(system)",
            Source::Seeded(_) => "Entropy(seeded)",
        })
    }
}

/// An [`Entropy`] as a `CryptoRng` of the `rand` family.
#[derive(Debug, Clone)]
pub struct EntropyRng(Entropy);

impl TryRng for EntropyRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.0.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.0.bytes()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for EntropyRng {}

#[cfg(test)]
mod tests {
    use rand::Rng;

    use super::Entropy;

    #[test]
    fn a_seed_gives_the_same_bytes_and_its_clones_go_on_from_there() {
        let first = Entropy::seeded(7);
        let second = Entropy::seeded(7);
        assert_eq!(first.bytes::<16>(), second.bytes::<16>());
        assert_ne!(first.clone().bytes::<16>(), first.bytes::<16>());
    }

    #[test]
    fn the_system_does_not_repeat_itself() {
        assert_ne!(Entropy::system().bytes::<32>(), Entropy::system().bytes::<32>());
        assert_ne!(Entropy::system().rng().next_u64(), Entropy::system().rng().next_u64());
    }
}
