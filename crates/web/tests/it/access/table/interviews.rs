//! The rows of an interview's day and of what follows it.

use barnahus_casework::policy::{CaseAction as Do, HouseAction as In};
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

/// These rows.
pub(super) const TABLE: &[Row] = rows! {
    Get ARRIVALS Nothing Asks::In(In::SeeArrivals);
    Get FURTHER Case Asks::Do(Do::AskFurther);
    Post FURTHER Case Asks::Do(Do::AskFurther), "version" = "999";
    Post FURTHER_DECIDE Case Asks::Do(Do::DecideFurther), "version" = "999", "decision" = "refuse";
    Post BOOKING_START Booking Asks::ScheduleTo(Do::RunInterview), "version" = "999";
    Get BOOKING_GLASS Booking Asks::ScheduleTo(Do::PassQuestion);
    Get BOOKING_HAND Booking Asks::ScheduleTo(Do::RunInterview);
    Get BOOKING_HAND_WHY "?number=1" Booking Asks::ScheduleTo(Do::RunInterview);
    Post BOOKING_RUN Booking Asks::ScheduleTo(Do::RunInterview), "version" = "999", "step" = "end";
    Post BOOKING_QUESTION Booking Asks::ScheduleTo(Do::PassQuestion), "topic" = "place", "question" = "x";
    Post BOOKING_QUESTION_MARK Booking Asks::ScheduleTo(Do::RunInterview), "number" = "1", "mark" = "asked";
    Get BOOKING_RECORD Booking Asks::Do(Do::SeeRecord);
    Post BOOKING_RECORD Booking Asks::Do(Do::RecordInterview), "version" = "999";
    Get BOOKING_READY Booking Asks::ScheduleTo(Do::SeeReadiness);
    Get BOOKING_NOT_HELD Booking Asks::ScheduleTo(Do::RecordNotHeld);
    Post BOOKING_NOT_HELD Booking Asks::ScheduleTo(Do::RecordNotHeld), "version" = "999", "reason" = "child";
};
