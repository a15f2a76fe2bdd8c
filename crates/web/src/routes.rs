//! What each address answers: extract, read the form, one use case, answer.
//!
//! One file a page. Whoever is not signed in is led to the door by the extractor; what is not theirs is
//! not there, to the byte.

mod account;
mod arrivals;
mod audit;
mod booking;
pub(crate) mod cases;
mod disclosures;
mod emergency;
mod exchange;
mod feed;
mod further;
mod guest;
mod handbook;
mod handover;
mod house;
mod interview;
mod invitation;
mod keeping;
mod leaflet;
mod meeting;
mod my_day;
mod outbox;
mod owed;
mod people;
mod periods;
mod person_calendar;
mod person_hours;
mod plan;
mod quarter;
mod record;
mod rooms;
mod rules;
mod session;
mod set_up;
mod sign_in;
mod slots;
mod statistics;
mod support;
mod transfers;
mod week;

use axum::Router;
use axum::routing::{get, post};
use barnahus_vocabulary::paths;

use crate::site::Site;

pub(crate) use exchange::exchange;

/// The way in, one's own account, the people, the rooms, the house, its letters and its trail.
pub(crate) fn staff() -> Router<Site> {
    Router::new()
        .merge(door())
        .merge(handbook::routes())
        .route(paths::ACCOUNT, get(account::show))
        .route(paths::ACCOUNT_END_SESSION, post(account::end_session))
        .route(paths::ACCOUNT_FEED, post(account::renew_feed))
        .route(paths::ACCOUNT_FEED_END, post(account::revoke_feed))
        .route(paths::ACCOUNT_FREE_BUSY, post(account::renew_free_busy))
        .route(paths::ACCOUNT_FREE_BUSY_END, post(account::revoke_free_busy))
        .route(paths::ACCOUNT_PASSWORD, post(account::change_password))
        .route(paths::PEOPLE, get(people::list))
        .route(paths::PERSON_NEW, get(people::blank).post(people::enter))
        .route(paths::PERSON, get(people::show).post(people::change))
        .route(paths::PERSON_INVITE, post(people::invite))
        .route(paths::PERSON_CLOSE, get(people::ask_to_close).post(people::close))
        .route(paths::PERSON_CALENDAR_REMOVE, post(person_calendar::remove))
        .route(paths::PERSON_CALENDAR_ADDRESS, post(person_calendar::enter_address))
        .route(paths::PERSON_CALENDAR_ADDRESS_REMOVE, post(person_calendar::remove_address))
        .route(paths::PERSON_HOURS, get(person_hours::show).post(person_hours::change))
        .route(paths::PERSON_ABSENCES, get(periods::absences).post(periods::enter_absence))
        .route(paths::ABSENCE_REMOVE, post(periods::take_back))
        .route(paths::ROOMS, get(rooms::list))
        .route(paths::ROOM_NEW, get(rooms::blank).post(rooms::enter))
        .route(paths::ROOM, get(rooms::show).post(rooms::change))
        .route(paths::ROOM_HOURS, get(rooms::hours).post(rooms::change_hours))
        .route(paths::ROOM_CLOSURES, get(periods::closures).post(periods::enter_closure))
        .route(paths::HOUSE, get(house::show).post(house::change))
        .route(paths::HOUSE_RULES, get(rules::show).post(rules::attempt))
        .route(paths::HOUSE_RULES_SAVE, post(rules::save))
        .route(paths::OUTBOX, get(outbox::list))
        .route(paths::LETTER_AGAIN, post(outbox::again))
        .route(paths::OWED, get(owed::list))
        .route(paths::QUARTER, get(quarter::show).post(quarter::send))
        .route(paths::QUARTER_SETTLE, post(quarter::settle))
        .route(paths::STATISTICS, get(statistics::show))
        .route(paths::STATISTICS_CSV, get(statistics::table))
        .route(paths::STATISTICS_HOW, get(statistics::how))
        .route(paths::DISCLOSURES, get(disclosures::list))
        .route(paths::AUDIT, get(audit::list))
        .route(paths::EMERGENCY, get(emergency::ask).post(emergency::open))
        .route(paths::EMERGENCY_END, post(emergency::end))
        .route(paths::EMERGENCIES, get(emergency::register))
        .route(paths::TRANSFERS, get(transfers::list))
        .route(paths::TRANSFER_OFFERED, get(transfers::offered))
        .route(paths::TRANSFER_ACCEPT, post(transfers::accept))
        .route(paths::TRANSFER_DECLINE, post(transfers::decline))
        .route(paths::KEPT, get(keeping::list))
        .route(paths::HOLD, get(keeping::hold_page).post(keeping::hold))
        .route(paths::LIFT_HOLD, get(keeping::lift_page).post(keeping::lift))
        .route(paths::ERASE, get(keeping::erase_page).post(keeping::erase))
}

/// What is open to someone who is not signed in.
fn door() -> Router<Site> {
    Router::new()
        .route(paths::SET_UP, get(set_up::ask).post(set_up::answer))
        .route(paths::INVITATION, get(invitation::ask).post(invitation::answer))
        .route(paths::SIGN_IN, get(sign_in::ask).post(sign_in::knock))
        .route(paths::SIGN_IN_CODE, get(sign_in::ask_code).post(sign_in::prove))
        .route(paths::HANDOVER, get(handover::ask).post(handover::knock))
        .route(paths::HANDOVER_FORM, get(handover::show).post(handover::send))
        .route(paths::HANDOVER_DRAFT, post(handover::save))
        .route(paths::HANDOVER_LEAVE, post(handover::leave))
        .route(paths::SIGN_OUT, post(session::sign_out))
        .route(paths::STAY, post(session::stay))
}

/// Where a browser sends a file along, within a limit of its own.
pub(crate) fn uploads() -> Router<Site> {
    Router::new().route(paths::PERSON_CALENDAR, get(person_calendar::show).post(person_calendar::enter))
}

/// One's day, the house's week, slots and bookings, guests and calendars.
pub(crate) fn bookings() -> Router<Site> {
    Router::new()
        .route(paths::LEAFLETS, get(leaflet::choose))
        .route(paths::LEAFLET, get(leaflet::show))
        .route(paths::MY_DAY, get(my_day::show))
        .route(paths::WEEK, get(week::show))
        .route(paths::PLAN, get(plan::show).post(plan::search))
        .route(paths::PLAN_ACCEPT, post(plan::accept))
        .route(paths::SLOTS, get(slots::show))
        .route(paths::BOOK, post(slots::book))
        .route(paths::BOOKING, get(booking::show))
        .route(paths::BOOKING_REPLACE, get(booking::replacing::show).post(booking::replacing::put_in))
        .route(paths::BOOKING_READY, get(booking::ready::show))
        .merge(interviews())
        .route(paths::BOOKING_MOVE, get(booking::moving::show).post(booking::moving::take))
        .route(paths::BOOKING_FREED, get(booking::freed::show))
        .route(paths::BOOKING_CANCEL, get(booking::fall::ask_cancel).post(booking::fall::cancel))
        .route(paths::BOOKING_NOT_HELD, get(booking::fall::ask_not_held).post(booking::fall::not_held))
        .merge(meetings())
        .merge(support())
        .route(paths::GUEST, get(guest::show).post(guest::answer))
        .route(paths::FEED, get(feed::read))
        .route(paths::FREE_BUSY, get(feed::free_busy))
}

/// The day of an interview, and what follows it.
fn interviews() -> Router<Site> {
    Router::new()
        .route(paths::ARRIVALS, get(arrivals::show))
        .route(paths::BOOKING_START, post(booking::ready::start))
        .route(paths::BOOKING_GLASS, get(interview::glass))
        .route(paths::BOOKING_HAND, get(interview::hand::show))
        .route(paths::BOOKING_HAND_WHY, get(interview::hand::why))
        .route(paths::BOOKING_RUN, post(interview::run))
        .route(paths::BOOKING_QUESTION, post(interview::pass))
        .route(paths::BOOKING_QUESTION_MARK, post(interview::mark))
        .route(paths::BOOKING_RECORD, get(record::show).post(record::save))
        .route(paths::FURTHER, get(further::show).post(further::ask))
        .route(paths::FURTHER_DECIDE, post(further::decide))
}

/// What is done for a child besides the interview.
fn support() -> Router<Site> {
    Router::new()
        .route(paths::SUPPORT, get(support::show))
        .route(paths::SUPPORT_NEW, get(support::ask_plan).post(support::plan))
        .route(paths::SUPPORT_NOT_NEEDED, get(support::ask_not_needed).post(support::not_needed))
        .route(paths::SUPPORT_PIECE, get(support::piece::show))
        .route(paths::SUPPORT_DONE, post(support::piece::done))
        .route(paths::SUPPORT_DROP, post(support::piece::no_longer))
        .route(paths::SUPPORT_REVIEW, post(support::piece::review))
        .route(paths::SUPPORT_HAND, post(support::piece::hand))
}

/// The planning meeting before an interview.
fn meetings() -> Router<Site> {
    Router::new()
        .route(paths::MEETING_NEW, get(meeting::ask_new).post(meeting::plan))
        .route(paths::MEETING, get(meeting::show))
        .route(paths::MEETING_MOVE, get(meeting::ask_move).post(meeting::move_it))
        .route(paths::MEETING_CANCEL, get(meeting::ask_cancel).post(meeting::cancel))
        .route(paths::MEETING_RECORD, get(meeting::ask_record).post(meeting::record))
        .route(paths::MEETING_DONE, post(meeting::done))
}
