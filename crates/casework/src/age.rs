//! How old a child is, as far as anyone knows, and on whose word.
//!
//! *Presumption of minority*: whoever says to be under 18, or is thought to be, is a child until an
//! assessment says otherwise (Directive 2011/36/EU art. 13(2); Law 678/2001). A disputed or unknown
//! age is a child's. Rules never ask "how old?" but "may this child be under 14?".

mod band;
mod dispute;
mod reading;
mod typed;

use barnahus_vocabulary::local::full_years;
use time::{Date, Month};

pub use band::AgeBand;
pub use dispute::AgeResult;
pub use reading::AgeReading;

listed! {
    /// On whose word the age is known.
    AgeBasis {
        Stated = "stated", "declarată", "stated";
        Documented = "documented", "după acte", "documented";
        Assessed = "assessed", "evaluată", "assessed";
        Disputed = "disputed", "contestată", "disputed";
    }
}

/// What is known of the age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgeValue {
    /// Born on that day.
    Born(Date),
    /// So many full years on that day.
    Years {
        /// Full years, 0 to 120.
        years: u8,
        /// The day on which they were counted.
        on: Date,
    },
    /// Within a band on that day.
    Band {
        /// The band.
        band: AgeBand,
        /// The day on which it was judged.
        on: Date,
    },
    /// Nothing is known.
    #[default]
    Unknown,
}

/// An age with its basis.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// On whose word.
    pub basis: AgeBasis,
    /// What is known.
    pub value: AgeValue,
}

impl Default for Age {
    /// Nothing known, and nobody's word but the first.
    fn default() -> Self {
        Self { basis: AgeBasis::Stated, value: AgeValue::Unknown }
    }
}

impl Age {
    /// Whether the rules for children hold on that day.
    #[must_use]
    pub fn is_presumed_child(&self, on: Date) -> bool {
        match self.basis {
            AgeBasis::Disputed => true,
            AgeBasis::Stated | AgeBasis::Documented | AgeBasis::Assessed => {
                self.range(on).is_none_or(|(youngest, _)| youngest < 18)
            }
        }
    }

    /// The years this child may have on that day. Where nothing is known every age of a child is
    /// possible; a disputed age always leaves a child's age possible.
    #[must_use]
    pub fn years_for_rules(&self, on: Date) -> AgeReading {
        match (self.range(on), self.basis) {
            (None, _) => AgeReading::any_child(),
            (Some((youngest, oldest)), AgeBasis::Disputed) => AgeReading::new(youngest.min(17), oldest),
            (Some((youngest, oldest)), _) => AgeReading::new(youngest, oldest),
        }
    }

    /// The birth date, where one is known.
    #[must_use]
    pub const fn birth_date(&self) -> Option<Date> {
        match self.value {
            AgeValue::Born(day) => Some(day),
            AgeValue::Years { .. } | AgeValue::Band { .. } | AgeValue::Unknown => None,
        }
    }

    /// The first day on which the child may turn 18: by its birth date, or the earliest that its years allow.
    /// Unknown where not even those are known. Who is born on 29 February turns 18 on 1 March.
    #[must_use]
    pub fn turns_18_on(&self) -> Option<Date> {
        match self.value {
            AgeValue::Born(day) => anniversary(day, 18),
            AgeValue::Years { years, on } => anniversary(on, 17 - i32::from(years))?.next_day(),
            AgeValue::Band { .. } | AgeValue::Unknown => None,
        }
    }

    /// Whether the handover to the adults may be spoken of with them: nobody disputes the age, and they may be
    /// 18 by that day. Of whom no age is known at all, one is noted first.
    #[must_use]
    pub fn nears_18(&self, by: Date) -> bool {
        !self.is_disputed() && self.range(by).is_some_and(|(_, oldest)| oldest >= 18)
    }

    /// Youngest and oldest possible full years on that day.
    fn range(&self, on: Date) -> Option<(u8, u8)> {
        let (youngest, oldest) = match self.value {
            AgeValue::Born(day) => {
                let years = full_years(day, on);
                (years, years)
            }
            AgeValue::Years { years, on: counted } => aged(years, years, counted, on),
            AgeValue::Band { band, on: judged } => aged(band.youngest(), band.oldest(), judged, on),
            AgeValue::Unknown => return None,
        };
        Some((whole_years(youngest), whole_years(oldest)))
    }
}

/// The same day so many years later.
pub(crate) fn anniversary(day: Date, years: i32) -> Option<Date> {
    let year = day.year() + years;
    day.replace_year(year).ok().or_else(|| Date::from_calendar_date(year, Month::March, 1).ok())
}

/// Who had `youngest` to `oldest` full years on `counted` has how many on `on`: the youngest had a
/// birthday on that very day, the oldest has one on the next.
fn aged(youngest: u8, oldest: u8, counted: Date, on: Date) -> (i32, i32) {
    let next = counted.next_day().unwrap_or(counted);
    (i32::from(youngest) + full_years(counted, on), i32::from(oldest) + 1 + full_years(next, on))
}

fn whole_years(years: i32) -> u8 {
    u8::try_from(years.clamp(0, 150)).unwrap_or(0)
}

impl std::fmt::Debug for Age {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Age(closed)")
    }
}

#[cfg(test)]
mod tests;
