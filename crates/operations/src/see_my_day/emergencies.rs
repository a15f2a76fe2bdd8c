//! What emergency accesses ask for: a review of the coordinator, a look of the data protection officer.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_store::emergencies;
use barnahus_vocabulary::{Actor, Role};

use super::duty::Duty;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One duty for each case with something to review; one for all that the officer has to know of.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let is_officer = may_in_house(actor, HouseAction::SeeEmergencies).is_ok();
    if !is_officer && !actor.is(Role::Coordinator) {
        return Ok(Vec::new());
    }
    let on = workplace.database.read();
    let accesses = emergencies::unreviewed(on, actor.house).await?;
    let mut duties = Vec::new();
    if is_officer && !accesses.is_empty() {
        duties.push(Duty::Emergencies);
    }
    // Nobody reviews their own.
    for access in accesses.iter().rev().filter(|access| access.person != actor.person) {
        let Some(approached) = approach_if_there(workplace, on, actor, access.case).await? else { continue };
        let is_said = duties
            .iter()
            .any(|duty| matches!(duty, Duty::ReviewEmergency { case, .. } if *case == access.case));
        if !is_said && may_in_case(actor, CaseAction::ReviewEmergency, &approached.standing).is_ok() {
            let (case, codename, opened) = (access.case, approached.case.codename, access.opened_at);
            duties.push(Duty::ReviewEmergency { case, codename, opened });
        }
    }
    Ok(duties)
}
