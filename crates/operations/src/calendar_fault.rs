//! What is wrong with the calendar behind an address: it could not be fetched, or not be read.
//!
//! Both are closed words with at most a line, so that they can lie in a column and be shown to their
//! owner; neither holds a word of the calendar or of its server.

use barnahus_calendars::BusyFault;

pub use barnahus_outbox::calendars::FeedFault;

/// The one thing that stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CalendarFault {
    /// It could not be fetched.
    #[error(transparent)]
    Fetching(#[from] FeedFault),
    /// What was fetched is no calendar that can be read.
    #[error(transparent)]
    Reading(#[from] BusyFault),
}

impl CalendarFault {
    /// The word for columns.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fetching(fault) => fault.code(),
            Self::Reading(fault) => fault.code(),
        }
    }

    /// The line it stands in, where it stands in one.
    #[must_use]
    pub const fn line(self) -> Option<u32> {
        match self {
            Self::Fetching(_) => None,
            Self::Reading(fault) => fault.line(),
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_code(code: &str, line: Option<u32>) -> Option<Self> {
        FeedFault::from_code(code)
            .map(Self::Fetching)
            .or_else(|| BusyFault::from_code(code, line.unwrap_or_default()).map(Self::Reading))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use barnahus_calendars::BusyFault;

    use super::{CalendarFault, FeedFault};

    #[test]
    fn every_fault_comes_back_from_its_column() {
        let reading = BusyFault::all_at(7).into_iter().map(CalendarFault::Reading);
        let all: Vec<_> = FeedFault::ALL.into_iter().map(CalendarFault::Fetching).chain(reading).collect();
        for fault in &all {
            assert_eq!(CalendarFault::from_code(fault.code(), fault.line()), Some(*fault));
        }
        let words: BTreeSet<_> = all.iter().map(|fault| fault.code()).collect();
        assert_eq!(words.len(), all.len(), "no word means two things");
    }
}
