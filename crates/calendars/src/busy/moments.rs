//! A line's date or time together with its zone: when it is, and what clocks there show.

use super::fault::BusyFault;
use super::lines::Property;
use super::values::{Stamp, Wall};
use super::zones::{Zone, Zones};

/// Whether a whole day is meant or a time of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fineness {
    Day,
    Time,
}

/// A date or a time that is known.
#[derive(Debug, Clone)]
pub(crate) struct Moment {
    /// What the clock of its zone shows; midnight for a whole day.
    pub(crate) wall: Wall,
    /// Seconds since 1970, UTC.
    pub(crate) utc: i64,
    pub(crate) zone: Zone,
    pub(crate) fineness: Fineness,
}

impl Moment {
    /// Reads one value of a line.
    ///
    /// # Errors
    /// When it is no time, or in a zone that nobody knows.
    pub(crate) fn read(line: &Property, text: &str, zones: &Zones) -> Result<Self, BusyFault> {
        let stamp = Stamp::parse(text).ok_or(BusyFault::NotATime(line.at))?;
        Ok(match stamp {
            Stamp::Day(day) => Self::shown(Wall::midnight(day), zones.house().clone(), Fineness::Day),
            Stamp::Local(wall) => {
                let zone = match line.parameter("TZID") {
                    Some(name) => zones.named(name, line.at)?,
                    None => zones.house().clone(),
                };
                Self::shown(wall, zone, Fineness::Time)
            }
            Stamp::Utc(utc) => Self { wall: Wall(utc), utc, zone: Zone::Utc, fineness: Fineness::Time },
        })
    }

    fn shown(wall: Wall, zone: Zone, fineness: Fineness) -> Self {
        Self { wall, utc: zone.utc(wall), zone, fineness }
    }
}
