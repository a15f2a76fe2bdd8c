//! Whom any referral of a child suspects, in plain, for a rule that asks whether somebody is among them.
//!
//! Cases that were merged are about one child: whom one of them suspects is suspected in each, and so is whom a
//! referral suspects that came along merged from another house. By name alone, of people of the house, it is asked by
//! [`crate::likenesses::Suspicions`]; this is for whoever else comes near the child. Nobody is shown it: the other
//! files stay closed to whoever asks.

use barnahus_casework::policy::Permit;
use barnahus_casework::sections::Suspected;
use barnahus_casework::transfer::merged;
use barnahus_casework::{Contents, SectionName};
use barnahus_database::Write;
use barnahus_vocabulary::{Instant, local};

use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::{carried, files, merges};

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
    let (house, own) = (permit.house(), permit.case());
    let mut suspected = contents.suspected.take().unwrap_or_default();
    for case in merges::together(tx.sql(), house, own).await? {
        let along = merged::suspected(carried::read_merged(tx, keys, (house, case)).await?);
        suspected.0.extend(along.0);
        if case == own {
            continue;
        }
        if let Some(typed) = files::lies(tx, keys, (house, case), SectionName::Suspected.code()).await? {
            let theirs = Suspected::parse(&typed, local::day(now))
                .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
            suspected.0.extend(theirs.0);
        }
    }
    contents.suspected = (!suspected.0.is_empty()).then_some(suspected);
    Ok(contents)
}
