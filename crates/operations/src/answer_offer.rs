//! What the adult core offered is answered: taken up, with a code for the officer, or not.
//!
//! Taking up draws the one-time code with which the referring officer tells the house, and nobody else,
//! who the child is. The code is shown to nobody here: it lies sealed in the queue until it is sent, and
//! the house keeps a keyed hash of it.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::DeclineReason;
use barnahus_casework::told::ToldRefusal;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_exchange::HandoverCode;
use barnahus_store::cases::{self, Case};
use barnahus_store::handovers::{self, Handover, HandoverState};
use barnahus_vocabulary::{Actor, CaseId, HandoverId, Instant};
use time::Duration;

use crate::disclose;
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::step_case::NotStepped;
use crate::triage_case::{declined, may_decline};
use crate::unable::Unable;
use crate::with_core::WithCore;
use crate::workplace::Workplace;

/// How long a code opens the handover page (`docs/exchange.md`).
pub const CODE_VALID_FOR: Duration = Duration::hours(HandoverCode::HOURS_VALID as i64);

/// The kind under which codes are hashed.
pub(crate) const CODE: &str = "handover";

/// Accepts an offer and lets the code out.
///
/// # Errors
/// [`Unable::Stale`] when it is no offer any more; as for every use case.
pub async fn accept_offer(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_accepting(workplace, actor, case, now)).await
}

async fn attempt_accepting(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let Approached { case: found, core, .. } = offered(workplace, &tx, actor, case.0).await?;
    let known = core.reference()?;
    let code = HandoverCode::from_random(workplace.keys.entropy().bytes());
    let until = now + CODE_VALID_FOR;
    let handover = Handover {
        id: HandoverId::random(),
        house: actor.house,
        case: case.0,
        reference: known.id,
        state: HandoverState::Out,
        expires_at: until,
        version: 1,
    };
    let hash = workplace.keys.house_key().tokens().hash_code(CODE, code.exposed());
    handovers::insert(&tx, &workplace.keys, &handover, hash, now).await?;
    disclose::that_it_is_accepted(workplace, &tx, known, code, now).await?;
    let changed = Case { version: case.1, ..found };
    cases::update(&tx, actor.house, &changed, now).await?;
    tx.note(noted::case(actor, case.0, "offer_accepted", "triage", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Declines an offer, with a reason that the core has a word for. A case that awaits triage ends with it.
///
/// # Errors
/// [`NotStepped`]: a reason that does not hold or that cannot be told, a stale page.
pub async fn decline_offer(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: DeclineReason,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_declining(workplace, actor, case, reason, now)).await
}

async fn attempt_declining(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: DeclineReason,
    now: Instant,
) -> Result<(), NotStepped> {
    let told: ToldRefusal = reason.told().ok_or(NotStepped::NotForTheCore)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let approached = offered(workplace, &tx, actor, case.0).await?;
    // A code that lapsed makes an offer again of a case that is long at work: that one stays with the house.
    let stage = if approached.case.stage.code().awaits_triage() {
        declined(workplace, &mut tx, actor, (&approached, reason), now).await?
    } else {
        may_decline(workplace, &mut tx, actor, (&approached, reason), now).await?;
        approached.case.stage
    };
    let Approached { case: found, core, .. } = approached;
    disclose::that_it_is_declined(workplace, &tx, core.reference()?, told, now).await?;
    cases::update(&tx, actor.house, &Case { stage, version: case.1, ..found }, now).await?;
    tx.note(noted::case(actor, case.0, "offer_declined", reason.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// An offer that waits for an answer, locked.
async fn offered(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: CaseId,
) -> Result<Approached, NotStepped> {
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::AnswerCore).await?;
    match approached.core {
        WithCore { standing: barnahus_casework::CoreStanding::Offered, .. } => Ok(approached),
        _ => Err(Unable::Stale.into()),
    }
}
