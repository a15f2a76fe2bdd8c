//! The core hears that a referral is taken up as soon as both are true: the officer told who the child
//! is, and a named specialist is in charge. Whichever comes last says it: whom the officer suspects is in charge of
//! nothing, and the one who is named instead says it.

use barnahus_casework::CoreStanding;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_exchange::State;
use barnahus_exchange::states::Way;
use barnahus_outbox::exchange::references;
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::disclose;
use crate::triage_case::can_be_in_charge;
use crate::unable::Unable;
use crate::with_core::with_core;
use crate::workplace::Workplace;

/// Says it, when the time has come; within the transaction that brought it.
pub(crate) async fn take_up_with_core(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<(), Unable> {
    let (house, case) = at;
    let found = barnahus_store::cases::find(tx.sql(), house, case).await?.ok_or(Unable::NotTheirs)?;
    let core = with_core(tx.sql(), house, case).await?;
    let Some(manager) = found.manager else { return Ok(()) };
    let waits = core.standing == CoreStanding::HandedOver;
    if waits && can_be_in_charge(workplace, tx.sql(), at, manager).await? {
        disclose::that_it_is_taken_up(workplace, tx, core.reference()?, now).await?;
    }
    Ok(())
}

/// Says it in the cases of a house where the time has come by something that is about no case: a role that was given
/// back, a name that was corrected. One that cannot be
/// told holds up no other.
pub(crate) async fn take_up_what_waits(
    workplace: &Workplace,
    house: HouseId,
    now: Instant,
) -> Result<(), Unable> {
    let on = workplace.database.read();
    let mut fault = None;
    let awaited = State::all().filter(|state| *state == State::On(Way::Awaited));
    for case in references::in_states(on, house, awaited).await? {
        if with_core(on, house, case).await?.standing == CoreStanding::HandedOver {
            fault = retrying(|| take_up(workplace, (house, case), now)).await.err().or(fault);
        }
    }
    fault.map_or(Ok(()), Err)
}

async fn take_up(workplace: &Workplace, at: (HouseId, CaseId), now: Instant) -> Result<(), Unable> {
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[at.1.uuid()]).await?;
    take_up_with_core(workplace, &tx, at, now).await?;
    Ok(tx.commit().await?)
}
