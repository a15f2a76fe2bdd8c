//! The list of cases: all of them for the coordinator, those of their teams for everyone else.
//!
//! A list opens no file: it shows codenames, stages and times only.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::list::{self, Page};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, PersonId};

pub use barnahus_store::cases::Case;
pub use barnahus_store::cases::list::{After, Filter};

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
    let filter = narrowed(actor, filter);
    let on = workplace.database.read();
    let page = list::page(on, actor.house, &filter, after, PAGE).await?;
    let number = list::number(on, actor.house, &filter).await?;
    let everyone = people::all(on, actor.house).await?;
    let managers = everyone.into_iter().map(|person| (person.id, person.display_name)).collect();
    Ok(Listed { page, number, managers })
}

/// How many cases await triage: the number beside the first filter.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn number_awaiting_triage(workplace: &Workplace, actor: &Actor) -> Result<u64, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let stages = StageCode::ALL.iter().copied().filter(|stage| stage.awaits_triage()).collect();
    let filter = narrowed(actor, Filter { stages, ..Filter::default() });
    Ok(list::number(workplace.database.read(), actor.house, &filter).await?)
}

/// How many cases each of these filters lets through: the numbers beside them.
///
/// # Errors
/// [`Unable::NotTheirs`] for who works with no case.
pub async fn numbers(workplace: &Workplace, actor: &Actor, filters: &[Filter]) -> Result<Vec<u64>, Unable> {
    may_in_house(actor, HouseAction::SeeCases)?;
    let mut numbers = Vec::with_capacity(filters.len());
    for filter in filters {
        let filter = narrowed(actor, filter.clone());
        numbers.push(list::number(workplace.database.read(), actor.house, &filter).await?);
    }
    Ok(numbers)
}

fn narrowed(actor: &Actor, filter: Filter) -> Filter {
    match may_in_house(actor, HouseAction::SeeAllCases) {
        Ok(()) => filter,
        Err(_) => Filter { team_of: Some(actor.person), ..filter },
    }
}
