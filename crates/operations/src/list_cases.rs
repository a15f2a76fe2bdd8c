//! The list of cases: all of them for the coordinator, those of their teams for everyone else.
//!
//! A list opens no file: it shows codenames, stages and times only. A case with which the reader is in conflict is
//! in no list and in no number.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::list::{self, Page};
use barnahus_store::{bookings, house_rules, limit_extensions, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role};
use time::Date;

pub use barnahus_store::cases::Case;
pub use barnahus_store::cases::list::{After, Filter};

use crate::closed_limit::closed_limit;
use crate::interview_tally::was_heard;
use crate::standing::not_to_know_of;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A page of the list, with what its head says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The cases and where the next page begins.
    pub page: Page,
    /// How many cases the filter lets through.
    pub number: u64,
    /// Names of those in charge.
    pub managers: Vec<(PersonId, String)>,
    /// Who of them can be in charge now.
    pub in_charge: Vec<PersonId>,
    /// How those stand to the limit of their first interview that have yet to be heard.
    pub hearings: BTreeMap<CaseId, Hearing>,
}

/// How a case stands to the limit of its first interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hearing {
    /// The last day, as far as one knows without the file.
    pub last_day: Date,
    /// When the interview that is booked begins.
    pub booked: Option<Instant>,
    /// Whether that is after the last day.
    pub is_late: bool,
}

/// Cases on one page.
const PAGE: u64 = 25;

/// Reads a page of the list as the actor may see it.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn list_cases(
    workplace: &Workplace,
    actor: &Actor,
    filter: Filter,
    after: Option<After>,
) -> Result<Listed, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let on = workplace.database.read();
    let filter = whose(workplace, actor, filter).await?;
    let page = list::page(on, actor.house, &filter, after, PAGE).await?;
    let number = list::number(on, actor.house, &filter).await?;
    told(workplace, actor, page, number).await
}

/// The cases of a page with what a list tells of them.
pub(crate) async fn told(
    workplace: &Workplace,
    actor: &Actor,
    page: Page,
    number: u64,
) -> Result<Listed, Unable> {
    let on = workplace.database.read();
    let everyone = people::all(on, actor.house).await?;
    let can = |person: &&people::Person| person.roles.contains(&Role::CaseManager);
    let in_charge = everyone.iter().filter(can).map(|person| person.id).collect();
    let managers = everyone.into_iter().map(|person| (person.id, person.display_name)).collect();
    let hearings = hearings(workplace, actor, &page.cases).await?;
    Ok(Listed { page, number, managers, in_charge, hearings })
}

/// Of those that are accepted and not heard; a page has few of them.
async fn hearings(
    workplace: &Workplace,
    actor: &Actor,
    cases: &[Case],
) -> Result<BTreeMap<CaseId, Hearing>, Unable> {
    let on = workplace.database.read();
    let rules = house_rules::find(on, actor.house).await?.rules;
    let extended = limit_extensions::of_house(on, actor.house).await?;
    let mut hearings = BTreeMap::new();
    for case in cases.iter().filter(|case| case.stage.code().may_be_booked()) {
        let all = bookings::of_case(on, actor.house, case.id).await?;
        if was_heard(on, (actor.house, case.id), &all).await? {
            continue;
        }
        let limit = closed_limit(case, extended.get(&case.id).copied(), &rules);
        let standing = all.iter().filter(|booking| booking.state.stands());
        let booked = standing.map(|booking| booking.time.start()).min();
        let is_late = booked.is_some_and(|start| limit.is_missed_at(start));
        hearings.insert(case.id, Hearing { last_day: limit.last_day, booked, is_late });
    }
    Ok(hearings)
}

/// How many cases await triage: the number beside the first filter.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn number_awaiting_triage(workplace: &Workplace, actor: &Actor) -> Result<u64, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let stages = StageCode::ALL.iter().copied().filter(|stage| stage.awaits_triage()).collect();
    let filter = whose(workplace, actor, Filter { stages, ..Filter::default() }).await?;
    Ok(list::number(workplace.database.read(), actor.house, &filter).await?)
}

/// How many cases each of these filters lets through: the numbers beside them.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn numbers(workplace: &Workplace, actor: &Actor, filters: &[Filter]) -> Result<Vec<u64>, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let mut numbers = Vec::with_capacity(filters.len());
    let without = not_to_know_of(workplace, workplace.database.read(), actor).await?;
    for filter in filters {
        let filter = narrowed(actor, filter.clone(), &without);
        numbers.push(list::number(workplace.database.read(), actor.house, &filter).await?);
    }
    Ok(numbers)
}

/// The filter, narrowed to the cases that are the actor's to see: not those with which they are in conflict, whose
/// codename alone would tell them which case speaks of them.
///
/// # Errors
/// The database's.
pub(crate) async fn whose(workplace: &Workplace, actor: &Actor, filter: Filter) -> Result<Filter, Unable> {
    let without = not_to_know_of(workplace, workplace.database.read(), actor).await?;
    Ok(narrowed(actor, filter, &without))
}

fn narrowed(actor: &Actor, filter: Filter, without: &BTreeSet<CaseId>) -> Filter {
    let without = without.iter().copied().collect();
    match may_in_house(actor, HouseAction::SeeAllCases) {
        Ok(()) => Filter { without, ..filter },
        Err(_) => Filter { team_of: Some(actor.person), without, ..filter },
    }
}
