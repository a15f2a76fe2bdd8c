//! For whoever plays the core: the reference core and the conformance kit of the `barnahus` binary.
//!
//! The other side writes what the house hears and reads what the house says. It gets the types to look
//! at, and none of the functions that make a message of the house: with this module alone nothing of a
//! house can be disclosed. It is a plain module and no cargo feature, because the one binary holds both
//! sides and cargo would unite the features again; the wall test lets only the command line name it.

pub use crate::incoming::{
    Envelope as SentByCore, Message as CoreMessage, ReferenceForgotten, ReferralOffered, ReferralWithdrawn,
    TransitionAnswered,
};
pub use crate::outgoing::{Envelope as HeardFromHouse, Message as HouseMessage, ReferralAnswered, Said};
