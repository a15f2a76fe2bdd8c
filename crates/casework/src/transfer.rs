//! A child moves to another county, and its case to another house of the same installation: what is offered,
//! what stands in the way, what goes with the file.
//!
//! Until the other house answers it is told no more than an offer says: a reason of a closed list, the urgency,
//! the age band, the county. It knows no house and no letter; who is told is the use case's.

pub mod brought;
pub mod merged;

use std::fmt;

use crate::closing::OpenDuty;
use crate::core_standing::CoreStanding;
use crate::entrance::Entrance;
use crate::stage::StageCode;

listed! {
    /// Why a case goes to another house.
    TransferReason {
        ChildMoved = "child_moved", "copilul s-a mutat în alt județ", "the child moved to another county";
        Placement = "placement", "copilul este plasat în alt județ", "the child is placed in another county";
        FamilyElsewhere = "family_elsewhere", "familia copilului este în alt județ", "the child's family is in another county";
        NotImpartial = "not_impartial", "casa noastră nu poate fi imparțială", "our house cannot be impartial";
    }
}

listed! {
    /// Why the other house does not take it.
    TransferRefusal {
        NoCapacity = "no_capacity", "casa nu are loc acum", "the house has no capacity now";
        NotOurCounty = "not_our_county", "copilul nu stă în județul nostru", "the child does not stay in our county";
        NotImpartial = "not_impartial", "casa nu poate fi imparțială", "the house cannot be impartial";
        CallFirst = "call_first", "vă rugăm să ne sunați mai întâi", "please call us first";
    }
}

listed! {
    /// Where an offer stands.
    TransferState {
        Offered = "offered", "oferit", "offered";
        Accepted = "accepted", "preluat", "accepted";
        Declined = "declined", "refuzat", "declined";
        TakenBack = "taken_back", "ofertă retrasă", "taken back";
    }
}

/// What keeps a case from going to another house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTheWay {
    /// It has ended: it is reopened first.
    Ended,
    /// It was only for trying.
    Trial,
    /// The adult core knows it under a reference of this house, which means nothing elsewhere: the contract has
    /// no word for another house.
    WithCore,
    /// Something about it has still to be said to the adult core: what waits is emptied with the sender's file.
    Messages,
    /// It is kept from being erased, and the sender's file is emptied.
    Held,
    /// A letter about one of its appointments has still to go.
    Letters,
    /// Something that cannot go with it.
    Duty(OpenDuty),
}

impl fmt::Display for InTheWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ended => "the case has ended",
            Self::Trial => "the case is only for trying",
            Self::WithCore => "the adult core knows the case",
            Self::Messages => "messages to the adult core wait",
            Self::Held => "the case is held",
            Self::Letters => "letters wait",
            Self::Duty(_) => "something is open",
        })
    }
}

impl std::error::Error for InTheWay {}

/// What is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Going<'a> {
    /// Where it stands.
    pub stage: StageCode,
    /// By which door it came.
    pub entrance: Entrance,
    /// How it stands with the adult core.
    pub core: CoreStanding,
    /// Whether something about it has still to be said to the core.
    pub messages_wait: bool,
    /// Whether someone keeps it from being erased.
    pub is_held: bool,
    /// Whether a letter about one of its appointments waits.
    pub letters_wait: bool,
    /// What it owes.
    pub open: &'a [OpenDuty],
}

/// Everything that keeps a case where it is; it may go when that is nothing. Appointments are of rooms and
/// people of this house, and what only this house can settle stays with it. What is owed to the child
/// goes along: as a duty of the other house ([`goes_along`]), or in words, to be decided anew.
#[must_use]
pub fn in_the_way(going: Going<'_>) -> Vec<InTheWay> {
    let mut found = Vec::new();
    found.extend(going.stage.has_ended().then_some(InTheWay::Ended));
    found.extend((going.entrance == Entrance::Trial).then_some(InTheWay::Trial));
    found.extend((!knows_nothing(going.core)).then_some(InTheWay::WithCore));
    found.extend(going.messages_wait.then_some(InTheWay::Messages));
    found.extend(going.is_held.then_some(InTheWay::Held));
    found.extend(going.letters_wait.then_some(InTheWay::Letters));
    found.extend(going.open.iter().filter(|duty| stays(duty)).copied().map(InTheWay::Duty));
    found
}

const fn knows_nothing(core: CoreStanding) -> bool {
    matches!(core, CoreStanding::Unknown | CoreStanding::Forgotten)
}

/// Whether a duty must be settled before the case goes.
const fn stays(duty: &OpenDuty) -> bool {
    match duty {
        OpenDuty::EndAlarm
        // Whoever asked for the assessment hears its result; a dispute that was left behind would be one forgotten.
        | OpenDuty::SettleAge
        // Only the house that let the limit pass knows why.
        | OpenDuty::SayWhyLate
        | OpenDuty::InterviewAhead(..)
        | OpenDuty::RecordInterview(..)
        | OpenDuty::MeetingAhead(..)
        | OpenDuty::RecordMeeting(..)
        | OpenDuty::DecideFurther
        | OpenDuty::ReviewEmergency
        | OpenDuty::AnswerCore
        | OpenDuty::MessageHalted => true,
        // What was told at a merged referral goes with the file.
        OpenDuty::JudgeMerged
        // Of the child, not of the house: owed by the other house from then on, or decided anew there by the words.
        | OpenDuty::HearAgain
        | OpenDuty::CarryOut(_)
        | OpenDuty::OweSupport | OpenDuty::DecideSupport | OpenDuty::TellCourt => false,
    }
}

/// Whether the other house owes it as this one did: the law asks for it, whoever has the case. What a meeting
/// decided and the support have owners, who stay: the other house reads the words and decides who does it.
#[must_use]
pub const fn goes_along(duty: &OpenDuty) -> bool {
    matches!(duty, OpenDuty::HearAgain | OpenDuty::TellCourt)
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{BookingId, Instant};

    use super::{Going, InTheWay, goes_along, in_the_way};
    use crate::closing::OpenDuty;
    use crate::core_standing::CoreStanding;
    use crate::entrance::Entrance;
    use crate::stage::StageCode;

    const FREE: Going<'_> = Going {
        stage: StageCode::Accepted,
        entrance: Entrance::Referral,
        core: CoreStanding::Unknown,
        messages_wait: false,
        is_held: false,
        letters_wait: false,
        open: &[],
    };

    #[test]
    fn a_case_goes_from_every_stage_but_its_end() {
        for stage in StageCode::ALL.iter().copied() {
            let found = in_the_way(Going { stage, ..FREE });
            assert_eq!(found, if stage.has_ended() { vec![InTheWay::Ended] } else { vec![] }, "{stage}");
        }
    }

    #[test]
    fn appointments_and_what_only_the_house_can_settle_keep_it() {
        let (booking, at) = (BookingId::random(), Instant::from_millis(0));
        for duty in [
            OpenDuty::InterviewAhead(booking, at),
            OpenDuty::RecordInterview(booking, at),
            OpenDuty::MeetingAhead(booking, at),
            OpenDuty::RecordMeeting(booking, at),
            OpenDuty::EndAlarm,
            OpenDuty::DecideFurther,
            OpenDuty::ReviewEmergency,
        ] {
            assert_eq!(in_the_way(Going { open: &[duty], ..FREE }), [InTheWay::Duty(duty)]);
        }
        for duty in
            [OpenDuty::HearAgain, OpenDuty::OweSupport, OpenDuty::CarryOut(booking), OpenDuty::TellCourt]
        {
            assert!(in_the_way(Going { open: &[duty], ..FREE }).is_empty(), "{duty:?}");
        }
        assert!(goes_along(&OpenDuty::HearAgain) && goes_along(&OpenDuty::TellCourt));
        assert!(!goes_along(&OpenDuty::OweSupport) && !goes_along(&OpenDuty::CarryOut(booking)));
    }

    #[test]
    fn what_the_core_knows_by_a_reference_of_this_house_stays() {
        for core in [CoreStanding::Offered, CoreStanding::Open, CoreStanding::Ended, CoreStanding::Closed] {
            assert_eq!(in_the_way(Going { core, ..FREE }), [InTheWay::WithCore]);
        }
        assert!(in_the_way(Going { core: CoreStanding::Forgotten, ..FREE }).is_empty());
        let to_say = Going { core: CoreStanding::Forgotten, messages_wait: true, ..FREE };
        assert_eq!(in_the_way(to_say), [InTheWay::Messages], "until it has left");
    }

    #[test]
    fn what_is_held_and_what_is_for_trying_stays() {
        assert_eq!(in_the_way(Going { is_held: true, ..FREE }), [InTheWay::Held]);
        assert_eq!(in_the_way(Going { letters_wait: true, ..FREE }), [InTheWay::Letters]);
        assert_eq!(in_the_way(Going { entrance: Entrance::Trial, ..FREE }), [InTheWay::Trial]);
    }
}
