//! Disputed ages: an assessment to ask for, a result to note, a case to end of someone who was found an adult.
//!
//! From rows alone, as all of my day.

use barnahus_casework::age::AgeResult;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::age_disputes;
use barnahus_vocabulary::Actor;

use super::duty::Duty;
use crate::see_age::{AgeStands, age_stands};
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each case in which the reader may do it.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    for dispute in age_disputes::to_do(on, actor.house).await? {
        let found_adult = dispute.settled.is_some_and(|settled| settled.result == AgeResult::Adult);
        let Some(approached) = approach_if_there(workplace, on, actor, dispute.case).await? else { continue };
        let action = if found_adult { CaseAction::Close } else { CaseAction::ChangeIdentity };
        // A later dispute may have found something else.
        let holds = !found_adult || age_stands(on, actor.house, dispute.case).await? == AgeStands::FoundAdult;
        if !holds || may_in_case(actor, action, &approached.standing).is_err() {
            continue;
        }
        let (case, codename) = (dispute.case, approached.case.codename);
        duties.push(match dispute.settled {
            Some(settled) => Duty::FoundAdult { case, codename, at: settled.at },
            None => Duty::AgeDisputed {
                case,
                codename,
                since: dispute.raised_at,
                due: dispute.asked.map(|asked| asked.due),
            },
        });
    }
    Ok(duties)
}
