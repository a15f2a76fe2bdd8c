//! What may follow what: the state of a reference, and what each message makes of it.
//!
//! Pure functions of a state and a message, for both sides: [`house`] is strict about what the house
//! says and lets in what the core may say; [`core`] is its mirror, for the reference core and for the
//! proof that no two sides that keep the rules ever refuse each other. A state is kept as one closed
//! word; it knows no outcome, no date and no case.
//!
//! Messages cross. A withdrawal is therefore not a state in a row but lies over the one that it met:
//! what the other side said before it heard of it still counts, and `continues` leads back to it.

pub mod core;
pub mod house;

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::problem::Fault;
use crate::words::NotAWord;

/// Whether the core has accepted a transition: only then may it be given the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transfer {
    /// Not asked, not answered, or declined.
    NotAgreed,
    /// The core's last answer was `accepted`.
    Agreed,
}

/// Where a reference stands on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The house has not answered.
    Offered,
    /// The handover code is out.
    Awaited,
    /// A named specialist is in charge.
    Open(Transfer),
    /// A transition was offered; the core has not answered.
    Transition,
}

/// By which message a reference ended: only that one can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndedBy {
    /// The house did not take the referral up.
    Declined,
    /// The house stopped, as the core had asked.
    Stopped,
    /// The case was closed.
    Closed(Transfer),
}

/// The state of a reference at one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not known.
    None,
    /// On its way.
    On(Way),
    /// The core asks it back; the house has not answered.
    Withdrawing(Way),
    /// Over.
    Ended(EndedBy),
    /// Erased.
    Forgotten,
}

/// Why a message may not follow: the words of the faults 409.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Not in this state.
    #[error("not in this state")]
    WrongState,
    /// Nothing is known under this reference.
    #[error("nothing is known under this reference")]
    UnknownReference,
}

/// Every state, with the word that is kept for it.
const STATES: &[(State, &str)] = &[
    (State::None, "none"),
    (State::On(Way::Offered), "offered"),
    (State::On(Way::Awaited), "awaited"),
    (State::On(Way::Open(Transfer::NotAgreed)), "open"),
    (State::On(Way::Open(Transfer::Agreed)), "open_transfer_agreed"),
    (State::On(Way::Transition), "transition"),
    (State::Withdrawing(Way::Offered), "withdrawing_offered"),
    (State::Withdrawing(Way::Awaited), "withdrawing_awaited"),
    (State::Withdrawing(Way::Open(Transfer::NotAgreed)), "withdrawing_open"),
    (State::Withdrawing(Way::Open(Transfer::Agreed)), "withdrawing_open_transfer_agreed"),
    (State::Withdrawing(Way::Transition), "withdrawing_transition"),
    (State::Ended(EndedBy::Declined), "ended_declined"),
    (State::Ended(EndedBy::Stopped), "ended_stopped"),
    (State::Ended(EndedBy::Closed(Transfer::NotAgreed)), "ended_closed"),
    (State::Ended(EndedBy::Closed(Transfer::Agreed)), "ended_closed_transfer_agreed"),
    (State::Forgotten, "forgotten"),
];

impl State {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        STATES.iter().map(|(state, _)| *state)
    }

    /// The word that is kept.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        // A test goes through every state that can be built.
        STATES.iter().find(|(state, _)| *state == self).map_or("", |(_, word)| word)
    }

    const fn unless_known(self) -> Refusal {
        match self {
            Self::None | Self::Forgotten => Refusal::UnknownReference,
            Self::On(_) | Self::Withdrawing(_) | Self::Ended(_) => Refusal::WrongState,
        }
    }
}

/// A number can be out of turn only for a reference that is known, and is looked at before the state.
fn in_order(next: Result<State, Refusal>, turn: Result<(), Fault>) -> Result<State, Fault> {
    if next == Err(Refusal::UnknownReference) {
        return Err(Fault::UnknownReference);
    }
    turn?;
    Ok(next?)
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for State {
    type Err = NotAWord;

    fn from_str(word: &str) -> Result<Self, NotAWord> {
        STATES.iter().find(|(_, kept)| *kept == word).map(|(state, _)| *state).ok_or(NotAWord)
    }
}

#[cfg(test)]
mod tests;
