//! Which open cases *my day* looks at: all of the house for a coordinator, else those in charge of.
//!
//! Of each stage so many, the most urgent first; a line says when there are more. What a day of the calendar asks
//! for, as a birthday does, is not found by urgency: for that all are looked at.

use barnahus_casework::stage::StageCode;
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, number, page};
use barnahus_vocabulary::{Actor, Role};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// So many cases of one stage are looked at: nobody does more in a day.
pub(super) const MOST_CASES: u64 = 200;

/// Stages that are looked at together.
const TOGETHER: [&[StageCode]; 5] = [
    &[StageCode::Received, StageCode::InTriage, StageCode::Reopened],
    &[StageCode::Accepted],
    &[StageCode::Planned],
    &[StageCode::Interviewed, StageCode::NoInterviewNeeded],
    &[StageCode::InSupport],
];

/// Cases of those stages that are the actor's to move on, the most urgent first.
///
/// # Errors
/// The database's.
pub(super) async fn of_stage(
    workplace: &Workplace,
    actor: &Actor,
    stages: &[StageCode],
) -> Result<Vec<Case>, Unable> {
    let filter = theirs(actor, stages);
    Ok(page(workplace.database.read(), actor.house, &filter, None, MOST_CASES).await?.cases)
}

/// The same, however many there are, in portions.
///
/// # Errors
/// The database's.
pub(super) async fn all_of_stage(
    workplace: &Workplace,
    actor: &Actor,
    stages: &[StageCode],
) -> Result<Vec<Vec<Case>>, Unable> {
    let (on, filter) = (workplace.database.read(), theirs(actor, stages));
    let (mut portions, mut after) = (Vec::new(), None);
    loop {
        let found = page(on, actor.house, &filter, after, MOST_CASES).await?;
        portions.push(found.cases);
        after = found.next;
        if after.is_none() {
            return Ok(portions);
        }
    }
}

/// Whether there are more of some stage than are looked at.
///
/// # Errors
/// The database's.
pub(super) async fn are_more_open(workplace: &Workplace, actor: &Actor) -> Result<bool, Unable> {
    if !actor.is(Role::Coordinator) && !actor.is(Role::CaseManager) {
        return Ok(false);
    }
    for stages in TOGETHER {
        if number(workplace.database.read(), actor.house, &theirs(actor, stages)).await? > MOST_CASES {
            return Ok(true);
        }
    }
    Ok(false)
}

fn theirs(actor: &Actor, stages: &[StageCode]) -> Filter {
    let manager = (!actor.is(Role::Coordinator)).then_some(actor.person);
    Filter { stages: stages.to_vec(), manager, ..Filter::default() }
}
