//! Addresses of what prepares an interview: the planning meeting, who represents the child, the way here, as what it is
//! regarded, the leaflet.

use crate::ids::{BookingId, CaseId};

fixed! {
    /// The leaflet for a child: which one, by age and language.
    LEAFLETS = "/leaflet";
    /// One leaflet, to be printed. It belongs to no case.
    LEAFLET = "/leaflet/page";
}

with_id! {
    /// Plan the planning meeting.
    MEETING_NEW meeting_new(CaseId) = "/cases/", "/meeting";
    /// Who represents the child since when.
    REPRESENTATIVE representative(CaseId) = "/cases/", "/representative";
    /// The court was told of it.
    COURT_TOLD court_told(CaseId) = "/cases/", "/representative/court";
    /// The way here: who fetches the child, for the few it names.
    WAY_HERE way_here(CaseId) = "/cases/", "/way";
    /// As what the child is regarded, since when.
    VICTIM_STATUS victim_status(CaseId) = "/cases/", "/victim-status";
    /// One planning meeting.
    MEETING meeting(BookingId) = "/meetings/", "";
    /// Move it.
    MEETING_MOVE meeting_move(BookingId) = "/meetings/", "/move";
    /// Cancel it.
    MEETING_CANCEL meeting_cancel(BookingId) = "/meetings/", "/cancel";
    /// Record what it decided.
    MEETING_RECORD meeting_record(BookingId) = "/meetings/", "/record";
    /// Something that it decided was done.
    MEETING_DONE meeting_done(BookingId) = "/meetings/", "/done";
}

/// One leaflet; both words are of closed lists.
#[must_use]
pub fn leaflet(age: &str, language: &str) -> String {
    format!("{LEAFLET}?age={age}&language={language}")
}
