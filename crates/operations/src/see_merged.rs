//! What was merged: the other case, to whoever may see it; and, from the case that stays, each referral as it was
//! received, as far as the reader sees those parts of that case.
//!
//! The merged file is opened with its own key for that, and both trails say so. Who is in conflict with the other
//! case learns of no merge. Of an erased case there is nothing to read.

use barnahus_casework::file::from_received;
use barnahus_casework::policy::{CaseAction, open, usual_purpose};
use barnahus_casework::{Contents, OpenFile};
use barnahus_database::ConnectionTrait;
use barnahus_store::files::{self, Kept};
use barnahus_store::{StoreFault, cases, merges};
use barnahus_vocabulary::{Actor, CaseId, Instant, local};

use crate::link_siblings::sees;
use crate::noted;
use crate::standing::{approach, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The other case of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherCase {
    /// With its codename, to whoever may see it.
    Seen(CaseId, String),
    /// It is there, and not for the reader.
    Hidden,
    /// Its file was erased, or went to another house.
    Gone,
}

/// How a case is merged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Into which case.
    pub into: Option<OtherCase>,
    /// Which cases into it, the first merged first.
    pub here: Vec<OtherCase>,
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
pub struct SeenMerged {
    /// What the case is called.
    pub codename: String,
    /// Each, the first merged first.
    pub referrals: Vec<MergedReferral>,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] when the case is not theirs to open.
pub async fn see_merged(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenMerged, Unable> {
    let (house, keys) = (actor.house, &workplace.keys);
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeMerged).await?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    files::note_opening(&mut tx, &permit, now);
    let mut referrals = Vec::new();
    for merge in merges::into_case(tx.sql(), house, case).await? {
        let Some(other) = other(workplace, tx.sql(), actor, merge.case).await? else { continue };
        let mut referral =
            MergedReferral { other, at: merge.at, received_at: None, told: Contents::default() };
        if let Some(found) = cases::find(tx.sql(), house, merge.case).await? {
            tx.note(noted::case(actor, merge.case, "merged_read", purpose.code(), now));
            let received = files::kept(&tx, keys, (house, merge.case), Kept::AsReceived).await?;
            let told = from_received(&received.unwrap_or_default(), local::day(now));
            let told = told.map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
            referral.told = OpenFile::show(&permit, told).into_contents();
            referral.received_at = Some(found.received_at);
        }
        referrals.push(referral);
    }
    tx.commit().await?;
    Ok(SeenMerged { codename: approached.case.codename, referrals })
}

/// Whether a case is merged into another, for the page before it is reopened.
///
/// # Errors
/// [`Unable::NotTheirs`] when the case is not theirs to open.
pub async fn is_merged(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<bool, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, case, CaseAction::SeeMerged).await?;
    Ok(merges::of_case(on, actor.house, case).await?.is_some())
}

/// How a case is merged, as its page shows it.
///
/// # Errors
/// The database's.
pub(crate) async fn merged(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Merged, Unable> {
    let mut merged = Merged::default();
    if let Some(merge) = merges::of_case(on, actor.house, case).await? {
        merged.into = other(workplace, on, actor, merge.into).await?;
    }
    for merge in merges::into_case(on, actor.house, case).await? {
        merged.here.extend(other(workplace, on, actor, merge.case).await?);
    }
    Ok(merged)
}

/// `None` for whoever is in conflict with it.
async fn other(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Option<OtherCase>, Unable> {
    let approached = match approach(workplace, on, actor, case).await {
        Ok(approached) => approached,
        Err(Unable::NotTheirs) => return Ok(Some(OtherCase::Gone)),
        Err(unable) => return Err(unable),
    };
    if approached.standing.conflict.is_some() {
        return Ok(None);
    }
    if sees(workplace, on, actor, case).await? {
        return Ok(Some(OtherCase::Seen(case, approached.case.codename)));
    }
    Ok(Some(OtherCase::Hidden))
}
