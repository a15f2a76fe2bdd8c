//! A question that was passed on is marked: asked, or not asked and why.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::question::Mark;
use barnahus_database::retrying;
use barnahus_store::questions;
use barnahus_vocabulary::{Actor, BookingId, Instant};

use crate::noted;
use crate::run_interview::{NotRun, come_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Marks a question by its number within its interview.
///
/// # Errors
/// [`NotRun`]; [`Unable::NotTheirs`] when the interview has no such question.
pub async fn mark_question(
    workplace: &Workplace,
    actor: &Actor,
    question: (BookingId, u32),
    mark: Mark,
    now: Instant,
) -> Result<(), NotRun> {
    retrying(|| attempt(workplace, actor, question, mark, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    question: (BookingId, u32),
    mark: Mark,
    now: Instant,
) -> Result<(), NotRun> {
    let (booking, number) = question;
    let mut tx = workplace.database.begin().await?;
    come_to(workplace, &mut tx, actor, booking, CaseAction::RunInterview).await?;
    let all = questions::closed(tx.sql(), actor.house, booking).await?;
    let before = all.into_iter().find(|one| one.number == number).ok_or(Unable::Stale)?;
    let after = before.state.mark(mark, now)?;
    questions::mark(&tx, (actor.house, booking), &before, after).await?;
    let (action, why) = match mark {
        Mark::Asked => ("question_asked", "interview"),
        Mark::NotAsked(why) => ("question_not_asked", why.code()),
    };
    tx.note(noted::booking(actor, booking, action, why, now));
    tx.commit().await?;
    Ok(())
}
