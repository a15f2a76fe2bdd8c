//! Those of a house who hold a role are told something, mostly the coordinators: those who are here and can
//! sign in.
//!
//! What is about a case is told to nobody who is too near to its suspected person: a letter that leads them to an
//! empty page would say that there is such a case.

use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, Role};

use crate::notify::{News, has_account, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts a letter about a case to each of them into the outbox. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_coordinators(
    workplace: &Workplace,
    tx: &Write,
    about: (HouseId, CaseId),
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let coordinators = coordinators(workplace, tx, about.0, about).await?;
    tell_these(workplace, tx, (about.0, &coordinators), news, now).await
}

/// A neutral letter to those of one house about a case that may be of another; whether there is anyone.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_between_houses(
    workplace: &Workplace,
    tx: &Write,
    (house, about): (HouseId, (HouseId, CaseId)),
    now: Instant,
) -> Result<bool, Unable> {
    let coordinators = coordinators(workplace, tx, house, about).await?;
    tell_these(workplace, tx, (house, &coordinators), &News::TaskAwaits, now).await?;
    Ok(!coordinators.is_empty())
}

/// The same of what is about no case.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_all_coordinators(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let mut here = here(workplace, tx, house).await?;
    here.retain(|person| person.roles.contains(&Role::Coordinator));
    let coordinators: Vec<PersonId> = here.iter().map(|person| person.id).collect();
    tell_these(workplace, tx, (house, &coordinators), news, now).await
}

/// The coordinators of a house who may hear of that case, which may be another house's.
///
/// # Errors
/// The database's.
pub(crate) async fn coordinators(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    about: (HouseId, CaseId),
) -> Result<Vec<PersonId>, Unable> {
    let suspicions = Suspicions::of(tx.sql(), &workplace.keys, about).await?;
    let may_hear =
        |person: &Person| person.roles.contains(&Role::Coordinator) && suspicions.conflict(person).is_none();
    Ok(here(workplace, tx, house).await?.iter().filter(|one| may_hear(one)).map(|one| one.id).collect())
}

/// Everybody of the house who is here and can sign in.
///
/// # Errors
/// The database's.
pub(crate) async fn here(workplace: &Workplace, tx: &Write, house: HouseId) -> Result<Vec<Person>, Unable> {
    let mut here = Vec::new();
    for person in people::all(tx.sql(), house).await? {
        let holder = Holder { house, person: person.id };
        if person.standing != PersonStanding::Left && has_account(workplace, tx.sql(), holder).await? {
            here.push(person);
        }
    }
    Ok(here)
}

/// One letter to each of these.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_these(
    workplace: &Workplace,
    tx: &Write,
    to: (HouseId, &[PersonId]),
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let (house, people) = to;
    for person in people {
        tell_news(workplace, tx, (house, *person), news.clone(), now).await?;
    }
    Ok(())
}
