//! A letter in the queue: which kind, to whom, about which booking. It holds no sentence.

use barnahus_vocabulary::{BookingId, EmailAddress, HouseId, Instant, JobId, Locale, PersonId};

use crate::enclosure::Enclosure;
use crate::entities::letters::Model;
use crate::fault::OutboxFault;
use crate::kind::LetterKind;
use crate::message::MessageId;

/// A letter to be put into the queue.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// Of which house.
    pub house: HouseId,
    /// The mailbox it goes out from: its domain ends the Message-ID.
    pub sender: EmailAddress,
    /// What kind.
    pub kind: LetterKind,
    /// To whom.
    pub person: PersonId,
    /// The language they read.
    pub locale: Locale,
    /// About which booking, and which edition of it calendars are told of.
    pub about: Option<(BookingId, u32)>,
    /// What lies sealed with it.
    pub enclosure: Option<Enclosure>,
}

/// A letter as it waits in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// Of which house.
    pub house: HouseId,
    /// What kind.
    pub kind: LetterKind,
    /// To whom.
    pub person: PersonId,
    /// The language they read.
    pub locale: Locale,
    /// About which booking, and which edition of it calendars are told of.
    pub about: Option<(BookingId, u32)>,
    /// The same at every try.
    pub message_id: MessageId,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// When it was written: the date it bears.
    pub written: Instant,
    pub(crate) sealed: Option<Vec<u8>>,
}

impl Job {
    /// Opens what lies sealed with it.
    ///
    /// # Errors
    /// A seal's, or [`OutboxFault::Unreadable`].
    pub fn enclosure(&self, key: &barnahus_seals::HouseKey) -> Result<Option<Enclosure>, OutboxFault> {
        self.sealed.as_deref().map(|sealed| Enclosure::open(key, (self.house, self.id), sealed)).transpose()
    }
}

impl TryFrom<Model> for Job {
    type Error = OutboxFault;

    fn try_from(row: Model) -> Result<Self, OutboxFault> {
        let Model {
            id,
            house_id,
            kind,
            person_id,
            booking_id,
            locale,
            message_id,
            sequence,
            secret_sealed,
            state: _,
            attempts,
            due_at: _,
            leased_until: _,
            fault: _,
            created_at,
            settled_at: _,
        } = row;
        let sequence = sequence.and_then(|number| u32::try_from(number).ok());
        Ok(Self {
            id: JobId::from_uuid(id),
            house: HouseId::from_uuid(house_id),
            kind: kind.parse().map_err(|_| OutboxFault::Unreadable("letters.kind"))?,
            person: PersonId::from_uuid(person_id),
            locale: locale.parse().map_err(|()| OutboxFault::Unreadable("letters.locale"))?,
            about: booking_id.map(BookingId::from_uuid).zip(sequence),
            message_id: MessageId::parse(&message_id)
                .map_err(|_| OutboxFault::Unreadable("letters.message_id"))?,
            attempts: u32::try_from(attempts).map_err(|_| OutboxFault::Unreadable("letters.attempts"))?,
            written: Instant::from_millis(created_at),
            sealed: secret_sealed,
        })
    }
}
