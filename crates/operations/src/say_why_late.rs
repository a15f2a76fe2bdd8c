//! Whoever is in charge says why a first interview missed its limit, and to whom the days of waiting are due. What was
//! said can be said anew.
//!
//! Days are reckoned at the moment of saying: from the referral to the interview, or to now while the child waits.

use barnahus_casework::interview::{
    Held, MissedReason, Said, TooManyDays, WaitCause, days_waited, is_missed, still_to,
};
use barnahus_casework::policy::CaseAction;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::StoreFault;
use barnahus_store::waits::{self, Kept};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::closed_limit::closed_limit;
use crate::first_interview::held;
use crate::interview_needs::InterviewNeeds;
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsaid {
    /// More days than there were.
    #[error(transparent)]
    TooMany(#[from] TooManyDays),
    /// No limit was missed: there is nothing to say.
    #[error("no limit was missed")]
    NotMissed,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for Unsaid {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<barnahus_database::Fault> for Unsaid {
    fn from(fault: barnahus_database::Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for Unsaid {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Says it.
///
/// # Errors
/// [`Unsaid`].
pub async fn say_why_late(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    (reason, days): (MissedReason, &[(WaitCause, u32)]),
    now: Instant,
) -> Result<(), Unsaid> {
    retrying(|| attempt(workplace, actor, case, (reason, days), now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    (reason, days): (MissedReason, &[(WaitCause, u32)]),
    now: Instant,
) -> Result<(), Unsaid> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::RecordInterview).await?;
    let held = held(tx.sql(), (actor.house, &approached.case), now).await?;
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    if !may_say(held, (&approached, &needs), now) {
        return Err(Unsaid::NotMissed);
    }
    let waited = days_waited(approached.case.waits_since, still_to(held, now));
    let said = Said::parse(reason, days.iter().copied(), waited)?;
    keep(&mut tx, actor, case, said, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn keep(
    tx: &mut Write,
    actor: &Actor,
    case: CaseId,
    said: Said,
    now: Instant,
) -> Result<(), StoreFault> {
    let reason = said.reason();
    waits::say(tx, (actor.house, case), &Kept { said, by: actor.person, at: now }).await?;
    tx.note(noted::case(actor, case, "delay_explained", reason.code(), now));
    Ok(())
}

/// Whether it can be said: the limit that the file gives was missed, or the one that lists give, which open no file and
/// ask by theirs.
pub(crate) fn may_say(held: Held, (approached, needs): (&Approached, &InterviewNeeds), now: Instant) -> bool {
    let extended = needs.limit.and_then(|limit| limit.extended);
    let of_lists = closed_limit(&approached.case, extended, &needs.rules);
    let is_missed = |limit| is_missed(held, limit, now);
    is_missed(&of_lists) || needs.limit.as_ref().is_some_and(is_missed)
}
