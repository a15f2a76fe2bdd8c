//! What passes between the house and the adult core: the order of messages, what waits, what arrived.
//!
//! A message is kept as its type and its sealed `data`. It gets its number when it is first sent,
//! waits for the earlier ones of its reference, and stays as a line of the disclosure ledger when it
//! is settled. This module cannot name a case file, and it cannot build a message: it is handed one.
//! Nothing here goes over the network inside a request or a transaction.

pub mod by_hand;
mod carry;
mod codes;
pub mod doubts;
pub mod erase;
pub mod heard;
pub mod lease;
pub mod leaving;
pub mod ledger;
pub mod our_keys;
pub mod partner_keys;
pub mod partners;
pub mod queue;
pub mod references;
pub mod removed;
mod round;
pub mod settle;
mod state;
mod told;

use barnahus_seals::{Entropy, HouseKey, Place, SealError};

use crate::fault::OutboxFault;

pub use carry::Carrier;
pub use leaving::leaves_at;
pub use partners::{Partner, PartnerKind};
pub use references::{Certainty, KnownReference};
pub use round::{Exchange, ExchangeRound};
pub use state::MessageState;

/// What seals, and what draws.
#[derive(Clone, Copy)]
pub struct Seals<'a> {
    /// The house key.
    pub key: &'a HouseKey,
    /// Randomness.
    pub entropy: &'a Entropy,
}

impl std::fmt::Debug for Seals<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seals(closed)")
    }
}

impl Seals<'_> {
    pub(crate) fn seal(&self, place: (&'static str, &Place), text: &[u8]) -> Result<Vec<u8>, OutboxFault> {
        let (column, place) = place;
        self.key.seal(place, text, self.entropy).map_err(faulty(column))
    }
}

/// Opens a sealed text.
pub(crate) fn open(
    key: &HouseKey,
    place: (&'static str, &Place),
    sealed: &[u8],
) -> Result<zeroize::Zeroizing<String>, OutboxFault> {
    let (column, place) = place;
    let opened = key.open(place, sealed).map_err(faulty(column))?;
    let text = std::str::from_utf8(&opened).map_err(|_| OutboxFault::Unreadable(column))?;
    Ok(zeroize::Zeroizing::new(text.to_owned()))
}

fn faulty(column: &'static str) -> impl Fn(SealError) -> OutboxFault {
    move |reason| OutboxFault::Seal { place: column, reason }
}
