//! Those of a house who hold a role are told something, mostly the coordinators: those who are here and can
//! sign in.

use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::{HouseId, Instant, Role};

use crate::notify::{News, has_account, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts a letter to each of them into the outbox. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_coordinators(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    tell_holders(workplace, tx, (house, &[Role::Coordinator]), news, now).await
}

/// The same to whoever holds any of those roles, one letter each.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_holders(
    workplace: &Workplace,
    tx: &Write,
    to: (HouseId, &[Role]),
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let (house, roles) = to;
    for person in people::all(tx.sql(), house).await? {
        let is_holder = roles.iter().any(|role| person.roles.contains(role));
        let is_here = person.standing != PersonStanding::Left;
        if is_holder
            && is_here
            && has_account(workplace, tx.sql(), Holder { house, person: person.id }).await?
        {
            tell_news(workplace, tx, (house, person.id), news.clone(), now).await?;
        }
    }
    Ok(())
}
