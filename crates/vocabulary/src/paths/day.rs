//! Addresses of the day of an interview and of what follows it: who comes when, the interview as it runs, what
//! was recorded, a further one.

use time::Date;

use crate::ids::{BookingId, CaseId};

fixed! {
    /// Who comes when, for whoever opens the door.
    ARRIVALS = "/arrivals";
}

with_id! {
    /// Start the interview.
    BOOKING_START booking_start(BookingId) = "/bookings/", "/start";
    /// The interview as the team behind the glass sees it.
    BOOKING_GLASS booking_glass(BookingId) = "/bookings/", "/glass";
    /// The interview in the hand of whoever talks with the child.
    BOOKING_HAND booking_hand(BookingId) = "/bookings/", "/hand";
    /// Why a question in hand is not asked.
    BOOKING_HAND_WHY booking_hand_why(BookingId) = "/bookings/", "/hand/why";
    /// A break, going on, the end.
    BOOKING_RUN booking_run(BookingId) = "/bookings/", "/run";
    /// Pass a question on.
    BOOKING_QUESTION booking_question(BookingId) = "/bookings/", "/questions";
    /// Mark a question.
    BOOKING_QUESTION_MARK booking_question_mark(BookingId) = "/bookings/", "/questions/mark";
    /// What was recorded of it.
    BOOKING_RECORD booking_record(BookingId) = "/bookings/", "/record";
    /// The interviews of a child, and a further one.
    FURTHER further(CaseId) = "/cases/", "/further";
    /// Approve a further interview, or not.
    FURTHER_DECIDE further_decide(CaseId) = "/cases/", "/further/decide";
}

/// Who comes on a day.
#[must_use]
pub fn arrivals_of(day: Date) -> String {
    let (year, month, date) = day.to_calendar_date();
    format!("{ARRIVALS}?day={year:04}-{:02}-{date:02}", u8::from(month))
}

/// Why that question in hand is not asked.
#[must_use]
pub fn booking_hand_why_of(booking: BookingId, number: u32) -> String {
    format!("{}?number={number}", booking_hand_why(booking))
}
