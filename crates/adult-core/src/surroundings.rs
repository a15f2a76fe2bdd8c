//! Clock and randomness, as they are handed in.

use barnahus_exchange::{MessageId, Reference};

/// What this side reads of the world.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// Seconds since 1970.
    pub now: fn() -> u64,
    /// Sixteen bytes from a good source.
    pub random: fn() -> [u8; 16],
}

impl Surroundings {
    pub(crate) fn now(&self) -> u64 {
        (self.now)()
    }

    pub(crate) fn id(&self) -> MessageId {
        MessageId::from_random((self.random)())
    }

    pub(crate) fn reference(&self) -> Reference {
        Reference::from_random((self.random)())
    }

    pub(crate) fn dice(&self) -> u32 {
        let [a, b, c, d, ..] = (self.random)();
        u32::from_le_bytes([a, b, c, d])
    }
}
