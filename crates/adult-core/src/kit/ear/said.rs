//! A message of either side, read by the contract's own readers.

use barnahus_exchange::other_side::{HeardFromHouse, SentByCore};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::states::{core, house};
use barnahus_exchange::transport::Verified;
use barnahus_exchange::{MessageId, Reference, Sequence, State};

use crate::kit::part::Part;

/// Such a message.
pub(super) struct Said {
    pub(super) id: MessageId,
    /// Nothing for a report.
    pub(super) about: Option<Reference>,
    pub(super) sequence: Sequence,
    whole: Whole,
}

enum Whole {
    /// A core said it, to the kit as a house.
    OfCore(Box<SentByCore>),
    /// A house said it, to the kit as a core.
    OfHouse(Box<HeardFromHouse>),
}

impl Said {
    /// # Errors
    /// The fault that is answered.
    pub(super) fn read(verified: &Verified<'_>, part: Part) -> Result<Self, Fault> {
        Ok(match part {
            Part::House => {
                let whole = verified.core_message()?;
                let (id, about, sequence) = (whole.id, Some(whole.reference), whole.sequence);
                Self { id, about, sequence, whole: Whole::OfCore(Box::new(whole)) }
            }
            Part::Core => {
                let whole = verified.house_message()?;
                let (id, about, sequence) = (whole.id, whole.reference, whole.sequence);
                Self { id, about, sequence, whole: Whole::OfHouse(Box::new(whole)) }
            }
        })
    }

    /// The state of its reference once it is taken in.
    ///
    /// # Errors
    /// When its number is out of turn, or it may not follow.
    pub(super) fn taken_in(&self, state: State, accepted: u32) -> Result<State, Fault> {
        match &self.whole {
            Whole::OfCore(whole) => house::takes(state, accepted, self.sequence, &whole.message),
            Whole::OfHouse(whole) => core::takes(state, accepted, self.sequence, &whole.message),
        }
    }
}
