//! Which instant a wall clock means, by the zones of the file and those of the zone database.
//!
//! What a file says of its zones goes before what the database says (RFC 5545 section 3.2.19): its
//! times were written by it. A name that neither knows is a fault, never a guess.

use std::collections::BTreeMap;
use std::rc::Rc;

use barnahus_vocabulary::{Interval, local};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::allowance::Allowance;
use super::components::{Kind, Part};
use super::expand::Walk;
use super::fault::BusyFault;
use super::lines::Name;
use super::rule::{End, Rule};
use super::values::{DAY, Stamp, Wall, offset};

/// A zone whose rules are known.
#[derive(Debug, Clone)]
pub(crate) enum Zone {
    Utc,
    /// Of the zone database.
    Listed(TimeZone),
    /// Of the file: its changes, in order.
    Written(Rc<[Change]>),
}

/// One change of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    /// Seconds since 1970, UTC.
    at: i64,
    from: i64,
    to: i64,
}

impl Change {
    /// From which reading on the new offset holds: after a gap, after the second showing of a fold.
    fn threshold(self) -> i64 {
        self.at + self.from.max(self.to)
    }
}

impl Zone {
    /// Seconds since 1970, UTC, of a reading: RFC 5545 section 3.3.5 for those that are skipped or
    /// shown twice.
    pub(crate) fn utc(&self, wall: Wall) -> i64 {
        match self {
            Self::Utc => wall.0,
            Self::Listed(zone) => {
                let Ok(shown) = Timestamp::from_second(wall.0) else { return wall.0 };
                let civil = TimeZone::UTC.to_datetime(shown);
                zone.to_ambiguous_timestamp(civil).compatible().map_or(wall.0, Timestamp::as_second)
            }
            Self::Written(changes) => {
                let passed = changes.partition_point(|change| change.threshold() <= wall.0);
                wall.0 - offset_after(changes, passed)
            }
        }
    }

    /// What the clock shows at an instant.
    pub(crate) fn wall(&self, utc: i64) -> Wall {
        let offset = match self {
            Self::Utc => 0,
            Self::Listed(zone) => {
                Timestamp::from_second(utc).map_or(0, |at| i64::from(zone.to_offset(at).seconds()))
            }
            Self::Written(changes) => {
                offset_after(changes, changes.partition_point(|change| change.at <= utc))
            }
        };
        Wall(utc + offset)
    }
}

fn offset_after(changes: &[Change], passed: usize) -> i64 {
    match passed.checked_sub(1) {
        Some(last) => changes[last].to,
        None => changes.first().map_or(0, |first| first.from),
    }
}

/// The zones that a file can refer to.
#[derive(Debug)]
pub(crate) struct Zones {
    written: BTreeMap<String, Zone>,
    house: Zone,
}

impl Zones {
    /// Works out the changes of the file's zones up to the end of the horizon.
    ///
    /// # Errors
    /// When the rules of one do not say what the offset is.
    pub(crate) fn read(
        parts: &[Part],
        horizon: Interval,
        allowance: &mut Allowance,
    ) -> Result<Self, BusyFault> {
        // Clocks change twice a year: two more years hold every change that an entry can need.
        let end = Wall(horizon.end().millis().div_euclid(1_000) + 732 * DAY);
        let mut written = BTreeMap::new();
        for part in parts.iter().filter(|part| part.kind == Kind::Zone) {
            let name = part.first(Name::ZoneId).ok_or(BusyFault::NotAZone(part.at))?;
            let mut changes = Vec::new();
            for observance in &part.observances {
                changes.extend(changes_of(observance, end, allowance)?);
            }
            if changes.is_empty() {
                return Err(BusyFault::NotAZone(part.at));
            }
            changes.sort_unstable();
            written.insert(name.value.clone(), Zone::Written(changes.into()));
        }
        Ok(Self { written, house: TimeZone::get(local::ZONE).map_or(Zone::Utc, Zone::Listed) })
    }

    /// The zone of times that name none.
    pub(crate) const fn house(&self) -> &Zone {
        &self.house
    }

    /// The zone of a name that stands in line `at`.
    ///
    /// # Errors
    /// [`BusyFault::UnknownZone`].
    pub(crate) fn named(&self, name: &str, at: u32) -> Result<Zone, BusyFault> {
        if let Some(zone) = self.written.get(name) {
            return Ok(zone.clone());
        }
        TimeZone::get(name).map(Zone::Listed).map_err(|_| BusyFault::UnknownZone(at))
    }
}

fn changes_of(part: &Part, end: Wall, allowance: &mut Allowance) -> Result<Vec<Change>, BusyFault> {
    let fault = BusyFault::NotAZone(part.at);
    let east = |name: Name| part.first(name).and_then(|line| offset(&line.value)).ok_or(fault);
    let (from, to) = (east(Name::OffsetFrom)?, east(Name::OffsetTo)?);
    let Some(Stamp::Local(first)) = part.first(Name::Start).and_then(|line| Stamp::parse(&line.value)) else {
        return Err(fault);
    };
    let mut starts = vec![first];
    for line in part.all(Name::Rule) {
        let rule = Rule::parse(&line.value).ok_or(BusyFault::NotARule(line.at))?;
        let until = match rule.end {
            End::Never | End::Count(_) => None,
            // Told in UTC here, where the offset before the change still holds.
            End::Until(Stamp::Utc(at)) => Some(Wall(at + from)),
            End::Until(Stamp::Local(wall)) => Some(wall),
            End::Until(Stamp::Day(day)) => Some(Wall(Wall::midnight(day).0 + DAY - 1)),
        };
        let walk = Walk::new(&rule, first, until).ok_or(fault)?;
        starts.extend(walk.instances(first..end, allowance)?);
    }
    for line in part.all(Name::Dates) {
        for text in line.value.split(',') {
            match Stamp::parse(text) {
                Some(Stamp::Local(wall)) => starts.push(wall),
                Some(Stamp::Day(_) | Stamp::Utc(_)) | None => return Err(BusyFault::NotATime(line.at)),
            }
        }
    }
    starts.sort_unstable();
    starts.dedup();
    Ok(starts.into_iter().map(|start| Change { at: start.0 - from, from, to }).collect())
}
