//! seals.
