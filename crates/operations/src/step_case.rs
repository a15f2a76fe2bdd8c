//! The simple steps of a case: put triage off, withdraw, reopen, do without an interview.
//!
//! Each asks the policy, takes the step that `casework` allows, and keeps a free reason sealed.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::{IllegalStep, NoInterviewReason, Step, WithdrawReason};
use barnahus_casework::triage::{Deferral, NotDeferred, Waiting};
use barnahus_casework::{Prose, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::files::{self, Kept};
use barnahus_store::{StoreFault, house_rules};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant};

use crate::cancel_meeting::fall_with_case;
use crate::hand_on::pass_on_reopening;
use crate::merge_case::undo_merge;
use crate::noted;
use crate::open_duties::keeps_from_ending;
use crate::plan_support::owe_information_visit;
use crate::standing::approach_to;
use crate::take_offer_back::end_offer;
use crate::unable::Unable;
use crate::with_core::WithCore;
use crate::workplace::Workplace;

/// Why a case did not take a step.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotStepped {
    /// The way has no such step; both ends are named.
    #[error(transparent)]
    Illegal(#[from] IllegalStep),
    /// Nobody's word makes a child an adult.
    #[error("presumed a child until papers or an assessment say otherwise")]
    StillPresumedAChild,
    /// Nobody speaks of being 18 earlier than so many days before.
    #[error("more than {before} days before the 18th birthday")]
    TooYoung {
        /// How many days before the house speaks of it.
        before: u16,
    },
    /// The core has no word for that, or must be answered or heard first.
    #[error("the adult core must be answered, or heard, otherwise")]
    NotForTheCore,
    /// Something in the case is still to be done.
    #[error("duties are open")]
    DutiesOpen(Vec<OpenDuty>),
    /// The house has no adult core to speak to.
    #[error("there is no adult core")]
    NoCore,
    /// Left, not a case manager, or in conflict: which, is not said.
    #[error("this person cannot be in charge of this case")]
    CannotBeInCharge,
    /// Triage cannot be put off like that.
    #[error(transparent)]
    NotDeferred(#[from] NotDeferred),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotStepped {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotStepped {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// A step that changes nothing but the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SimpleStep {
    /// The referral is taken back.
    Withdraw(WithdrawReason),
    /// What had ended is taken up again.
    Reopen,
    /// The child need not be heard here.
    DispenseWithInterview(NoInterviewReason),
    /// Support begins.
    BeginSupport,
}

impl SimpleStep {
    const fn step(self) -> Step {
        match self {
            Self::Withdraw(reason) => Step::Withdraw(reason),
            Self::Reopen => Step::Reopen,
            Self::DispenseWithInterview(reason) => Step::DispenseWithInterview(reason),
            Self::BeginSupport => Step::BeginSupport,
        }
    }

    const fn action(self) -> CaseAction {
        match self {
            Self::Withdraw(_) => CaseAction::Withdraw,
            Self::Reopen => CaseAction::Reopen,
            Self::DispenseWithInterview(_) => CaseAction::DispenseWithInterview,
            Self::BeginSupport => CaseAction::BeginSupport,
        }
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Withdraw(reason) => ("withdrawn", reason.code()),
            Self::Reopen => ("reopened", "case_work"),
            Self::DispenseWithInterview(reason) => ("no_interview", reason.code()),
            Self::BeginSupport => ("support_begun", "case_work"),
        }
    }
}

/// Takes such a step. A case that is reopened is due anew, as urgent as it was, and merged into no other any more.
///
/// # Errors
/// [`NotStepped`]: an illegal step, or a stale page.
pub async fn step_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    simple: SimpleStep,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_step(workplace, actor, case, simple, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt_step(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    simple: SimpleStep,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, simple.action()).await?;
    let (found, core) = (approached.case, approached.core);
    if matches!(simple, SimpleStep::Withdraw(_)) && found.stage.may_take(simple.step()) {
        may_end(workplace, &tx, (actor.house, case.0), &core, now).await?;
    }
    step_in(workplace, &mut tx, actor, (Case { version: case.1, ..found }, simple), now).await?;
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whether nothing is owed in a case that outlives its referral.
///
/// # Errors
/// [`NotStepped::DutiesOpen`].
pub(crate) async fn may_end(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    core: &WithCore,
    now: Instant,
) -> Result<(), NotStepped> {
    let open = keeps_from_ending(workplace, tx.sql(), at, core, now).await?;
    if open.is_empty() { Ok(()) } else { Err(NotStepped::DutiesOpen(open)) }
}

/// Takes such a step in a case that is locked, against the version that was read; whoever asks has asked whether they
/// may.
///
/// # Errors
/// The same.
pub(crate) async fn step_in(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    (found, simple): (Case, SimpleStep),
    now: Instant,
) -> Result<(), NotStepped> {
    let case = found.id;
    let stage = found.stage.take(simple.step())?;
    let due_at = match simple {
        SimpleStep::Reopen => {
            house_rules::find(tx.sql(), actor.house).await?.rules.triage_due(found.urgency, now)
        }
        SimpleStep::Withdraw(_) | SimpleStep::DispenseWithInterview(_) | SimpleStep::BeginSupport => {
            found.due_at
        }
    };
    let changed = Case { stage, due_at, deferred_until: None, ..found };
    cases::update(tx, actor.house, &changed, now).await?;
    if !changed.stage.code().may_be_booked() {
        fall_with_case(workplace, tx, actor, case, now).await?;
    }
    if changed.stage.code().has_ended() {
        end_offer(workplace, tx, actor, case, now).await?;
    }
    if simple == SimpleStep::BeginSupport {
        owe_information_visit(workplace, tx, actor, &changed, now).await?;
    }
    let (action, purpose) = simple.words();
    tx.note(noted::case(actor, case, action, purpose, now));
    if simple == SimpleStep::Reopen {
        undo_merge(tx, actor, case, now).await?;
        pass_on_reopening(workplace, tx, actor, &changed, now).await?;
    }
    Ok(())
}

/// Puts triage off until later. Immediate danger needs a written reason, which is kept sealed.
///
/// # Errors
/// [`NotStepped::NotDeferred`], or a stale page.
pub async fn defer_triage(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    until: (Instant, Option<Prose>),
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_deferring(workplace, actor, case, until.clone(), now)).await
}

async fn attempt_deferring(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    until: (Instant, Option<Prose>),
    now: Instant,
) -> Result<(), NotStepped> {
    let (until, reason) = until;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let found = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::Defer).await?.case;
    let waiting = Waiting { stage: found.stage.code(), urgency: found.urgency, now };
    let deferral = Deferral::new(waiting, until, reason)?;
    let due_at = deferral.until();
    let changed = Case { due_at, deferred_until: Some(due_at), version: case.1, ..found };
    cases::update(&tx, actor.house, &changed, now).await?;
    if let Some(reason) = deferral.reason() {
        let typed: Typed = [("deferral", reason.as_str())].into_iter().collect();
        files::keep(&tx, &workplace.keys, (actor.house, case.0), (Kept::Reason, &typed), now).await?;
    }
    tx.note(noted::case(actor, case.0, "deferred", "triage", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}
