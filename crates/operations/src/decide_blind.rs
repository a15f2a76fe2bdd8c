//! Whether the interviewer of a case knows what happened before the interview: planning decides, and may decide
//! otherwise until an interview is recorded. From then on everyone who works with the child knows.

use barnahus_casework::policy::{CaseAction, InterviewerKnows};
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::{blind, records};
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
    let decided = blind::stands(on, house, case).await?;
    Ok(if decided && records::of_case(on, house, case).await?.is_empty() {
        InterviewerKnows::Blind
    } else {
        InterviewerKnows::Informed
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
    Ok(SeenBlind {
        codename: approached.case.codename,
        interviewer: interviewer_knows(on, at).await?,
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
    if interviewer_knows(tx.sql(), at).await? == knows {
        return Ok(());
    }
    let action = match knows {
        InterviewerKnows::Blind => {
            blind::set(&tx, at, actor.person, now).await?;
            "interviewer_blind"
        }
        InterviewerKnows::Informed => {
            blind::clear(&tx, at).await?;
            "interviewer_informed"
        }
    };
    tx.note(noted::case(actor, case, action, "planning", now));
    tx.commit().await?;
    Ok(())
}
