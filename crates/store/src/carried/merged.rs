//! Referrals that were merged into a case: what was told at each is opened with its own key and goes under the new
//! one. Their files stay where they are.

use barnahus_casework::file::{Contents, SectionName};
use barnahus_casework::transfer::merged::{self, MergedAlong};
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_vocabulary::{Instant, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::At;
use crate::entities::case_sections;
use crate::fault::StoreFault;
use crate::files::{self, Kept};
use crate::keys::Keys;
use crate::{cases, merges, sealed_text};

const BROKEN: StoreFault = StoreFault::Unreadable("case_sections.sealed");

/// Carries what had come along merged, and what is merged into the old case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn carry_merged(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    now: Instant,
) -> Result<(), StoreFault> {
    let mut all = read_merged(tx, keys, from).await?;
    for merge in merges::into_case(tx.sql(), from.0, from.1).await? {
        // Of one whose file was erased nothing is left to tell.
        let Some(found) = cases::find(tx.sql(), from.0, merge.case).await? else { continue };
        let told = told(tx, keys, (from.0, merge.case), now).await?;
        all.push(MergedAlong { received: found.received_at, carried: now, told });
    }
    if all.is_empty() {
        return Ok(());
    }
    files::keep(tx, keys, to, (Kept::BroughtMerged, &merged::typed(&all)), now).await
}

async fn told(tx: &Write, keys: &Keys, at: At, now: Instant) -> Result<Contents, StoreFault> {
    let key = keys.of_case(tx.sql(), at.0, at.1).await?.ok_or(StoreFault::Stale)?;
    let rows = case_sections::Entity::find()
        .filter(case_sections::Column::HouseId.eq(at.0.uuid()))
        .filter(case_sections::Column::CaseId.eq(at.1.uuid()))
        .all(tx.sql())
        .await?;
    let (mut file, mut frozen) = (Contents::default(), Typed::default());
    for row in rows {
        let typed = sealed_text::open(&key, &files::place(at.0, at.1, &row.section), &row.sealed)?;
        if let Ok(name) = row.section.parse::<SectionName>() {
            file.put(name, &typed, local::day(now)).map_err(|_| BROKEN)?;
        } else if row.section == Kept::AsReceived.code() {
            frozen = typed;
        }
    }
    merged::told(&frozen, &file, now).map_err(|_| BROKEN)
}

/// What came along merged, for whoever has opened the file and is shown it by the permit.
///
/// # Errors
/// The database's, or a seal's.
pub async fn read_merged(tx: &Write, keys: &Keys, at: At) -> Result<Vec<MergedAlong>, StoreFault> {
    let read = files::kept(tx, keys, at, Kept::BroughtMerged).await?;
    merged::parse(&read.unwrap_or_default()).map_err(|_| BROKEN)
}
