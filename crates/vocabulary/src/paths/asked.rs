//! Addresses of pages that are asked for something: a section, a day, a filter.
//!
//! What stands behind the question mark is a code of ours, an id or a number; nothing that needs escaping,
//! and nothing personal.

use time::Date;

use super::{CASES, WEEK, booking_replace, case_facts, slots};
use crate::ids::{BookingId, CaseId, PersonId};

/// The form of one section of a file; `section` is its code.
#[must_use]
pub fn case_section(case: CaseId, section: &str) -> String {
    format!("{}?section={section}", case_facts(case))
}

/// Who could come instead of one person of a booking.
#[must_use]
pub fn booking_replace_person(booking: BookingId, leaves: PersonId) -> String {
    format!("{}?leaves={leaves}", booking_replace(booking))
}

/// Who could take an empty place of a booking; `role` is its code.
#[must_use]
pub fn booking_fill(booking: BookingId, role: &str) -> String {
    format!("{}?role={role}", booking_replace(booking))
}

/// Ranked slots for one more session of an interview that is booked.
#[must_use]
pub fn slots_for_session(case: CaseId) -> String {
    format!("{}?session=yes", slots(case))
}

/// The list of cases behind filters, in the order given. Names and values are codes of ours, ids and
/// numbers: nothing that needs escaping.
#[must_use]
pub fn cases_where(filters: &[(&str, &str)]) -> String {
    let query: Vec<_> = filters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if query.is_empty() { CASES.to_owned() } else { format!("{CASES}?{}", query.join("&")) }
}

/// The week in which `day` lies.
#[must_use]
pub fn week_of(day: Date) -> String {
    let (year, month, date) = day.to_calendar_date();
    format!("{WEEK}?day={year:04}-{:02}-{date:02}", u8::from(month))
}

/// One day of the house, hour by hour.
#[must_use]
pub fn day_of(day: Date) -> String {
    format!("{}&view=day", week_of(day))
}
