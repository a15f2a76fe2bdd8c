//! What a case still owes before it may be closed: each a fact with where it is settled.
//!
//! The list holds nothing that a closed case could go on asking for: whoever closes a case ends the
//! duties of everybody in its team. It knows no text; what each is called, and its page, is found by
//! `pages`.

use barnahus_vocabulary::{BookingId, Instant};

/// Something that is still to be done in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenDuty {
    /// The child is missing.
    EndAlarm,
    /// The age is disputed.
    SettleAge,
    /// An interview is booked.
    InterviewAhead(BookingId, Instant),
    /// The time of an interview has come, and nobody wrote down what became of it.
    RecordInterview(BookingId, Instant),
    /// A planning meeting is booked.
    MeetingAhead(BookingId, Instant),
    /// A planning meeting is over, and nobody wrote down what it decided.
    RecordMeeting(BookingId, Instant),
    /// Something that a planning meeting decided was not carried out.
    CarryOut(BookingId),
    /// An interpreter was not authorised, and nobody has asked for another interview.
    HearAgain,
    /// The first interview missed its limit, and nobody has said why.
    SayWhyLate,
    /// A further interview was asked for, and nobody has decided.
    DecideFurther,
    /// Nobody has decided some kind of support that every child is asked about.
    DecideSupport,
    /// Somebody owes a piece of support, or a review of one.
    OweSupport,
    /// The court was not told who represents the child.
    TellCourt,
    /// An emergency opened the file, and nobody has reviewed that.
    ReviewEmergency,
    /// The adult core waits for an answer.
    AnswerCore,
    /// A message about the case to the adult core has halted.
    MessageHalted,
    /// Another referral of the child is merged into the case, and nobody has judged it for itself.
    JudgeMerged,
}

impl OpenDuty {
    /// Whether it keeps a case also from being withdrawn or declined: a referral that is taken back finds no child
    /// that is missing, ends no help that somebody owes, and answers no court; nor does it speak for whoever else was
    /// worried, whose referral is reopened and judged for itself. The rest falls with the case.
    #[must_use]
    pub const fn outlives_the_referral(self) -> bool {
        match self {
            Self::EndAlarm
            | Self::SettleAge
            | Self::OweSupport
            | Self::TellCourt
            | Self::ReviewEmergency
            | Self::JudgeMerged => true,
            Self::InterviewAhead(..)
            | Self::RecordInterview(..)
            | Self::MeetingAhead(..)
            | Self::RecordMeeting(..)
            | Self::CarryOut(..)
            | Self::HearAgain
            | Self::SayWhyLate
            | Self::DecideFurther
            | Self::DecideSupport
            | Self::AnswerCore
            | Self::MessageHalted => false,
        }
    }
}
