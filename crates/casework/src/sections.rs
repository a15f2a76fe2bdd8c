//! The sections of a case file: what is known, field by field, every field possibly unknown.
//!
//! Fields are public because they are facts, not rules; each is parsed at the door. Sections print
//! nothing of their content, have no serialiser, and are read from and written to [`Typed`] only.
//! Who may see which section is [`crate::policy`]'s to say, not theirs.
//!
//! [`Typed`]: crate::typed::Typed

mod accommodations;
mod adult_victim;
mod agenda;
mod child_informed;
mod health;
mod hearing;
mod identity;
mod narrative;
mod outcome;
mod referrer;
mod representation;
mod suspected;
mod visit;

pub use accommodations::{Accommodations, Breaks};
pub use adult_victim::{AdultKin, AdultReference, AdultVictim};
pub use agenda::{Agenda, Asks, TOPIC_LIMIT, Topic};
pub use child_informed::ChildInformed;
pub use health::Health;
pub use hearing::{ChildIs, Hearing};
pub use identity::Identity;
pub use narrative::{FormOfExploitation, Narrative};
pub use outcome::Outcome;
pub use referrer::{Referrer, ReferrerKind};
pub use representation::{Doubt, Representation, Represents, StandIn};
pub use suspected::{ProceduralStatus, RelationToChild, SUSPECTED_LIMIT, Suspected, SuspectedPerson};
pub use visit::{Away, DayHours, DayOff, Visit, WayMinutes};

#[cfg(test)]
mod tests;
