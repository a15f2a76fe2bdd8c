//! The types of messages by name, for whoever keeps, orders or counts them without reading them.

use crate::words::words;

words! {
    /// What the core says to the house.
    FromCore {
        /// Somebody may be a child of ours.
        ReferralOffered => "referral.offered",
        /// The offer is asked back.
        ReferralWithdrawn => "referral.withdrawn",
        /// What the core says to a transition.
        TransitionAnswered => "transition.answered",
        /// Erase the reference at your side.
        ReferenceForgotten => "reference.forgotten",
    }
}

words! {
    /// What the house says to the core.
    FromHouse {
        /// Whether the house takes the referral up.
        ReferralAnswered => "referral.answered",
        /// What the house says to a withdrawal.
        WithdrawalAnswered => "withdrawal.answered",
        /// Identity received, a named specialist is in charge.
        ReferralTakenUp => "referral.taken_up",
        /// Nobody used the handover code.
        ReferralHandoverLapsed => "referral.handover_lapsed",
        /// How it ended.
        CaseClosed => "case.closed",
        /// A young person who turns 18 wishes to go on with the core.
        TransitionOffered => "transition.offered",
        /// Counts of a quarter.
        StatisticsReported => "statistics.reported",
        /// Erase the reference at your side.
        ReferenceForgotten => "reference.forgotten",
    }
}

impl FromHouse {
    /// The most bytes that a message of this type may have.
    #[must_use]
    pub const fn most_bytes(self) -> usize {
        match self {
            Self::StatisticsReported => 64 * 1024,
            _ => 4 * 1024,
        }
    }

    /// Whether it is about a reference. Counts are about nobody.
    #[must_use]
    pub const fn has_reference(self) -> bool {
        !matches!(self, Self::StatisticsReported)
    }

    /// Whether it leaves at once. All others leave at a random minute of the next working day, so that
    /// timing tells no hour.
    #[must_use]
    pub fn leaves_at_once(self) -> bool {
        at_once(self.as_str())
    }
}

impl FromCore {
    /// The most bytes that a message of this type may have.
    #[must_use]
    pub const fn most_bytes(self) -> usize {
        4 * 1024
    }

    /// As [`FromHouse::leaves_at_once`].
    #[must_use]
    pub fn leaves_at_once(self) -> bool {
        at_once(self.as_str())
    }
}

fn at_once(kind: &str) -> bool {
    kind.starts_with("referral.") || kind.starts_with("withdrawal.")
}
