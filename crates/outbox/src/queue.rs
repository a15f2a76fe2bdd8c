//! The queue itself: put in, lease, settle, send again.
//!
//! A letter is put in by the transaction that gives cause to it, and leased in a short transaction of
//! its own before anything goes over the network: whoever crashes in between leaves a lease that runs
//! out, and the letter goes again under the same Message-ID. On PostgreSQL several servers lease side
//! by side (`SKIP LOCKED`); on SQLite there is one writer.

mod by_hand;
mod lease;
mod listed;
mod settle;

use barnahus_database::Write;
use barnahus_seals::{Entropy, HouseKey};
use barnahus_vocabulary::{BookingId, HouseId, Instant, JobId, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::letters::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;
use crate::job::NewLetter;
use crate::message::MessageId;

pub use by_hand::{RESTORED, hold_restored, send_again};
pub use lease::{LEASE, is_superseded, lease};
pub use listed::{Excerpt, LetterState, Listed, given_up, list, was_told_since};
pub(crate) use settle::UNADDRESSED;
pub use settle::{Outcome, settle};

/// Puts a letter into the queue, in the transaction that gives cause to it. Earlier letters to the
/// same person about the same booking that still wait are superseded: the newest says it all.
///
/// # Errors
/// The database's, or a seal's.
pub async fn enqueue(
    tx: &Write,
    key: &HouseKey,
    entropy: &Entropy,
    letter: NewLetter,
    now: Instant,
) -> Result<JobId, OutboxFault> {
    let NewLetter { house, sender, kind, person, locale, about, enclosure } = letter;
    if let Some((booking, _)) = about {
        supersede(tx, house, (booking, person), now).await?;
    }
    let id = JobId::random();
    let sealed = enclosure.map(|enclosed| enclosed.seal(key, entropy, (house, id))).transpose()?;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        kind: Set(kind.code().to_owned()),
        person_id: Set(person.uuid()),
        booking_id: Set(about.map(|(booking, _)| booking.uuid())),
        locale: Set(locale.tag().to_owned()),
        message_id: Set(MessageId::of(id, &sender).as_str().to_owned()),
        sequence: Set(about.map(|(_, sequence)| i32::try_from(sequence).unwrap_or(i32::MAX))),
        secret_sealed: Set(sealed),
        state: Set(LetterState::Waiting.code().to_owned()),
        attempts: Set(0),
        due_at: Set(now.millis()),
        leased_until: Set(None),
        fault: Set(None),
        created_at: Set(now.millis()),
        settled_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(id)
}

/// Letters that wait for that person about that booking need not go any more. One that is under way
/// may still arrive; calendars then follow the higher sequence.
async fn supersede(
    tx: &Write,
    house: HouseId,
    about: (BookingId, PersonId),
    now: Instant,
) -> Result<(), OutboxFault> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(LetterState::Superseded.code()))
        .col_expr(Column::SettledAt, Expr::value(now.millis()))
        .col_expr(Column::SecretSealed, Expr::value(Option::<Vec<u8>>::None))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(about.0.uuid()))
        .filter(Column::PersonId.eq(about.1.uuid()))
        .filter(Column::State.is_in([LetterState::Waiting.code(), LetterState::GivenUp.code()]))
        .exec(tx.sql())
        .await?;
    Ok(())
}
