//! A question is passed on from the observation room while the interview runs: who wants to know, about what,
//! and in which words, which lie sealed.

use barnahus_casework::Prose;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::question::{Topic, may_note};
use barnahus_database::retrying;
use barnahus_store::{questions, runs};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId};

use crate::move_booking::parts_of;
use crate::noted;
use crate::run_interview::{NotRun, come_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is passed on.
#[derive(Debug, Clone)]
pub struct Passing {
    /// Who wants to know, where it is noted for somebody else.
    pub asked_by: Option<PersonId>,
    /// What it is about.
    pub topic: Topic,
    /// The question.
    pub words: Prose,
}

/// Notes it, behind those there are.
///
/// # Errors
/// [`NotRun`]; [`Unable::NotTheirs`] also when it is noted for someone who is not expected, or by someone who
/// may note only their own.
pub async fn pass_question(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    passing: &Passing,
    now: Instant,
) -> Result<(), NotRun> {
    retrying(|| attempt(workplace, actor, booking, passing, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    passing: &Passing,
    now: Instant,
) -> Result<(), NotRun> {
    let mut tx = workplace.database.begin().await?;
    let (approached, found) = come_to(workplace, &mut tx, actor, booking, CaseAction::PassQuestion).await?;
    let asked_by = match passing.asked_by.filter(|other| *other != actor.person) {
        None => actor.person,
        Some(other) => {
            may_in_case(actor, CaseAction::SeeQuestions, &approached.standing).map_err(Unable::from)?;
            let parts = parts_of(&tx, actor, booking).await?;
            parts.iter().find(|part| part.person == other).ok_or(Unable::NotTheirs)?.person
        }
    };
    let kept = runs::find(tx.sql(), actor.house, booking).await?;
    may_note(kept.as_ref().map(|kept| &kept.run))?;
    let question = (asked_by, actor.person, passing.topic, &passing.words);
    questions::note(&tx, &workplace.keys, (actor.house, &found), question, now).await?;
    tx.note(noted::booking(actor, booking, "question_noted", "interview", now));
    tx.commit().await?;
    Ok(())
}
