//! The house's side: what it may say, and what it makes of what the core says.
//!
//! A state changes when a message of the house is decided, not when it arrives: what waits in the outbox
//! was said in the state it was said in.

use crate::kind::FromHouse;
use crate::outgoing::{Message, ReferralAnswered, Said};
use crate::problem::Fault;
use crate::states::{EndedBy, Refusal, State, Transfer, Way};
use crate::words::{CaseOutcome, TransitionAnswer, WithdrawalAnswer};
use crate::{Sequence, incoming};

/// The state after the house has said this.
///
/// # Errors
/// When it may not be said in this state. `statistics.reported` is about no reference and never may.
pub fn says(state: State, message: &Message) -> Result<State, Refusal> {
    match (state, message.said()) {
        (State::Withdrawing(way), Said::WithdrawalAnswered(answered)) => Ok(match answered.answer {
            WithdrawalAnswer::Stopped => State::Ended(EndedBy::Stopped),
            WithdrawalAnswer::Continues => State::On(way),
        }),
        (State::On(way), said) => on(way, said),
        // A case that came by another door has a reference only from here on.
        (State::None, Said::TransitionOffered(_)) => Ok(State::On(Way::Transition)),
        (State::Ended(by), said) => ended(by, said),
        _ => Err(state.unless_known()),
    }
}

/// One step on the way.
pub(super) fn on(way: Way, said: &Said) -> Result<State, Refusal> {
    match (way, said) {
        (Way::Offered, Said::ReferralAnswered(ReferralAnswered::Accepted(_))) => Ok(State::On(Way::Awaited)),
        (Way::Offered, Said::ReferralAnswered(ReferralAnswered::Declined(_))) => {
            Ok(State::Ended(EndedBy::Declined))
        }
        (Way::Awaited, Said::ReferralTakenUp(_)) => Ok(State::On(Way::Open(Transfer::NotAgreed))),
        (Way::Awaited, Said::ReferralHandoverLapsed(_)) => Ok(State::On(Way::Offered)),
        (Way::Open(transfer), Said::CaseClosed(closed)) => closing(transfer, closed.outcome),
        (Way::Open(_), Said::TransitionOffered(_)) => Ok(State::On(Way::Transition)),
        _ => Err(Refusal::WrongState),
    }
}

/// A correction: the last message again, with another value that ends likewise; or erasing.
pub(super) fn ended(by: EndedBy, said: &Said) -> Result<State, Refusal> {
    match (by, said) {
        (_, Said::ReferenceForgotten(_)) => Ok(State::Forgotten),
        (EndedBy::Declined, Said::ReferralAnswered(ReferralAnswered::Declined(_))) => Ok(State::Ended(by)),
        (EndedBy::Closed(transfer), Said::CaseClosed(closed)) => closing(transfer, closed.outcome),
        _ => Err(Refusal::WrongState),
    }
}

fn closing(transfer: Transfer, outcome: CaseOutcome) -> Result<State, Refusal> {
    match (outcome, transfer) {
        (CaseOutcome::TransferredToAdultCore, Transfer::NotAgreed) => Err(Refusal::WrongState),
        _ => Ok(State::Ended(EndedBy::Closed(transfer))),
    }
}

/// The state after the house has heard this.
///
/// # Errors
/// When it may not come in this state.
pub fn hears(state: State, message: &incoming::Message) -> Result<State, Refusal> {
    use incoming::Message as Heard;
    match (state, message) {
        (State::None, Heard::ReferralOffered(_)) => Ok(State::On(Way::Offered)),
        // In `transition` it has crossed our offer: it lies over that state like over any other.
        (State::On(way), Heard::ReferralWithdrawn(_)) => Ok(State::Withdrawing(way)),
        // It has crossed the message that ended it: there is nothing left to stop.
        (State::Ended(EndedBy::Declined | EndedBy::Closed(_)), Heard::ReferralWithdrawn(_)) => Ok(state),
        (State::On(Way::Transition), Heard::TransitionAnswered(answered)) => {
            Ok(State::On(Way::Open(transfer(answered.answer))))
        }
        (State::Ended(_), Heard::ReferenceForgotten(_)) => Ok(State::Forgotten),
        _ => Err(state.unless_known()),
    }
}

/// The checks that follow the id, in their order: what a message that came makes of a reference of which
/// `accepted` messages were taken before.
///
/// # Errors
/// [`Fault::UnknownReference`] where nothing is known, whatever the number; [`Fault::OutOfOrder`];
/// [`Fault::WrongState`].
pub fn takes(
    state: State,
    accepted: u32,
    sequence: Sequence,
    message: &incoming::Message,
) -> Result<State, Fault> {
    super::in_order(hears(state, message), sequence.in_turn(accepted))
}

/// The state when staff drop a message that the other side refused: what it promised is open again. Other
/// messages leave nothing that waits for an answer, and change nothing. Only for the last that was said.
///
/// `heard` is how many messages of the core were taken: a case that came by another door, of which the core
/// has never spoken, then has no state again.
#[must_use]
pub const fn takes_back(state: State, said: FromHouse, heard: u32) -> State {
    match (said, state) {
        (FromHouse::ReferralAnswered, State::On(Way::Awaited)) => State::On(Way::Offered),
        (FromHouse::ReferralAnswered, State::Withdrawing(Way::Awaited)) => State::Withdrawing(Way::Offered),
        (FromHouse::TransitionOffered, State::On(Way::Transition)) if heard == 0 => State::None,
        (FromHouse::TransitionOffered, State::On(Way::Transition)) => {
            State::On(Way::Open(Transfer::NotAgreed))
        }
        (FromHouse::TransitionOffered, State::Withdrawing(Way::Transition)) => {
            State::Withdrawing(Way::Open(Transfer::NotAgreed))
        }
        (_, state) => state,
    }
}

/// The state when it turns out that a message had arrived after all that was [taken back](takes_back).
#[must_use]
pub const fn stands_by(state: State, said: FromHouse) -> State {
    match (said, state) {
        (FromHouse::ReferralAnswered, State::On(Way::Offered)) => State::On(Way::Awaited),
        (FromHouse::ReferralAnswered, State::Withdrawing(Way::Offered)) => State::Withdrawing(Way::Awaited),
        (FromHouse::TransitionOffered, State::None | State::On(Way::Open(Transfer::NotAgreed))) => {
            State::On(Way::Transition)
        }
        (FromHouse::TransitionOffered, State::Withdrawing(Way::Open(Transfer::NotAgreed))) => {
            State::Withdrawing(Way::Transition)
        }
        (_, state) => state,
    }
}

pub(super) const fn transfer(answer: TransitionAnswer) -> Transfer {
    match answer {
        TransitionAnswer::Accepted => Transfer::Agreed,
        TransitionAnswer::Declined => Transfer::NotAgreed,
    }
}
