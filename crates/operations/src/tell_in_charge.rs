//! Something of a case is told to those in charge of it: the coordinators, and its case manager.
//!
//! Each gets one letter, whoever is both included; nobody who is too near to the suspected person gets any. It says
//! that something awaits: *my day* shows what.

use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::people::{self, PersonStanding};
use barnahus_store::{cases, likenesses};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};

use crate::notify::{News, has_account};
use crate::tell_coordinators::{coordinators, tell_these};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts the letters into the outbox. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_in_charge(
    workplace: &Workplace,
    tx: &Write,
    about: (HouseId, CaseId),
    news: &News,
    now: Instant,
) -> Result<(), Unable> {
    let mut told = coordinators(workplace, tx, about.0, about).await?;
    let manager = manager(workplace, tx, about).await?;
    told.extend(manager.filter(|manager| !told.contains(manager)));
    tell_these(workplace, tx, (about.0, &told), news, now).await
}

/// Whoever is in charge of the case, where they may know of it and can sign in.
async fn manager(
    workplace: &Workplace,
    tx: &Write,
    about: (HouseId, CaseId),
) -> Result<Option<PersonId>, Unable> {
    let (house, case) = about;
    let Some(person) = cases::find(tx.sql(), house, case).await?.and_then(|case| case.manager) else {
        return Ok(None);
    };
    let Some(who) = people::find(tx.sql(), house, person).await? else { return Ok(None) };
    let is_near = likenesses::conflict(tx.sql(), &workplace.keys, about, &who).await?.is_some();
    let is_here = who.standing != PersonStanding::Left && !is_near;
    let signs_in = is_here && has_account(workplace, tx.sql(), Holder { house, person }).await?;
    Ok(signs_in.then_some(person))
}
