//! Someone without an account answers whether they can come, by the link in their letter.
//!
//! They see their own hour and the house, nothing else. The link answers once; of two answers at the
//! same moment the database takes one. Who declines leaves a duty with those in charge, and whoever
//! booked is told that something awaits.

use barnahus_calendars::{Place, by_call};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Fault, Lockable, Note, retrying};
use barnahus_identity::{Holder, LinkRefusal, Purpose};
use barnahus_seals::Token;
use barnahus_store::bookings::attendances::{self, Answer};
use barnahus_store::{StoreFault, houses, people};
use barnahus_vocabulary::{BookingId, Instant, Interval, Locale};

use crate::appointment::{self, Appointed};
use crate::notify::{News, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What a guest sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestView {
    /// When.
    pub time: Interval,
    /// The house as letters call it.
    pub house: String,
    /// Where one comes to.
    pub address: String,
    /// The language they read.
    pub locale: Locale,
}

/// What a guest answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestAnswer {
    /// They come.
    Confirm,
    /// They cannot.
    Decline,
}

/// Why a guest's link does not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnswered {
    /// No such link, or a newer letter replaced it.
    #[error("no such link")]
    Unknown,
    /// They answered already.
    #[error("the link was used")]
    Answered,
    /// Too late, or the appointment is no more.
    #[error("the appointment is over or no more")]
    Over,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<LinkRefusal> for NotAnswered {
    fn from(refusal: LinkRefusal) -> Self {
        match refusal {
            LinkRefusal::Unknown => Self::Unknown,
            LinkRefusal::Used => Self::Answered,
            LinkRefusal::Expired => Self::Over,
            LinkRefusal::Failed(failure) => Self::Unable(failure.into()),
        }
    }
}

impl From<StoreFault> for NotAnswered {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<Fault> for NotAnswered {
    fn from(fault: Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotAnswered {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// What the page behind the link shows. Looking changes nothing.
///
/// # Errors
/// [`NotAnswered`].
pub async fn look_as_guest(
    workplace: &Workplace,
    token: &str,
    now: Instant,
) -> Result<GuestView, NotAnswered> {
    let token: Token = token.parse().map_err(|_| NotAnswered::Unknown)?;
    let on = workplace.database.read();
    let link = workplace.identity.look_at_link(on, &token, now).await?;
    let (holder, booking) = guest(link.purpose)?;
    let booking = standing(on, holder, booking, now).await?;
    let house = houses::find(on, holder.house).await?.ok_or(NotAnswered::Unknown)?;
    let person = people::find(on, holder.house, holder.person).await?.ok_or(NotAnswered::Unknown)?;
    Ok(GuestView {
        time: booking.time,
        house: house.name,
        address: where_to(house.address, booking.place, person.locale),
        locale: person.locale,
    })
}

/// Answers, once.
///
/// # Errors
/// [`NotAnswered`].
pub async fn answer_as_guest(
    workplace: &Workplace,
    token: &str,
    answer: GuestAnswer,
    now: Instant,
) -> Result<(), NotAnswered> {
    retrying(|| attempt(workplace, token, answer, now)).await
}

async fn attempt(
    workplace: &Workplace,
    token: &str,
    answer: GuestAnswer,
    now: Instant,
) -> Result<(), NotAnswered> {
    let token: Token = token.parse().map_err(|_| NotAnswered::Unknown)?;
    let link = workplace.identity.look_at_link(workplace.database.read(), &token, now).await?;
    let (holder, booking) = guest(link.purpose)?;
    let mut tx = workplace.database.begin().await?;
    let found = appointment::find(tx.sql(), holder.house, booking).await?.ok_or(NotAnswered::Over)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let found = standing(tx.sql(), holder, booking, now).await?;
    workplace.identity.use_link(&tx, &token, now).await?;
    let (said, action) = match answer {
        GuestAnswer::Confirm => (Answer::Confirmed, "confirmed"),
        GuestAnswer::Decline => (Answer::Declined, "declined"),
    };
    attendances::note_answer(&tx, holder.house, (booking, holder.person), said, now).await?;
    if answer == GuestAnswer::Decline {
        tell_news(workplace, &tx, (holder.house, found.booked_by), News::TaskAwaits, now).await?;
    }
    tx.note(Note {
        house: holder.house,
        at: now,
        actor: Some(holder.person),
        action,
        subject_kind: "booking",
        subject: Some(booking.uuid()),
        purpose: "guest",
    });
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// The address, or that they are called.
fn where_to(address: String, place: Place, locale: Locale) -> String {
    match place {
        Place::House => address,
        Place::ByCall => by_call(locale).to_owned(),
    }
}

fn guest(purpose: Purpose) -> Result<(Holder, BookingId), NotAnswered> {
    match purpose {
        Purpose::Guest(holder, booking) => Ok((holder, booking)),
        Purpose::SetUp | Purpose::Invitation(_) => Err(NotAnswered::Unknown),
    }
}

/// The booking while it stands, has not begun, and they are part of it.
async fn standing(
    on: &impl ConnectionTrait,
    holder: Holder,
    booking: BookingId,
    now: Instant,
) -> Result<Appointed, NotAnswered> {
    let found = appointment::find(on, holder.house, booking).await?.ok_or(NotAnswered::Over)?;
    let parts = attendances::of_booking(on, holder.house, booking).await?;
    let comes = parts.iter().any(|part| part.person == holder.person && part.released_at.is_none());
    if found.stands && comes && found.time.start() > now { Ok(found) } else { Err(NotAnswered::Over) }
}
