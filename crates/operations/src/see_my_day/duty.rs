//! Each thing that somebody may have to do, with what its line on *my day* says.
//!
//! Codenames, days and names of people of the house; nothing of a child.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{BookingId, CaseId, Instant, Interval, PersonId, Role, SupportId, TransferId};
use time::{Date, Duration};

use super::core_duty::CoreDuty;
use super::{FurtherStep, Onward};

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Duty {
    /// A referral awaits triage.
    Triage {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// How urgent it is.
        urgency: Urgency,
        /// When triage is due.
        due: Instant,
        /// By how much it is overdue.
        overdue: Option<Duration>,
    },
    /// Whoever is in charge of a case left, gave the role up, or is too near to the suspected person.
    WithoutManager {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// Someone cannot come to a booking that stands.
    CannotCome {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
        /// Who cannot come.
        person: PersonId,
        /// Their name.
        name: String,
        /// As what they were to come.
        role: Role,
    },
    /// The own calendar of someone who is expected says that they are taken then.
    FitsNoLonger {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// A booking without the child's lawyer, which cannot be started.
    Incomplete {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// A booking after the last day for the first interview, as far as one knows without the file.
    AfterLimit {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
        /// The last day for it.
        last_day: Date,
    },
    /// The time of a booking has passed, and nobody wrote down what became of it.
    ToRecord {
        /// Which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it was.
        time: Interval,
    },
    /// A planning meeting is over, and nobody wrote down what it decided.
    RecordMeeting {
        /// Which meeting.
        meeting: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it was.
        time: Interval,
    },
    /// Something that a planning meeting decided is to be done: by the reader, or by someone whom they must tell.
    CarryOut {
        /// Which meeting.
        meeting: BookingId,
        /// The codename of its case.
        codename: String,
        /// By when.
        due: Date,
        /// Who owes it and has no account; `None` is the reader.
        owner: Option<String>,
    },
    /// Something of a child's support is the reader's to do, or to look at again.
    Support {
        /// Which piece.
        support: SupportId,
        /// The codename of its case.
        codename: String,
        /// By when.
        due: Date,
    },
    /// Someone else owes something in a case, and its day has passed.
    Overdue {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// By when.
        due: Date,
        /// The name of whoever owes it.
        owner: String,
    },
    /// Nobody owes anything in a case whose child was heard, or need not be: it waits for its next step.
    Onward {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// Which step.
        step: Onward,
    },
    /// Someone else represents a child, and the court was not told yet.
    TellCourt {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// By when.
        due: Instant,
    },
    /// A case in whose team nobody is but who is in charge.
    WithoutTeam {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The last day for its interview.
        last_day: Date,
    },
    /// An accepted case without a booking.
    WithoutBooking {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The last day for its interview.
        last_day: Date,
    },
    /// A further interview of a child waits for its next step.
    Further {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// Which step.
        step: FurtherStep,
    },
    /// Something of a case with the adult core, or of its officer.
    Core(CoreDuty),
    /// The first interview missed its limit, and nobody has said why.
    SayWhyLate {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// A message to the adult core has halted.
    MessageHalted {
        /// About which case; counts are about none.
        case: Option<CaseId>,
    },
    /// Someone who is expected turns out to be too near to the suspected person.
    TooNear {
        /// To which booking.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// Somebody on the child's way here is suspected by now.
    SuspectedOnWay {
        /// In which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When the child is expected.
        time: Interval,
    },
    /// Someone who is invited to a planning meeting turns out to be too near to the suspected person.
    TooNearToMeet {
        /// To which meeting.
        meeting: BookingId,
        /// The codename of its case.
        codename: String,
        /// When it is.
        time: Interval,
    },
    /// A child is missing.
    ChildMissing {
        /// Of which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When the alarm was raised.
        since: Instant,
    },
    /// A child that was missing was found: nobody needs to look any more.
    ChildFound {
        /// Of which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When that was said.
        at: Instant,
    },
    /// An interview overlaps that of a sibling whom the child must not meet.
    SiblingsMeet {
        /// Which.
        booking: BookingId,
        /// The codename of its case.
        codename: String,
        /// When.
        time: Interval,
    },
    /// An emergency opened a file, and nobody has reviewed that.
    ReviewEmergency {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When the first of them was opened.
        opened: Instant,
    },
    /// The age of a child is disputed: an assessment is to be asked for, or its result to be noted.
    AgeDisputed {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When that was noted.
        since: Instant,
        /// By when the result is due, once an assessment was asked for.
        due: Option<Instant>,
    },
    /// Someone was found to be an adult, and their case has not ended.
    FoundAdult {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// When that was noted.
        at: Instant,
    },
    /// A referral of the same child was merged into a case, and whoever is in charge has not read it.
    ReadReferral {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// How urgent it is, by the more urgent of the two.
        urgency: Urgency,
        /// Since when.
        since: Instant,
    },
    /// Another house offers a case and waits for an answer.
    AnswerTransfer {
        /// Which offer.
        transfer: TransferId,
        /// How urgent the case is.
        urgency: Urgency,
        /// Since when.
        since: Instant,
    },
    /// Emergencies opened files; the data protection officer has to know.
    Emergencies,
    /// Ended files may be erased.
    FilesToErase,
    /// More cases of one stage are open than are looked at here.
    MoreCases,
    /// Letters that were given up.
    LettersGivenUp(u64),
    /// The calendar of whoever asks could not be read for a day and more.
    CalendarBroken,
}
