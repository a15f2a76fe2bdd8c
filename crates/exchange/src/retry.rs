//! What the reply to a message means for whoever sent it, and when to try again.
//!
//! A message is sent until it is accepted, the other side refuses it for good, or fourteen days have
//! passed; the same id and number at every try, signed anew. This module knows one message and one reply;
//! the queue, the clock and the dice are the caller's.

use std::time::Duration;

use crate::answer::Accepted;
use crate::kind::{FromCore, FromHouse};
use crate::problem::Fault;
use crate::{MessageId, Sequence};

/// After so long without an answer that counts, the reference halts and staff choose.
pub const HALTS_AFTER: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// The shortest wait before another try.
pub const SHORTEST: Duration = Duration::from_secs(1);

/// The longest wait before another try.
pub const LONGEST: Duration = Duration::from_secs(60 * 60);

/// What came back.
#[derive(Debug, Clone, Copy)]
pub enum Reply<'a> {
    /// No connection, or none that lasted until the answer.
    Silence,
    /// An answer.
    Answer {
        /// Its status.
        status: u16,
        /// The seconds of its `Retry-After`, where it has one.
        retry_after: Option<u32>,
        /// Its body.
        body: &'a [u8],
    },
}

/// What was sent, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// Its id.
    pub id: MessageId,
    /// Its number.
    pub sequence: Sequence,
    /// Whether it asks the other side to erase the reference.
    pub forgets: bool,
}

impl Sent {
    /// A message of the house.
    #[must_use]
    pub fn by_house(id: MessageId, sequence: Sequence, kind: FromHouse) -> Self {
        Self { id, sequence, forgets: kind == FromHouse::ReferenceForgotten }
    }

    /// A message of the core.
    #[must_use]
    pub fn by_core(id: MessageId, sequence: Sequence, kind: FromCore) -> Self {
        Self { id, sequence, forgets: kind == FromCore::ReferenceForgotten }
    }
}

/// What follows from a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Accepted: the next message may go.
    Delivered,
    /// It had arrived before, its answer was lost: the next message may go.
    HadArrived,
    /// Try again, not sooner than after these seconds.
    Later {
        /// What the other side asked for.
        not_before: Option<u32>,
    },
    /// The other side will not take it: the reference halts, staff send it again or drop it.
    Halted {
        /// The status.
        status: u16,
        /// What it said, where it said it as the contract has it.
        fault: Option<Fault>,
    },
}

/// What the reply means for what was sent.
#[must_use]
pub fn next(sent: &Sent, reply: &Reply<'_>) -> Next {
    let Reply::Answer { status, retry_after, body } = *reply else { return Next::Later { not_before: None } };
    match status {
        // Only an acceptance that names the message counts; anything else was said by something in between.
        202 if Accepted::read(body).is_ok_and(|accepted| accepted.id == sent.id) => Next::Delivered,
        401 | 403 | 408 | 429 => Next::Later { not_before: retry_after },
        400..=499 => match Fault::read(status, retry_after, body).ok() {
            Some(Fault::OutOfOrder { expected }) if expected > sent.sequence => Next::HadArrived,
            // Both sides may erase at once; that nothing is known there is what was asked for.
            Some(Fault::UnknownReference) if sent.forgets => Next::HadArrived,
            fault => Next::Halted { status, fault },
        },
        _ => Next::Later { not_before: retry_after },
    }
}

/// How long to wait after so many failed tries: doubling from two seconds, at random between half of
/// that and the whole, so that many senders do not come back at once; from 1 s to 1 h.
///
/// `dice` is any random number; `not_before` what the other side asked for, heeded up to 1 h.
#[must_use]
pub fn wait(failed: u32, not_before: Option<u32>, dice: u32) -> Duration {
    let doubled = SHORTEST.saturating_mul(1_u32.checked_shl(failed.max(1)).unwrap_or(u32::MAX));
    let half = doubled.min(LONGEST) / 2;
    let drawn = half + half.mul_f64(f64::from(dice) / f64::from(u32::MAX));
    let asked = Duration::from_secs(not_before.unwrap_or(0).into());
    drawn.max(asked).clamp(SHORTEST, LONGEST)
}

#[cfg(test)]
mod tests;
