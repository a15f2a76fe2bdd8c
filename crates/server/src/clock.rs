//! The one place that reads the clock.

use barnahus_vocabulary::Instant;
use time::OffsetDateTime;

/// Now, in UTC.
#[expect(clippy::disallowed_methods, reason = "the clock is read here and handed on from here")]
#[must_use]
pub fn now() -> Instant {
    Instant::from(OffsetDateTime::now_utc())
}
