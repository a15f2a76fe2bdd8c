//! Calendars of other people's servers: where they lie, what may be reached, and fetching one.
//!
//! It knows octets and never looks into them: whether they are a calendar, and when somebody is taken, is
//! for a higher floor. An address is a secret of its owner; it stands in no log, no fault and no `Debug`.
//! Nothing here goes over the network inside a transaction: a feed is leased, fetched, and settled in the
//! transaction that keeps what came of it.

mod address;
mod allowed;
mod fault;
mod feeds;
mod fetch;
mod ground;
mod queue;
mod reach;

pub use address::{CalendarAddress, NotACalendarAddress};
pub use allowed::{AllowedHost, NotAHost};
pub use fault::FeedFault;
pub use feeds::{CalendarFeed, Failing, Known, enter, of_person, remove};
pub use fetch::{CalendarReader, EntityTag, Fetched, Limits};
pub use queue::{LEASE, LeasedFeed, Outcome, lease, settle};
pub use reach::Reach;
