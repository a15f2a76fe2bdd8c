//! Why a slot stands where it stands, in one short line each.

use barnahus_vocabulary::{Locale, dates};
use time::Duration;

use crate::wording::capital;
use crate::words::slots as words;

/// One reason; what it compares with was worked out before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// When it is booked now: only rooms or people would change.
    SameTime,
    /// On the day of a sibling's interview, as was wished.
    WithSibling,
    /// No other slot on offer begins earlier.
    Earliest,
    /// So long after the earliest one.
    Later(Duration),
    /// Whole days are left until the last day of the limit.
    BeforeLimit(u64),
    /// On the last day of the limit.
    LastDay,
    /// Within the hours that are best for the child.
    BestHours,
    /// Not within them, or not wholly.
    OutsideBestHours,
    /// Whoever is preferred comes.
    Preferred,
    /// Someone preferred is replaced by another.
    NotPreferred,
    /// Minutes that the team travels, added up; none at all is worth saying too.
    Travel(u32),
}

impl Why {
    /// As a line.
    #[must_use]
    pub fn line(self, locale: Locale) -> String {
        let line = match self {
            Self::SameTime => words::SAME_TIME.of(locale).to_owned(),
            Self::WithSibling => words::WITH_SIBLING.of(locale).to_owned(),
            Self::Earliest => words::EARLIEST.of(locale).to_owned(),
            Self::Later(by) => format!("{} {}", dates::length(by, locale), words::LATER.of(locale)),
            Self::BeforeLimit(days) => {
                format!("{} {}", words::DAYS.of(days, locale), words::BEFORE_LIMIT.of(locale))
            }
            Self::LastDay => words::LAST_DAY.of(locale).to_owned(),
            Self::BestHours => words::BEST_HOURS.of(locale).to_owned(),
            Self::OutsideBestHours => words::OUTSIDE_BEST.of(locale).to_owned(),
            Self::Preferred => words::PREFERRED.of(locale).to_owned(),
            Self::NotPreferred => words::NOT_PREFERRED.of(locale).to_owned(),
            Self::Travel(0) => words::NO_TRAVEL.of(locale).to_owned(),
            Self::Travel(minutes) => {
                let length = dates::length(Duration::minutes(i64::from(minutes)), locale);
                format!("{} {length}", words::TRAVEL.of(locale))
            }
        };
        capital(&line)
    }
}
