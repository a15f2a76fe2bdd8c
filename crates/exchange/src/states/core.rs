//! The core's side, mirrored: what it may say, and what it makes of what the house says.
//!
//! Not for the house: the reference core keeps these rules, and a real core can take them from here.

use crate::Sequence;
use crate::incoming::Message;
use crate::outgoing::{self, Said};
use crate::problem::Fault;
use crate::states::house::{ended, on, transfer};
use crate::states::{EndedBy, Refusal, State, Way};
use crate::words::WithdrawalAnswer;

/// The state after the core has said this.
///
/// # Errors
/// When it may not be said in this state.
pub fn says(state: State, message: &Message) -> Result<State, Refusal> {
    match (state, message) {
        (State::None, Message::ReferralOffered(_)) => Ok(State::On(Way::Offered)),
        (State::On(way @ (Way::Offered | Way::Awaited | Way::Open(_))), Message::ReferralWithdrawn(_)) => {
            Ok(State::Withdrawing(way))
        }
        (State::On(Way::Transition), Message::TransitionAnswered(answered)) => {
            Ok(State::On(Way::Open(transfer(answered.answer))))
        }
        (State::Ended(_), Message::ReferenceForgotten(_)) => Ok(State::Forgotten),
        _ => Err(state.unless_known()),
    }
}

/// The state after the core has heard this.
///
/// # Errors
/// When it may not come in this state.
pub fn hears(state: State, message: &outgoing::Message) -> Result<State, Refusal> {
    match (state, message.said()) {
        (State::None, Said::TransitionOffered(_)) => Ok(State::On(Way::Transition)),
        (State::On(way), said) => on(way, said),
        (State::Withdrawing(way), Said::WithdrawalAnswered(answered)) => Ok(match answered.answer {
            WithdrawalAnswer::Stopped => State::Ended(EndedBy::Stopped),
            WithdrawalAnswer::Continues => State::On(way),
        }),
        // It has crossed our withdrawal: the way goes on below it, or has ended before it was heard.
        (State::Withdrawing(way), said) => Ok(match on(way, said)? {
            State::On(way) => State::Withdrawing(way),
            other => other,
        }),
        (State::Ended(by), said) => ended(by, said),
        (State::None | State::Forgotten, _) => Err(state.unless_known()),
    }
}

/// As [`crate::states::house::takes`]. Counts are about no reference: for them there is only the number,
/// [`Sequence::in_turn`], counted for each partner.
///
/// # Errors
/// As there.
pub fn takes(
    state: State,
    accepted: u32,
    sequence: Sequence,
    message: &outgoing::Message,
) -> Result<State, Fault> {
    super::in_order(hears(state, message), sequence.in_turn(accepted))
}
