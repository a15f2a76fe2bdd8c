//! The contract with the adult core of the National Referral Mechanism (`docs/exchange.md`): its messages,
//! how they are written and read, and what may follow what.
//!
//! It depends on no crate of ours, so no message can name a case file and no `From` can be written
//! across. Every field is a word of a closed list, a random reference or a count: a sentence cannot be
//! leaked by a field that cannot hold one. No clock, no randomness, no network, no table: all of that is
//! handed in or stays outside.
//!
//! Inside the house only `operations/src/disclose.rs` names [`outgoing`] and only `hear_core.rs` names
//! [`incoming`]; whoever plays the core names [`other_side`]. The wall tests hold these doors.

pub mod answer;
pub mod contract;
pub mod envelope;
pub mod incoming;
pub mod kept_offer;
pub mod keys;
pub mod kind;
pub mod misshapen;
pub mod openapi;
pub mod other_side;
pub mod outgoing;
pub mod problem;
pub mod retry;
pub mod shape;
pub mod states;
pub mod transport;
pub mod words;

mod handover;
mod json;
mod message_id;
mod reference;
mod sequence;

pub use envelope::Body;
pub use handover::HandoverCode;
pub use keys::{PrivateKey, PublicKey, Thumbprint};
pub use message_id::MessageId;
pub use misshapen::{Misshapen, Pointer, Reason};
pub use problem::Fault;
pub use reference::Reference;
pub use sequence::Sequence;
pub use states::State;
