//! Whoever is in charge says why a first interview missed its limit, and to whom the days of waiting are due. What was
//! said can be said anew.
//!
//! Days are reckoned at the moment of saying: from the referral to the interview, or to now while the child waits.

use barnahus_casework::interview::{
    Held, Limit, MissedReason, Said, TooManyDays, WaitCause, days_waited, is_missed, still_to,
};
use barnahus_casework::policy::CaseAction;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::StoreFault;
use barnahus_store::waits::{self, Kept};
use barnahus_vocabulary::{Actor, CaseId, Instant};
use time::Duration;

use crate::asked_limit::{asked_limit, note_facts};
use crate::first_interview::held;
use crate::interview_needs::InterviewNeeds;
use crate::noted;
use crate::standing::approach_to;
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

/// What is said.
#[derive(Debug, Clone, Copy)]
pub struct Saying<'a> {
    /// Why the limit was missed.
    pub reason: MissedReason,
    /// The days of each cause that has some.
    pub days: &'a [(WaitCause, u32)],
    /// When that was said which the page showed, if anything was: only that is written over.
    pub instead_of: Option<Instant>,
}

/// Says it.
///
/// # Errors
/// [`Unsaid`]; [`Unable::Stale`] when it was said anew meanwhile.
pub async fn say_why_late(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    saying: Saying<'_>,
    now: Instant,
) -> Result<(), Unsaid> {
    retrying(|| attempt(workplace, actor, case, saying, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    saying: Saying<'_>,
    now: Instant,
) -> Result<(), Unsaid> {
    let Saying { reason, days, instead_of } = saying;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::RecordInterview).await?;
    let held = held(tx.sql(), (actor.house, &approached.case), now).await?;
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    note_facts(workplace, &tx, (actor.house, &approached.case), &needs.contents).await?;
    let asked = asked_limit(workplace, tx.sql(), (actor.house, &approached.case), &needs.rules).await?;
    if !may_say(held, (&asked, needs.limit.as_ref()), now) {
        return Err(Unsaid::NotMissed);
    }
    let before = waits::find(tx.sql(), actor.house, case).await?.map(|kept| kept.at);
    if before != instead_of {
        return Err(Unable::Stale.into());
    }
    // Each saying has a moment of its own, by which a page knows what it showed.
    let at = before.map_or(now, |before| now.max(before + Duration::MILLISECOND));
    let waited = days_waited(approached.case.waits_since, still_to(held, now));
    let said = Said::parse(reason, days.iter().copied(), waited)?;
    keep(&mut tx, actor, case, said, at).await?;
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

/// Whether it can be said: the limit that the file gives was missed, or the one by which the reason is asked for.
pub(crate) fn may_say(held: Held, (asked, of_file): (&Limit, Option<&Limit>), now: Instant) -> bool {
    is_missed(held, asked, now) || of_file.is_some_and(|limit| is_missed(held, limit, now))
}
