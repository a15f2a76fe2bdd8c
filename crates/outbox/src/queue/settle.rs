//! What became of a leased letter, written down in a short transaction of its own.

use barnahus_database::Database;
use barnahus_seals::Entropy;
use barnahus_vocabulary::Instant;
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

/// Settles a letter: sent, later, given up, or superseded; says which. A letter that someone settled
/// meanwhile (its lease ran out, it was superseded) stays as it is.
///
/// # Errors
/// The database's.
pub async fn settle(
    database: &Database,
    job: &Job,
    outcome: Outcome,
    now: Instant,
    entropy: &Entropy,
) -> Result<LetterState, OutboxFault> {
    let (state, change) = match outcome {
        Outcome::Tried(Delivery::Sent) => (LetterState::Sent, ended(LetterState::Sent, now)),
        Outcome::Superseded => (LetterState::Superseded, ended(LetterState::Superseded, now)),
        Outcome::Tried(Delivery::Refused(refusal)) => (LetterState::GivenUp, given_up(refusal.code(), now)),
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
    Ok(state)
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

fn later(job: &Job, delay: Delay, now: Instant, entropy: &Entropy) -> (LetterState, ActiveModel) {
    if now - job.written >= GIVEN_UP_AFTER {
        return (LetterState::GivenUp, given_up(delay.code(), now));
    }
    let put_off = ActiveModel {
        due_at: Set((now + backoff(job.attempts, entropy)).millis()),
        leased_until: Set(None),
        fault: Set(Some(delay.code().to_owned())),
        ..Default::default()
    };
    (LetterState::Waiting, put_off)
}

/// A letter without an address that mail could reach.
pub(crate) const UNADDRESSED: Outcome = Outcome::Tried(Delivery::Refused(Refusal::Mailbox));
