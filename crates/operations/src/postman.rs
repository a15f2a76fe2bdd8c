//! The desk of the outbox: writes the letter of a job from the booking, the person and the house as
//! they are when it leaves.
//!
//! A job whose booking fell, or whose person is not part of it any more, is superseded. The identity
//! in somebody's calendar is that of their part in the booking, random and theirs alone.

use barnahus_calendars::{House as CalendarHouse, Place, Sequence, Uid};
use barnahus_letters::{Notice, OneTimeToken, Recipient, Sender, Visit, write};
use barnahus_outbox::{
    Addressed, Desk, Enclosure, Job, LetterKind, MailWays, Post, Round, Unwritten, Written, deliver_due,
};
use barnahus_store::StoreFault;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::houses::{self, House};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_vocabulary::{BookingId, EmailAddress, Instant, Interval, Line, Origin};

use crate::appointment::{self, Appointed};
use crate::tell_duties::{OwedInHouse, owed_in_house};
use crate::tell_given_up::tell_given_up;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Writes letters. Made once by `server`.
#[derive(Debug, Clone)]
pub struct Postman {
    workplace: Workplace,
    origin: Origin,
}

impl Postman {
    /// `origin` is where the links of letters lead.
    #[must_use]
    pub const fn new(workplace: Workplace, origin: Origin) -> Self {
        Self { workplace, origin }
    }

    /// One round of the post: at most a few letters that are due. The runner calls it again until a
    /// round is empty, then waits for [`Workplace::letter_waits`] or a few seconds.
    ///
    /// # Errors
    /// The queue's.
    pub async fn deliver(&self, ways: &MailWays, now: Instant) -> Result<Round, Unable> {
        let Workplace { database, keys, .. } = &self.workplace;
        let round = deliver_due(&Post { database, desk: self, ways, entropy: keys.entropy() }, now).await?;
        for house in &round.given_up {
            tell_given_up(&self.workplace, *house, now).await?;
        }
        Ok(round)
    }

    async fn written(&self, job: &Job) -> Result<Written, Unable> {
        let on = self.workplace.database.read();
        let house = houses::find(on, job.house).await?.ok_or(Unable::NotTheirs)?;
        let sender = self.sender(&house).ok_or(UNREADABLE_HOUSE)?;
        let Some(person) = people::find(on, job.house, job.person).await? else {
            return Ok(Written::Superseded);
        };
        let Some(notice) = self.notice(job, &person).await? else { return Ok(Written::Superseded) };
        let Some(recipient) = recipient(&person) else { return Ok(Written::Unaddressed) };
        let recipient = Recipient { locale: job.locale, ..recipient };
        let letter = write(&notice, &sender, &recipient, job.written);
        Ok(Written::Letter(Box::new(Addressed { letter, sender, recipient })))
    }

    /// What there is to say; nothing when it is no longer so.
    async fn notice(&self, job: &Job, person: &Person) -> Result<Option<Notice>, Unable> {
        let enclosed = job.enclosure(self.workplace.keys.house_key())?;
        Ok(match job.kind {
            LetterKind::BookingInvited
            | LetterKind::BookingMoved
            | LetterKind::GuestInvited
            | LetterKind::GuestMoved => {
                if person.standing == PersonStanding::Left {
                    return Ok(None);
                }
                let Some((part, booking)) = self.standing_part(job).await? else { return Ok(None) };
                let visit = visit(job, &part, (booking.time, booking.place))?;
                to_come(job.kind, booking.id, visit, enclosed)?
            }
            LetterKind::BookingCancelled | LetterKind::GuestCancelled => {
                let Some((part, booking)) = self.ended_part(job).await? else { return Ok(None) };
                let hour = match enclosed {
                    Some(Enclosure::Hour(hour)) => hour,
                    Some(Enclosure::Token(_) | Enclosure::TokenUntil(..)) | None => booking.time,
                };
                let visit = visit(job, &part, (hour, booking.place))?;
                Some(match job.kind {
                    LetterKind::GuestCancelled => Notice::GuestCancelled { visit },
                    _ => Notice::BookingCancelled { visit },
                })
            }
            LetterKind::AccountInvited => match enclosed {
                Some(Enclosure::TokenUntil(token, until)) => {
                    Some(Notice::AccountInvited { token: one_time(&token)?, until })
                }
                Some(Enclosure::Token(_) | Enclosure::Hour(_)) | None => None,
            },
            LetterKind::NewDevice => Some(Notice::NewDevice { at: job.written }),
            LetterKind::PasswordChanged => Some(Notice::PasswordChanged { at: job.written }),
            LetterKind::TaskAwaits => Some(Notice::TaskAwaits),
            LetterKind::CannotWait => Some(Notice::CannotWait),
            LetterKind::LettersGivenUp => Some(Notice::LettersGivenUp),
            LetterKind::WeeklyDigest => {
                let on = self.workplace.database.read();
                let Some(person) = people::find(on, job.house, job.person).await? else { return Ok(None) };
                let OwedInHouse { open, overdue } =
                    owed_in_house(&self.workplace, on, (job.house, &person), job.written).await?;
                (open > 0).then_some(Notice::WeeklyDigest { open, overdue })
            }
        })
    }

    async fn parts(&self, job: &Job) -> Result<Option<(Vec<Attendance>, Appointed)>, Unable> {
        let Some((booking, _)) = job.about else { return Ok(None) };
        let on = self.workplace.database.read();
        let Some(found) = appointment::find(on, job.house, booking).await? else { return Ok(None) };
        let mut parts = attendances::of_booking(on, job.house, booking).await?;
        parts.retain(|part| part.person == job.person);
        Ok(Some((parts, found)))
    }

    /// Their part in a booking that stands.
    async fn standing_part(&self, job: &Job) -> Result<Option<(Attendance, Appointed)>, Unable> {
        let Some((parts, booking)) = self.parts(job).await? else { return Ok(None) };
        if !booking.stands {
            return Ok(None);
        }
        Ok(parts.into_iter().find(|part| part.released_at.is_none()).map(|part| (part, booking)))
    }

    /// Their part in a booking that fell, or the one they were released from last.
    async fn ended_part(&self, job: &Job) -> Result<Option<(Attendance, Appointed)>, Unable> {
        let Some((parts, booking)) = self.parts(job).await? else { return Ok(None) };
        let stands = booking.stands;
        if stands && parts.iter().any(|part| part.released_at.is_none()) {
            return Ok(None);
        }
        // Of a booking that fell, the part that was theirs to the end comes before any released one.
        let last = parts.into_iter().max_by_key(|part| (part.released_at.is_none(), part.released_at));
        Ok(last.map(|part| (part, booking)))
    }

    fn sender(&self, house: &House) -> Option<Sender> {
        let house = CalendarHouse {
            name: Line::parse(&house.name).ok()?,
            address: Line::parse(&house.address).ok()?,
            email: EmailAddress::parse(&house.mail_from).ok()?,
        };
        Some(Sender { house, origin: self.origin.clone() })
    }
}

impl Desk for Postman {
    async fn write(&self, job: &Job) -> Result<Written, Unwritten> {
        self.written(job).await.map_err(|fault| {
            tracing::error!(letter = %job.id, %fault, "a letter could not be written");
            Unwritten
        })
    }
}

const UNREADABLE_HOUSE: Unable = Unable::Broken(StoreFault::Unreadable("houses.mail_from"));

fn to_come(
    kind: LetterKind,
    booking: BookingId,
    visit: Visit,
    enclosed: Option<Enclosure>,
) -> Result<Option<Notice>, Unable> {
    let token = match enclosed {
        Some(Enclosure::Token(token)) => Some(one_time(&token)?),
        Some(Enclosure::Hour(_) | Enclosure::TokenUntil(..)) | None => None,
    };
    Ok(match (kind, token) {
        (LetterKind::BookingMoved, _) => Some(Notice::BookingMoved { booking, visit }),
        (LetterKind::GuestInvited, Some(token)) => Some(Notice::GuestInvited { token, visit }),
        (LetterKind::GuestMoved, Some(token)) => Some(Notice::GuestMoved { token, visit }),
        (LetterKind::GuestInvited | LetterKind::GuestMoved, None) => None,
        (_, _) => Some(Notice::BookingInvited { booking, visit }),
    })
}

fn visit(job: &Job, part: &Attendance, at: (Interval, Place)) -> Result<Visit, Unable> {
    let uid = Uid::parse(&part.id.hyphenated().to_string())
        .map_err(|_| Unable::Broken(StoreFault::Unreadable("attendances.id")))?;
    let sequence = Sequence::from_number(job.about.map_or(0, |(_, sequence)| sequence));
    let (when, place) = at;
    Ok(Visit { uid, sequence, when, place })
}

fn recipient(person: &Person) -> Option<Recipient> {
    Some(Recipient {
        name: Line::parse(&person.display_name).ok()?,
        email: EmailAddress::parse(&person.email).ok()?,
        locale: person.locale,
    })
}

fn one_time(token: &str) -> Result<OneTimeToken, Unable> {
    OneTimeToken::parse(token).map_err(|_| Unable::Broken(StoreFault::Unreadable("letters.secret_sealed")))
}
