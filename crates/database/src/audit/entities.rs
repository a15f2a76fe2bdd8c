//! The two tables of the chain, as they lie in the database.

pub(super) mod head;
pub(super) mod line;
