//! The tables as they lie in the database, one file each. They never leave this crate: what does are
//! the words of `casework` and `vocabulary`, mapped field by field.
//!
//! `Debug` of a row would print what it holds, so rows are never logged; statement logging is off.

pub(crate) mod age_disputes;
pub(crate) mod alarm_notes;
pub(crate) mod alarms;
pub(crate) mod attendances;
pub(crate) mod blind_interviews;
pub(crate) mod bookings;
pub(crate) mod case_endings;
pub(crate) mod case_facts;
pub(crate) mod case_keys;
pub(crate) mod case_likenesses;
pub(crate) mod case_merges;
pub(crate) mod case_sections;
pub(crate) mod cases;
pub(crate) mod claims;
pub(crate) mod declared_conflicts;
pub(crate) mod drafts;
pub(crate) mod emergency_accesses;
pub(crate) mod erasures;
pub(crate) mod feed_busy;
pub(crate) mod further_interviews;
pub(crate) mod handovers;
pub(crate) mod house_rules;
pub(crate) mod houses;
pub(crate) mod interview_breaks;
pub(crate) mod interview_questions;
pub(crate) mod interview_records;
pub(crate) mod interview_runs;
pub(crate) mod legal_holds;
pub(crate) mod meeting_decisions;
pub(crate) mod meetings;
pub(crate) mod outside_hours;
pub(crate) mod people;
pub(crate) mod person_absences;
pub(crate) mod person_busy;
pub(crate) mod person_calendars;
pub(crate) mod person_competences;
pub(crate) mod person_hours;
pub(crate) mod person_languages;
pub(crate) mod person_roles;
pub(crate) mod person_travel;
pub(crate) mod presences;
pub(crate) mod quarter_reports;
pub(crate) mod representatives;
pub(crate) mod room_closures;
pub(crate) mod room_hours;
pub(crate) mod room_serves;
pub(crate) mod rooms;
pub(crate) mod sibling_links;
pub(crate) mod support_duties;
pub(crate) mod team_members;
pub(crate) mod transfers;
pub(crate) mod transitions;
pub(crate) mod weekly_digests;
