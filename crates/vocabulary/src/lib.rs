//! The words every other crate shares: who, when, where, in which language, under which address.
//!
//! This crate stands on the ground floor. It knows no rule of a case, no table, no page and no
//! letter; it reads no clock and no environment. A word earns its place here only when two floors
//! must mean the same thing by it.

pub mod actor;
pub mod county;
pub mod dates;
pub mod email;
pub mod ids;
pub mod instant;
pub mod language;
pub mod line;
pub mod local;
pub mod locale;
pub mod origin;
pub mod paths;
pub mod roles;

pub use actor::Actor;
pub use county::County;
pub use email::{EmailAddress, NotAnEmailAddress};
pub use ids::{
    AbsenceId, AgeDisputeId, AlarmId, AlarmNoteId, BookingId, CaseId, DecisionId, DisclosureId, DraftId,
    EmergencyId, HandoverId, HouseId, JobId, PartnerId, PersonId, ReferenceId, RepresentativeId, RoomId,
    SessionId, SiblingLinkId, SupportId, TransferId, VictimStatusId,
};
pub use instant::{Instant, Interval};
pub use language::Language;
pub use line::{Line, NotALine};
pub use locale::{Locale, Plural, Text};
pub use origin::{Link, NotAnOrigin, Origin};
pub use roles::Role;
