//! The other side: a small adult core to try a house against, and the kit that holds either side to the
//! contract (`docs/exchange.md`).
//!
//! It knows the contract and nothing of a house: no case file, no database, no page of ours. Of the types
//! of the contract it uses [`barnahus_exchange::other_side`], so it reads what a house says and cannot
//! make it; what the kit says as a house are made-up words for a core on trial. Clock and randomness are
//! handed in.

pub mod keys;
pub mod kit;
pub mod rule;

mod book;
mod carry;
mod door;
mod judge;
mod keeper;
mod limiter;
mod misbehave;
mod missay;
mod offer;
mod page;
mod side;
mod surroundings;
mod wire;

pub use carry::carry;
pub use door::router;
pub use keeper::{Keeper, NotKept};
pub use offer::{Offered, SignedOffer, signed_offer};
pub use rule::Rule;
pub use side::{Core, Leaving, Setting};
pub use surroundings::Surroundings;
pub use wire::{NotAnAuthority, Wire};
