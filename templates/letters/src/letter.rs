//! A finished letter, and the two ends between which it goes.
//!
//! The subject is `&'static str`: no sentence made of data can become one.

use barnahus_calendars::{House, Method};
use barnahus_vocabulary::{EmailAddress, Line, Locale, Origin};

/// A letter before it is put into an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The same for all cases.
    pub subject: &'static str,
    /// Plain text, lines ended by `\n`.
    pub text: String,
    /// The same in HTML, a whole document.
    pub html: String,
    /// What the recipient's calendar is asked to do.
    pub calendar: Option<CalendarPart>,
}

/// An iCalendar file and the method that its MIME part must name as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// Enter it or take it out.
    pub method: Method,
    /// Lines ended by CRLF.
    pub body: String,
}

/// The house that writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Name, address and mailbox.
    pub house: House,
    /// Where the links lead.
    pub origin: Origin,
}

/// The one who reads. Only their own name stands in their letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// How they are greeted.
    pub name: Line,
    /// Where the letter goes.
    pub email: EmailAddress,
    /// The language they read.
    pub locale: Locale,
}

impl std::fmt::Debug for Recipient {
    /// Closed, so that no log line holds a name by accident.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Recipient(closed)")
    }
}
