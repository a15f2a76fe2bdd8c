//! A further interview is asked for: why, who ordered it, what the child has not been asked. Nothing changes
//! until the coordinator decides, who has a letter that something awaits them.

use barnahus_casework::further::{Further, LastHeard, NotFurther, holds, may_ask};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::record::who_was_there;
use barnahus_casework::stage::IllegalStep;
use barnahus_casework::{FieldFault, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::bookings::{self, attendances};
use barnahus_store::cases::{self, Case};
use barnahus_store::{StoreFault, further, presences, records};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::interview_tally::interview_tally;
use crate::noted;
use crate::plan_support::tell_other;
use crate::standing::approach_to;
use crate::tell_coordinators::coordinators;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nothing was asked for or decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOrdered {
    /// Something typed could not be understood or is missing.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// The rules refuse it.
    #[error(transparent)]
    Rule(#[from] NotFurther),
    /// The case cannot take the step.
    #[error(transparent)]
    Stage(#[from] IllegalStep),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotOrdered {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<barnahus_database::Fault> for NotOrdered {
    fn from(fault: barnahus_database::Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotOrdered {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Asks for it. `case` is the case with the version of the page.
///
/// # Errors
/// [`NotOrdered`].
pub async fn ask_further(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotOrdered> {
    retrying(|| attempt(workplace, actor, case, typed, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotOrdered> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await?;
    let found = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::AskFurther).await?.case;
    let at = (actor.house, case.0);
    if found.version != case.1 {
        return Err(Unable::Stale.into());
    }
    let last = last_heard(tx.sql(), at).await?;
    let requests = further::of_case(tx.sql(), actor.house, case.0).await?;
    let pending = requests.iter().any(|one| one.state == barnahus_casework::further::FurtherState::Asked);
    let tally = interview_tally(tx.sql(), at).await?;
    may_ask(found.stage, tally, pending)?;
    let words = Further::parse(typed, local::day(now)).map_err(NotOrdered::Faults)?;
    let reason = words.reason().map_err(NotOrdered::Faults)?;
    if let Some(last) = &last {
        holds(reason, last)?;
    }
    further::ask(&tx, &workplace.keys, at, (reason, &words, actor.person), now).await?;
    cases::update(&tx, actor.house, &Case { version: case.1, ..found }, now).await?;
    for coordinator in coordinators(workplace, &tx, actor.house, at).await? {
        tell_other(workplace, &tx, actor, coordinator, now).await?;
    }
    tx.note(noted::case(actor, case.0, "further_asked", reason.code(), now));
    tx.commit().await?;
    Ok(())
}

/// The last interview in which the child was heard.
///
/// # Errors
/// The database's.
pub(crate) async fn last_heard(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Option<LastHeard>, Unable> {
    let (house, case) = at;
    let Some(kept) = records::of_case(on, house, case).await?.into_iter().next() else { return Ok(None) };
    let Some(booking) = bookings::find(on, house, kept.booking).await? else { return Ok(None) };
    let places = presences::of_booking(on, house, kept.booking).await?;
    let parts = attendances::of_booking(on, house, kept.booking).await?;
    let came: Vec<_> = parts.iter().filter_map(|part| Some((part.role, *places.get(&part.id)?))).collect();
    let had_a_lawyer = who_was_there(&came).is_ok_and(|came| came.had_a_lawyer);
    Ok(Some(LastHeard { state: booking.state, recording: kept.recording, had_a_lawyer }))
}
