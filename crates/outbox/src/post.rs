//! One round of the post: lease what is due, write it at the desk, send it, settle it.
//!
//! It reads no clock and waits for nothing; the runner calls it when a letter was put in, and every
//! few seconds. Nothing goes over the network inside a transaction. A crash at any point loses no
//! letter: one that went and was not settled goes again, the same message.

use std::collections::BTreeSet;

use barnahus_database::Database;
use barnahus_seals::Entropy;
use barnahus_vocabulary::{HouseId, Instant};

use crate::desk::{Addressed, Desk, Written};
use crate::fault::OutboxFault;
use crate::job::Job;
use crate::kind::LetterKind;
use crate::message::compose;
use crate::queue::{self, LetterState, Outcome, UNADDRESSED};
use crate::transport::{Delivery, Refusal};
use crate::ways::MailWays;

/// Few enough that all of them are tried before the first lease runs out.
const BATCH: u64 = 4;

/// The post office: where letters lie, who writes them, how they leave.
#[derive(Debug)]
pub struct Post<'a, D> {
    /// The queue's database.
    pub database: &'a Database,
    /// Who writes the letters.
    pub desk: &'a D,
    /// How they leave.
    pub ways: &'a MailWays,
    /// For the jitter of later tries.
    pub entropy: &'a Entropy,
}

/// What a round came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// Letters that went.
    pub sent: u32,
    /// Letters that wait for another try, or were given up.
    pub unsent: u32,
    /// Letters that need not go.
    pub superseded: u32,
    /// Houses whose staff must see to letters that were given up, and do not know of it yet.
    pub given_up: BTreeSet<HouseId>,
}

impl Round {
    /// Counts another round in.
    pub fn add(&mut self, other: Self) {
        let Self { sent, unsent, superseded, given_up } = other;
        self.sent += sent;
        self.unsent += unsent;
        self.superseded += superseded;
        self.given_up.extend(given_up);
    }
}

/// Tries one batch of what is due. An empty round means that nothing is.
///
/// # Errors
/// The queue's; letters leased in this round are then tried again when their lease runs out.
pub async fn deliver_due<D: Desk>(post: &Post<'_, D>, now: Instant) -> Result<Round, OutboxFault> {
    let mut round = Round::default();
    for job in queue::lease(post.database, now, BATCH).await? {
        let outcome = tried(post, &job).await?;
        match outcome {
            Outcome::Tried(Delivery::Sent) => round.sent += 1,
            Outcome::Tried(Delivery::Later(_) | Delivery::Refused(_)) | Outcome::Unwritten => {
                round.unsent += 1;
            }
            Outcome::Superseded => round.superseded += 1,
        }
        let settled = queue::settle(post.database, &job, outcome, now, post.entropy).await?;
        if settled == LetterState::GivenUp && job.kind != LetterKind::LettersGivenUp {
            round.given_up.insert(job.house);
        }
    }
    Ok(round)
}

async fn tried<D: Desk>(post: &Post<'_, D>, job: &Job) -> Result<Outcome, OutboxFault> {
    if queue::is_superseded(post.database.read(), job).await? {
        return Ok(Outcome::Superseded);
    }
    let addressed = match post.desk.write(job).await {
        Ok(Written::Letter(addressed)) => addressed,
        Ok(Written::Superseded) => return Ok(Outcome::Superseded),
        Ok(Written::Unaddressed) => return Ok(UNADDRESSED),
        Err(crate::desk::Unwritten) => return Ok(Outcome::Unwritten),
    };
    let Addressed { letter, sender, recipient } = *addressed;
    let Ok(message) = compose(&letter, &sender, &recipient, &job.message_id, job.written) else {
        return Ok(Outcome::Tried(Delivery::Refused(Refusal::Message)));
    };
    let way = post.ways.of(post.database.read(), job.house, &sender.house.email).await?;
    Ok(Outcome::Tried(match way {
        Ok(transport) => transport.send(&message, &job.message_id).await,
        Err(delay) => Delivery::Later(delay),
    }))
}
