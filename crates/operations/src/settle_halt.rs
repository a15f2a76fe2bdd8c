//! A message to the core has halted: staff send it again, or drop it.
//!
//! Whoever may answer the core for that case may do this; for a report of counts, whoever may report.

use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_outbox::exchange::{by_hand, ledger};
use barnahus_vocabulary::{Actor, CaseId, DisclosureId, Instant};

use crate::disclose::seals;
use crate::noted;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What staff choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The same message again, with the same number.
    SendAgain,
    /// Not at all; the next message takes its number, and what it promised is open again.
    Drop,
}

/// Settles a message that halted.
///
/// # Errors
/// [`Unable::NotTheirs`]; [`Unable::Stale`] when it has not halted any more.
pub async fn settle_halt(
    workplace: &Workplace,
    actor: &Actor,
    about: (Option<CaseId>, DisclosureId),
    choice: Choice,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, about, choice, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    about: (Option<CaseId>, DisclosureId),
    choice: Choice,
    now: Instant,
) -> Result<(), Unable> {
    let (case, id) = about;
    let mut tx = workplace.database.begin().await?;
    if let Some(case) = case {
        tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    }
    may_settle(workplace, tx.sql(), actor, about).await?;
    let (settled, action) = match choice {
        Choice::SendAgain => (by_hand::send_again(&tx, actor.house, id, now).await?, "message_sent_again"),
        Choice::Drop => {
            (by_hand::drop_halted(&tx, seals(workplace), (actor.house, id), now).await?, "message_dropped")
        }
    };
    if !settled {
        return Err(Unable::Stale);
    }
    tx.note(match case {
        Some(case) => noted::case(actor, case, action, "disclosure", now),
        None => noted::house(actor, action, now),
    });
    tx.commit().await?;
    workplace.message_waits.notify_one();
    Ok(())
}

async fn may_settle(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    about: (Option<CaseId>, DisclosureId),
) -> Result<(), Unable> {
    let (case, id) = about;
    match case {
        Some(case) => {
            let approached = approach(workplace, on, actor, case).await?;
            barnahus_casework::policy::may_in_case(actor, CaseAction::AnswerCore, &approached.standing)?;
        }
        None => may_in_house(actor, HouseAction::ReportQuarter)?,
    }
    let halted = ledger::halted(on, actor.house).await?;
    if halted.contains(&(id, case)) { Ok(()) } else { Err(Unable::Stale) }
}
