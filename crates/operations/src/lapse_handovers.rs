//! Codes that nobody used in time lapse, and the core hears so: its officer is asked again, and a coordinator
//! answers the offer again.
//!
//! Once a minute, by the clock of the server. While the core asks an offer back nothing is said; it is
//! said when the house goes on.

use barnahus_casework::CoreStanding;
use barnahus_database::{Lockable, Note, retrying};
use barnahus_store::handovers::{self, Handover, HandoverState};
use barnahus_vocabulary::Instant;

use crate::disclose;
use crate::notify::News;
use crate::tell_coordinators::tell_coordinators;
use crate::unable::Unable;
use crate::with_core::with_core;
use crate::workplace::Workplace;

/// So many at once; the next minute brings more.
const BATCH: u64 = 50;

/// Lets the codes lapse whose time is over. How many were said to have.
///
/// # Errors
/// The database's; one that cannot lapse holds up no other.
pub async fn lapse_handovers(workplace: &Workplace, now: Instant) -> Result<u32, Unable> {
    let (mut said, mut fault) = (0, None);
    for handover in handovers::overdue(workplace.database.read(), now, BATCH).await? {
        match retrying(|| attempt(workplace, &handover, now)).await {
            Ok(is_said) => said += u32::from(is_said),
            Err(broken) => fault = Some(broken),
        }
    }
    fault.map_or(Ok(said), Err)
}

async fn attempt(workplace: &Workplace, handover: &Handover, now: Instant) -> Result<bool, Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[handover.case.uuid()]).await?;
    let core = with_core(tx.sql(), handover.house, handover.case).await?;
    let is_out = core.handover.as_ref().is_some_and(|newest| newest.state == HandoverState::Out);
    if !is_out || core.standing == CoreStanding::Withdrawing {
        return Ok(false);
    }
    handovers::settle(&tx, handover, HandoverState::Lapsed, now).await?;
    // A code whose message was dropped never reached anybody: nothing is said of it.
    let is_told = core.standing == CoreStanding::Awaited;
    if is_told {
        disclose::that_nobody_came(workplace, &tx, core.reference()?, now).await?;
        let about = (handover.house, handover.case);
        tell_coordinators(workplace, &tx, about, &News::TaskAwaits, now).await?;
    }
    tx.note(Note {
        house: handover.house,
        at: now,
        actor: None,
        action: "handover_lapsed",
        subject_kind: "case",
        subject: Some(handover.case.uuid()),
        purpose: "intake",
    });
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(is_told)
}
