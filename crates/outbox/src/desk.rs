//! Where a job becomes a letter. The desk knows bookings and people; the outbox does not.

use barnahus_letters::{Letter, Recipient, Sender};

use crate::job::Job;

/// What came of a job at the desk.
#[derive(Debug, Clone)]
pub enum Written {
    /// A letter in its final words, and both ends of its way.
    Letter(Box<Addressed>),
    /// A newer letter says it better, or nobody is concerned any more: it is settled unsent.
    Superseded,
    /// It should go, and there is no address that mail could reach.
    Unaddressed,
}

/// A letter with both ends of its way.
#[derive(Debug, Clone)]
pub struct Addressed {
    /// What it says.
    pub letter: Letter,
    /// From where.
    pub sender: Sender,
    /// To whom.
    pub recipient: Recipient,
}

/// The desk could not write just now; why was logged there. The letter is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the letter could not be written")]
pub struct Unwritten;

/// Writes the letter of a job, from the booking and the person as they are now.
pub trait Desk: Sync {
    /// Writes it, outside any transaction.
    fn write(&self, job: &Job) -> impl Future<Output = Result<Written, Unwritten>> + Send;
}
