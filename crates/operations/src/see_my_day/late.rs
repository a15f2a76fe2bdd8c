//! First interviews that missed their limit, of which nobody has said why.
//!
//! Once the child was heard, whether it was late is noted, as it followed from the file; until then it is asked by what
//! was noted of the file. No file is opened.

use std::collections::BTreeSet;

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::Case;
use barnahus_store::{house_rules, limit_extensions, waits};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};

use super::Duty;
use super::open_cases::{MOST_CASES, of_stage};
use crate::asked_limit::Noted;
use crate::first_interview::owes;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What there is to say, and whether there is more of it than is looked at.
pub(super) struct Late {
    /// A line for each case.
    pub(super) duties: Vec<Duty>,
    /// Whether some were left out.
    pub(super) are_more: bool,
}

/// What is owed to those who wait, or have waited, too long.
///
/// # Errors
/// The database's, or a seal's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Late, Unable> {
    let mut late = Late { duties: Vec::new(), are_more: false };
    if !actor.is(Role::Coordinator) && !actor.is(Role::CaseManager) {
        return Ok(late);
    }
    let (on, house) = (workplace.database.read(), actor.house);
    let rules = house_rules::find(on, house).await?.rules;
    let extended = limit_extensions::of_house(on, house).await?;
    let waiting = of_stage(workplace, actor, &[StageCode::Accepted, StageCode::Planned]).await?;
    let (heard, are_more) = heard_late(workplace, actor).await?;
    late.are_more = are_more;
    let ids: Vec<CaseId> = waiting.iter().map(|case| case.id).collect();
    let noted = Noted::of(workplace, on, house, &ids).await?;
    let limit = |case: &Case| noted.limit(case, extended.get(&case.id).copied(), &rules);
    let missed = waiting.into_iter().filter(|case| limit(case).is_missed_at(now));
    let mut seen = BTreeSet::new();
    for case in missed.chain(heard).filter(|case| seen.insert(case.id)) {
        if owes(on, (house, &case), &limit(&case), now).await? {
            late.duties.push(Duty::SayWhyLate { case: case.id, codename: case.codename });
        }
    }
    Ok(late)
}

/// Those that were heard late, of all for a coordinator, else those in charge of.
async fn heard_late(workplace: &Workplace, actor: &Actor) -> Result<(Vec<Case>, bool), Unable> {
    let on = workplace.database.read();
    let manager = (!actor.is(Role::Coordinator)).then_some(actor.person);
    let found = waits::late(on, actor.house, manager, MOST_CASES + 1).await?;
    let most = usize::try_from(MOST_CASES).unwrap_or(usize::MAX);
    let are_more = found.len() > most;
    let mut cases = Vec::new();
    for case in found.into_iter().take(most) {
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        if may_in_case(actor, CaseAction::RecordInterview, &approached.standing).is_ok() {
            cases.push(approached.case);
        }
    }
    Ok((cases, are_more))
}
