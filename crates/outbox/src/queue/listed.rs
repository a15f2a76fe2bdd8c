//! The letters of a house as staff see them: what waits, what went, what was given up and why.

use barnahus_vocabulary::{BookingId, HouseId, Instant, JobId, PersonId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::entities::letters::{Column, Entity, Model};
use crate::fault::OutboxFault;
use crate::kind::LetterKind;

/// How a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterState {
    /// It waits to go, or to go again.
    Waiting,
    /// It went.
    Sent,
    /// It need not go: a newer one says it better.
    Superseded,
    /// It could not be sent.
    GivenUp,
}

impl LetterState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Sent, Self::Superseded, Self::GivenUp];

    /// The word for columns and filters.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Superseded => "superseded",
            Self::GivenUp => "given_up",
        }
    }

    /// The state of that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A letter as staff see it. No address, no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: JobId,
    /// What kind.
    pub kind: LetterKind,
    /// To whom.
    pub person: PersonId,
    /// About which booking.
    pub booking: Option<BookingId>,
    /// How it stands.
    pub state: LetterState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, while it waits.
    pub due_at: Instant,
    /// Why the last try failed: a word of [`crate::transport::Delay`] or [`crate::transport::Refusal`],
    /// or [`super::RESTORED`].
    pub fault: Option<String>,
    /// When it was written.
    pub written: Instant,
    /// When it went, was given up or superseded.
    pub settled_at: Option<Instant>,
}

/// Which letters to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excerpt {
    /// Only those in this state.
    pub state: Option<LetterState>,
    /// Only those written before.
    pub before: Option<Instant>,
    /// At most so many, the newest first.
    pub limit: u64,
}

/// Lists letters, the newest first.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn list(
    on: &impl ConnectionTrait,
    house: HouseId,
    excerpt: Excerpt,
) -> Result<Vec<Listed>, OutboxFault> {
    let mut query = Entity::find().filter(Column::HouseId.eq(house.uuid()));
    if let Some(state) = excerpt.state {
        query = query.filter(Column::State.eq(state.code()));
    }
    if let Some(before) = excerpt.before {
        query = query.filter(Column::CreatedAt.lt(before.millis()));
    }
    let rows =
        query.order_by_desc(Column::CreatedAt).order_by_asc(Column::Id).limit(excerpt.limit).all(on).await?;
    rows.into_iter().map(Listed::try_from).collect()
}

/// How many letters of a house were given up.
///
/// # Errors
/// The database's.
pub async fn given_up(on: &impl ConnectionTrait, house: HouseId) -> Result<u64, OutboxFault> {
    Ok(Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::State.eq(LetterState::GivenUp.code()))
        .count(on)
        .await?)
}

/// Whether the staff of a house were told of letters given up since that moment.
///
/// # Errors
/// The database's.
pub async fn was_told_since(
    on: &impl ConnectionTrait,
    house: HouseId,
    since: Instant,
) -> Result<bool, OutboxFault> {
    let told = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Kind.eq(LetterKind::LettersGivenUp.code()))
        .filter(Column::CreatedAt.gte(since.millis()))
        .one(on)
        .await?;
    Ok(told.is_some())
}

impl TryFrom<Model> for Listed {
    type Error = OutboxFault;

    fn try_from(row: Model) -> Result<Self, OutboxFault> {
        let Model {
            id,
            house_id: _,
            kind,
            person_id,
            booking_id,
            locale: _,
            message_id: _,
            sequence: _,
            secret_sealed: _,
            state,
            attempts,
            due_at,
            leased_until: _,
            fault,
            created_at,
            settled_at,
        } = row;
        Ok(Self {
            id: JobId::from_uuid(id),
            kind: kind.parse().map_err(|_| OutboxFault::Unreadable("letters.kind"))?,
            person: PersonId::from_uuid(person_id),
            booking: booking_id.map(BookingId::from_uuid),
            state: LetterState::parse(&state).ok_or(OutboxFault::Unreadable("letters.state"))?,
            attempts: u32::try_from(attempts).map_err(|_| OutboxFault::Unreadable("letters.attempts"))?,
            due_at: Instant::from_millis(due_at),
            fault,
            written: Instant::from_millis(created_at),
            settled_at: settled_at.map(Instant::from_millis),
        })
    }
}
