//! When a message leaves, so that its hour tells nothing.
//!
//! What answers a referral or a withdrawal leaves at once: somebody waits for it. All else leaves at a
//! random minute of the next working day, between eight and six, so that the hour of a closing, a
//! consent or a report cannot be read from the hour of its message.

use barnahus_exchange::kind::FromHouse;
use barnahus_seals::Entropy;
use barnahus_vocabulary::{Instant, local};
use time::{Date, Weekday};

/// First minute and minute after the last, from midnight on the wall clock.
const WORKING_MINUTES: std::ops::Range<u16> = 8 * 60..18 * 60;

/// The moment from which it may be sent.
#[must_use]
pub fn leaves_at(kind: FromHouse, now: Instant, entropy: &Entropy) -> Instant {
    if kind.leaves_at_once() {
        return now;
    }
    let day = next_working_day(local::day(now));
    // Of 2^64 numbers the remainder favours no minute by more than one part in 10^16.
    let spread = u64::from(WORKING_MINUTES.end - WORKING_MINUTES.start);
    let minute = u64::from_le_bytes(entropy.bytes()) % spread;
    let minute = WORKING_MINUTES.start + u16::try_from(minute).unwrap_or(0);
    local::minute_of_day(day, minute)
}

/// Public holidays differ from year to year and are not known here: a message may leave on one.
fn next_working_day(today: Date) -> Date {
    let mut day = today;
    loop {
        day = day.next_day().unwrap_or(day);
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || day == Date::MAX {
            return day;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use barnahus_exchange::kind::FromHouse;
    use barnahus_seals::Entropy;
    use barnahus_vocabulary::local;
    use time::macros::{date, datetime};

    use super::leaves_at;

    #[test]
    fn an_answer_leaves_at_once() {
        let now = datetime!(2026-11-27 14:03 UTC).into();
        assert_eq!(leaves_at(FromHouse::ReferralAnswered, now, &Entropy::seeded(1)), now);
        assert_eq!(leaves_at(FromHouse::WithdrawalAnswered, now, &Entropy::seeded(1)), now);
    }

    #[test]
    fn a_closing_leaves_on_the_next_working_day_whatever_its_hour() {
        let entropy = Entropy::seeded(7);
        let mut hours = BTreeSet::new();
        for hour in 0..24 {
            // A Friday, read at the house: late evening in UTC is Saturday there.
            let now = local::start_of_day(date!(2026 - 11 - 27)) + time::Duration::hours(hour);
            for _ in 0..40 {
                let leaves = local::wall_clock(leaves_at(FromHouse::CaseClosed, now, &entropy));
                assert_eq!(leaves.date(), date!(2026 - 11 - 30));
                assert!((8..18).contains(&leaves.hour()));
                hours.insert(leaves.hour());
            }
        }
        assert_eq!(hours.len(), 10);
    }
}
