//! The coordinators of a house are told something: those who are here and can sign in.

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
    for person in people::all(tx.sql(), house).await? {
        let is_coordinator = person.roles.contains(&Role::Coordinator);
        let is_here = person.standing != PersonStanding::Left;
        if is_coordinator
            && is_here
            && has_account(workplace, tx.sql(), Holder { house, person: person.id }).await?
        {
            tell_news(workplace, tx, (house, person.id), news.clone(), now).await?;
        }
    }
    Ok(())
}
