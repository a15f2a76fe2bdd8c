//! What broke, as opposed to what was refused.
//!
//! A refusal is said to the person who asked; a failure is logged once and shown as "something went
//! wrong". It carries no value: neither a password nor a row can reach a log through it.

use barnahus_database::Fault;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_seals::SealError;
use sea_orm::DbErr;
use thiserror::Error;

/// Why this crate could not do its work.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Failure {
    /// The database.
    #[error(transparent)]
    Database(#[from] Fault),
    /// A stored secret does not open: another house key, or a changed row.
    #[error("a stored secret: {0}")]
    Seal(#[from] SealError),
    /// Argon2 refused its figures or a stored hash.
    #[error("a password could not be hashed or compared")]
    Hashing,
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Database(error.into())
    }
}

impl MayBeDeadlock for Failure {
    fn is_deadlock(&self) -> bool {
        match self {
            Self::Database(fault) => fault.is_deadlock(),
            Self::Seal(_) | Self::Hashing => false,
        }
    }
}
