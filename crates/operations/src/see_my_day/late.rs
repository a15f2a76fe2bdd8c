//! First interviews that missed their limit, of which nobody has said why.
//!
//! Once the child was heard, whether it was late is noted, as it followed from the file; until then it is reckoned
//! without the file, as everywhere on my day.

use std::collections::BTreeSet;

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::Case;
use barnahus_store::{house_rules, limit_extensions, waits};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};

use super::Duty;
use super::open_cases::of_stage;
use crate::closed_limit::closed_limit;
use crate::first_interview::owes;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is owed to those who wait, or have waited, too long.
///
/// # Errors
/// The database's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    if !actor.is(Role::Coordinator) && !actor.is(Role::CaseManager) {
        return Ok(Vec::new());
    }
    let on = workplace.database.read();
    let rules = house_rules::find(on, actor.house).await?.rules;
    let extended = limit_extensions::of_house(on, actor.house).await?;
    let limit = |case: &Case| closed_limit(case, extended.get(&case.id).copied(), &rules);
    let mut cases = of_stage(workplace, actor, &[StageCode::Accepted, StageCode::Planned]).await?;
    let waiting: BTreeSet<CaseId> = cases.iter().map(|case| case.id).collect();
    cases.retain(|case| limit(case).is_missed_at(now));
    for case in waits::late(on, actor.house).await?.into_iter().filter(|case| !waiting.contains(case)) {
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        if may_in_case(actor, CaseAction::RecordInterview, &approached.standing).is_ok() {
            cases.push(approached.case);
        }
    }
    let mut duties = Vec::new();
    for case in cases {
        if owes(on, (actor.house, &case), &limit(&case), now).await? {
            duties.push(Duty::SayWhyLate { case: case.id, codename: case.codename });
        }
    }
    Ok(duties)
}
