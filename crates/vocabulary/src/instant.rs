//! A point in time, in UTC, to the millisecond; and a stretch of it.
//!
//! Columns hold the same number, so what is compared in Rust and in SQL is compared alike. Nothing
//! here reads a clock: `now` is always an argument. Local time of the house is in [`crate::local`].

use std::fmt;
use std::ops::{Add, Sub};

use time::{Duration, OffsetDateTime};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// From the milliseconds that a column holds.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// From whole minutes since 1970.
    #[must_use]
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes * 60_000)
    }

    /// As a column holds it.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole minutes since 1970, rounded down.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        self.0.div_euclid(60_000)
    }

    /// As the `time` crate says it, in UTC. Years beyond ±9999 come back as 1970; no such instant
    /// is ever made by [`crate::local`].
    #[must_use]
    pub fn utc(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl From<OffsetDateTime> for Instant {
    fn from(moment: OffsetDateTime) -> Self {
        Self(moment.unix_timestamp() * 1_000 + i64::from(moment.millisecond()))
    }
}

impl Add<Duration> for Instant {
    type Output = Self;

    fn add(self, length: Duration) -> Self {
        let millis = i64::try_from(length.whole_milliseconds()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }
}

impl Sub<Duration> for Instant {
    type Output = Self;

    fn sub(self, length: Duration) -> Self {
        self + -length
    }
}

impl Sub for Instant {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        Duration::milliseconds(self.0.saturating_sub(earlier.0))
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 to the second, in UTC: `2026-12-01T07:30:00Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = self.utc();
        let (year, month, day) = utc.to_calendar_date();
        let (hour, minute, second) = utc.to_hms();
        write!(f, "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z", u8::from(month))
    }
}

/// Half-open: the start belongs to it, the end does not. Never empty, never backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    start: Instant,
    end: Instant,
}

impl Interval {
    /// `None` when it would not end after it starts.
    #[must_use]
    pub fn new(start: Instant, end: Instant) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The first instant in it.
    #[must_use]
    pub const fn start(self) -> Instant {
        self.start
    }

    /// The first instant after it.
    #[must_use]
    pub const fn end(self) -> Instant {
        self.end
    }

    /// Whether some instant lies in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of `other` lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The stretch that lies in both.
    #[must_use]
    pub fn shared(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The same stretch with `minutes` more on either side.
    #[must_use]
    pub fn widened(self, minutes: u32) -> Self {
        let by = Duration::minutes(i64::from(minutes));
        Self { start: self.start - by, end: self.end + by }
    }

    /// What is left of it when `other` is taken out: nothing, one piece or two.
    pub fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let before = Self::new(self.start, self.end.min(other.start));
        let after = Self::new(self.start.max(other.end), self.end);
        before.into_iter().chain(after)
    }
}

#[cfg(test)]
mod tests {
    use super::{Instant, Interval};

    fn interval(from: i64, to: i64) -> Interval {
        Interval::new(Instant::from_minutes(from), Instant::from_minutes(to)).expect("not empty")
    }

    #[test]
    fn neighbours_do_not_overlap() {
        assert!(!interval(0, 5).overlaps(interval(5, 10)));
        assert!(interval(0, 6).overlaps(interval(5, 10)));
    }

    #[test]
    fn taking_out_the_middle_leaves_both_ends() {
        let left: Vec<_> = interval(0, 60).without(interval(20, 30)).collect();
        assert_eq!(left, [interval(0, 20), interval(30, 60)]);
        assert_eq!(interval(0, 60).without(interval(70, 80)).collect::<Vec<_>>(), [interval(0, 60)]);
        assert_eq!(interval(10, 20).without(interval(0, 60)).count(), 0);
    }

    #[test]
    fn an_instant_reads_as_rfc_3339() {
        assert_eq!(Instant::from_millis(1_796_110_200_000).to_string(), "2026-12-01T07:30:00Z");
    }
}
