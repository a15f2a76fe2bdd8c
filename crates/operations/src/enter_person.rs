//! A person is entered: someone who works with the house, with or without an account to come.
//!
//! What they are is noted role by role, so that the trail tells who gave whom what.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::Fault;
use barnahus_store::{StoreFault, people};
use barnahus_vocabulary::{Actor, Instant, PersonId};

use crate::noted;
use crate::person_entry::PersonEntry;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nobody was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEntered {
    /// That e-mail address is another person's.
    #[error("the address is another person's")]
    AddressTaken,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

/// Enters them. Hours are entered on their page.
///
/// # Errors
/// [`NotEntered`].
pub async fn enter_person(
    workplace: &Workplace,
    actor: &Actor,
    entry: &PersonEntry,
    now: Instant,
) -> Result<PersonId, NotEntered> {
    may_in_house(actor, HouseAction::ManagePeople).map_err(Unable::from)?;
    let person = entry.fresh();
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    match people::insert(&tx, actor.house, &person, now).await {
        Err(StoreFault::Database(Fault::Taken)) => return Err(NotEntered::AddressTaken),
        done => done.map_err(Unable::from)?,
    }
    tx.note(noted::person(actor, person.id, "entered", "administration", now));
    for role in &person.roles {
        tx.note(noted::person(actor, person.id, "role_given", role.code(), now));
    }
    tx.commit().await.map_err(Unable::from)?;
    Ok(person.id)
}
