//! The coordinators of a house are told that something of one case awaits: whoever is too near to its suspected person
//! is not, who would ask what it is and find nothing.

use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::{CaseId, HouseId, Instant, Role};

use crate::notify::{News, has_account, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts a neutral letter to each of them into the outbox; whether there is anyone. The case may be of another house.
/// Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_unconcerned(
    workplace: &Workplace,
    tx: &Write,
    (house, of): (HouseId, (HouseId, CaseId)),
    now: Instant,
) -> Result<bool, Unable> {
    let suspicions = Suspicions::of(tx.sql(), &workplace.keys, of).await?;
    let mut is_told = false;
    for person in people::all(tx.sql(), house).await? {
        let coordinates = person.roles.contains(&Role::Coordinator);
        let is_here = person.standing != PersonStanding::Left;
        let is_near = suspicions.conflict(&person).is_some();
        let holder = Holder { house, person: person.id };
        if coordinates && is_here && !is_near && has_account(workplace, tx.sql(), holder).await? {
            tell_news(workplace, tx, (house, person.id), News::TaskAwaits, now).await?;
            is_told = true;
        }
    }
    Ok(is_told)
}
