//! Referrals that were merged into a case: what was told at each is opened with its own key and goes under the new
//! one. Their files stay where they are.

use barnahus_casework::file::Contents;
use barnahus_casework::transfer::merged::{self, MergedAlong};
use barnahus_database::Write;
use barnahus_vocabulary::Instant;

use super::At;
use crate::fault::StoreFault;
use crate::files::{self, Kept, Sealed};
use crate::keys::Keys;
use crate::{cases, merges};

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
    let Sealed { contents, mut beside } = files::sealed(tx, keys, at, now).await?;
    let frozen = beside.remove(Kept::AsReceived.code()).unwrap_or_default();
    merged::told(&frozen, &contents, now).map_err(|_| BROKEN)
}

/// What came along merged, for whoever has opened the file and is shown it by the permit.
///
/// # Errors
/// The database's, or a seal's.
pub async fn read_merged(tx: &Write, keys: &Keys, at: At) -> Result<Vec<MergedAlong>, StoreFault> {
    let read = files::kept(tx, keys, at, Kept::BroughtMerged).await?;
    merged::parse(&read.unwrap_or_default()).map_err(|_| BROKEN)
}
