//! What can go wrong with a database, as facts without values.
//!
//! A database error may quote a row; this one cannot, so it may be logged by Display.

use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError};

/// Why a statement or a transaction did not come to its end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A row with that key stands already.
    #[error("a row with that key stands already")]
    Taken,
    /// A row refers to what is not there, or is referred to.
    #[error("a reference points to nothing")]
    Dangling,
    /// PostgreSQL chose this transaction to break a deadlock; it may be tried again.
    #[error("broken off to resolve a deadlock")]
    Deadlock,
    /// No connection in time.
    #[error("the database cannot be reached")]
    Unreachable,
    /// The database refused, with its own code.
    #[error("the database refused, code {0}")]
    Refused(String),
    /// What came back does not fit the types of this version.
    #[error("a value in {0} is not what this version writes")]
    Unreadable(&'static str),
    /// Anything else, by kind only.
    #[error("database fault: {0}")]
    Other(&'static str),
}

impl From<DbErr> for Fault {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => return Self::Taken,
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => return Self::Dangling,
            Some(_) | None => {}
        }
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unreachable,
            DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
                from_sqlx(&inner)
            }
            DbErr::RecordNotFound(_) | DbErr::RecordNotInserted | DbErr::RecordNotUpdated => {
                Self::Other("a row that was expected is not there")
            }
            DbErr::Type(_) | DbErr::Json(_) => Self::Other("a value does not fit its column"),
            DbErr::Migration(_) => Self::Other("a migration did not apply"),
            _ => Self::Other("statement failed"),
        }
    }
}

fn from_sqlx(error: &SqlxError) -> Fault {
    match error {
        SqlxError::Database(refusal) => match refusal.code().as_deref() {
            // PostgreSQL: deadlock detected, serialization failure.
            Some("40P01" | "40001") => Fault::Deadlock,
            Some(code) => Fault::Refused(code.to_owned()),
            None => Fault::Other("refused without a code"),
        },
        SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::Io(_) | SqlxError::WorkerCrashed => {
            Fault::Unreachable
        }
        SqlxError::ColumnDecode { .. } | SqlxError::Decode(_) => {
            Fault::Other("a value does not fit its column")
        }
        _ => Fault::Other("statement failed"),
    }
}
