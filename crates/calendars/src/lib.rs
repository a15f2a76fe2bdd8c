//! Calendar entries after RFC 5545 and RFC 5546: an invitation, its change, its cancellation, and the
//! feed of one person.
//!
//! An entry says when and where, and gives a link; it has no field for who, what or why, and its title
//! is the same for everybody. It names one attendee, the one it is sent to. Pure text: no clock, no
//! mail, no store. The writing is our own (`docs/decisions/icalendar.md`); reading back in the tests
//! is not.

mod appointment;
mod busy;
mod content;
mod event;
mod feed;
mod free_busy;
mod house;
mod invitation;
mod uid;
mod zone;

pub use appointment::{Appointment, Sequence};
pub use busy::{BusyFault, BusyTimes, MOST_OCTETS};
pub use feed::Feed;
pub use free_busy::FreeBusy;
pub use house::House;
pub use invitation::{Cancellation, Invitation, Method};
pub use uid::{NotAUid, Uid};
