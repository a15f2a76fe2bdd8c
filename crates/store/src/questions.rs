//! Questions passed on from the observation room, in order. Their words lie sealed under the key of the case.
//!
//! All of them are read behind a permit; whoever passed one on reads their own without: they know the words.

use barnahus_casework::policy::Permit;
use barnahus_casework::prose::Prose;
use barnahus_casework::question::{QuestionState, Topic};
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{BookingId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::bookings::Booking;
use crate::entities::interview_questions::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::keys::Keys;
use crate::sealed_text;

/// The field of the sealed text.
const WORDS: &str = "question";

/// A question without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Which one of its interview, from 1.
    pub number: u32,
    /// Who wants to know.
    pub asked_by: PersonId,
    /// Who noted it.
    pub noted_by: PersonId,
    /// When.
    pub noted_at: Instant,
    /// What it is about.
    pub topic: Topic,
    /// What became of it.
    pub state: QuestionState,
}

/// All questions of a booking without their words, in order.
///
/// # Errors
/// The database's.
pub async fn closed(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Vec<Question>, StoreFault> {
    rows(on, house, booking).await?.iter().map(Question::try_from).collect()
}

/// The same with their words, for whoever has opened the file of the case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn open(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    booking: &Booking,
) -> Result<Vec<(Question, Prose)>, StoreFault> {
    if permit.case() != booking.case {
        return Ok(Vec::new());
    }
    unsealed(tx, keys, (permit.house(), booking), |_| true).await
}

/// Those that one person passed on, with their words.
///
/// # Errors
/// The database's, or a seal's.
pub async fn own(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    person: PersonId,
) -> Result<Vec<(Question, Prose)>, StoreFault> {
    unsealed(tx, keys, of, |row| row.noted_by == person.uuid()).await
}

async fn unsealed(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    shown: impl Fn(&Model) -> bool,
) -> Result<Vec<(Question, Prose)>, StoreFault> {
    let (house, booking) = of;
    let rows = rows(tx.sql(), house, booking.id).await?;
    let Some(key) = keys.of_case(tx.sql(), house, booking.case).await? else { return Ok(Vec::new()) };
    let mut questions = Vec::new();
    for row in rows.iter().filter(|row| shown(row)) {
        let typed = sealed_text::open(&key, &place(house, booking.id, row.number), &row.sealed)?;
        let words = Prose::parse(typed.get(WORDS))
            .map_err(|_| StoreFault::Unreadable("interview_questions.sealed"))?;
        questions.push((Question::try_from(row)?, words));
    }
    Ok(questions)
}

/// Notes one more question, behind those there are. The case is locked, so that numbers follow each other.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn note(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    question: (PersonId, PersonId, Topic, &Prose),
    now: Instant,
) -> Result<u32, StoreFault> {
    let ((house, booking), (asked_by, noted_by, topic, words)) = (of, question);
    let key = keys.of_case(tx.sql(), house, booking.case).await?.ok_or(StoreFault::Stale)?;
    let number = rows(tx.sql(), house, booking.id).await?.last().map_or(1, |last| last.number + 1);
    let typed: Typed = [(WORDS, words.as_str())].into_iter().collect();
    let row = ActiveModel {
        booking_id: Set(booking.id.uuid()),
        number: Set(number),
        house_id: Set(house.uuid()),
        asked_by: Set(asked_by.uuid()),
        noted_by: Set(noted_by.uuid()),
        noted_at: Set(now.millis()),
        topic: Set(topic.code().to_owned()),
        state: Set(QuestionState::Waiting.code().code().to_owned()),
        why: Set(None),
        marked_at: Set(None),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, booking.id, number), &typed)?),
    };
    row.insert(tx.sql()).await?;
    count(number, "interview_questions.number")
}

/// Marks a question that still stands as it was read.
///
/// # Errors
/// [`StoreFault::Stale`] when it was marked meanwhile.
pub async fn mark(
    tx: &Write,
    of: (HouseId, BookingId),
    before: &Question,
    after: QuestionState,
) -> Result<(), StoreFault> {
    let (house, booking) = of;
    let changed = Entity::update_many()
        .set(ActiveModel {
            state: Set(after.code().code().to_owned()),
            why: Set(after.why().map(|why| why.code().to_owned())),
            marked_at: Set(after.marked_at().map(Instant::millis)),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .filter(Column::Number.eq(column(before.number)))
        .filter(Column::State.eq(before.state.code().code()))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

async fn rows(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Vec<Model>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .order_by_asc(Column::Number)
        .all(on)
        .await?;
    Ok(rows)
}

fn place(house: HouseId, booking: BookingId, number: i32) -> Place {
    Place::new("interview_questions", "sealed", house, format_args!("{booking}/{number}"))
}

impl TryFrom<&Model> for Question {
    type Error = StoreFault;

    fn try_from(row: &Model) -> Result<Self, StoreFault> {
        let Model {
            booking_id: _,
            number,
            house_id: _,
            asked_by,
            noted_by,
            noted_at,
            topic,
            state,
            why,
            marked_at,
            sealed: _,
        } = row;
        Ok(Self {
            number: count(*number, "interview_questions.number")?,
            asked_by: PersonId::from_uuid(*asked_by),
            noted_by: PersonId::from_uuid(*noted_by),
            noted_at: Instant::from_millis(*noted_at),
            topic: word(topic, "interview_questions.topic")?,
            state: QuestionState::from_columns(state, why.as_deref(), marked_at.map(Instant::from_millis))
                .map_err(|_| StoreFault::Unreadable("interview_questions.state"))?,
        })
    }
}
