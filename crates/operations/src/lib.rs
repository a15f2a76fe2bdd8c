//! What one can do with the house, one file per use case: ask the rule, one transaction, audit line,
//! notice to the outbox, commit.
//!
//! Use cases know no page, no form and no header; they take an [`barnahus_vocabulary::Actor`], values
//! that were parsed at the door, and the one `now` of the request. They ask `casework` for every
//! rule and write nothing that is not noted. A refusal never tells whether a case exists.

pub mod accept_invitation;
pub mod accept_plan;
pub mod alike_cases;
pub mod answer_as_guest;
pub mod book_interview;
pub mod calendar_fault;
pub mod cancel_booking;
pub mod change_hours;
pub mod change_house;
pub mod change_password;
pub mod change_person;
pub mod change_rules;
pub mod change_section;
pub mod change_team;
pub mod chosen_slot;
pub mod close_person;
pub mod close_room;
mod cost;
pub mod drafts;
pub mod end_session;
pub mod enter_absence;
pub mod enter_address;
pub mod enter_calendar;
pub mod enter_person;
pub mod enter_room;
pub mod find_slots;
mod fit_person;
mod fits_no_longer;
mod free_time;
pub mod freed_time;
mod interview_needs;
pub mod invite_by_program;
pub mod invite_person;
pub mod list_cases;
pub mod list_people;
pub mod list_rooms;
pub mod look_at_case;
pub mod mail_entry;
pub mod move_booking;
pub mod my_account;
mod noted;
pub mod notify;
pub mod open_case;
pub mod outlook;
pub mod person_entry;
pub mod plan_week;
pub mod postman;
pub mod propose_specialists;
pub mod read_audit;
pub mod read_booking;
pub mod read_calendars;
pub mod read_feed;
pub mod read_outbox;
pub mod read_person;
pub mod receive_referral;
pub mod record_no_show;
pub mod renew_feed;
pub mod replace_attendee;
pub mod see_calendar;
pub mod see_my_day;
pub mod see_readiness;
pub mod see_week;
pub mod send_again;
pub mod send_draft;
pub mod set_up_house;
pub mod sign_in;
pub mod sitting;
pub mod standing;
pub mod step_case;
pub mod team_needs;
mod tell_given_up;
pub mod tidy;
pub mod triage_case;
pub mod try_rules;
pub mod unable;
pub mod who_can_come;
pub mod who_is_there;
pub mod who_opened;
pub mod workplace;

pub use unable::Unable;
pub use workplace::Workplace;
