//! One person's place in one booking, as a calendar knows it.
//!
//! When, and where to read more after signing in. There is no field for anything else: a codename, a
//! role, a room or another person cannot be passed.

use barnahus_vocabulary::{Interval, Link};

use crate::uid::Uid;

/// What an entry is made of, besides the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The same for the invitation, its changes and its cancellation.
    pub uid: Uid,
    /// Grows with every change, and with the cancellation.
    pub sequence: Sequence,
    /// From the hour to come to the hour to leave.
    pub when: Interval,
    /// Where one goes.
    pub place: Place,
    /// The page that says more to whoever may read it. Guests get none here: a calendar is often
    /// shared, and their link answers without an account.
    pub link: Option<Link>,
}

/// Where someone goes for an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// To the house.
    House,
    /// Nowhere: they are called.
    ByCall,
}

/// Which version of an appointment this is (RFC 5545 section 3.8.7.4): programs ignore what is older
/// than what they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(u32);

impl Sequence {
    /// Of the first invitation.
    pub const FIRST: Self = Self(0);

    /// The one a column holds.
    #[must_use]
    pub const fn from_number(number: u32) -> Self {
        Self(number)
    }

    /// As a column holds it.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// Of the next change.
    #[must_use]
    pub const fn next(self) -> Self {
        self.skip(1)
    }

    /// Further on by `steps`: after a restore, nobody knows which changes had already been sent.
    #[must_use]
    pub const fn skip(self, steps: u32) -> Self {
        // Calendars read this as a signed number of 32 bits.
        let number = self.0.saturating_add(steps);
        Self(if number > i32::MAX as u32 { i32::MAX as u32 } else { number })
    }
}
