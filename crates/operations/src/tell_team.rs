//! Everyone of a team who can sign in is told something, and the coordinators with them; whoever did it
//! knows already.

use std::collections::BTreeSet;

use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::people::{self, PersonStanding};
use barnahus_store::{cases, teams};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role};

use crate::notify::{News, has_account, tell_news};
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
    let mut told: BTreeSet<PersonId> =
        teams::now(tx.sql(), house, case).await?.into_iter().map(|member| member.person).collect();
    told.extend(cases::find(tx.sql(), house, case).await?.and_then(|case| case.manager));
    for person in people::all(tx.sql(), house).await? {
        let is_told = told.contains(&person.id) || person.roles.contains(&Role::Coordinator);
        let is_here = person.id != actor.person && person.standing != PersonStanding::Left;
        if is_told && is_here && has_account(workplace, tx.sql(), Holder { house, person: person.id }).await?
        {
            tell_news(workplace, tx, (house, person.id), news.clone(), now).await?;
        }
    }
    Ok(())
}
