//! What is answered, and how it ended.

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds};

use super::words;

words! {
    /// Why the core asks a referral back.
    WithdrawalReason {
        /// It was made in error.
        MadeInError => "made_in_error",
        /// It was made twice.
        Duplicate => "duplicate",
    }
}

words! {
    /// What the core says to a transition.
    TransitionAnswer {
        /// It takes the young person up.
        Accepted => "accepted",
        /// It does not.
        Declined => "declined",
    }
}

words! {
    /// Why the house does not take a referral up.
    Decline {
        /// An adult, without doubt.
        NotAMinor => "declined_not_a_minor",
        /// Another house is responsible.
        OutOfArea => "declined_out_of_area",
        /// The house has this referral already.
        Duplicate => "declined_duplicate",
        /// The house cannot.
        NoCapacity => "declined_no_capacity",
    }
}

words! {
    /// What the house says to a withdrawal: it asks, it does not command.
    WithdrawalAnswer {
        /// The house stops.
        Stopped => "stopped",
        /// The house goes on: the child was already met, or is in danger.
        Continues => "continues",
    }
}

words! {
    /// How a case ended.
    CaseOutcome {
        /// Support was given to its end.
        SupportCompleted => "support_completed",
        /// The child lives elsewhere in Romania now.
        MovedWithinCountry => "moved_within_country",
        /// The child lives abroad now.
        MovedAbroad => "moved_abroad",
        /// The child is no victim.
        NotAVictim => "not_a_victim",
        /// The child could not be found again.
        LostContact => "lost_contact",
        /// The core goes on: only after it accepted a transition.
        TransferredToAdultCore => "transferred_to_adult_core",
    }
}

words! {
    /// That the young person agreed. There is no other word: without it nothing is said.
    Consent {
        /// Given, and recorded.
        Given => "given",
    }
}

/// The version of the contract: 1, and no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version;

impl Version {
    /// The number on the wire.
    pub const NUMBER: u32 = 1;
}

impl Held for Version {
    const HOLDS: Holds = Holds::Integer { least: Self::NUMBER, most: Self::NUMBER };

    fn read(json: &Json) -> Result<Self, Reason> {
        if json.integer()? == u64::from(Self::NUMBER) { Ok(Self) } else { Err(Reason::OutOfBounds) }
    }

    fn write(&self, out: &mut String) {
        out.push_str(&Self::NUMBER.to_string());
    }
}
