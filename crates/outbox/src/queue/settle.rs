//! What became of a leased letter, written down in a short transaction of its own.

use barnahus_database::{Database, Write};
use barnahus_seals::Entropy;
use barnahus_vocabulary::{HouseId, Instant, JobId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::LetterState;
use crate::backoff::{GIVEN_UP_AFTER, backoff};
use crate::entities::letters::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;
use crate::job::Job;
use crate::transport::{Delay, Delivery, Refusal};

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was tried.
    Tried(Delivery),
    /// It need not go.
    Superseded,
    /// It could not be written; it is tried again as if no server had answered.
    Unwritten,
}

/// Settles a letter: sent, later, given up, or superseded. A letter that someone settled meanwhile
/// (its lease ran out, it was superseded) stays as it is.
///
/// # Errors
/// The database's.
pub async fn settle(
    database: &Database,
    job: &Job,
    outcome: Outcome,
    now: Instant,
    entropy: &Entropy,
) -> Result<(), OutboxFault> {
    let change = match outcome {
        Outcome::Tried(Delivery::Sent) => ended(LetterState::Sent, now),
        Outcome::Superseded => ended(LetterState::Superseded, now),
        Outcome::Tried(Delivery::Refused(refusal)) => given_up(refusal.code(), now),
        Outcome::Tried(Delivery::Later(delay)) => later(job, delay, now, entropy),
        Outcome::Unwritten => later(job, Delay::Misunderstood, now, entropy),
    };
    let tx = database.begin().await?;
    Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(job.house.uuid()))
        .filter(Column::Id.eq(job.id.uuid()))
        .filter(Column::State.eq(LetterState::Waiting.code()))
        .exec(tx.sql())
        .await?;
    tx.commit().await?;
    Ok(())
}

fn ended(state: LetterState, now: Instant) -> ActiveModel {
    ActiveModel {
        state: Set(state.code().to_owned()),
        secret_sealed: Set(None),
        leased_until: Set(None),
        fault: Set(None),
        settled_at: Set(Some(now.millis())),
        ..Default::default()
    }
}

/// What was sealed stays: the letter may be sent again.
fn given_up(reason: &'static str, now: Instant) -> ActiveModel {
    ActiveModel {
        state: Set(LetterState::GivenUp.code().to_owned()),
        leased_until: Set(None),
        fault: Set(Some(reason.to_owned())),
        settled_at: Set(Some(now.millis())),
        ..Default::default()
    }
}

fn later(job: &Job, delay: Delay, now: Instant, entropy: &Entropy) -> ActiveModel {
    if now - job.written >= GIVEN_UP_AFTER {
        return given_up(delay.code(), now);
    }
    ActiveModel {
        due_at: Set((now + backoff(job.attempts, entropy)).millis()),
        leased_until: Set(None),
        fault: Set(Some(delay.code().to_owned())),
        ..Default::default()
    }
}

/// Lets a letter that was given up wait again, under the same Message-ID and for another three days.
/// Whether there was such a letter.
///
/// # Errors
/// The database's.
pub async fn send_again(tx: &Write, house: HouseId, id: JobId, now: Instant) -> Result<bool, OutboxFault> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            state: Set(LetterState::Waiting.code().to_owned()),
            attempts: Set(0),
            due_at: Set(now.millis()),
            created_at: Set(now.millis()),
            settled_at: Set(None),
            fault: Set(None),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::State.eq(LetterState::GivenUp.code()))
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// A letter without an address that mail could reach.
pub(crate) const UNADDRESSED: Outcome = Outcome::Tried(Delivery::Refused(Refusal::Mailbox));
