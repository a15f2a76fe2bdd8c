//! How many rows a table has and what they add up to, whatever their order.
//!
//! The sum is the exclusive or of the SHA-256 of each row's JSON. Rows of a table differ (each has a
//! key), so none cancels another. It finds accidents; the seal of the chunks finds intent.

use data_encoding::HEXLOWER;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::entry::TableEnds;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) rows: u64,
    sum: [u8; 32],
}

impl Tally {
    pub(super) fn add(&mut self, row: &[Value]) {
        self.rows += 1;
        let mut hash = Sha256::new();
        for cell in row {
            // JSON text holds no raw line break, so cells cannot run into each other.
            hash.update(cell.to_string());
            hash.update(b"\n");
        }
        for (sum, byte) in self.sum.iter_mut().zip(hash.finalize()) {
            *sum ^= byte;
        }
    }

    pub(super) fn ends(&self) -> TableEnds {
        TableEnds { rows: self.rows, sum: HEXLOWER.encode(&self.sum) }
    }
}
