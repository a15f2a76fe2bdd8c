//! A break, going on, the end of an interview that runs. How it went is recorded afterwards; until then a stop that
//! was a slip is taken back.

use barnahus_casework::booking::BookingState;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::question::NoQuestion;
use barnahus_casework::run::{IllegalRunStep, NotStarted, RunCode, RunStep};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::StoreFault;
use barnahus_store::bookings::{self, Booking};
use barnahus_store::runs::{self, KeptRun};
use barnahus_vocabulary::{Actor, BookingId, Instant};

use crate::move_booking::parts_of;
use crate::noted;
use crate::see_readiness::at_the_interview;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nothing happened to an interview on its day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRun {
    /// It cannot be started.
    #[error(transparent)]
    Started(#[from] NotStarted),
    /// It was not started yet.
    #[error("it was not started")]
    NoRun,
    /// It takes no such step.
    #[error(transparent)]
    Step(#[from] IllegalRunStep),
    /// The question is not noted or marked.
    #[error(transparent)]
    Question(#[from] NoQuestion),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotRun {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<barnahus_database::Fault> for NotRun {
    fn from(fault: barnahus_database::Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotRun {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Takes a step. `booking` is the booking with the version of its run.
///
/// # Errors
/// [`NotRun`].
pub async fn run_interview(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    step: RunStep,
    now: Instant,
) -> Result<(), NotRun> {
    retrying(|| attempt(workplace, actor, booking, step, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    step: RunStep,
    now: Instant,
) -> Result<(), NotRun> {
    let mut tx = workplace.database.begin().await?;
    let (_, found) = come_to(workplace, &mut tx, actor, booking.0, CaseAction::RunInterview).await?;
    let kept = runs::find(tx.sql(), actor.house, found.id).await?.ok_or(NotRun::NoRun)?;
    if found.state != BookingState::UnderWay {
        return Err(IllegalRunStep { from: kept.run.code(), step }.into());
    }
    let from = kept.run.code();
    let run = kept.run.take(step, now)?;
    runs::update(&tx, actor.house, &KeptRun { run, version: booking.1, ..kept }).await?;
    tx.note(noted::booking(actor, found.id, word(from, step), "interview", now));
    tx.commit().await?;
    Ok(())
}

const fn word(from: RunCode, step: RunStep) -> &'static str {
    match (from, step) {
        (RunCode::Ended, _) => "interview_stop_taken_back",
        (_, RunStep::Pause) => "interview_paused",
        (_, RunStep::Resume) => "interview_resumed",
        (_, RunStep::End) => "interview_ended",
    }
}

/// A booking whose case is locked, for whoever is at the interview and may do that.
///
/// # Errors
/// [`Unable::NotTheirs`] likewise for everyone else.
pub(crate) async fn come_to(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    booking: BookingId,
    action: CaseAction,
) -> Result<(Approached, Booking), Unable> {
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, action).await?;
    let parts = parts_of(tx, actor, booking).await?;
    at_the_interview(actor, &approached.standing, &parts)?;
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    Ok((approached, found))
}
