//! The referral as it was received: frozen whole, whatever is corrected later, and cut only where it is read.
//!
//! Freezing shows nobody anything: what lies sealed is opened and sealed again. Were it cut to what the one who
//! accepts or merges may see, nobody could read the rest of it afterwards.

use barnahus_casework::file::{Contents, as_received, from_received};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};

use crate::fault::StoreFault;
use crate::files::{self, Kept};
use crate::keys::Keys;

/// Freezes what the file holds now, where nothing was frozen before: the first who takes a case up, or ends it as a
/// duplicate, freezes it for all time.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`] when the file is damaged.
pub async fn freeze(tx: &Write, keys: &Keys, at: (HouseId, CaseId), now: Instant) -> Result<(), StoreFault> {
    if files::kept(tx, keys, at, Kept::AsReceived).await?.is_some() {
        return Ok(());
    }
    let told = files::sealed(tx, keys, at, now).await?.contents;
    keep(tx, keys, at, &told, now).await
}

/// Freezes this in place of what was frozen: a case that was accepted before anything was told of it.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    told: &Contents,
    now: Instant,
) -> Result<(), StoreFault> {
    files::keep(tx, keys, at, (Kept::AsReceived, &as_received(told)), now).await
}

/// What was frozen, if anything was; whoever asks has noted that the file is opened, and shows it by a permit.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`] when it is damaged.
pub async fn read(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<Option<Contents>, StoreFault> {
    let Some(received) = files::kept(tx, keys, at, Kept::AsReceived).await? else { return Ok(None) };
    let told = from_received(&received, local::day(now));
    told.map(Some).map_err(|_| StoreFault::Unreadable("case_sections.sealed"))
}
