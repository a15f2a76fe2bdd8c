//! The person of a house whose account, session or feed it is.
//!
//! Both ids travel together, so that every query begins with the house. It says nothing of rights.

use barnahus_vocabulary::{HouseId, PersonId};

/// A person in the scope of their house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// The house that scopes every query.
    pub house: HouseId,
    /// The person.
    pub person: PersonId,
}
