//! Cases of which nobody can be in charge any more: whoever was left the house, gave the role up, or turned out to
//! be too near to the suspected person. A coordinator names another.
//!
//! Asked person by person, not case by case: few people are in charge of all that runs.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::list::{Filter, managers, page};
use barnahus_store::cases::{self, Case};
use barnahus_store::likenesses;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_vocabulary::{Actor, CaseId, Role};

use super::duty::Duty;
use super::open_cases::MOST_CASES;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    // A case that was reopened is triaged, and triage names somebody.
    let runs = |stage: &StageCode| stage.may_change_hands() && !stage.awaits_triage();
    let stages: Vec<StageCode> = StageCode::ALL.iter().copied().filter(runs).collect();
    let in_charge = managers(on, actor.house, &stages).await?;
    let mut duties = Vec::new();
    for person in people::these(on, actor.house, &in_charge).await? {
        for case in not_in_charge_of(workplace, actor, &stages, &person).await? {
            let Some(approached) = approach_if_there(workplace, on, actor, case.id).await? else { continue };
            if may_in_case(actor, CaseAction::NameManager, &approached.standing).is_ok() {
                duties.push(Duty::WithoutManager { case: case.id, codename: case.codename });
            }
        }
    }
    Ok(duties)
}

/// The cases of which this person is said to be in charge and cannot be.
async fn not_in_charge_of(
    workplace: &Workplace,
    actor: &Actor,
    stages: &[StageCode],
    person: &Person,
) -> Result<Vec<Case>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    if person.standing == PersonStanding::Active && person.roles.contains(&Role::CaseManager) {
        let near: Vec<CaseId> =
            likenesses::against(on, &workplace.keys, house, person).await?.into_iter().collect();
        let mut theirs = cases::several(on, house, &near).await?;
        theirs.retain(|case| case.manager == Some(person.id) && stages.contains(&case.stage.code()));
        return Ok(theirs);
    }
    let filter = Filter { stages: stages.to_vec(), manager: Some(person.id), ..Filter::default() };
    Ok(page(on, house, &filter, None, MOST_CASES).await?.cases)
}
