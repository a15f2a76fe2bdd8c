//! Everything that is owed in the house, for coordinators: what the letter of Monday counts, line by line.
//!
//! That somebody owes something by a day says nothing of a child, so no file is opened. Of a case with which a
//! coordinator is in conflict they find nothing here, not even a number.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_store::owed::{self, Owed};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId, local};
use time::Date;

use crate::owed_now::in_open_cases;
use crate::standing::approach_if_there;
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

/// Reads the list, the earliest first.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinators.
pub async fn list_owed(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<OwedLine>, Unable> {
    may_in_house(actor, HouseAction::SeeAllCases)?;
    let (on, house, today) = (workplace.database.read(), actor.house, local::day(now));
    let names: BTreeMap<PersonId, String> =
        people::all(on, house).await?.into_iter().map(|person| (person.id, person.display_name)).collect();
    let mut lines = Vec::new();
    for (one, case) in in_open_cases(on, house, owed::in_house(on, house).await?).await? {
        let Owed { what, case: id, owner, due } = one;
        let Some(approached) = approach_if_there(workplace, on, actor, id).await? else { continue };
        if may_in_case(actor, CaseAction::HandSupportOn, &approached.standing).is_err() {
            continue;
        }
        let owner = names.get(&owner).cloned().unwrap_or_default();
        lines.push(OwedLine { what, codename: case.codename, owner, due, is_overdue: due < today });
    }
    lines.sort_by(|one, other| (one.due, &one.owner).cmp(&(other.due, &other.owner)));
    Ok(lines)
}
