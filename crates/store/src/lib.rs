//! The rows of the house as words of `casework` and `vocabulary`: entities, queries, sealed columns,
//! claims of time.
//!
//! It asks no rule and knows no page, no letter and no session. Every query begins with the house;
//! everything that says who a child is passes through a seal; a file opens on a permit only. Reading
//! functions run inside a transaction or outside; writing ones take a [`barnahus_database::Write`].

pub mod absences;
pub mod age_disputes;
pub mod alarms;
pub mod birthdays;
pub mod blind;
pub mod bookings;
pub mod calendars;
pub mod carried;
pub mod case_facts;
pub mod cases;
pub mod claims;
pub mod drafts;
pub mod emergencies;
pub mod endings;
mod entities;
pub mod erasures;
pub mod fault;
pub mod files;
pub mod further;
pub mod handovers;
pub mod holds;
pub mod hours;
pub mod house_rules;
pub mod houses;
pub mod keys;
pub mod likenesses;
pub mod limit_extensions;
pub mod meetings;
pub mod merges;
pub mod owed;
pub mod people;
pub mod presences;
pub mod quarter_reports;
pub mod questions;
pub mod received;
pub mod records;
pub mod representatives;
pub mod rooms;
pub mod runs;
mod sealed_text;
pub mod siblings;
pub mod statistics;
pub mod support;
pub mod suspected;
pub mod teams;
pub mod time_marks;
pub mod transfers;
pub mod transitions;
pub mod victim_statuses;
pub mod waits;
pub mod ways_here;
pub mod weekly_digests;

pub use fault::StoreFault;
pub use keys::Keys;
