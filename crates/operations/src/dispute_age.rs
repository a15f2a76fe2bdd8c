//! The age of a child is disputed: noted, an assessment asked for, and settled by papers or an assessment.
//!
//! The file and the dispute say the same in one transaction: while one stands, the age in the file is a
//! disputed one, and the rules for children hold. What an assessment finds ends no case.

use barnahus_casework::age::AgeResult;
use barnahus_casework::file::{Contents, SectionName};
use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::sections::Identity;
use barnahus_casework::{FieldFault, Prose, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::age_disputes::{self, AgeDispute, AgeSettled, AssessmentAsked};
use barnahus_store::{StoreFault, files};
use barnahus_vocabulary::{Actor, AgeDisputeId, CaseId, HouseId, Instant, local};
use time::Date;

use crate::change_section::remember;
use crate::count_case::recount;
use crate::follow_age::raise;
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is written of a dispute, by field: why the age is disputed.
pub const WHY: &str = "why";
/// Who assesses it.
pub const ASSESSOR: &str = "assessor";
/// What was found, in words.
pub const FOUND: &str = "found";

/// Why nothing was noted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgeUnchanged {
    /// The case has ended: it is reopened first.
    #[error("the case has ended")]
    Ended,
    /// Something typed does not fit.
    #[error("{} fields do not fit", .0.len())]
    Faults(Vec<FieldFault>),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for AgeUnchanged {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for AgeUnchanged {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Notes that the age is disputed, and why.
///
/// # Errors
/// [`AgeUnchanged`]; [`Unable::Stale`] when a dispute stands already.
pub async fn dispute_age(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    why: &Prose,
    now: Instant,
) -> Result<(), AgeUnchanged> {
    retrying(|| attempt_disputing(workplace, actor, case, why, now)).await
}

async fn attempt_disputing(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    why: &Prose,
    now: Instant,
) -> Result<(), AgeUnchanged> {
    let (mut tx, approached) = begin(workplace, actor, case).await?;
    if approached.case.stage.code().has_ended() {
        return Err(AgeUnchanged::Ended);
    }
    if age_disputes::standing(tx.sql(), actor.house, case).await?.is_some() {
        return Err(Unable::Stale.into());
    }
    let mut identity = identity(workplace, &mut tx, actor, &approached, now).await?;
    identity.age = identity.age.disputed();
    write(workplace, &tx, (actor.house, case), identity, now).await?;
    let words: Typed = [(WHY, why.as_str())].into_iter().collect();
    raise(workplace, &mut tx, (actor.house, Some(actor.person)), (case, &words), now).await?;
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Notes who was asked to assess it, and by when the result is due; asked anew when someone was asked before.
///
/// # Errors
/// [`Unable::Stale`] when that dispute stands no more.
pub async fn ask_assessment(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, AgeDisputeId),
    asked: (&Prose, Date),
    now: Instant,
) -> Result<(), Unable> {
    let ((case, id), (assessor, due)) = (of, asked);
    let (mut tx, _) = begin(workplace, actor, case).await?;
    let mut dispute = standing(&tx, actor.house, (case, id)).await?;
    let before = age_disputes::words(tx.sql(), &workplace.keys, (actor.house, &dispute)).await?;
    dispute.asked = Some(AssessmentAsked { at: now, by: actor.person, due: local::start_of_day(due) });
    let words = with(&before, ASSESSOR, assessor.as_str());
    age_disputes::keep(&tx, &workplace.keys, actor.house, &dispute, &words).await?;
    tx.note(noted::case(actor, case, "age_assessment_asked", "case_work", now));
    tx.commit().await?;
    Ok(())
}

/// Notes what came of it: the file then says what was found, and nothing else of the case changes.
///
/// # Errors
/// [`AgeUnchanged::Faults`] when what was typed does not fit the result; [`Unable::Stale`] when that dispute
/// stands no more.
pub async fn settle_age(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, AgeDisputeId),
    found: (AgeResult, &Typed),
    now: Instant,
) -> Result<(), AgeUnchanged> {
    retrying(|| attempt_settling(workplace, actor, of, found, now)).await
}

async fn attempt_settling(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, AgeDisputeId),
    found: (AgeResult, &Typed),
    now: Instant,
) -> Result<(), AgeUnchanged> {
    let ((case, _), (result, typed), at) = (of, found, (actor.house, of.0));
    let (mut tx, approached) = begin(workplace, actor, case).await?;
    let mut dispute = standing(&tx, actor.house, of).await?;
    let mut identity = identity(workplace, &mut tx, actor, &approached, now).await?;
    identity.age = identity.age.settled(result, typed, local::day(now)).map_err(AgeUnchanged::Faults)?;
    write(workplace, &tx, at, identity, now).await?;
    let before = age_disputes::words(tx.sql(), &workplace.keys, (actor.house, &dispute)).await?;
    dispute.settled = Some(AgeSettled { at: now, by: actor.person, result });
    let words = with(&before, FOUND, typed.get(FOUND));
    age_disputes::keep(&tx, &workplace.keys, actor.house, &dispute, &words).await?;
    tx.note(noted::case(actor, case, "age_settled", result.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

async fn begin(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<(Write, Approached), Unable> {
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::ChangeIdentity).await?;
    Ok((tx, approached))
}

async fn standing(tx: &Write, house: HouseId, of: (CaseId, AgeDisputeId)) -> Result<AgeDispute, Unable> {
    let standing = age_disputes::standing(tx.sql(), house, of.0).await?;
    standing.filter(|dispute| dispute.id == of.1).ok_or(Unable::Stale)
}

async fn identity(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    approached: &Approached,
    now: Instant,
) -> Result<Identity, Unable> {
    let permit = open(actor, &approached.standing, Purpose::CaseWork)?;
    let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
    Ok(contents.identity.unwrap_or_default())
}

async fn write(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    identity: Identity,
    now: Instant,
) -> Result<(), Unable> {
    let versions = files::versions(tx.sql(), at.0, at.1).await?;
    let version = versions.get(&SectionName::Identity).copied().unwrap_or_default();
    let section = (SectionName::Identity, &identity.typed(), version);
    files::write_section(tx, &workplace.keys, at, section, now).await?;
    let contents = Contents { identity: Some(identity), ..Contents::default() };
    remember(workplace, tx, at, &contents).await?;
    recount(workplace, tx, at, &contents).await?;
    Ok(())
}

fn with(before: &Typed, field: &str, text: &str) -> Typed {
    let kept = before.iter().filter(|(name, _)| *name != field);
    kept.chain([(field, text)].into_iter().filter(|(_, text)| !text.is_empty())).collect()
}
