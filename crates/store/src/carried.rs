//! A file goes to another house: every section is opened with the old key and sealed with the new one.
//!
//! Nobody is shown anything: what is opened here goes under the other seal, and what the program must know
//! of it (whose case it is, who is suspected) is hashed anew with the key of the other house. Whoever calls
//! this holds the lock of the case and empties the old file in the same transaction.

mod before;
mod beside;
mod court;
mod merged;
mod statuses;
mod there;
mod wish;

use barnahus_casework::file::Contents;
use barnahus_casework::transfer::brought::{self, Brought};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::fault::StoreFault;
use crate::files::{self, Kept, Sealed};
use crate::keys::Keys;

pub use before::{before, tell_siblings};
pub use beside::beside;
pub use court::owed_to_the_court;
pub use merged::{carry_merged, read_merged};
pub use statuses::carry_statuses;
pub use there::there;
pub use wish::not_wished;

type At = (HouseId, CaseId);

/// Founds the new file with what the old one holds; answers its sections.
///
/// # Errors
/// [`StoreFault::Stale`] when the old case was erased; else the database's, or a seal's.
pub async fn sections(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    now: Instant,
) -> Result<Contents, StoreFault> {
    let Sealed { contents, mut beside } = files::sealed(tx, keys, from, now).await?;
    files::found(tx, keys, to, &contents, now).await?;
    // Why the last step was taken is of the house that took it; what the house was brought goes on by itself.
    if let Some(typed) = beside.remove(Kept::AsReceived.code()) {
        files::keep(tx, keys, to, (Kept::AsReceived, &typed), now).await?;
    }
    Ok(contents)
}

/// Keeps what came along beside the sections of the new file.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep_beside(
    tx: &Write,
    keys: &Keys,
    to: At,
    lines: &[Brought],
    now: Instant,
) -> Result<(), StoreFault> {
    files::keep(tx, keys, to, (Kept::Brought, &brought::typed(lines)), now).await
}

/// What came along, for whoever has opened the file and is shown each line by the permit.
///
/// # Errors
/// The database's, or a seal's.
pub async fn read_beside(tx: &Write, keys: &Keys, at: At) -> Result<Vec<Brought>, StoreFault> {
    let read = files::kept(tx, keys, at, Kept::Brought).await?;
    Ok(read.as_ref().map(brought::parse).unwrap_or_default())
}
