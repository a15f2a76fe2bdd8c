//! When somebody is taken, for a colleague's calendar program (RFC 5545 section 3.6.4).
//!
//! Nothing but stretches of time, those that touch made one: not whose they are, not where, not how
//! many appointments. RFC 5546 would have an `ORGANIZER`; it would name the house to whoever holds the
//! file, and the programs that read such files do without.

use barnahus_vocabulary::{Instant, Interval};

use crate::busy::joined;
use crate::content::Content;
use crate::uid::Uid;
use crate::zone::utc;

/// One person's taken time.
#[derive(Debug, Clone, Copy)]
pub struct FreeBusy<'a> {
    /// Of the publication: the same each time.
    pub uid: &'a Uid,
    /// What it speaks of; outside of it nothing is said.
    pub within: Interval,
    /// What is promised, in any order.
    pub taken: &'a [Interval],
    /// When it was fetched.
    pub stamped: Instant,
}

impl FreeBusy<'_> {
    /// The calendar file, lines ended by CRLF.
    #[must_use]
    pub fn write(&self) -> String {
        let mut content = Content::calendar();
        content.line("METHOD:PUBLISH");
        content.line("BEGIN:VFREEBUSY");
        content.line(&format!("UID:{}", self.uid));
        content.line(&format!("DTSTAMP:{}", utc(self.stamped)));
        content.line(&format!("DTSTART:{}", utc(self.within.start())));
        content.line(&format!("DTEND:{}", utc(self.within.end())));
        for taken in joined(self.taken, self.within) {
            content.line(&format!("FREEBUSY:{}/{}", utc(taken.start()), utc(taken.end())));
        }
        content.line("END:VFREEBUSY");
        content.finish()
    }
}
