//! When to try again: twice as late each time, from one second to one hour, with jitter so that a
//! server that comes back is not met by all letters at once.

use barnahus_seals::Entropy;
use time::Duration;

const LONGEST_MILLIS: u64 = 3_600_000;

/// After this long without success a letter is given up and shown to staff.
pub const GIVEN_UP_AFTER: Duration = Duration::days(3);

/// How long to wait after so many tries: between the half and the whole of the doubled delay.
#[must_use]
pub fn backoff(attempts: u32, entropy: &Entropy) -> Duration {
    let doublings = attempts.saturating_sub(1).min(12);
    let whole = (1_000_u64 << doublings).min(LONGEST_MILLIS);
    let half = whole / 2;
    let jitter = u64::from_le_bytes(entropy.bytes()) % (half + 1);
    Duration::milliseconds(i64::try_from(half + jitter).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use barnahus_seals::Entropy;
    use time::Duration;

    use super::backoff;

    #[test]
    fn each_wait_is_about_twice_the_last_up_to_an_hour() {
        let entropy = Entropy::seeded(7);
        for attempts in 1..40_u32 {
            let whole = Duration::seconds((1_i64 << attempts.saturating_sub(1).min(12)).min(3_600));
            let wait = backoff(attempts, &entropy);
            assert!(whole / 2 <= wait && wait <= whole, "{attempts}: {wait}");
        }
    }
}
