//! The rows of this crate, as they lie in the database; two of the house's own are read only.
//!
//! Classic SeaORM entities, one a file. Ids and instants become the vocabulary's types in the module
//! that uses the row, never here.

pub(crate) mod account;
pub(crate) mod attempt;
pub(crate) mod feed;
pub(crate) mod known_device;
pub(crate) mod one_time_link;
pub(crate) mod person;
pub(crate) mod person_role;
pub(crate) mod session;
