//! What stands out in an open case: by when the first interview must be, which one is booked, what it
//! still lacks. Worked out from what was opened; nothing is read or written.

use barnahus_casework::CaseAction;
use barnahus_casework::interview::{FirstInterview, Limit, first_interview_limit};
use barnahus_casework::meeting::MeetingState;
use barnahus_casework::preparation::{Gap, Prepared, gaps};
use barnahus_casework::sections::ChildInformed;
use barnahus_store::bookings::Booking;
use barnahus_store::meetings::Meeting;
use barnahus_vocabulary::{Instant, Role};

use crate::open_case::Opened;

/// What stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The limit of the first interview, for those who book it and while it was not held.
    pub limit: Option<Limit>,
    /// Whether there is something to read or say of a limit that was missed, for those who record the interview.
    pub was_late: bool,
    /// The booking that stands.
    pub standing: Option<Booking>,
    /// Whether the interview that is ahead lacks the child's lawyer.
    pub lacks_lawyer: bool,
    /// Whether it lacks the note that the child was informed, as far as this person sees that.
    pub lacks_information: bool,
    /// The planning meeting that stands, or the last that was held.
    pub meeting: Option<Meeting>,
    /// What the preparation lacks, for those who prepare it and while an interview is ahead.
    pub gaps: Vec<Gap>,
}

/// Works it out.
#[must_use]
pub fn outlook(opened: &Opened, now: Instant) -> Outlook {
    let (case, contents) = (&opened.case, opened.file.contents());
    let is_ahead = case.stage.code().may_be_booked();
    let books = opened.allowed.contains(&CaseAction::FindSlot);
    let limit = (books && !opened.was_heard && (is_ahead || case.stage.code().awaits_triage())).then(|| {
        let first = FirstInterview::of(contents, case.waits_since, case.urgency);
        first_interview_limit(&first.extended(opened.extended), &opened.rules.first_interview)
    });
    let informed = contents.child_informed.as_ref().is_some_and(ChildInformed::is_complete);
    let standing = opened.bookings.iter().find(|booking| booking.state.stands());
    let met: Vec<_> = opened.meetings.iter().map(|meeting| (meeting.time, meeting.state)).collect();
    let prepares = is_ahead && opened.allowed.contains(&CaseAction::PrepareInterview);
    let interview = standing.map(|booking| booking.time);
    let known = Prepared { contents, interview, meetings: &met, now };
    Outlook {
        limit,
        was_late: books && opened.is_late && opened.allowed.contains(&CaseAction::RecordInterview),
        standing: standing.cloned(),
        lacks_lawyer: is_ahead && !opened.team.iter().any(|(member, _)| member.role == Role::Lawyer),
        lacks_information: is_ahead && books && !informed,
        meeting: opened.meetings.iter().find(|meeting| counts(meeting.state)).cloned(),
        gaps: if prepares { gaps(&known) } else { Vec::new() },
    }
}

const fn counts(state: MeetingState) -> bool {
    match state {
        MeetingState::Booked | MeetingState::Held => true,
        MeetingState::Cancelled(_) => false,
    }
}
