//! The core hears that a referral is taken up as soon as both are true: the officer told who the child
//! is, and a named specialist is in charge. Whichever comes last says it.

use barnahus_casework::CoreStanding;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::disclose;
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
    if core.standing == CoreStanding::HandedOver && found.manager.is_some() {
        disclose::that_it_is_taken_up(workplace, tx, core.reference()?, now).await?;
    }
    Ok(())
}
