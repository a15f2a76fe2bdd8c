//! What one client was told has been done, in the client's own hand.
//!
//! Only an answer counts: what was sent and never answered may have happened or not, and whoever sent
//! it must look. It knows nothing of the database; the judge holds the one against the other.

use std::collections::{BTreeMap, BTreeSet};

/// How a client believes a booking to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Believed {
    /// It was booked, and nobody was asked to cancel it.
    Standing,
    /// It was cancelled.
    Cancelled,
    /// It was to be cancelled and no answer came.
    EitherWay,
}

/// A client's own list.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Drafts whose referral was received, with the case once the receipt was read.
    pub referrals: BTreeMap<String, Option<String>>,
    /// Cases that were accepted.
    pub accepted: BTreeSet<String>,
    /// Bookings, with what is believed of them.
    pub bookings: BTreeMap<String, Believed>,
}

impl Ledger {
    /// Takes over what another client wrote.
    pub(super) fn add(&mut self, other: Self) {
        let Self { referrals, accepted, bookings } = other;
        self.referrals.extend(referrals);
        self.accepted.extend(accepted);
        self.bookings.extend(bookings);
    }

    /// Bookings of which that is believed.
    pub(super) fn believed(&self, what: Believed) -> Vec<&String> {
        self.bookings.iter().filter(|(_, believed)| **believed == what).map(|(id, _)| id).collect()
    }
}
