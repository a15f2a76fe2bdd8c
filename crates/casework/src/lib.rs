//! The case and its rules: what may happen to it, who must be there, who may see what.
//!
//! This crate knows no database, no page and no letter. It does no I/O, is not asynchronous, reads
//! no clock and draws no random number, and has no serialiser: a case file cannot leave by
//! accident. What it is told are facts, what it answers are facts; sentences live in `pages`. The
//! sources of the rules are named where the rules stand (`docs/glossary.md` has the words).

#[macro_use]
mod listed;
#[macro_use]
mod section_macro;

pub mod age;
pub mod alarm;
pub mod answer;
pub mod arrivals;
pub mod booking;
pub mod closing;
pub mod codename;
pub mod competence;
pub mod conflict;
pub mod core_standing;
pub mod counted;
pub mod days;
pub mod duty;
pub mod entrance;
pub mod figures;
pub mod file;
pub mod further;
#[cfg(test)]
mod glossary;
pub mod handover;
pub mod intake;
pub mod interview;
pub mod likeness;
pub mod meeting;
pub mod merging;
pub mod names;
pub mod policy;
pub mod preparation;
pub mod prose;
pub mod question;
pub mod readiness;
pub mod record;
pub mod representative;
pub mod required;
pub mod retention;
pub mod routing;
pub mod run;
pub mod sections;
pub mod settings;
pub mod sex;
pub mod siblings;
pub mod stage;
pub mod subject_copy;
pub mod support;
pub mod told;
pub mod transfer;
pub mod triage;
pub mod typed;
pub mod urgency;
pub mod victim_status;
pub mod way_here;

pub use age::{Age, AgeBand, AgeBasis, AgeReading, AgeValue};
pub use answer::Answer;
pub use competence::Competence;
pub use conflict::{Conflict, ConflictFact};
pub use core_standing::CoreStanding;
pub use counted::Counted;
pub use entrance::Entrance;
pub use file::{CaseFile, Contents, OpenFile, SectionName};
pub use listed::{Listed, NotOnTheList};
pub use names::{FamilyName, GivenName, PersonName};
pub use policy::{CaseAction, HouseAction, Permit, Purpose, Refused, Standing};
pub use prose::Prose;
pub use settings::HouseRules;
pub use sex::Sex;
pub use stage::{Stage, Step};
pub use typed::{Fault, FieldFault, Typed};
pub use urgency::Urgency;
