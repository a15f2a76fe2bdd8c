//! What goes to one person's calendar by e-mail (RFC 5546): come, come at another time, do not come.
//!
//! A change is the invitation again with a higher sequence. The house is the organiser, the recipient
//! the one attendee: nobody learns from an entry who else will be there. No answer by e-mail is asked
//! for, since nobody would read it; guests answer by the link in their letter.

use barnahus_vocabulary::{EmailAddress, Instant, Locale};

use crate::appointment::Appointment;
use crate::content::{Content, quoted};
use crate::event::{Standing, begin_event, end_event, write_words};
use crate::house::House;
use crate::zone::write_zone;

/// What a calendar is asked to do with the entry: the `method` of the MIME part as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Enter it, or change what stands there.
    Request,
    /// Take it out.
    Cancel,
}

impl Method {
    /// As RFC 5546 writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Come, at this hour.
#[derive(Debug, Clone, Copy)]
pub struct Invitation<'a> {
    /// Who asks, and where to.
    pub house: &'a House,
    /// The one attendee.
    pub recipient: &'a EmailAddress,
    /// When.
    pub appointment: &'a Appointment,
    /// The language of the title.
    pub locale: Locale,
    /// When this version was written, for `DTSTAMP`.
    pub stamped: Instant,
}

/// Do not come after all.
#[derive(Debug, Clone, Copy)]
pub struct Cancellation<'a> {
    /// Who had asked.
    pub house: &'a House,
    /// The one attendee.
    pub recipient: &'a EmailAddress,
    /// What was agreed last, its sequence one higher.
    pub appointment: &'a Appointment,
    /// The language of the title.
    pub locale: Locale,
    /// When this version was written, for `DTSTAMP`.
    pub stamped: Instant,
}

impl Invitation<'_> {
    /// The calendar file, lines ended by CRLF.
    #[must_use]
    pub fn write(&self) -> String {
        let mut content = begin(Method::Request);
        begin_event(&mut content, self.appointment, Standing::Confirmed, self.stamped);
        write_words(&mut content, self.house, self.appointment, self.locale);
        write_people(&mut content, self.house, self.recipient);
        end_event(&mut content);
        content.finish()
    }
}

impl Cancellation<'_> {
    /// The calendar file, lines ended by CRLF.
    #[must_use]
    pub fn write(&self) -> String {
        let mut content = begin(Method::Cancel);
        begin_event(&mut content, self.appointment, Standing::Cancelled, self.stamped);
        write_words(&mut content, self.house, self.appointment, self.locale);
        write_people(&mut content, self.house, self.recipient);
        end_event(&mut content);
        content.finish()
    }
}

fn begin(method: Method) -> Content {
    let mut content = Content::calendar();
    content.line(&format!("METHOD:{}", method.name()));
    write_zone(&mut content);
    content
}

fn write_people(content: &mut Content, house: &House, recipient: &EmailAddress) {
    content.line(&format!("ORGANIZER;CN={}:mailto:{}", quoted(house.name.as_str()), house.email));
    content.line(&format!(
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{recipient}"
    ));
}
