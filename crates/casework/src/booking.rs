//! A booking of an interview: what state it is in, what prevents it, what it must warn of.
//!
//! It knows no calendar: whether people and rooms are free is `scheduling`'s and the claims'. Here
//! stands what the rules of the case say to a chosen time and team, asked when a slot is chosen and
//! asked again inside the transaction.

mod agreed;
mod check;
mod prevented;
mod reasons;
mod state;
mod warning;

pub use agreed::{AGREED_WHO, AGREED_WHY, Agreed};
pub use check::{Attendee, Authority, Checked, Completeness, Proposal, check};
pub use prevented::Prevented;
pub use reasons::{CancelReason, MoveReason, NotHeldReason, ReplaceReason, StopReason};
pub use state::{BookingCode, BookingState, Ending, IllegalBookingStep, NotABookingState, Revision};
pub use warning::Warning;

#[cfg(test)]
mod tests;
