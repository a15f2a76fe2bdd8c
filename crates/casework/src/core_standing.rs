//! How a case stands with the adult core, and what that takes from the hands of the house.
//!
//! The core was promised an answer, then an outcome: what was accepted is not declined afterwards, and
//! what the core offered is for the core to take back. Care never waits for the core: a case manager is
//! named, an interview booked, as soon as the offer is answered, whether or not the officer has told
//! who the child is. The standing is worked out elsewhere, from messages that this crate cannot see.

use crate::policy::CaseAction;
use crate::stage::CloseReason;

/// How a case stands with the adult core.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CoreStanding {
    /// The core does not know of it.
    Unknown,
    /// The core offers it and waits for an answer.
    Offered,
    /// Accepted; the code is out, and nobody has told yet who the child is.
    Awaited,
    /// The officer told who the child is; the core waits to hear that someone is in charge.
    HandedOver,
    /// Taken up; the core waits for the outcome.
    Open,
    /// The core wishes to take it back and waits for an answer.
    Withdrawing,
    /// The young person's handover was offered; the core has yet to answer.
    InTransition,
    /// The core does not take the young person on; else as before.
    TransitionDeclined,
    /// The core accepted the young person, and waits for the case to be closed so.
    Transferable,
    /// The core heard that the house does not take it up, or has stopped.
    Ended,
    /// The core heard an outcome, which can be corrected.
    Closed,
    /// The same after the core accepted the young person.
    Transferred,
    /// Neither side keeps the reference.
    Forgotten,
}

impl CoreStanding {
    /// Whether the house is free to do that as far as the core is concerned.
    #[must_use]
    pub const fn leaves_free(self, action: CaseAction) -> bool {
        match action {
            CaseAction::AnswerCore => matches!(self, Self::Offered | Self::Withdrawing),
            CaseAction::Assign => !matches!(self, Self::Offered),
            CaseAction::Decline | CaseAction::Withdraw => {
                matches!(self, Self::Unknown | Self::Forgotten) || self.is_over()
            }
            // Under a reference that both sides forgot nothing is said: a new one is drawn.
            CaseAction::OfferTransition => {
                matches!(self, Self::Unknown | Self::Open | Self::TransitionDeclined | Self::Forgotten)
            }
            // The core hears nothing of it; only what was offered or answered cannot be taken back so.
            CaseAction::NoteNoWish => {
                !matches!(self, Self::InTransition | Self::Transferable | Self::Transferred)
            }
            CaseAction::Close => !self.waits_for_an_answer(),
            CaseAction::Triage
            | CaseAction::Defer
            | CaseAction::Reopen
            | CaseAction::Erase
            | CaseAction::CopyForSubject
            | CaseAction::ChangeIdentity
            | CaseAction::ChangeNarrative
            | CaseAction::ChangeHealth
            | CaseAction::ChangeSuspected
            | CaseAction::ChangeTeam
            | CaseAction::NameManager
            | CaseAction::NoteVictimStatus
            | CaseAction::SeeVictimStatus
            | CaseAction::PlanTheWay
            | CaseAction::RecordChildInformed
            | CaseAction::AppointRepresentative
            | CaseAction::PrepareInterview
            | CaseAction::PlanMeeting
            | CaseAction::FindSlot
            | CaseAction::Book
            | CaseAction::Move
            | CaseAction::Replace
            | CaseAction::Cancel
            | CaseAction::RecordNotHeld
            | CaseAction::DispenseWithInterview
            | CaseAction::RecordInterview
            | CaseAction::WriteOutcome
            | CaseAction::RunInterview
            | CaseAction::PassQuestion
            | CaseAction::SeeQuestions
            | CaseAction::SeeRecord
            | CaseAction::AskFurther
            | CaseAction::DecideFurther
            | CaseAction::BeginSupport
            | CaseAction::SeeSupport
            | CaseAction::PlanSupport
            | CaseAction::HandSupportOn
            | CaseAction::BookOutsideHours
            | CaseAction::SeeLedger
            | CaseAction::RaiseAlarm
            | CaseAction::EndAlarm
            | CaseAction::LinkSiblings
            | CaseAction::Merge
            | CaseAction::SeeReferrals
            | CaseAction::OfferTransfer
            | CaseAction::SeeBrought
            | CaseAction::SeeReadiness
            | CaseAction::SeeWhoOpened
            | CaseAction::ReviewEmergency => true,
        }
    }

    /// Whether something must be said or heard before the case can end: an offer or a withdrawal without
    /// an answer, a code that is out, a young person whose handover the core has yet to answer.
    #[must_use]
    pub const fn waits_for_an_answer(self) -> bool {
        matches!(
            self,
            Self::Offered | Self::Awaited | Self::HandedOver | Self::Withdrawing | Self::InTransition
        )
    }

    /// Whether a case may be closed with that reason. A handover to the adult mechanism is an end only
    /// once the core accepted it, and stays one when a case that ended so was reopened.
    #[must_use]
    pub const fn may_close_as(self, reason: CloseReason) -> bool {
        match reason {
            CloseReason::AdultMechanism => matches!(self, Self::Transferable | Self::Transferred),
            // Whoever closes does not choose it.
            CloseReason::Transferred => false,
            CloseReason::SupportCompleted
            | CloseReason::ChildProtection
            | CloseReason::MovedInCountry
            | CloseReason::Returned
            | CloseReason::NotConfirmed
            | CloseReason::SupportRefused
            | CloseReason::ContactLost
            | CloseReason::FoundAdult => !self.waits_for_an_answer(),
        }
    }

    /// Whether the core is told how the case ends: while it is taken up, and again, as a correction, when
    /// a case of which it heard an outcome was reopened.
    #[must_use]
    pub const fn is_told_the_end(self) -> bool {
        matches!(
            self,
            Self::Open | Self::TransitionDeclined | Self::Transferable | Self::Closed | Self::Transferred
        )
    }

    /// Whether the handover of a young person can be offered once both sides have forgotten the reference: the core
    /// heard an end of a case that is at work all the same.
    #[must_use]
    pub const fn may_offer_once_forgotten(self) -> bool {
        matches!(self, Self::Ended | Self::Closed)
    }

    /// Whether the core heard the end, so that both sides may forget the reference.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Closed | Self::Transferred)
    }
}

#[cfg(test)]
mod tests {
    use super::CoreStanding;
    use crate::policy::CaseAction;
    use crate::stage::CloseReason;

    #[test]
    fn what_was_accepted_is_neither_declined_nor_withdrawn() {
        for standing in [CoreStanding::Awaited, CoreStanding::HandedOver, CoreStanding::Open] {
            assert!(!standing.leaves_free(CaseAction::Decline));
            assert!(!standing.leaves_free(CaseAction::Withdraw));
        }
        assert!(CoreStanding::Unknown.leaves_free(CaseAction::Decline));
    }

    #[test]
    fn care_waits_for_nobody() {
        for standing in [CoreStanding::Awaited, CoreStanding::HandedOver, CoreStanding::Withdrawing] {
            assert!(standing.leaves_free(CaseAction::Assign));
            assert!(standing.leaves_free(CaseAction::Book));
        }
    }

    #[test]
    fn a_young_person_may_decline_whatever_the_core_heard_and_is_offered_under_a_new_reference() {
        for standing in [CoreStanding::Ended, CoreStanding::Closed, CoreStanding::Forgotten] {
            assert!(standing.leaves_free(CaseAction::NoteNoWish));
            let forgotten = standing == CoreStanding::Forgotten;
            assert_eq!(standing.leaves_free(CaseAction::OfferTransition), forgotten);
            assert_eq!(standing.may_offer_once_forgotten(), !forgotten);
        }
        for told in [CoreStanding::InTransition, CoreStanding::Transferable, CoreStanding::Transferred] {
            assert!(!told.leaves_free(CaseAction::NoteNoWish) && !told.may_offer_once_forgotten());
        }
    }

    #[test]
    fn nobody_is_handed_to_a_core_that_did_not_accept() {
        let reason = CloseReason::AdultMechanism;
        for standing in [CoreStanding::Transferable, CoreStanding::Transferred] {
            assert!(standing.may_close_as(reason));
        }
        for standing in [
            CoreStanding::Unknown,
            CoreStanding::Open,
            CoreStanding::InTransition,
            CoreStanding::TransitionDeclined,
            CoreStanding::Closed,
        ] {
            assert!(!standing.may_close_as(reason));
        }
    }

    #[test]
    fn a_core_that_heard_an_outcome_hears_its_correction_and_one_that_heard_a_refusal_does_not() {
        assert!(CoreStanding::Closed.is_told_the_end() && CoreStanding::Transferred.is_told_the_end());
        assert!(!CoreStanding::Ended.is_told_the_end() && !CoreStanding::Unknown.is_told_the_end());
    }
}
