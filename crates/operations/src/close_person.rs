//! Someone leaves the house: their account is closed, they leave every team, their past stays readable.
//!
//! Refused while they are in charge of a case that is open, or expected at a booking: those are handed
//! to others first, so that no child is left without anyone. What they owe passes in the same transaction to
//! whoever is named for each thing; while anything has no other owner, they stay.

use std::collections::BTreeSet;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_identity::Holder;
use barnahus_outbox::calendars as feeds;
use barnahus_store::calendars;
use barnahus_store::calendars::fetched;
use barnahus_store::cases::list::{self, Filter};
use barnahus_store::owed;
pub use barnahus_store::owed::Owing;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::teams;
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId};

use crate::change_person::is_last;
use crate::hand_on::{may_take_owed, pass};
use crate::noted;
use crate::owed_now::in_open_cases;
use crate::read_person::{ahead, expected};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why they stay.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotClosed {
    /// In charge of so many open cases.
    #[error("in charge of {0} open cases")]
    InCharge(u64),
    /// Expected at so many bookings.
    #[error("expected at {0} bookings")]
    Expected(usize),
    /// So many things that they owe have nobody else who does them.
    #[error("owes {0} things")]
    Owes(usize),
    /// One of those named may not take what they were given.
    #[error("someone named cannot take it")]
    CannotTake,
    /// Nobody closes their own account.
    #[error("nobody closes their own account")]
    Own,
    /// They are the last who can manage the house.
    #[error("the last who can manage the house")]
    LastOfTheHouse,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl MayBeDeadlock for NotClosed {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Lets them leave, given the version with which the page read them, and to whom each thing that they owe
/// passes.
///
/// # Errors
/// [`NotClosed`].
pub async fn close_person(
    workplace: &Workplace,
    actor: &Actor,
    person: (PersonId, u32),
    handed: &[(Owing, PersonId)],
    now: Instant,
) -> Result<(), NotClosed> {
    retrying(|| attempt(workplace, actor, person, handed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    person: (PersonId, u32),
    handed: &[(Owing, PersonId)],
    now: Instant,
) -> Result<(), NotClosed> {
    let (person, version) = person;
    may_in_house(actor, HouseAction::ManagePeople).map_err(Unable::from)?;
    if person == actor.person {
        return Err(NotClosed::Own);
    }
    let mut tx = locked(workplace, actor, person, handed).await?;
    let found = people::find(tx.sql(), actor.house, person).await.map_err(Unable::from)?;
    let leaving = Person { standing: PersonStanding::Left, version, ..found.ok_or(Unable::NotTheirs)? };
    if is_last(tx.sql(), actor.house, &leaving).await? {
        return Err(NotClosed::LastOfTheHouse);
    }
    may_go(tx.sql(), actor, person, now).await?;
    pass_what_is_owed(workplace, &mut tx, actor, (person, handed), now).await?;
    people::update(&tx, actor.house, &leaving).await.map_err(Unable::from)?;
    calendars::remove(&tx, actor.house, person).await.map_err(Unable::from)?;
    fetched::remove(&tx, actor.house, person).await.map_err(Unable::from)?;
    feeds::remove(&tx, actor.house, person).await.map_err(Unable::from)?;
    teams::leave_all(&tx, actor.house, person, now).await.map_err(Unable::from)?;
    let holder = Holder { house: actor.house, person };
    workplace.identity.close_account(&tx, holder, now).await.map_err(Unable::from)?;
    tx.note(noted::person(actor, person, "closed", "administration", now));
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// A transaction that holds the cases in which they owe something, and after them all who are concerned: from
/// here on nobody gives them more to do.
async fn locked(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    handed: &[(Owing, PersonId)],
) -> Result<Write, Unable> {
    let tx = workplace.database.begin().await?;
    let owed = owed::by(tx.sql(), actor.house, person).await?;
    let cases: BTreeSet<CaseId> = owed.iter().map(|one| one.case).collect();
    tx.lock(Lockable::Cases, &cases.into_iter().map(CaseId::uuid).collect::<Vec<_>>()).await?;
    let takers = handed.iter().map(|(_, to)| *to);
    let concerned: BTreeSet<PersonId> = takers.chain([person]).collect();
    tx.lock(Lockable::People, &concerned.into_iter().map(PersonId::uuid).collect::<Vec<_>>()).await?;
    Ok(tx)
}

/// Each thing that they owe passes to whom it is given. Only who is in charge of a case hands on what is owed in
/// it: the coordinator, where nothing speaks against them.
async fn pass_what_is_owed(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    leaving: (PersonId, &[(Owing, PersonId)]),
    now: Instant,
) -> Result<(), NotClosed> {
    let (person, handed) = leaving;
    // What is owed in a case that has ended is owed by nobody, until it is reopened.
    let owed = owed::by(tx.sql(), actor.house, person).await.map_err(Unable::from)?;
    let owed = in_open_cases(tx.sql(), actor.house, owed).await?;
    let mut passing = Vec::new();
    for (one, _) in &owed {
        let Some((_, to)) = handed.iter().find(|(what, _)| *what == one.what) else { continue };
        approach_to(workplace, tx.sql(), actor, one.case, CaseAction::HandSupportOn).await?;
        if *to == person || !may_take_owed(workplace, tx, actor, one, *to).await? {
            return Err(NotClosed::CannotTake);
        }
        passing.push((*one, *to));
    }
    match owed.len() - passing.len() {
        0 => Ok(pass(workplace, tx, actor, &passing, now).await?),
        left => Err(NotClosed::Owes(left)),
    }
}

async fn may_go(
    on: &impl barnahus_database::ConnectionTrait,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<(), NotClosed> {
    let stages = StageCode::ALL.iter().copied().filter(|stage| !stage.has_ended()).collect();
    let filter = Filter { stages, manager: Some(person), ..Filter::default() };
    let in_charge = list::number(on, actor.house, &filter).await.map_err(Unable::from)?;
    if in_charge > 0 {
        return Err(NotClosed::InCharge(in_charge));
    }
    let Some(within) = ahead(now) else { return Ok(()) };
    match expected(on, actor, person, within).await?.len() {
        0 => Ok(()),
        number => Err(NotClosed::Expected(number)),
    }
}
