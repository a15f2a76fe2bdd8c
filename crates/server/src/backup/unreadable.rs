//! Why a file is not taken as a backup. It never says what is in it.

use std::io;

/// A reason to put nothing back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Another kind of file.
    #[error("this is not a backup that this version can read")]
    NotABackup,
    /// A chunk does not open: which of the reasons, cannot be told.
    #[error("the backup does not open: it was cut or changed, or was made under another house key")]
    Closed,
    /// It opens and yet says something that no backup says.
    #[error("the backup is not well formed: {0}")]
    Malformed(&'static str),
    /// The disk.
    #[error("the file cannot be read or written: {0}")]
    File(io::ErrorKind),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::NotABackup,
            io::ErrorKind::InvalidData => Self::Closed,
            kind => Self::File(kind),
        }
    }
}
