//! Everything that is owed in the house, for coordinators: what the letter of Monday counts, line by line.
//!
//! That somebody owes something by a day says nothing of a child, so no file is opened. Of a case with which a
//! coordinator is in conflict they find nothing here, not even a number.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_store::owed::{self, Owed};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId, local};
use time::Date;

use crate::owed_now::theirs_to_hand_on;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_store::owed::Owing;

/// One thing that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    /// What.
    pub what: Owing,
    /// The codename of its case.
    pub codename: String,
    /// The name of whoever owes it.
    pub owner: String,
    /// By when.
    pub due: Date,
    /// Whether that day has passed.
    pub is_overdue: bool,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedPage {
    /// Its lines.
    pub lines: Vec<OwedLine>,
    /// Whether there are more behind them.
    pub are_more: bool,
}

/// So many lines are on a page.
pub const PAGE: usize = 100;

/// Reads the page behind so many lines, the earliest first.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinators.
pub async fn list_owed(
    workplace: &Workplace,
    actor: &Actor,
    behind: usize,
    now: Instant,
) -> Result<OwedPage, Unable> {
    may_in_house(actor, HouseAction::SeeAllCases)?;
    let (on, house, today) = (workplace.database.read(), actor.house, local::day(now));
    let names: BTreeMap<PersonId, String> =
        people::all(on, house).await?.into_iter().map(|person| (person.id, person.display_name)).collect();
    let mut owed = owed::in_house(on, house).await?;
    owed.sort_by_key(|one| (one.due, names.get(&one.owner)));
    let most = behind.saturating_add(PAGE).saturating_add(1);
    let found = theirs_to_hand_on(workplace, on, actor, owed, most).await?;
    let are_more = found.len() == most;
    let line = |(one, codename): (Owed, String)| {
        let Owed { what, case: _, owner, due } = one;
        let owner = names.get(&owner).cloned().unwrap_or_default();
        OwedLine { what, codename, owner, due, is_overdue: due < today }
    };
    Ok(OwedPage { lines: found.into_iter().skip(behind).take(PAGE).map(line).collect(), are_more })
}
