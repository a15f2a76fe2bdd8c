//! What was told at referral, word for word, whatever was corrected later: of the case itself, and of each that was
//! merged into it, as far as the reader sees those parts of this case.
//!
//! The merged file is opened with its own key for that, and both trails say so; once whoever is in charge has read,
//! nothing awaits them any more. Of an erased case there is nothing
//! to read.

use barnahus_casework::policy::{CaseAction, may_in_case, open, usual_purpose};
use barnahus_casework::{Contents, OpenFile};
use barnahus_store::{cases, files, merges, received};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::noted;
use crate::see_merged::{OtherCase, other};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The referral of the case itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnReferral {
    /// When it was received.
    pub received_at: Instant,
    /// What the reader sees of what was told; `None` while nobody took the case up: then it is the file itself.
    pub told: Option<Contents>,
}

/// A referral that was merged into a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedReferral {
    /// Of which case it was.
    pub other: OtherCase,
    /// When it was merged.
    pub at: Instant,
    /// When it had been received, while the file is there.
    pub received_at: Option<Instant>,
    /// What the reader sees of what was told.
    pub told: Contents,
}

/// All of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenReferrals {
    /// What the case is called.
    pub codename: String,
    /// Its own.
    pub own: OwnReferral,
    /// Each that was merged, the first merged first.
    pub merged: Vec<MergedReferral>,
    /// Whether the reader may write whom the case suspects.
    pub may_name_suspected: bool,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] when the case is not theirs to open.
pub async fn see_referrals(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenReferrals, Unable> {
    let (house, keys) = (actor.house, &workplace.keys);
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeReferrals).await?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    let cut = |told: Contents| OpenFile::show(&permit, told).into_contents();
    files::note_opening(&mut tx, &permit, now);
    let told = received::read(&tx, keys, (house, case), now).await?.map(cut);
    let own = OwnReferral { received_at: approached.case.received_at, told };
    let mut referrals = Vec::new();
    for merge in merges::into_case(tx.sql(), house, case).await? {
        let other = other(workplace, tx.sql(), actor, merge.case).await?;
        let mut referral =
            MergedReferral { other, at: merge.at, received_at: None, told: Contents::default() };
        if let Some(found) = cases::find(tx.sql(), house, merge.case).await? {
            tx.note(noted::case(actor, merge.case, "merged_read", purpose.code(), now));
            let told = received::read(&tx, keys, (house, merge.case), now).await?;
            referral.told = told.map(cut).unwrap_or_default();
            referral.received_at = Some(found.received_at);
        }
        referrals.push(referral);
    }
    if approached.case.manager == Some(actor.person) {
        merges::read(&tx, (house, case), now).await?;
    }
    tx.commit().await?;
    let may_name_suspected = may_in_case(actor, CaseAction::ChangeSuspected, &approached.standing).is_ok();
    Ok(SeenReferrals { codename: approached.case.codename, own, merged: referrals, may_name_suspected })
}
