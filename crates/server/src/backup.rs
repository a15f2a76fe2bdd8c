//! One encrypted file that holds the whole house, from either database and for either.
//!
//! Rows are read in one snapshot, written as lines of JSON, and sealed in chunks under a key that
//! comes from the house key; the house key itself is never in it, and what is sealed in the rows
//! stays sealed. A file is read back before it bears its name. It knows tables and columns by what
//! the schema says, no entity: `docs/backup.md` describes the format for whoever must read one
//! without this program.

mod cell;
mod chunks;
mod entry;
mod put_back;
mod reading;
mod rows;
mod table;
mod take;
mod tally;
mod unreadable;

pub use put_back::put_back;
pub use take::take;
#[cfg(test)]
use unreadable::Unreadable;

/// The key of backups, derived from the house key.
pub type BackupKey = zeroize::Zeroizing<[u8; 32]>;
