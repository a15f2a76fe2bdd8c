//! Why a use case came to nothing, where the reason is no rule of its own.
//!
//! [`Unable::NotTheirs`] is one answer for what does not exist, what is another house's and what
//! this person may not see: nobody learns from a refusal that a case exists.

use barnahus_database::Fault;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_identity::Failure;
use barnahus_outbox::OutboxFault;
use barnahus_store::StoreFault;

/// The reasons that every use case shares.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unable {
    /// Not there, or not for them: which, is not said.
    #[error("not there, or not theirs")]
    NotTheirs,
    /// Someone changed it since it was read; nothing was overwritten.
    #[error("changed meanwhile")]
    Stale,
    /// The database or a seal failed; it is logged once, by Display.
    #[error(transparent)]
    Broken(StoreFault),
}

impl From<StoreFault> for Unable {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Stale => Self::Stale,
            fault @ (StoreFault::Database(_)
            | StoreFault::Seal { .. }
            | StoreFault::Taken
            | StoreFault::Unreadable(_)) => Self::Broken(fault),
        }
    }
}

impl From<Fault> for Unable {
    fn from(fault: Fault) -> Self {
        Self::Broken(StoreFault::Database(fault))
    }
}

impl From<OutboxFault> for Unable {
    fn from(fault: OutboxFault) -> Self {
        match fault {
            OutboxFault::Database(fault) => fault.into(),
            OutboxFault::Seal { place, reason } => Self::Broken(StoreFault::Seal { place, reason }),
            OutboxFault::Unreadable(place) => Self::Broken(StoreFault::Unreadable(place)),
            OutboxFault::Stale => Self::Stale,
        }
    }
}

impl From<Failure> for Unable {
    fn from(failure: Failure) -> Self {
        Self::Broken(match failure {
            Failure::Database(fault) => StoreFault::Database(fault),
            Failure::Seal(reason) => StoreFault::Seal { place: "accounts", reason },
            Failure::Hashing => StoreFault::Unreadable("accounts.password_hash"),
        })
    }
}

impl From<barnahus_casework::Refused> for Unable {
    fn from(_: barnahus_casework::Refused) -> Self {
        Self::NotTheirs
    }
}

impl MayBeDeadlock for Unable {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Broken(fault) if fault.is_deadlock())
    }
}
