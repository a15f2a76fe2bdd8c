//! Calendar entries after RFC 5545 and RFC 5546: an invitation, its change, its cancellation, the feed of
//! one person and when they are free or busy; and busy times read out of other people's calendars.
//!
//! An entry says when and where, and gives a link; it has no field for who, what or why, and its title
//! is the same for everybody. It names one attendee, the one it is sent to. What is read is kept as
//! intervals only. Pure text: no clock, no mail, no store. Both directions are our own
//! (`docs/decisions/icalendar.md`); what they are held against in the tests is not.

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

pub use appointment::{Appointment, Place, Sequence};
pub use busy::{BusyFault, BusyTimes, MOST_OCTETS};
pub use event::{by_call, where_one_goes};
pub use feed::Feed;
pub use free_busy::FreeBusy;
pub use house::House;
pub use invitation::{Cancellation, Invitation, Method};
pub use uid::{NotAUid, Uid};
