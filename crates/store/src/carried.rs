//! A file goes to another house: every section is opened with the old key and sealed with the new one.
//!
//! Nobody is shown anything: what is opened here goes under the other seal, and what the program must know
//! of it (whose case it is, who is suspected) is hashed anew with the key of the other house. Whoever calls
//! this holds the lock of the case and empties the old file in the same transaction.

mod before;
mod beside;
mod court;
mod merged;

use barnahus_casework::file::{Contents, SectionName};
use barnahus_casework::transfer::brought::{self, Brought};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entities::case_sections;
use crate::fault::StoreFault;
use crate::files::{self, Kept};
use crate::keys::Keys;
use crate::sealed_text;

pub use before::{before, tell_siblings};
pub use beside::beside;
pub use court::owed_to_the_court;
pub use merged::{carry_merged, read_merged};

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
    let key = keys.of_case(tx.sql(), from.0, from.1).await?.ok_or(StoreFault::Stale)?;
    let rows = case_sections::Entity::find()
        .filter(case_sections::Column::HouseId.eq(from.0.uuid()))
        .filter(case_sections::Column::CaseId.eq(from.1.uuid()))
        .all(tx.sql())
        .await?;
    let (mut contents, mut as_received) = (Contents::default(), None);
    for row in rows {
        let typed = sealed_text::open(&key, &files::place(from.0, from.1, &row.section), &row.sealed)?;
        match row.section.parse::<SectionName>() {
            Ok(name) => contents
                .put(name, &typed, local::day(now))
                .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?,
            Err(_) if row.section == Kept::AsReceived.code() => as_received = Some(typed),
            // Why the last step was taken is of the house that took it; what the house was brought goes on by itself.
            Err(_) => {}
        }
    }
    files::found(tx, keys, to, &contents, now).await?;
    if let Some(typed) = as_received {
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
