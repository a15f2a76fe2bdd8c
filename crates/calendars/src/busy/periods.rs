//! Stretches that are taken, as they are found, and periods written as such.

use barnahus_vocabulary::{Instant, Interval};

use super::components::Part;
use super::fault::BusyFault;
use super::lines::{Name, Property};
use super::moments::Moment;
use super::values::{DAY, Span, Wall};
use super::zones::{Zone, Zones};

/// How long an entry lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// Seconds of the clock, the same for every instance.
    Exact(i64),
    /// Days of the calendar first.
    Nominal(Span),
}

impl Length {
    /// When an instance ends that begins at a reading: seconds since 1970, UTC.
    pub(crate) fn end(self, start: Wall, zone: &Zone) -> i64 {
        match self {
            Self::Exact(seconds) => zone.utc(start) + seconds,
            Self::Nominal(Span { days, seconds }) => zone.utc(Wall(start.0 + days * DAY)) + seconds,
        }
    }

    /// At most that many seconds.
    pub(crate) const fn longest(self) -> i64 {
        match self {
            Self::Exact(seconds) => seconds,
            Self::Nominal(Span { days, seconds }) => (days + 1) * DAY + seconds,
        }
    }
}

/// What was found so far.
#[derive(Debug)]
pub(crate) struct Taken {
    horizon: Interval,
    found: Vec<Interval>,
}

impl Taken {
    /// Nothing yet; what lies outside of the horizon is not kept.
    pub(crate) const fn within(horizon: Interval) -> Self {
        Self { horizon, found: Vec::new() }
    }

    /// The horizon, in seconds since 1970, UTC, widened to whole ones.
    pub(crate) const fn seconds(&self) -> (i64, i64) {
        (self.horizon.start().millis().div_euclid(1_000), self.horizon.end().millis().div_euclid(1_000) + 1)
    }

    /// Adds a stretch, in seconds since 1970, UTC; one that is empty or outside adds nothing.
    pub(crate) fn add(&mut self, start: i64, end: i64) {
        let at = |seconds: i64| Instant::from_millis(seconds.saturating_mul(1_000));
        Interval::new(at(start), at(end)).into_iter().for_each(|stretch| self.add_stretch(stretch));
    }

    /// Adds a stretch, cut to the horizon.
    pub(crate) fn add_stretch(&mut self, stretch: Interval) {
        let (start, end) = (self.horizon.start(), self.horizon.end());
        self.found.extend(Interval::new(stretch.start().max(start), stretch.end().min(end)));
    }

    /// In order, those that touch made one.
    pub(crate) fn joined(mut self) -> Vec<Interval> {
        self.found.sort_unstable();
        let mut joined: Vec<Interval> = Vec::new();
        for next in self.found {
            match joined.last_mut() {
                Some(last) if last.end() >= next.start() => {
                    *last = Interval::new(last.start(), last.end().max(next.end())).unwrap_or(*last);
                }
                Some(_) | None => joined.push(next),
            }
        }
        joined
    }
}

/// `start/end` or `start/length`: where it begins, and how long it is.
///
/// # Errors
/// When it is no period.
pub(crate) fn period(line: &Property, text: &str, zones: &Zones) -> Result<(Moment, Length), BusyFault> {
    let (start, end) = text.split_once('/').ok_or(BusyFault::NotATime(line.at))?;
    let start = Moment::read(line, start, zones)?;
    if let Some(span) = Span::parse(end) {
        return Ok((start, Length::Nominal(span)));
    }
    let seconds = Moment::read(line, end, zones)?.utc - start.utc;
    if seconds < 0 {
        return Err(BusyFault::EndsBeforeItStarts(line.at));
    }
    Ok((start, Length::Exact(seconds)))
}

/// The busy periods of a `VFREEBUSY`. Types nobody knows are busy (RFC 5545 section 3.2.9).
///
/// # Errors
/// When one is no period.
pub(crate) fn free_busy(part: &Part, zones: &Zones, taken: &mut Taken) -> Result<(), BusyFault> {
    for line in part.all(Name::FreeBusy).filter(|line| !line.parameter_says("FBTYPE", "FREE")) {
        for text in line.value.split(',').filter(|text| !text.trim().is_empty()) {
            let (start, length) = period(line, text, zones)?;
            taken.add(start.utc, length.end(start.wall, &start.zone));
        }
    }
    Ok(())
}
