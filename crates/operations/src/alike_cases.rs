//! Cases about a child like that of this one, for the coordinator who triages: codenames only, found by
//! keyed hash, without opening a file.

use barnahus_casework::policy::CaseAction;
use barnahus_store::{cases, likenesses};
use barnahus_vocabulary::{Actor, CaseId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Their codenames.
///
/// # Errors
/// [`Unable::NotTheirs`] for who does not triage this case.
pub async fn alike_cases(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<Vec<(CaseId, String)>, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, case, CaseAction::Triage).await?;
    let mut alike = Vec::new();
    for other in likenesses::alike(on, actor.house, case).await? {
        if let Some(found) = cases::find(on, actor.house, other).await? {
            alike.push((other, found.codename));
        }
    }
    Ok(alike)
}
