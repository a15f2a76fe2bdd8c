//! What is said on the pages of a case, by page.

pub mod core;
pub mod form;
pub mod in_charge;
pub mod intake;
pub mod list;
pub mod opened;
pub mod page;
pub mod reasons;
pub mod search;
pub mod steps;
pub mod team;
pub mod triage;
