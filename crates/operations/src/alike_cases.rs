//! Cases about a child like that of this one, for the coordinator who triages: codenames only, found by
//! keyed hash, without opening a file. A case that they may not see is not among them, nor one that is merged
//! into this one already.

use barnahus_casework::policy::CaseAction;
use barnahus_database::ConnectionTrait;
use barnahus_store::{cases, likenesses, merges};
use barnahus_vocabulary::{Actor, CaseId};

use crate::link_siblings::sees;
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
    alike(workplace, on, actor, case).await
}

/// The same, for whoever was asked about this case already.
///
/// # Errors
/// The database's.
pub(crate) async fn alike(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Vec<(CaseId, String)>, Unable> {
    let merged = merges::into_case(on, actor.house, case).await?;
    let mut alike = Vec::new();
    for other in likenesses::alike(on, actor.house, case).await? {
        if merged.iter().any(|merge| merge.case == other) || !sees(workplace, on, actor, other).await? {
            continue;
        }
        if let Some(found) = cases::find(on, actor.house, other).await? {
            alike.push((other, found.codename));
        }
    }
    Ok(alike)
}
