//! One round of the exchange: ask what is in doubt, send what is due, settle what came back.
//!
//! It reads no clock and waits for nothing; the runner calls it when a message was put in, and every few
//! seconds. Nothing goes over the network inside a transaction. A crash at any point loses nothing and
//! doubles nothing: the same message goes again under the same id and number.

use barnahus_database::Database;
use barnahus_exchange::Sequence;
use barnahus_exchange::answer::Progress;
use barnahus_exchange::keys::PrivateKey;
use barnahus_exchange::problem::Fault;
use barnahus_exchange::retry::{Next, Reply, Sent, next, wait};
use barnahus_vocabulary::{HouseId, Instant};
use time::Duration;

use super::carry::{Answer, Carrier};
use super::doubts::{self, Question};
use super::lease::{Dispatch, lease};
use super::settle::{Tried, settle};
use super::{MessageState, Seals, our_keys, removed, told};
use crate::fault::OutboxFault;

/// So many questions a round.
const QUESTIONS: u64 = 8;
/// So many messages a round.
const MESSAGES: u32 = 8;
/// How long a question that got no answer waits.
const ASK_AGAIN: Duration = Duration::minutes(2);

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExchangeRound {
    /// Messages that a partner accepted.
    pub accepted: u32,
    /// Messages that wait for another try.
    pub put_off: u32,
    /// Messages that halted.
    pub halted: u32,
    /// References of which a partner told what it accepted.
    pub asked: u32,
}

/// What a round works with.
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    /// The queue's database.
    pub database: &'a Database,
    /// What opens and seals, and draws.
    pub seals: Seals<'a>,
    /// What goes over the network.
    pub carrier: &'a Carrier,
}

impl Exchange<'_> {
    /// Works through what is due; an empty round means that nothing is.
    ///
    /// # Errors
    /// The queue's; what was leased is then tried again when its lease runs out.
    pub async fn round(&self, now: Instant) -> Result<ExchangeRound, OutboxFault> {
        // What waits for a removed partner and cannot be halted now holds up nobody else's message.
        let halted = removed::halt_left(self.database, now).await;
        let mut round = ExchangeRound::default();
        for question in doubts::questions(self.database, self.seals.key, now, QUESTIONS).await? {
            round.asked += u32::from(self.ask(&question, now).await?);
        }
        for _ in 0..MESSAGES {
            let Some(dispatch) = lease(self.database, self.seals.key, now).await? else { break };
            let tried = self.tried(&dispatch, now).await?;
            match settle(self.database, self.seals, &dispatch, tried, now).await? {
                MessageState::Delivered => round.accepted += 1,
                MessageState::Halted => round.halted += 1,
                MessageState::Waiting | MessageState::Dropped | MessageState::Accepted => round.put_off += 1,
            }
        }
        round.halted += halted?;
        Ok(round)
    }

    /// Whether the partner told.
    async fn ask(&self, question: &Question, now: Instant) -> Result<bool, OutboxFault> {
        let Question { known, partner, reference } = question;
        let answer = match self.key(known.house).await? {
            Some(key) => self.carrier.question(&partner.url, reference, &key, now).await,
            None => None,
        };
        match answer.as_ref().and_then(accepted) {
            Some(accepted) => {
                told::answer(self.database, self.seals, (known, accepted), now).await?;
                Ok(true)
            }
            None => {
                doubts::put_off(self.database, known, now + ASK_AGAIN).await?;
                Ok(false)
            }
        }
    }

    async fn tried(&self, dispatch: &Dispatch, now: Instant) -> Result<Tried, OutboxFault> {
        let Some(key) = self.key(dispatch.house).await? else {
            return Ok(self.later(dispatch, ("no_key", None), now));
        };
        let answer = self.carrier.message(&dispatch.partner.url, &dispatch.body, &key, now).await;
        let reply = answer.as_ref().map_or(Reply::Silence, |answer| Reply::Answer {
            status: answer.status,
            retry_after: answer.retry_after,
            body: &answer.body,
        });
        if let Some(expected) = behind(dispatch, answer.as_ref()) {
            return Ok(Tried::Behind { expected });
        }
        let sent = Sent::by_house(dispatch.message_id, dispatch.sequence, dispatch.kind);
        Ok(match next(&sent, &reply) {
            Next::Delivered | Next::HadArrived => Tried::Accepted,
            Next::Later { not_before } => {
                let fault = answer.as_ref().map_or("unreachable", put_off_by);
                self.later(dispatch, (fault, not_before), now)
            }
            Next::Halted { fault, .. } => Tried::Refused { fault: refused_as(fault.as_ref()) },
        })
    }

    fn later(&self, dispatch: &Dispatch, why: (&'static str, Option<u32>), now: Instant) -> Tried {
        let (fault, not_before) = why;
        let dice = u32::from_le_bytes(self.seals.entropy.bytes());
        let wait = wait(dispatch.attempts, not_before, dice);
        let wait = Duration::try_from(wait).unwrap_or(Duration::HOUR);
        Tried::Later { fault, at: now + wait }
    }

    /// The key that the house signs with, if it has one.
    async fn key(&self, house: HouseId) -> Result<Option<PrivateKey>, OutboxFault> {
        let found = our_keys::signing(self.database.read(), self.seals.key, house).await?;
        let unreadable = OutboxFault::Unreadable("exchange_keys.private_sealed");
        found.map(|(_, pem)| PrivateKey::from_pem(&pem).map_err(|_| unreadable)).transpose()
    }
}

/// What the partner told: the last number that it accepted, or that it knows nothing of the reference.
fn accepted(answer: &Answer) -> Option<u32> {
    match answer.status {
        200 => Progress::read(&answer.body).ok().map(|progress| progress.accepted),
        404 => match Fault::read(404, answer.retry_after, &answer.body) {
            Ok(Fault::NotTheirs) => Some(0),
            _ => None,
        },
        _ => None,
    }
}

/// The number that the partner expects of a report of counts, when that is higher than ours at the first
/// try: the house was restored from a backup and counts too low. For a reference the partner is asked
/// before; reports have none, and a report that was never sent cannot have arrived.
fn behind(dispatch: &Dispatch, answer: Option<&Answer>) -> Option<Sequence> {
    let answer = answer.filter(|_| dispatch.reference.is_none() && dispatch.attempts == 1)?;
    match Fault::read(answer.status, answer.retry_after, &answer.body) {
        Ok(Fault::OutOfOrder { expected }) if expected > dispatch.sequence => Some(expected),
        _ => None,
    }
}

const fn put_off_by(answer: &Answer) -> &'static str {
    match answer.status {
        401 | 403 => "not_trusted",
        408 | 429 => "busy",
        _ => "unreachable",
    }
}

fn refused_as(fault: Option<&Fault>) -> &'static str {
    match fault {
        Some(Fault::OutOfOrder { .. }) => "out_of_order",
        Some(fault) => fault.word(),
        None => "refused",
    }
}
