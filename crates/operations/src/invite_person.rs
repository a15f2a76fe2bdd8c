//! A person is invited to an account: a one-time link in a letter, good for three days.
//!
//! The same for someone who lost password and telephone: using the link replaces both and ends their
//! sessions. A newer invitation takes the older one back. Nobody but the letter knows the link.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_identity::{Holder, Purpose};
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::{Actor, Instant, PersonId};

use crate::noted;
use crate::notify::{News, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Invites a person of the house.
///
/// # Errors
/// [`Unable::NotTheirs`] when the actor may not, or the person left.
pub async fn invite_person(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, person, now)).await
}

async fn attempt(workplace: &Workplace, actor: &Actor, person: PersonId, now: Instant) -> Result<(), Unable> {
    may_in_house(actor, HouseAction::InvitePeople)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::People, &[person.uuid()]).await?;
    let found = people::find(tx.sql(), actor.house, person).await?.ok_or(Unable::NotTheirs)?;
    if found.standing == PersonStanding::Left {
        return Err(Unable::NotTheirs);
    }
    let holder = Holder { house: actor.house, person };
    write_invitation(workplace, &tx, holder, now).await?;
    tx.note(noted::person(actor, person, "invited", "account", now));
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// The link and its letter, in the transaction of whoever invites.
pub(crate) async fn write_invitation(
    workplace: &Workplace,
    tx: &Write,
    holder: Holder,
    now: Instant,
) -> Result<(), Unable> {
    let purpose = Purpose::Invitation(holder);
    let token = workplace.identity.make_link(tx, purpose, now).await?.reveal();
    let news = News::AccountInvited { token, until: now + purpose.lasts() };
    tell_news(workplace, tx, (holder.house, holder.person), news, now).await
}
