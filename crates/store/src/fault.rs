//! Why the store did not do as asked, as facts without values.

use barnahus_database::Fault;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_seals::SealError;
use sea_orm::DbErr;

/// What can go wrong between the rows and the words of `casework`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// The database's own.
    #[error(transparent)]
    Database(#[from] Fault),
    /// A seal did not open or close.
    #[error("a seal in {place}: {reason}")]
    Seal {
        /// Table and column.
        place: &'static str,
        /// Why.
        reason: SealError,
    },
    /// Someone changed the row since it was read.
    #[error("the row was changed meanwhile")]
    Stale,
    /// Some of the time asked for is no longer free.
    #[error("the time is taken")]
    Taken,
    /// What a column holds is not what this version writes.
    #[error("a value in {0} is not what this version writes")]
    Unreadable(&'static str),
}

impl From<DbErr> for StoreFault {
    fn from(error: DbErr) -> Self {
        Self::Database(Fault::from(error))
    }
}

impl MayBeDeadlock for StoreFault {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Database(fault) if fault.is_deadlock())
    }
}

/// Reads a column that holds a code of a closed list.
pub(crate) fn word<T: std::str::FromStr>(text: &str, place: &'static str) -> Result<T, StoreFault> {
    text.parse().map_err(|_| StoreFault::Unreadable(place))
}

/// Reads a column that holds a small count; it was written from one.
pub(crate) fn count(number: i32, place: &'static str) -> Result<u32, StoreFault> {
    u32::try_from(number).map_err(|_| StoreFault::Unreadable(place))
}

/// Writes a small count; minutes and lanes are far below the limit.
pub(crate) fn column(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
