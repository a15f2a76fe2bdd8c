//! Whether the interviewer of a case knows what happened before the interview: planning decides, and may decide
//! otherwise until the child is heard. From then on everyone who works with the child knows. Where nothing was decided
//! the rule of the house holds, as it is now.
//!
//! Who decides is told of a planning meeting to which an interviewer is invited: there everything is spoken of.

use barnahus_casework::policy::{CaseAction, InterviewerKnows};
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::bookings::attendances;
use barnahus_store::{blind, meetings, merges, teams};
use barnahus_vocabulary::{Actor, BookingId, CaseId, HouseId, Instant, PersonId, Role};

use crate::interviewer_knows::interviewer_knows;
use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What an interviewer knows, where it can still be decided otherwise: while the child is not heard.
///
/// # Errors
/// The database's.
pub(crate) async fn to_decide(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Option<InterviewerKnows>, Unable> {
    let knows = interviewer_knows(on, at).await?;
    Ok((!knows.is_over).then_some(knows.now))
}

/// Whoever talks with the child and is not in charge of the case: who may be blind.
///
/// # Errors
/// The database's.
pub(crate) async fn who_may_be_blind(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<Vec<PersonId>, Unable> {
    let team = teams::now(on, house, case).await?;
    let are = |role: Role| team.iter().filter(move |member| member.role == role).map(|member| member.person);
    Ok(are(Role::Interviewer).filter(|who| !are(Role::CaseManager).any(|other| other == *who)).collect())
}

/// The planning meeting that stands, where one of those is invited to it.
///
/// # Errors
/// The database's.
pub(crate) async fn meeting_with_them(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Option<BookingId>, Unable> {
    let they = who_may_be_blind(on, at).await?;
    for meeting in meetings::of_case(on, at.0, at.1).await? {
        let parts = attendances::of_booking(on, at.0, meeting.id).await?;
        let mut invited = parts.iter().filter(|part| part.released_at.is_none());
        if meeting.state.stands() && invited.any(|part| they.contains(&part.person)) {
            return Ok(Some(meeting.id));
        }
    }
    Ok(None)
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
    /// Whether the child was heard: then there is nothing to decide.
    pub is_recorded: bool,
    /// A planning meeting that stands and to which an interviewer is invited.
    pub meeting: Option<BookingId>,
}

/// Reads it, for those who plan.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone else.
pub async fn see_blind(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<SeenBlind, Unable> {
    let on = workplace.database.read();
    let approached = approach_to(workplace, on, actor, case, CaseAction::PlanMeeting).await?;
    let at = (actor.house, case);
    let knows = interviewer_knows(on, at).await?;
    Ok(SeenBlind {
        codename: approached.case.codename,
        interviewer: knows.now,
        of_the_house: (!knows.is_decided).then_some(knows.now),
        is_recorded: knows.is_over,
        meeting: meeting_with_them(on, at).await?,
    })
}

/// Decides it, for the case and all that stand merged with it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever does not plan; [`Unable::Stale`] once the child was heard, or where a case was
/// merged meanwhile.
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
    let at = (actor.house, case);
    let all = merges::together(tx.sql(), at.0, at.1).await?;
    let ids: Vec<_> = all.iter().map(|one| one.uuid()).collect();
    tx.lock(Lockable::Cases, &ids).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanMeeting).await?;
    if interviewer_knows(tx.sql(), at).await?.is_over || merges::together(tx.sql(), at.0, at.1).await? != all
    {
        return Err(Unable::Stale);
    }
    let mut is_new = false;
    for one in all {
        is_new |= blind::find(tx.sql(), at.0, one).await? != Some(knows);
        blind::decide(&tx, (at.0, one), knows, (actor.person, now)).await?;
    }
    if is_new {
        let action = match knows {
            InterviewerKnows::Blind => "interviewer_blind",
            InterviewerKnows::Informed => "interviewer_informed",
        };
        tx.note(noted::case(actor, case, action, "planning", now));
    }
    tx.commit().await?;
    Ok(())
}
