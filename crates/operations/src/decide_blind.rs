//! Whether the interviewer of a case knows what happened before the interview: planning decides, and may decide
//! otherwise until an interview is recorded. From then on everyone who works with the child knows. Where nothing
//! was decided the rule of the house holds, as it is now.

use barnahus_casework::policy::{CaseAction, InterviewerKnows};
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::{blind, house_rules, records};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What an interviewer knows now.
///
/// # Errors
/// The database's.
pub(crate) async fn interviewer_knows(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<InterviewerKnows, Unable> {
    let planned = match blind::find(on, house, case).await? {
        Some(decided) => decided,
        None => house_rules::find(on, house).await?.rules.interviewer,
    };
    Ok(if planned == InterviewerKnows::Blind && !records::of_case(on, house, case).await?.is_empty() {
        InterviewerKnows::Informed
    } else {
        planned
    })
}

/// The same where it can still be decided otherwise: while no interview is recorded.
///
/// # Errors
/// The database's.
pub(crate) async fn to_decide(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<Option<InterviewerKnows>, Unable> {
    let is_recorded = !records::of_case(on, house, case).await?.is_empty();
    if is_recorded { Ok(None) } else { interviewer_knows(on, (house, case)).await.map(Some) }
}

/// What was decided of a case, with its codename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBlind {
    /// The codename.
    pub codename: String,
    /// What the interviewer knows now.
    pub interviewer: InterviewerKnows,
    /// The rule of the house, where it is what holds: planning decided nothing.
    pub of_the_house: Option<InterviewerKnows>,
    /// Whether an interview is recorded: then there is nothing to decide.
    pub is_recorded: bool,
}

/// Reads it, for those who plan.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone else.
pub async fn see_blind(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<SeenBlind, Unable> {
    let on = workplace.database.read();
    let approached = approach_to(workplace, on, actor, case, CaseAction::PlanMeeting).await?;
    let at = (actor.house, case);
    let interviewer = interviewer_knows(on, at).await?;
    let is_decided = blind::find(on, at.0, at.1).await?.is_some();
    Ok(SeenBlind {
        codename: approached.case.codename,
        interviewer,
        of_the_house: (!is_decided).then_some(interviewer),
        is_recorded: !records::of_case(on, at.0, at.1).await?.is_empty(),
    })
}

/// Decides it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever does not plan; [`Unable::Stale`] once an interview is recorded.
pub async fn decide_blind(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    knows: InterviewerKnows,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, case, knows, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    knows: InterviewerKnows,
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanMeeting).await?;
    let at = (actor.house, case);
    if !records::of_case(tx.sql(), at.0, at.1).await?.is_empty() {
        return Err(Unable::Stale);
    }
    if blind::find(tx.sql(), at.0, at.1).await? == Some(knows) {
        return Ok(());
    }
    blind::decide(&tx, at, knows, (actor.person, now)).await?;
    let action = match knows {
        InterviewerKnows::Blind => "interviewer_blind",
        InterviewerKnows::Informed => "interviewer_informed",
    };
    tx.note(noted::case(actor, case, action, "planning", now));
    tx.commit().await?;
    Ok(())
}
