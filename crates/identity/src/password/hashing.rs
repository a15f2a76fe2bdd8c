//! Argon2id, behind a turnstile.
//!
//! Each hash takes memory and a core for a moment, so a few at a time go through, on threads that
//! may block; who waits is served in order. An unknown account is compared with a decoy, so that it
//! takes as long as a known one. The figures lie in the hash itself: old hashes go on fitting when
//! the cost is raised.

use std::fmt;
use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use barnahus_seals::Entropy;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::{NewPassword, TypedPassword};
use crate::failure::Failure;

/// How many hash at once: together they need this many times the memory of one.
const AT_ONCE: usize = 4;

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// 46 MiB and two passes, one lane: above each pair of the OWASP password storage cheat sheet
    /// (46 MiB with one pass, 19 MiB with two).
    pub const DEFAULT: Self = Self { memory_kib: 47_104, passes: 2 };
    /// For tests and the demo house only: a guess costs next to nothing.
    pub const FEATHER: Self = Self { memory_kib: 64, passes: 1 };

    fn argon2(self) -> Result<Argon2<'static>, Failure> {
        let params = Params::new(self.memory_kib, self.passes, 1, None).map_err(|_| Failure::Hashing)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}

/// As the database keeps it: a PHC string with its figures and salt.
#[derive(Clone, PartialEq, Eq)]
pub struct HashedPassword(String);

impl HashedPassword {
    pub(crate) const fn from_column(text: String) -> Self {
        Self(text)
    }

    pub(crate) fn into_column(self) -> String {
        self.0
    }
}

impl fmt::Debug for HashedPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HashedPassword(hidden)")
    }
}

/// The turnstile.
pub(crate) struct Passwords {
    cost: Cost,
    turns: Arc<Semaphore>,
    decoy: HashedPassword,
}

impl Passwords {
    pub(crate) fn new(cost: Cost, entropy: &Entropy) -> Result<Self, Failure> {
        let decoy = hash(cost, &entropy.bytes::<32>(), &entropy.bytes())?;
        Ok(Self { cost, turns: Arc::new(Semaphore::new(AT_ONCE)), decoy })
    }

    pub(crate) async fn hash(
        &self,
        password: NewPassword,
        entropy: &Entropy,
    ) -> Result<HashedPassword, Failure> {
        let (cost, salt) = (self.cost, entropy.bytes());
        self.in_turn(move || hash(cost, password.bytes(), &salt)).await?
    }

    /// Whether it fits. With nothing to compare it does the same work and does not.
    pub(crate) async fn fits(
        &self,
        typed: TypedPassword,
        kept: Option<HashedPassword>,
    ) -> Result<bool, Failure> {
        let is_known = kept.is_some();
        let kept = self.compared(kept);
        let argon2 = self.cost.argon2()?;
        let fits = self
            .in_turn(move || {
                let kept = PasswordHash::new(&kept.0).map_err(|_| Failure::Hashing)?;
                Ok::<_, Failure>(argon2.verify_password(typed.bytes(), &kept).is_ok())
            })
            .await??;
        Ok(fits & is_known)
    }

    /// What is compared: with nothing to compare, a hash of the same figures.
    fn compared(&self, kept: Option<HashedPassword>) -> HashedPassword {
        kept.unwrap_or_else(|| self.decoy.clone())
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Failure::Hashing)?;
        spawn_blocking(move || {
            // Held by the work itself: a request that is dropped does not free the core early.
            let _turn = turn;
            work()
        })
        .await
        .map_err(|_| Failure::Hashing)
    }
}

fn hash(cost: Cost, password: &[u8], salt: &[u8; 16]) -> Result<HashedPassword, Failure> {
    let hash = cost.argon2()?.hash_password_with_salt(password, salt).map_err(|_| Failure::Hashing)?;
    Ok(HashedPassword(hash.to_string()))
}

#[cfg(test)]
mod tests {
    use barnahus_seals::Entropy;

    use super::{Cost, Passwords};
    use crate::password::{NewPassword, TypedPassword};

    const SENTENCE: &str = "vreo patru cai verzi dorm pe acoperiș";

    #[tokio::test]
    async fn only_the_same_password_fits() {
        let entropy = Entropy::seeded(1);
        let passwords = Passwords::new(Cost::FEATHER, &entropy).unwrap();
        let chosen = NewPassword::parse(SENTENCE, &[], 12).unwrap();
        let kept = passwords.hash(chosen, &entropy).await.unwrap();
        assert!(passwords.fits(TypedPassword::new(SENTENCE), Some(kept.clone())).await.unwrap());
        assert!(!passwords.fits(TypedPassword::new("altceva"), Some(kept)).await.unwrap());
        assert!(!passwords.fits(TypedPassword::new(SENTENCE), None).await.unwrap());
    }

    #[tokio::test]
    async fn the_figures_of_a_hash_are_those_that_are_documented() {
        let entropy = Entropy::seeded(1);
        let passwords = Passwords::new(Cost::DEFAULT, &entropy).unwrap();
        let figures = "$argon2id$v=19$m=47104,t=2,p=1$";
        assert!(passwords.decoy.clone().into_column().starts_with(figures));
        let chosen = NewPassword::parse(SENTENCE, &[], 12).unwrap();
        let kept = passwords.hash(chosen, &entropy).await.unwrap();
        assert!(kept.into_column().starts_with(figures));
    }

    #[tokio::test]
    async fn an_unknown_account_takes_the_same_work_as_a_known_one() {
        let entropy = Entropy::seeded(1);
        let passwords = Passwords::new(Cost::FEATHER, &entropy).unwrap();
        let chosen = NewPassword::parse(SENTENCE, &[], 12).unwrap();
        let kept = passwords.hash(chosen, &entropy).await.unwrap();
        let figures = |hash: super::HashedPassword| hash.into_column().split('$').nth(3).map(str::to_owned);
        assert!(figures(kept.clone()).is_some_and(|figures| figures.starts_with("m=64,t=1")));
        assert_eq!(figures(passwords.compared(None)), figures(passwords.compared(Some(kept))));
    }
}
