//! The kinds of things that someone has to do, each with its words and its picture.

use barnahus_vocabulary::Text;

use crate::parts::Icon;
use crate::words::{
    age, alarm, emergency, keeping, limit, merge, my_day as words, siblings, support, transfer, way_here,
};

/// What kind of thing is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// A referral waits.
    Triage,
    /// Whoever was in charge of a case cannot be any more.
    Assign,
    /// A required role is empty.
    CompleteTeam,
    /// No interview is booked.
    FindSlot,
    /// A booking without the child's lawyer.
    Incomplete,
    /// A booking after the limit of the interview.
    AfterLimit,
    /// Someone cannot come to a booking that stands.
    CannotCome,
    /// The own calendar of someone who is expected says otherwise.
    FitsNoLonger,
    /// An interview is over and nobody wrote how it went.
    Record,
    /// An interpreter was not authorised: a further interview is to be asked for.
    HearAgain,
    /// The limit of the first interview was missed, and nobody said why.
    SayWhyLate,
    /// A referral was merged into a case, and is to be read.
    ReadReferral,
    /// A further interview awaits a decision.
    DecideFurther,
    /// A further interview that the reader asked for was refused.
    FurtherRefused,
    /// A further interview was approved and is not booked.
    BookFurther,
    /// A planning meeting is over and nobody wrote what it decided.
    RecordMeeting,
    /// Something that a planning meeting decided.
    CarryOut,
    /// The same, owed by someone who has no account.
    ToTellOwner,
    /// Something of a child's support is the reader's to do.
    Support,
    /// Someone else let the day of something pass.
    Overdue,
    /// A child was heard, or need not be: support is to begin.
    BeginSupport,
    /// Nothing of a case is open any more.
    MayBeClosed,
    /// Something of a child's support is not decided.
    DecideSupport,
    /// The court is to be told who represents a child.
    TellCourt,
    /// The adult core asks a case back.
    Withdrawal,
    /// The adult core waits for another answer to its offer.
    Offer,
    /// A message to the adult core has halted.
    Halted,
    /// The age is disputed, and nobody was asked to assess it.
    AgeToAssess,
    /// The result of an assessment is due.
    AgeResult,
    /// The case of an adult is to be ended.
    FoundAdult,
    /// A child is missing.
    ChildMissing,
    /// A child that was missing was found.
    ChildFound,
    /// Siblings who must not meet are booked at one time.
    SiblingsMeet,
    /// Another house offers a case.
    AnswerTransfer,
    /// An emergency access is to be reviewed.
    ReviewEmergency,
    /// Emergency accesses to know of.
    Emergencies,
    /// Ended files may be erased.
    ToErase,
    /// More cases are open than are looked at here.
    MoreCases,
    /// A young person turns 18.
    TurnsEighteen,
    /// The same, and the core is to forget the reference first.
    ForgetFirst,
    /// The core takes a young person on.
    CoreTakes,
    /// It does not.
    CoreTakesNot,
    /// An officer told who the child is.
    ChildTold,
    /// Somebody who is expected is too near to the suspected person.
    TooNear,
    /// Somebody on the way here is suspected by now.
    SuspectedOnWay,
    /// Somebody who is invited to a planning meeting is.
    TooNearToMeet,
    /// Letters were given up.
    Letters,
    /// The reader's own calendar cannot be read.
    Calendar,
}

impl Duty {
    pub(super) const fn words(self) -> Text {
        match self {
            Self::Triage => words::TRIAGE,
            Self::Assign => words::ASSIGN,
            Self::CompleteTeam => words::COMPLETE_TEAM,
            Self::FindSlot => words::FIND_SLOT,
            Self::Incomplete => words::INCOMPLETE,
            Self::AfterLimit => words::AFTER_LIMIT,
            Self::CannotCome => words::CANNOT_COME,
            Self::Record => words::RECORD,
            Self::HearAgain => words::HEAR_AGAIN,
            Self::SayWhyLate => limit::DUTY,
            Self::ReadReferral => merge::DUTY,
            Self::DecideFurther => words::DECIDE_FURTHER,
            Self::FurtherRefused => words::FURTHER_REFUSED,
            Self::BookFurther => words::BOOK_FURTHER,
            Self::RecordMeeting => words::RECORD_MEETING,
            Self::CarryOut => words::CARRY_OUT,
            Self::ToTellOwner => words::TO_TELL_OWNER,
            Self::Support => support::DUTY,
            Self::Overdue => support::DUTY_OVERDUE,
            Self::BeginSupport => support::DUTY_BEGIN,
            Self::MayBeClosed => support::DUTY_CLOSE,
            Self::DecideSupport => support::DUTY_DECIDE,
            Self::TellCourt => words::TELL_COURT,
            Self::Withdrawal => words::WITHDRAWAL,
            Self::Offer => words::OFFER,
            Self::Halted => words::HALTED,
            Self::AgeToAssess => age::DUTY_ASSESS,
            Self::AgeResult => age::DUTY_RESULT,
            Self::FoundAdult => age::DUTY_ADULT,
            Self::ChildMissing => alarm::DUTY_MISSING,
            Self::ChildFound => alarm::DUTY_FOUND,
            Self::SiblingsMeet => siblings::DUTY,
            Self::AnswerTransfer => transfer::DUTY,
            Self::ReviewEmergency => emergency::DUTY_REVIEW,
            Self::Emergencies => emergency::DUTY_KNOW,
            Self::ToErase => keeping::DUTY,
            Self::MoreCases => words::MORE_CASES,
            Self::TurnsEighteen => words::TURNS_EIGHTEEN,
            Self::ForgetFirst => words::FORGET_FIRST,
            Self::CoreTakes => words::CORE_TAKES,
            Self::CoreTakesNot => words::CORE_TAKES_NOT,
            Self::ChildTold => words::CHILD_TOLD,
            Self::TooNear => words::TOO_NEAR,
            Self::SuspectedOnWay => way_here::DUTY,
            Self::TooNearToMeet => words::TOO_NEAR_TO_MEET,
            Self::Letters => words::LETTERS,
            Self::FitsNoLonger => words::FITS_NO_LONGER,
            Self::Calendar => words::CALENDAR,
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Triage | Self::ChildMissing => Icon::Alarm,
            Self::ChildFound => Icon::Check,
            Self::SiblingsMeet
            | Self::Withdrawal
            | Self::Offer
            | Self::Halted
            | Self::ReviewEmergency
            | Self::Emergencies => Icon::Alarm,
            Self::Assign | Self::TurnsEighteen | Self::AgeToAssess | Self::AgeResult | Self::FoundAdult => {
                Icon::Person
            }
            Self::CompleteTeam | Self::AnswerTransfer => Icon::People,
            Self::FindSlot | Self::FitsNoLonger | Self::AfterLimit | Self::BookFurther | Self::Calendar => {
                Icon::Calendar
            }
            Self::Incomplete
            | Self::CannotCome
            | Self::TooNear
            | Self::SuspectedOnWay
            | Self::TooNearToMeet
            | Self::HearAgain
            | Self::DecideFurther
            | Self::FurtherRefused => Icon::Warning,
            Self::Record | Self::RecordMeeting | Self::CarryOut | Self::Support => Icon::Pen,
            Self::ToTellOwner => Icon::People,
            Self::Overdue | Self::SayWhyLate => Icon::Clock,
            Self::ReadReferral => Icon::Alarm,
            Self::BeginSupport | Self::DecideSupport => Icon::Warning,
            Self::MayBeClosed => Icon::Check,
            Self::TellCourt => Icon::Person,
            Self::ForgetFirst | Self::CoreTakes | Self::CoreTakesNot | Self::ChildTold => Icon::Person,
            Self::ToErase => Icon::Lock,
            Self::MoreCases => Icon::Warning,
            Self::Letters => Icon::Letter,
        }
    }
}
