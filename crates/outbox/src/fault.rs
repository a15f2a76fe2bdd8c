//! Why the outbox did not do as asked, as facts without values.

use barnahus_database::Fault;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_seals::SealError;
use sea_orm::DbErr;

/// What can go wrong between a row of the outbox and a letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutboxFault {
    /// The database's own.
    #[error(transparent)]
    Database(#[from] Fault),
    /// What was sealed with a letter or a mail account does not open.
    #[error("a seal in {place}: {reason}")]
    Seal {
        /// Table and column.
        place: &'static str,
        /// Why.
        reason: SealError,
    },
    /// What a column holds is not what this version writes.
    #[error("a value in {0} is not what this version writes")]
    Unreadable(&'static str),
    /// Someone changed the row since it was read.
    #[error("the row was changed meanwhile")]
    Stale,
}

impl From<DbErr> for OutboxFault {
    fn from(error: DbErr) -> Self {
        Self::Database(Fault::from(error))
    }
}

impl MayBeDeadlock for OutboxFault {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Database(fault) if fault.is_deadlock())
    }
}
