//! Whom any referral of a child suspects, in plain, for a rule that asks whether somebody is among them.
//!
//! Cases that were merged are about one child: whom one of them suspects is suspected in each, and so is whom a
//! referral suspects that came along merged from another house. By name alone, of people of the house, it is asked by
//! [`crate::likenesses::Suspicions`]; this is for whoever else comes near the child. Nobody is shown it: the other
//! files stay closed to whoever asks.

use barnahus_casework::policy::Permit;
use barnahus_casework::sections::{Representation, Suspected};
use barnahus_casework::transfer::merged;
use barnahus_casework::{Contents, SectionName};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};

use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::{carried, files, merges};

const DAMAGED: StoreFault = StoreFault::Unreadable("case_sections.sealed");

/// Adds to a file that is open by that permit whom its other referrals suspect.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`] when a file is damaged.
pub async fn with_all_suspected(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    mut contents: Contents,
    now: Instant,
) -> Result<Contents, StoreFault> {
    let at = (permit.house(), permit.case());
    let own = contents.suspected.take().unwrap_or_default();
    let suspected = all(tx, keys, at, own, now).await?;
    contents.suspected = (!suspected.0.is_empty()).then_some(suspected);
    Ok(contents)
}

/// What a rule asks of whoever comes near the child, where nobody has opened the file.
///
/// # Errors
/// The same.
pub(crate) async fn against(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<(Suspected, Representation), StoreFault> {
    let own = suspected_in(tx, keys, at, now).await?;
    let section = files::lies(tx, keys, at, SectionName::Representation.code()).await?.unwrap_or_default();
    let representation = Representation::parse(&section, local::day(now)).map_err(|_| DAMAGED)?;
    Ok((all(tx, keys, at, own, now).await?, representation))
}

async fn all(
    tx: &Write,
    keys: &Keys,
    (house, own): (HouseId, CaseId),
    mut suspected: Suspected,
    now: Instant,
) -> Result<Suspected, StoreFault> {
    for case in merges::together(tx.sql(), house, own).await? {
        let along = merged::suspected(carried::read_merged(tx, keys, (house, case)).await?);
        suspected.0.extend(along.0);
        if case != own {
            suspected.0.extend(suspected_in(tx, keys, (house, case), now).await?.0);
        }
    }
    Ok(suspected)
}

async fn suspected_in(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<Suspected, StoreFault> {
    let section = files::lies(tx, keys, at, SectionName::Suspected.code()).await?.unwrap_or_default();
    Suspected::parse(&section, local::day(now)).map_err(|_| DAMAGED)
}
