//! All that goes over the network: letters in their envelopes, and the way they leave.
//!
//! It cannot see a case or a store: what is not in a typed letter cannot be sent. Nothing here runs
//! inside a request or a transaction.

pub mod message;
pub mod transport;
