//! What the adult core is told of a case, as facts: why it was not taken up, and how it ended.
//!
//! These are the only two things of a case that ever leave the house, each from a list as short as the
//! contract allows. The rule which of the house's own reasons becomes which of them stands here, for the
//! page that shows it beforehand and for the message alike. It knows no message.

use crate::stage::{CloseReason, DeclineReason};

listed! {
    /// Why the house does not take up what the core offers.
    ToldRefusal {
        NotAMinor = "not_a_minor", "persoana nu este minoră", "the person is not a minor";
        OutOfArea = "out_of_area", "nu este de competența acestei case", "another house is competent";
        Duplicate = "duplicate", "cazul este deja deschis", "the case is open already";
        NoCapacity = "no_capacity", "casa nu are loc acum", "the house has no capacity now";
    }
}

listed! {
    /// How a case ended.
    ToldOutcome {
        SupportCompleted = "support_completed", "sprijinul s-a încheiat", "support was completed";
        MovedWithinCountry = "moved_within_country", "copilul s-a mutat în țară", "the child moved within the country";
        MovedAbroad = "moved_abroad", "copilul s-a mutat în străinătate", "the child moved abroad";
        NotAVictim = "not_a_victim", "nu este victimă", "not a victim";
        LostContact = "lost_contact", "legătura s-a pierdut", "contact was lost";
        TransferredToAdultCore = "transferred_to_adult_core", "preluat de nucleul pentru adulți", "transferred to the adult core";
    }
}

impl DeclineReason {
    /// What the core is told of it. The core's list has no word for the other reasons, and telling it one
    /// that is not true is no way out: such an offer is taken up and closed.
    #[must_use]
    pub const fn told(self) -> Option<ToldRefusal> {
        match self {
            Self::AssessedAdult => Some(ToldRefusal::NotAMinor),
            Self::OtherHouse => Some(ToldRefusal::OutOfArea),
            Self::AlreadyOpen => Some(ToldRefusal::Duplicate),
            Self::NoCapacity => Some(ToldRefusal::NoCapacity),
            Self::OtherService | Self::NoSign => None,
        }
    }
}

impl CloseReason {
    /// What the core is told of it. Several reasons of the house become one word of the core: that child
    /// protection goes on with the case, that support was not wanted, or what was found of an age, is nothing to the core.
    #[must_use]
    pub const fn told(self) -> ToldOutcome {
        match self {
            Self::SupportCompleted | Self::ChildProtection | Self::SupportRefused | Self::FoundAdult => {
                ToldOutcome::SupportCompleted
            }
            Self::MovedInCountry | Self::Transferred => ToldOutcome::MovedWithinCountry,
            Self::Returned => ToldOutcome::MovedAbroad,
            Self::NotConfirmed => ToldOutcome::NotAVictim,
            Self::ContactLost => ToldOutcome::LostContact,
            Self::AdultMechanism => ToldOutcome::TransferredToAdultCore,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CloseReason, DeclineReason, ToldOutcome, ToldRefusal};

    #[test]
    fn every_word_that_the_core_knows_can_be_told() {
        let refusals: BTreeSet<_> = DeclineReason::ALL.iter().filter_map(|reason| reason.told()).collect();
        assert_eq!(refusals, ToldRefusal::ALL.iter().copied().collect());
        let outcomes: BTreeSet<_> = CloseReason::ALL.iter().map(|reason| reason.told()).collect();
        assert_eq!(outcomes, ToldOutcome::ALL.iter().copied().collect());
    }
}
