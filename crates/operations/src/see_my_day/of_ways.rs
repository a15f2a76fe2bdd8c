//! The ways here on which somebody is suspected by now, for those in charge: nothing of a child is more urgent but that
//! it is missing.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::ways_here;
use barnahus_vocabulary::{Actor, Instant};

use super::Duty;
use crate::plan_way::ahead;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each.
///
/// # Errors
/// The database's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let mut duties = Vec::new();
    for case in ways_here::with_suspected(on, house).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        if may_in_case(actor, CaseAction::PlanTheWay, &approached.standing).is_err() {
            continue;
        }
        let Some(time) = ahead(on, (house, case), now).await? else { continue };
        duties.push(Duty::SuspectedOnWay { case, codename: approached.case.codename, time });
    }
    Ok(duties)
}
