//! All that goes over the network: letters that wait, their envelopes, and the way they leave; people's
//! calendars, which are fetched; messages to the adult core and from it, their order and their ledger.
//!
//! It cannot see a case or a store: what is not in a typed letter cannot be sent, and a letter in the
//! queue is a kind and ids. Who turns a job into a letter is a [`Desk`], on a higher floor. Nothing
//! here goes over the network inside a request or a transaction.

mod backoff;
pub mod calendars;
pub mod desk;
mod dial;
mod enclosure;
mod entities;
pub mod exchange;
mod fault;
mod job;
mod kind;
pub mod mail_settings;
pub mod message;
pub mod post;
pub mod queue;
pub mod transport;
mod ways;

pub use backoff::GIVEN_UP_AFTER;
pub use desk::{Addressed, Desk, Unwritten, Written};
pub use enclosure::Enclosure;
pub use fault::OutboxFault;
pub use job::{Job, NewLetter};
pub use kind::{LetterKind, NotALetterKind};
pub use post::{Post, Round, deliver_due};
pub use queue::enqueue;
pub use ways::MailWays;
