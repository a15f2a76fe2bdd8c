//! Everyone of a team who can read it is told something, and the coordinators with them; whoever did it knows
//! already.
//!
//! Told is only whoever *my day* shows it: a letter that leads to an empty page tells the one who is too near to the
//! suspected person, or who defends them, that something has happened, and leaves a colleague who sees no file
//! thinking that nothing is asked of them. Those are called instead ([`who_is_called`]).

use std::collections::BTreeSet;

use barnahus_casework::policy::usual_purpose;
use barnahus_database::{ConnectionTrait, Write};
use barnahus_identity::Holder;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::{cases, teams};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, PersonId, Role};

use crate::notify::{News, has_account, tell_news};
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts a letter to each of them into the outbox. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_team(
    workplace: &Workplace,
    tx: &Write,
    of: (&Actor, CaseId),
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let (actor, case) = of;
    let house = actor.house;
    let team = team(tx.sql(), (house, case)).await?;
    for person in people::all(tx.sql(), house).await? {
        let is_told = team.contains(&person.id) || person.roles.contains(&Role::Coordinator);
        let is_other = is_told && person.id != actor.person;
        if is_other && how(workplace, tx.sql(), (house, case), &person).await? == Told::ByLetter {
            tell_news(workplace, tx, (house, person.id), news.clone(), now).await?;
        }
    }
    Ok(())
}

/// Who of the team must be called, because no letter helps them: without an account, or without a page that would
/// show it to them.
///
/// # Errors
/// The database's.
pub(crate) async fn who_is_called(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Vec<PersonId>, Unable> {
    let team: Vec<PersonId> = team(on, at).await?.into_iter().collect();
    let mut called = Vec::new();
    for person in people::these(on, at.0, &team).await? {
        if how(workplace, on, at, &person).await? == Told::ByTelephone {
            called.push(person.id);
        }
    }
    Ok(called)
}

/// Everybody in the team, and whoever is in charge.
async fn team(on: &impl ConnectionTrait, at: (HouseId, CaseId)) -> Result<BTreeSet<PersonId>, Unable> {
    let members = teams::now(on, at.0, at.1).await?;
    let mut team: BTreeSet<PersonId> = members.into_iter().map(|member| member.person).collect();
    team.extend(cases::find(on, at.0, at.1).await?.and_then(|case| case.manager));
    Ok(team)
}

/// How somebody hears of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// By a letter: they sign in and read it.
    ByLetter,
    /// Somebody calls them.
    ByTelephone,
    /// Not at all.
    Never,
}

async fn how(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
    person: &Person,
) -> Result<Told, Unable> {
    let actor = Actor { house, person: person.id, roles: person.roles.clone(), locale: person.locale };
    let standing = approach(workplace, on, &actor, case).await?.standing;
    let is_here = person.standing != PersonStanding::Left;
    if !is_here || standing.conflict.is_some() || standing.team.contains(&Role::Defence) {
        return Ok(Told::Never);
    }
    let reads = usual_purpose(&actor, &standing).is_some();
    let holder = Holder { house, person: person.id };
    Ok(if reads && has_account(workplace, on, holder).await? { Told::ByLetter } else { Told::ByTelephone })
}
