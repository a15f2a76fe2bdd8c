//! The house as a stranger's calendar may know it: what it is called, where it stands, and the
//! mailbox that letters come from.
//!
//! Houses choose the name that letters use, and may choose one that does not say what the house is
//! for. Room, county office and phone numbers of staff have no place here.

use barnahus_vocabulary::{EmailAddress, Line};

/// Where to come to, and who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// As letters call it.
    pub name: Line,
    /// Street, number, town: enough to find the door.
    pub address: Line,
    /// The `ORGANIZER` of every entry, and the sender of every letter.
    pub email: EmailAddress,
}
