//! What a mailbox shows: every letter of the house, as text, HTML and calendar entry.
//!
//! A letter says that something awaits, when to come and where, and gives a link. It cannot say who,
//! what, why, or which institution else: a [`Notice`] has no field that could carry it, and this crate
//! cannot see a case. Subject lines are fixed sentences, the same for all cases. MIME and sending are
//! the outbox's.

mod account;
mod booking;
mod guest;
mod layout;
mod letter;
mod notice;
mod samples;
mod task;
mod token;

pub use letter::{CalendarPart, Letter, Recipient, Sender};
pub use notice::{Notice, Visit, write};
pub use samples::{BrokenSample, Sample, samples};
pub use token::{NotAToken, OneTimeToken};
