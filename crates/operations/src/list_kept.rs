//! Which ended files are due to be erased, which are held, and which were erased of late.
//!
//! By codename. The day until which a case is kept may be a birthday, so it is told to the coordinator alone;
//! the data protection officer sees which are due and which are held. A coordinator in conflict with a case
//! does not find it here.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_casework::retention::KeptUntil;
use barnahus_casework::settings::Retention;
use barnahus_store::cases::Case;
use barnahus_store::erasures::{self, Erasure};
use barnahus_store::{cases, endings, holds, house_rules, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role, local};
use time::{Date, Duration};

use crate::keeping::{Kept, all_kept};
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use crate::keeping::Kept as KeptCase;
pub use barnahus_store::holds::Hold;

/// So many days ahead one sees what will be due.
const AHEAD: i64 = 90;

/// One ended case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Which.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// How it is kept.
    pub kept: Kept,
    /// Until when, for those who may know.
    pub until: Option<KeptUntil>,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptList {
    /// May be erased now.
    pub due: Vec<KeptLine>,
    /// Held, whatever their day.
    pub held: Vec<KeptLine>,
    /// Will be due soon; for the coordinator.
    pub soon: Vec<KeptLine>,
    /// Erased, with when the last backup that holds them is gone.
    pub erased: Vec<(String, Erasure, Date)>,
    /// The names of those who set holds.
    pub names: BTreeMap<PersonId, String>,
}

/// Reads the list.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinator and the data protection officer.
pub async fn list_kept(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<KeptList, Unable> {
    may_in_house(actor, HouseAction::SeeKept)?;
    let (on, house, today) = (workplace.database.read(), actor.house, local::day(now));
    let rules = house_rules::find(on, house).await?.rules.retention;
    let mut list = KeptList { names: names(workplace, actor).await?, ..KeptList::default() };
    let decides = actor.is(Role::Coordinator);
    for (case, kept) in candidates(workplace, actor, &rules, now).await? {
        let is_soon = decides && kept.until.day <= today + Duration::days(AHEAD);
        if kept.hold.is_none() && !kept.is_due(today) && !is_soon {
            continue;
        }
        let Ok(approached) = approach(workplace, on, actor, case.id).await else { continue };
        if decides && may_in_case(actor, CaseAction::Erase, &approached.standing).is_err() {
            continue;
        }
        let until = decides.then_some(kept.until);
        let line = KeptLine { case: case.id, codename: case.codename, kept, until };
        if kept.hold.is_some() {
            list.held.push(line);
        } else if kept.is_due(today) {
            list.due.push(line);
        } else {
            list.soon.push(line);
        }
    }
    for lines in [&mut list.due, &mut list.held, &mut list.soon] {
        lines.sort_by_key(|line| (line.kept.until.day, line.case));
    }
    list.erased = erased(workplace, actor, rules.backups_days, now).await?;
    Ok(list)
}

/// Ended cases that may be near their day, and those that are held, each with how it is kept.
async fn candidates(
    workplace: &Workplace,
    actor: &Actor,
    rules: &Retention,
    now: Instant,
) -> Result<Vec<(Case, Kept)>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let mut wanted: Vec<CaseId> =
        holds::all_standing(on, house).await?.iter().map(|hold| hold.case).collect();
    let soonest = now - Duration::days(365) * i32::from(rules.shortest()) + Duration::days(AHEAD);
    wanted.extend(endings::before(on, house, soonest).await?.iter().map(|(case, _)| *case));
    let cases = cases::several(on, house, &wanted).await?;
    let mut kept = all_kept(workplace, on, (house, rules), &cases).await?;
    Ok(cases.into_iter().filter_map(|case| kept.remove(&case.id).map(|kept| (case, kept))).collect())
}

/// Whether anything may be erased now; for a duty of the day. One look for the whole house: whether the one file
/// that is due is in conflict with the reader is seen on the list.
///
/// # Errors
/// [`Unable::NotTheirs`] likewise.
pub(crate) async fn is_any_due(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<bool, Unable> {
    may_in_house(actor, HouseAction::SeeKept)?;
    let rules = house_rules::find(workplace.database.read(), actor.house).await?.rules.retention;
    let all = candidates(workplace, actor, &rules, now).await?;
    Ok(all.iter().any(|(_, kept)| kept.is_due(local::day(now))))
}

async fn names(workplace: &Workplace, actor: &Actor) -> Result<BTreeMap<PersonId, String>, Unable> {
    let everyone = people::all(workplace.database.read(), actor.house).await?;
    Ok(everyone.into_iter().map(|person| (person.id, person.display_name)).collect())
}

/// Those that some backup may still hold.
async fn erased(
    workplace: &Workplace,
    actor: &Actor,
    days: u16,
    now: Instant,
) -> Result<Vec<(String, Erasure, Date)>, Unable> {
    let (on, kept_for) = (workplace.database.read(), Duration::days(days.into()));
    let listed = erasures::since(on, actor.house, now - kept_for).await?;
    let ids: Vec<CaseId> = listed.iter().map(|erasure| erasure.case).collect();
    let codenames = cases::codenames(on, actor.house, &ids).await?;
    let line = |erasure: Erasure| {
        let codename = codenames.get(&erasure.case).cloned().unwrap_or_default();
        (codename, erasure, local::day(erasure.at + kept_for))
    };
    Ok(listed.into_iter().map(line).collect())
}
