//! The coordinator approves a further interview, or does not. Approved, the case waits for a booking again. Whoever
//! asked has a letter, and of a refusal a line in their day until they have read it.

use barnahus_casework::further::{Decision, FurtherState};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::Step;
use barnahus_database::{Lockable, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::further::{self, Request};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::ask_further::NotOrdered;
use crate::name_in_charge::tell;
use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Decides on the request of a case that was read with that version.
///
/// # Errors
/// [`NotOrdered`]; [`Unable::Stale`] when nothing awaits a decision any more.
pub async fn decide_further(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    decision: Decision,
    now: Instant,
) -> Result<(), NotOrdered> {
    retrying(|| attempt(workplace, actor, case, decision, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    decision: Decision,
    now: Instant,
) -> Result<(), NotOrdered> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await?;
    let found = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::DecideFurther).await?.case;
    let requests = further::of_case(tx.sql(), actor.house, case.0).await?;
    let pending = requests.into_iter().find(|one| one.state == FurtherState::Asked).ok_or(Unable::Stale)?;
    let state = pending.state.decide(decision, now)?;
    let decided = Request { state, version: case.1, ..pending };
    further::decide(&tx, actor.house, &decided, actor.person, now).await?;
    if pending.asked_by == actor.person {
        further::read(&tx, (actor.house, case.0), actor.person, now).await?;
    }
    let action = match decision {
        Decision::Approve => {
            let stage = found.stage.take(Step::OrderFurtherInterview)?;
            cases::update(&tx, actor.house, &Case { stage, ..found }, now).await?;
            "further_approved"
        }
        Decision::Refuse => "further_refused",
    };
    tx.note(noted::case(actor, case.0, action, pending.reason.code(), now));
    tell(workplace, &tx, actor, (case.0, pending.asked_by), now).await?;
    tx.commit().await?;
    Ok(())
}
