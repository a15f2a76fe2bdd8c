//! Every address of the program, by name: routes, links and letters share these; nothing else spells one.
//! With an identity in it, it is a pattern for the router and a function beside it. None holds
//! anything personal.

mod asked;

use std::fmt::Write;

use crate::ids::{AbsenceId, BookingId, CaseId, DraftId, JobId, PersonId, RoomId};

pub use asked::{
    booking_fill, booking_replace_person, case_section, cases_where, day_of, slots_for_session, week_of,
};

macro_rules! fixed {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {$(
        $(#[$doc])*
        pub const $name: &str = $path;
    )*};
}

macro_rules! with_id {
    ($($(#[$doc:meta])* $pattern:ident $function:ident($id:ty) = $before:literal, $after:literal;)*) => {$(
        $(#[$doc])*
        pub const $pattern: &str = concat!($before, "{id}", $after);
        $(#[$doc])*
        #[must_use]
        pub fn $function(id: $id) -> String {
            format!(concat!($before, "{}", $after), id)
        }
    )*};
}

mod day;
mod emergency;
mod figures;
mod handbook;
mod keeping;
mod prepared;
mod secret;
mod support;
mod turns;
mod with_core;

pub use day::*;
pub use emergency::*;
pub use figures::*;
pub use handbook::*;
pub use keeping::*;
pub use prepared::*;
pub use secret::*;
pub use support::*;
pub use turns::*;
pub use with_core::*;

fixed! {
    /// The process answers.
    HEALTHZ = "/healthz";
    /// The database is migrated and the outbox moves.
    READYZ = "/readyz";
    /// Where the first page leads to.
    ROOT = "/";
    /// My day, the start page.
    MY_DAY = "/my-day";
    /// Sign in with password.
    SIGN_IN = "/sign-in";
    /// The second step, the code.
    SIGN_IN_CODE = "/sign-in/code";
    /// Sign out.
    SIGN_OUT = "/sign-out";
    /// Keep the session alive; answers the seconds that are left.
    STAY = "/session/stay";
    /// Change the language of the screens.
    LOCALE = "/locale";
    /// My account: sessions, calendar feed, password.
    ACCOUNT = "/account";
    /// End one of my sessions.
    ACCOUNT_END_SESSION = "/account/sessions/end";
    /// Make or replace my calendar feed.
    ACCOUNT_FEED = "/account/feed";
    /// Take my calendar feed back.
    ACCOUNT_FEED_END = "/account/feed/end";
    /// Make or replace the address of when I am busy.
    ACCOUNT_FREE_BUSY = "/account/free-busy";
    /// Take it back.
    ACCOUNT_FREE_BUSY_END = "/account/free-busy/end";
    /// Change my password.
    ACCOUNT_PASSWORD = "/account/password";
    /// The list of referrals and cases.
    CASES = "/cases";
    /// Look for a case.
    CASES_SEARCH = "/search";
    /// Take down a referral.
    INTAKE = "/intake";
    /// Save the draft as typed.
    INTAKE_DRAFT = "/intake/draft";
    /// The house's week.
    WEEK = "/week";
    /// A plan for everybody who waits.
    PLAN = "/plan";
    /// Accept all or some of it.
    PLAN_ACCEPT = "/plan/accept";
    /// The people who work with the house.
    PEOPLE = "/people";
    /// Enter a person.
    PERSON_NEW = "/people/new";
    /// The rooms.
    ROOMS = "/rooms";
    /// Enter a room.
    ROOM_NEW = "/rooms/new";
    /// The house itself: name, address, mail.
    HOUSE = "/house";
    /// The rules that the house sets for itself, and trying others out.
    HOUSE_RULES = "/house/rules";
    /// Keep other rules.
    HOUSE_RULES_SAVE = "/house/rules/save";
    /// Letters that wait, went, or failed.
    OUTBOX = "/outbox";
    /// The audit trail.
    AUDIT = "/audit";
    /// Browser assets, by hashed name.
    ASSETS = "/assets/{name}";
}

with_id! {
    /// A draft of a referral.
    DRAFT draft(DraftId) = "/intake/", "";
    /// Throw a draft away.
    DRAFT_DISCARD draft_discard(DraftId) = "/intake/", "/discard";
    /// One case.
    CASE case(CaseId) = "/cases/", "";
    /// Triage: accept, decline, put off.
    TRIAGE triage(CaseId) = "/cases/", "/triage";
    /// Put off the triage of a case in danger, with a reason.
    DEFER defer(CaseId) = "/cases/", "/triage/defer";
    /// Decline with a reason.
    DECLINE decline(CaseId) = "/cases/", "/decline";
    /// Withdraw a referral.
    WITHDRAW withdraw(CaseId) = "/cases/", "/withdraw";
    /// Reopen what was declined or closed.
    REOPEN reopen(CaseId) = "/cases/", "/reopen";
    /// Decide that the child need not be interviewed here.
    NO_INTERVIEW no_interview(CaseId) = "/cases/", "/no-interview";
    /// Support begins.
    BEGIN_SUPPORT begin_support(CaseId) = "/cases/", "/support";
    /// Close with an outcome.
    CLOSE close(CaseId) = "/cases/", "/close";
    /// Record what is known of the child, by section.
    CASE_FACTS case_facts(CaseId) = "/cases/", "/facts";
    /// That the child was informed.
    CHILD_INFORMED child_informed(CaseId) = "/cases/", "/informed";
    /// The team and the roles the rules ask for.
    TEAM team(CaseId) = "/cases/", "/team";
    /// Somebody else is put in charge.
    CASE_MANAGER case_manager(CaseId) = "/cases/", "/manager";
    /// Someone joins the team.
    TEAM_ADD team_add(CaseId) = "/cases/", "/team/add";
    /// Someone leaves the team.
    TEAM_REMOVE team_remove(CaseId) = "/cases/", "/team/remove";
    /// Who opened this file.
    CASE_AUDIT case_audit(CaseId) = "/cases/", "/opened";
    /// Ranked slots.
    SLOTS slots(CaseId) = "/cases/", "/slots";
    /// Book a slot.
    BOOK book(CaseId) = "/cases/", "/book";
    /// One booking.
    BOOKING booking(BookingId) = "/bookings/", "";
    /// Move it.
    BOOKING_MOVE booking_move(BookingId) = "/bookings/", "/move";
    /// Someone cannot come: another takes their place.
    BOOKING_REPLACE booking_replace(BookingId) = "/bookings/", "/replace";
    /// Whether all is ready to begin.
    BOOKING_READY booking_ready(BookingId) = "/bookings/", "/ready";
    /// It fell: who would gain from its time.
    BOOKING_FREED booking_freed(BookingId) = "/bookings/", "/freed";
    /// Cancel it.
    BOOKING_CANCEL booking_cancel(BookingId) = "/bookings/", "/cancel";
    /// Its hour came, and it was not held.
    BOOKING_NOT_HELD booking_not_held(BookingId) = "/bookings/", "/not-held";
    /// One person: roles, languages, competences.
    PERSON person(PersonId) = "/people/", "";
    /// Hours of work.
    PERSON_HOURS person_hours(PersonId) = "/people/", "/hours";
    /// Leave and absence.
    PERSON_ABSENCES person_absences(PersonId) = "/people/", "/absences";
    /// The calendar that they bring along.
    PERSON_CALENDAR person_calendar(PersonId) = "/people/", "/calendar";
    /// Take it back.
    PERSON_CALENDAR_REMOVE person_calendar_remove(PersonId) = "/people/", "/calendar/remove";
    /// The address from which their calendar is fetched.
    PERSON_CALENDAR_ADDRESS person_calendar_address(PersonId) = "/people/", "/calendar/address";
    /// Take it back.
    PERSON_CALENDAR_ADDRESS_REMOVE person_calendar_address_remove(PersonId) = "/people/", "/calendar/address/remove";
    /// Invite a person to an account.
    PERSON_INVITE person_invite(PersonId) = "/people/", "/invite";
    /// Close an account.
    PERSON_CLOSE person_close(PersonId) = "/people/", "/close";
    /// Take a leave or closure back.
    ABSENCE_REMOVE absence_remove(AbsenceId) = "/absences/", "/remove";
    /// One room: kind, hours, what it serves.
    ROOM room(RoomId) = "/rooms/", "";
    /// Hours of a room.
    ROOM_HOURS room_hours(RoomId) = "/rooms/", "/hours";
    /// Closures of a room.
    ROOM_CLOSURES room_closures(RoomId) = "/rooms/", "/closures";
    /// Send a given-up letter again.
    LETTER_AGAIN letter_again(JobId) = "/outbox/", "/again";
}

/// The sign-in page that afterwards leads to a place of ours (path and query).
#[must_use]
pub fn sign_in_then(place: &str) -> String {
    then(SIGN_IN, place)
}

/// The page of the code that afterwards leads to a place of ours (path and query).
#[must_use]
pub fn sign_in_code_then(place: &str) -> String {
    then(SIGN_IN_CODE, place)
}

fn then(page: &str, place: &str) -> String {
    let mut address = format!("{page}?then=");
    for octet in place.bytes() {
        match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                address.push(char::from(octet));
            }
            _ => {
                let _ = write!(address, "%{octet:02X}");
            }
        }
    }
    address
}

/// Letters written before a moment, in milliseconds.
#[must_use]
pub fn outbox_before(millis: i64) -> String {
    format!("{OUTBOX}?before={millis}")
}

/// Lines of the audit trail before a number.
#[must_use]
pub fn audit_before(number: i64) -> String {
    format!("{AUDIT}?before={number}")
}

/// A browser asset by its hashed name.
#[must_use]
pub fn asset(name: &str) -> String {
    format!("/assets/{name}")
}

#[cfg(test)]
mod tests {
    use super::{CASE, case, sign_in_then};
    use crate::ids::CaseId;

    #[test]
    fn the_place_to_come_back_to_stays_one_value() {
        assert_eq!(sign_in_then("/week?day=2026-11-24"), "/sign-in?then=/week%3Fday%3D2026-11-24");
    }

    #[test]
    fn the_address_of_a_thing_fits_its_pattern() {
        let id = CaseId::random();
        assert_eq!(case(id), CASE.replace("{id}", &id.to_string()));
    }
}
