//! Why a calendar file was refused, as facts: which line, and what was wrong with it.
//!
//! No fault holds a word of the file, so that it can be stored, shown and logged. Lines are counted
//! from 1 as an editor counts them; the line of a component is its `BEGIN`.

use std::fmt;

/// The one thing that stopped the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BusyFault {
    /// More octets than [`super::MOST_OCTETS`].
    TooLarge,
    /// It does not begin as a calendar: a web page, a picture, nothing at all.
    NotACalendar,
    /// It ends in the middle.
    CutShort,
    /// A component is closed that is not open.
    Entangled(u32),
    /// Components within components, deeper than any calendar needs.
    TooDeep(u32),
    /// More components than a person's calendar has.
    TooManyParts,
    /// Its rules ask for more instances than can be counted.
    AsksTooMuch,
    /// An entry without a beginning.
    NoStart(u32),
    /// An entry that ends before it begins.
    EndsBeforeItStarts(u32),
    /// A date, a time, a length or a number that is none.
    NotATime(u32),
    /// A rule of recurrence that is none, or of another calendar than the Gregorian.
    NotARule(u32),
    /// A zone that stands neither in the file nor in the zone database.
    UnknownZone(u32),
    /// A zone in the file whose rules do not say what the offset is.
    NotAZone(u32),
    /// "This and all that follow" were changed: a form of change that is not read.
    ThisAndFuture(u32),
}

impl BusyFault {
    /// The closed word for columns and the audit trail.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::NotACalendar => "not_a_calendar",
            Self::CutShort => "cut_short",
            Self::Entangled(_) => "entangled",
            Self::TooDeep(_) => "too_deep",
            Self::TooManyParts => "too_many_parts",
            Self::AsksTooMuch => "asks_too_much",
            Self::NoStart(_) => "no_start",
            Self::EndsBeforeItStarts(_) => "ends_before_it_starts",
            Self::NotATime(_) => "not_a_time",
            Self::NotARule(_) => "not_a_rule",
            Self::UnknownZone(_) => "unknown_zone",
            Self::NotAZone(_) => "not_a_zone",
            Self::ThisAndFuture(_) => "this_and_future",
        }
    }

    /// Each of them; those that stand in a line, in that one.
    #[must_use]
    pub const fn all_at(line: u32) -> [Self; 14] {
        [
            Self::TooLarge,
            Self::NotACalendar,
            Self::CutShort,
            Self::Entangled(line),
            Self::TooDeep(line),
            Self::TooManyParts,
            Self::AsksTooMuch,
            Self::NoStart(line),
            Self::EndsBeforeItStarts(line),
            Self::NotATime(line),
            Self::NotARule(line),
            Self::UnknownZone(line),
            Self::NotAZone(line),
            Self::ThisAndFuture(line),
        ]
    }

    /// The one of that word, in that line if it stands in one.
    #[must_use]
    pub fn from_code(code: &str, line: u32) -> Option<Self> {
        Self::all_at(line).into_iter().find(|fault| fault.code() == code)
    }

    /// The line it stands in, where it stands in one.
    #[must_use]
    pub const fn line(self) -> Option<u32> {
        match self {
            Self::TooLarge | Self::NotACalendar | Self::CutShort | Self::TooManyParts | Self::AsksTooMuch => {
                None
            }
            Self::Entangled(line)
            | Self::TooDeep(line)
            | Self::NoStart(line)
            | Self::EndsBeforeItStarts(line)
            | Self::NotATime(line)
            | Self::NotARule(line)
            | Self::UnknownZone(line)
            | Self::NotAZone(line)
            | Self::ThisAndFuture(line) => Some(line),
        }
    }
}

impl fmt::Display for BusyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line() {
            Some(line) => write!(f, "calendar refused: {} in line {line}", self.code()),
            None => write!(f, "calendar refused: {}", self.code()),
        }
    }
}

impl std::error::Error for BusyFault {}
