//! What prepares an interview: the planning meeting, who represents the child, what is asked and done, the
//! leaflet.

use barnahus_casework::policy::CaseAction as Do;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get LEAFLETS Nothing Asks::SignedIn;
    Get LEAFLET "?age=7-9&language=hu" Nothing Asks::SignedIn;
    Get REPRESENTATIVE Case Asks::Do(Do::AppointRepresentative);
    Post REPRESENTATIVE Case Asks::Do(Do::AppointRepresentative), "version" = "999", "as_what" = "parent", "since" = "azi";
    Post COURT_TOLD Case Asks::Do(Do::AppointRepresentative);
    Get WAY_HERE Case Asks::Do(Do::PlanTheWay);
    Get WAY_HERE WayTheyRead Asks::TheirsOrDo(Do::PlanTheWay);
    Post WAY_HERE Case Asks::Do(Do::PlanTheWay), "version" = "999";
    Get VICTIM_STATUS Case Asks::Do(Do::SeeVictimStatus);
    Post VICTIM_STATUS Case Asks::Do(Do::NoteVictimStatus), "version" = "999";
    Get MEETING_NEW Case Asks::Do(Do::PlanMeeting);
    Post MEETING_NEW Case Asks::Do(Do::PlanMeeting), "place" = "call";
    Get MEETING Meeting Asks::Schedule;
    Get MEETING_MOVE Meeting Asks::ScheduleTo(Do::PlanMeeting);
    Post MEETING_MOVE Meeting Asks::ScheduleTo(Do::PlanMeeting), "version" = "999", "place" = "call";
    Get MEETING_CANCEL Meeting Asks::ScheduleTo(Do::PlanMeeting);
    Post MEETING_CANCEL Meeting Asks::ScheduleTo(Do::PlanMeeting), "version" = "999", "reason" = "no_time";
    Get MEETING_RECORD Meeting Asks::ScheduleTo(Do::PlanMeeting);
    Post MEETING_RECORD Meeting Asks::ScheduleTo(Do::PlanMeeting), "version" = "999";
    Post MEETING_DONE Decision Asks::TheirsOrDo(Do::PlanMeeting), "decision" = "{inner}";
    Post MEETING_DONE ColleaguesDecision Asks::Do(Do::PlanMeeting), "decision" = "{inner}";
    Get CHILD_INFORMED Case Asks::Do(Do::RecordChildInformed);
    Post CHILD_INFORMED Case Asks::Do(Do::RecordChildInformed), "version" = "999", "section" = "child_informed";
};
