//! The planning meeting before an interview: thirty minutes, a fixed agenda, those present, decisions with
//! an owner and a date.
//!
//! It knows no calendar: whether people and the room are free is the claims' to say. Its rules are asked
//! when a time is chosen and asked again inside the transaction.

mod check;
mod record;
mod state;

pub use check::{MeetingChecked, MeetingPrevented, MeetingProposal, MeetingWarning, check};
pub use record::{DECISION_LIMIT, Decision, MeetingRecord, NotARecord, note_field};
pub use state::{IllegalMeetingStep, MeetingCancel, MeetingCode, MeetingState, NotAMeetingState};

/// How long it takes, in minutes (domain: thirty).
pub const MEETING_MINUTES: u32 = 30;

listed! {
    /// What is talked about, in this order, at every meeting.
    AgendaPoint {
        Known = "known", "ce se știe deja, ca să nu mai fie întrebat copilul",
            "what is known already, so that the child is not asked again";
        Child = "child", "copilul: limbă, dizabilitate, pauze, persoana de sprijin, ce își dorește",
            "the child: language, disability, breaks, person of trust, its own wishes";
        Topics = "topics", "temele audierii, în ordine, și cine întreabă", "the topics of the interview, in order, and who asks";
        People = "people", "cine vine, cine stă în camera de observare, cine reprezintă copilul",
            "who comes, who watches, who represents the child";
        Safety = "safety", "siguranța: unde este presupusul făptuitor, drumul copilului",
            "safety: where the suspected person is, the child's way";
        After = "after", "ce urmează: examinare, sprijin, cine îi spune copilului", "what follows: examination, support, who tells the child";
    }
}

#[cfg(test)]
mod tests;
