//! A closed case, looked at by someone about to do something in it: codename, stage, version. The file
//! stays closed, so that no opening is noted.

use barnahus_casework::CoreStanding;
use barnahus_casework::policy::CaseAction;
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, CaseId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The case as its row says it.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such case, or they may not do that in it.
pub async fn look_at_case(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    action: CaseAction,
) -> Result<Case, Unable> {
    Ok(look_at_case_and_core(workplace, actor, case, action).await?.0)
}

/// The same, with how it stands with the adult core.
///
/// # Errors
/// The same.
pub async fn look_at_case_and_core(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    action: CaseAction,
) -> Result<(Case, CoreStanding), Unable> {
    let on = workplace.database.read();
    let approached = approach_to(workplace, on, actor, case, action).await?;
    Ok((approached.case, approached.core.standing))
}
