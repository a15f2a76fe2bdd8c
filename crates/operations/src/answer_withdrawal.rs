//! The core asks an offer back; the house answers. A withdrawal asks, it does not command.
//!
//! The house stops only while no interview is booked; once the child was met, or is in danger, it goes
//! on, and says no more than that.

use barnahus_casework::CoreStanding;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::{Step, WithdrawReason};
use barnahus_database::{Lockable, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::handovers::{self, HandoverState};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::cancel_meeting::fall_with_case;
use crate::disclose;
use crate::noted;
use crate::standing::approach_to;
use crate::step_case::{NotStepped, may_end};
use crate::take_offer_back::end_offer;
use crate::take_up_with_core::take_up_with_core;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the house answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithdrawalReply {
    /// It stops; the case is withdrawn.
    Stop,
    /// It goes on.
    GoOn,
}

/// Answers a withdrawal.
///
/// # Errors
/// [`NotStepped::Illegal`] when the case is too far to be stopped; [`Unable::Stale`] when nothing waits
/// for an answer any more.
pub async fn answer_withdrawal(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reply: WithdrawalReply,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt(workplace, actor, case, reply, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reply: WithdrawalReply,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::AnswerCore).await?;
    let (found, core) = (approached.case, approached.core);
    if core.standing != CoreStanding::Withdrawing {
        return Err(Unable::Stale.into());
    }
    let known = core.reference()?;
    let (stage, action) = match reply {
        WithdrawalReply::Stop => {
            may_end(workplace, &tx, (actor.house, case.0), &core, now).await?;
            if let Some(handover) = core.handover.as_ref().filter(|one| one.state == HandoverState::Out) {
                handovers::settle(&tx, handover, HandoverState::Lapsed, now).await?;
            }
            disclose::that_it_stops(workplace, &tx, known, now).await?;
            (found.stage.take(Step::Withdraw(WithdrawReason::ByReferrer))?, "withdrawal_stopped")
        }
        WithdrawalReply::GoOn => {
            disclose::that_it_goes_on(workplace, &tx, known, now).await?;
            (found.stage, "withdrawal_continues")
        }
    };
    cases::update(&tx, actor.house, &Case { stage, version: case.1, ..found }, now).await?;
    if stage.code().has_ended() {
        fall_with_case(workplace, &mut tx, actor, case.0, now).await?;
        end_offer(workplace, &mut tx, actor, case.0, now).await?;
    }
    // What came while the core was asking is said now: who the child is, and who is in charge.
    take_up_with_core(workplace, &tx, (actor.house, case.0), now).await?;
    tx.note(noted::case(actor, case.0, action, "triage", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}
