//! What one can do with the house, one file per use case: ask the rule, one transaction, audit line,
//! notice to the outbox, commit.
//!
//! Use cases know no page, no form and no header; they take an [`barnahus_vocabulary::Actor`], values
//! that were parsed at the door, and the one `now` of the request. They ask `casework` for every
//! rule and write nothing that is not noted. A refusal never tells whether a case exists.

pub mod standing;
pub mod unable;
pub mod workplace;

pub use unable::Unable;
pub use workplace::Workplace;
