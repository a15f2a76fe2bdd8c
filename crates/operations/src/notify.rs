//! Which letters a change puts into the outbox, in the transaction that changes.
//!
//! What a letter says is not decided here: a job is a kind, a person and a booking, and is written
//! when it leaves. Who has no account gets a link of their own, which answers for this one booking.

use barnahus_database::{ConnectionTrait, Write};
use barnahus_identity::{AccountStanding, Holder, Purpose};
use barnahus_outbox::{Enclosure, LetterKind, NewLetter, enqueue};
use barnahus_store::StoreFault;
use barnahus_store::bookings::Booking;
use barnahus_store::houses::{self, House};
use barnahus_store::people;
use barnahus_vocabulary::{EmailAddress, HouseId, Instant, Interval, PersonId};

use crate::appointment::Appointed;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What changed for one person of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// They are to come.
    Invited,
    /// They are to come at another hour.
    Moved,
    /// They need not come; the hour that was agreed last.
    Cancelled(Interval),
}

/// What is told to one person without a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Their account waits behind a one-time link, until then.
    AccountInvited {
        /// The token of the link.
        token: String,
        /// Until when it holds.
        until: Instant,
    },
    /// Their account was entered from a device not seen before.
    NewDevice,
    /// Their password was changed.
    PasswordChanged,
    /// There is something to do.
    TaskAwaits,
    /// Something of a case of theirs cannot wait until they look by themselves.
    CannotWait,
    /// Letters could not be sent.
    LettersGivenUp,
    /// How much is owed in the house, of a Monday.
    WeeklyDigest,
}

/// Tells one person what changed for them.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell(
    workplace: &Workplace,
    tx: &Write,
    of: (&House, &Booking, PersonId),
    change: Change,
    now: Instant,
) -> Result<(), Unable> {
    let (house, booking, person) = of;
    tell_of(workplace, tx, (house, Appointed::from(booking), person), change, now).await
}

/// The same of an appointment of either kind.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_of(
    workplace: &Workplace,
    tx: &Write,
    of: (&House, Appointed, PersonId),
    change: Change,
    now: Instant,
) -> Result<(), Unable> {
    let (house, appointed, person) = of;
    let holder = Holder { house: house.id, person };
    let is_guest = !has_account(workplace, tx.sql(), holder).await?;
    let link = Purpose::Guest(holder, appointed.id);
    let (kind, enclosure) = match (change, is_guest) {
        (Change::Invited, false) => (LetterKind::BookingInvited, None),
        (Change::Moved, false) => (LetterKind::BookingMoved, None),
        (Change::Cancelled(hour), false) => (LetterKind::BookingCancelled, Some(Enclosure::Hour(hour))),
        (Change::Invited, true) => (LetterKind::GuestInvited, Some(token(workplace, tx, link, now).await?)),
        (Change::Moved, true) => (LetterKind::GuestMoved, Some(token(workplace, tx, link, now).await?)),
        (Change::Cancelled(hour), true) => {
            workplace.identity.revoke_link(tx, link).await?;
            (LetterKind::GuestCancelled, Some(Enclosure::Hour(hour)))
        }
    };
    let locale = people::find(tx.sql(), house.id, person).await?.ok_or(Unable::NotTheirs)?.locale;
    let about = Some((appointed.id, appointed.sequence));
    let letter =
        NewLetter { house: house.id, sender: sender(house)?, kind, person, locale, about, enclosure };
    enqueue(tx, workplace.keys.house_key(), workplace.keys.entropy(), letter, now).await?;
    Ok(())
}

/// Tells one person something that concerns no booking. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's; [`Unable::NotTheirs`] when there is no such person.
pub async fn tell_news(
    workplace: &Workplace,
    tx: &Write,
    to: (HouseId, PersonId),
    news: News,
    now: Instant,
) -> Result<(), Unable> {
    let (house, person) = to;
    let house = houses::find(tx.sql(), house).await?.ok_or(Unable::NotTheirs)?;
    let locale = people::find(tx.sql(), house.id, person).await?.ok_or(Unable::NotTheirs)?.locale;
    let (kind, enclosure) = match news {
        News::AccountInvited { token, until } => {
            (LetterKind::AccountInvited, Some(Enclosure::TokenUntil(token, until)))
        }
        News::NewDevice => (LetterKind::NewDevice, None),
        News::PasswordChanged => (LetterKind::PasswordChanged, None),
        News::TaskAwaits => (LetterKind::TaskAwaits, None),
        News::CannotWait => (LetterKind::CannotWait, None),
        News::LettersGivenUp => (LetterKind::LettersGivenUp, None),
        News::WeeklyDigest => (LetterKind::WeeklyDigest, None),
    };
    let sender = sender(&house)?;
    let letter = NewLetter { house: house.id, sender, kind, person, locale, about: None, enclosure };
    enqueue(tx, workplace.keys.house_key(), workplace.keys.entropy(), letter, now).await?;
    Ok(())
}

/// Whether someone can sign in.
pub(crate) async fn has_account(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    holder: Holder,
) -> Result<bool, Unable> {
    Ok(match workplace.identity.account_standing(on, holder).await? {
        Some(AccountStanding::Open { .. }) => true,
        Some(AccountStanding::Closed { .. }) | None => false,
    })
}

async fn token(workplace: &Workplace, tx: &Write, link: Purpose, now: Instant) -> Result<Enclosure, Unable> {
    Ok(Enclosure::Token(workplace.identity.make_link(tx, link, now).await?.reveal()))
}

fn sender(house: &House) -> Result<EmailAddress, Unable> {
    EmailAddress::parse(&house.mail_from)
        .map_err(|_| Unable::Broken(StoreFault::Unreadable("houses.mail_from")))
}
