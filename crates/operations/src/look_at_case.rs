//! A closed case, looked at by someone about to do something in it: codename, stage, version. The file
//! stays closed, so that no opening is noted.

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
    let on = workplace.database.read();
    Ok(approach_to(workplace, on, actor, case, action).await?.case)
}
