//! Busy times out of somebody's calendar file (RFC 5545), within a horizon.
//!
//! Nothing but intervals comes through here: titles, places, attendees and notes are dropped line by
//! line before anything is understood, and no type below has a place for them. A file is read whole or
//! refused whole, since half a calendar would show free hours that are not. All that a file can ask
//! for is counted beforehand, so that a hostile rule ends in a fault, not in a machine that hangs.
//!
//! Times of the wall clock follow RFC 5545 section 3.3.5: one that is skipped when clocks go forward
//! is read with the offset before the gap, one that is shown twice means the first. Times without a
//! zone and whole days are those of the house, Europe/Bucharest. `DTEND` gives every instance of a
//! series the same exact length (section 3.8.5.3); days of a `DURATION` are days of the calendar.

mod allowance;
mod components;
mod days;
mod events;
mod expand;
mod fault;
mod lines;
mod moments;
mod periods;
mod rule;
mod series;
mod values;
mod zones;

use barnahus_vocabulary::{Instant, Interval};
use time::Duration;

pub use fault::BusyFault;

use allowance::Allowance;
use components::Kind;
use periods::Taken;
use zones::Zones;

use crate::uid::Uid;

/// Octets in one file: a calendar of several busy years is a tenth of it.
pub const MOST_OCTETS: usize = 2_097_152;

/// When somebody is taken: in order, apart from each other, inside the horizon that was asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BusyTimes(Vec<Interval>);

impl BusyTimes {
    /// Reads one file, folded or not, whatever ends its lines.
    ///
    /// # Errors
    /// [`BusyFault`] when any part of it that says when could not be understood.
    pub fn read(octets: &[u8], horizon: Interval) -> Result<Self, BusyFault> {
        Self::read_besides(octets, horizon, &[])
    }

    /// The same without the entries that we wrote ourselves, by their `UID`: they came back by an
    /// invitation that was accepted, and here they are claims, which move and fall while a file stays.
    ///
    /// # Errors
    /// As [`BusyTimes::read`].
    pub fn read_besides(octets: &[u8], horizon: Interval, ours: &[Uid]) -> Result<Self, BusyFault> {
        let parts = components::read(octets)?;
        let mut allowance = Allowance::of_a_file();
        let zones = Zones::read(&parts, horizon, &mut allowance)?;
        let mut taken = Taken::within(horizon);
        for part in parts.iter().filter(|part| part.kind == Kind::FreeBusy) {
            periods::free_busy(part, &zones, &mut taken)?;
        }
        let events = events::read(&parts, &zones)?;
        let ours = ours.iter().map(Uid::as_str).collect();
        series::unfold(&events, &ours, &mut taken, &mut allowance)?;
        Ok(Self(taken.joined()))
    }

    /// The stretches.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        &self.0
    }

    /// The same, widened to whole cells of so many minutes and joined again.
    #[must_use]
    pub fn in_cells(&self, minutes: u32) -> Self {
        let cell = i64::from(minutes.max(1));
        let widened = self.0.iter().filter_map(|taken| {
            let start = taken.start().minutes().div_euclid(cell) * cell;
            // The minute in which it ends counts, unless it ends with its beginning.
            let last = (taken.end() - Duration::milliseconds(1)).minutes();
            let end = (last.div_euclid(cell) + 1) * cell;
            Interval::new(Instant::from_minutes(start), Instant::from_minutes(end))
        });
        let widened: Vec<Interval> = widened.collect();
        let (Some(first), Some(last)) = (widened.first(), widened.last()) else { return Self::default() };
        let whole = Interval::new(first.start(), last.end());
        Self(whole.map(|whole| joined(&widened, whole)).unwrap_or_default())
    }

    /// From the first start to the last end; `None` when nothing is taken.
    #[must_use]
    pub fn span(&self) -> Option<(Instant, Instant)> {
        Some((self.0.first()?.start(), self.0.last()?.end()))
    }
}

/// Stretches cut to a horizon, in order, those that touch made one.
pub(crate) fn joined(stretches: &[Interval], horizon: Interval) -> Vec<Interval> {
    let mut taken = Taken::within(horizon);
    stretches.iter().for_each(|stretch| taken.add_stretch(*stretch));
    taken.joined()
}
