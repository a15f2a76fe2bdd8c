//! The people of the house: what they are, how they stand, whether they can sign in.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
pub use barnahus_identity::AccountStanding;
use barnahus_store::people;
pub use barnahus_store::people::{Person, PersonStanding};
use barnahus_vocabulary::{Actor, Instant, PersonId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Everyone of the house.
#[derive(Debug, Clone)]
pub struct People {
    /// By name; who left is among them.
    pub people: Vec<Person>,
    /// Who has or had an account.
    pub accounts: BTreeMap<PersonId, AccountStanding>,
    /// Who has an invitation that still opens.
    pub invited: BTreeSet<PersonId>,
}

/// Reads the list.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not see people.
pub async fn list_people(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<People, Unable> {
    may_in_house(actor, HouseAction::SeePeople)?;
    let on = workplace.database.read();
    Ok(People {
        people: people::all(on, actor.house).await?,
        invited: workplace.identity.invited(on, actor.house, now).await?,
        accounts: workplace.identity.account_standings(on, actor.house).await?,
    })
}
