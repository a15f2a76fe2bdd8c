//! All appointments of one person, as a calendar program fetches them from a secret address.
//!
//! It names nobody, not even whose it is, and no codename can be passed to it. The address it is
//! fetched from does not stand in it, so that a file passed on does not open the next one.

use barnahus_vocabulary::{Instant, Locale};

use crate::appointment::Appointment;
use crate::content::Content;
use crate::event::{Standing, begin_event, end_event, write_words};
use crate::house::House;
use crate::zone::write_zone;

/// One person's appointments at one house.
#[derive(Debug, Clone, Copy)]
pub struct Feed<'a> {
    /// Where they all are.
    pub house: &'a House,
    /// Those that stand; what was cancelled is not there any more.
    pub appointments: &'a [Appointment],
    /// The language of the titles.
    pub locale: Locale,
    /// When it was fetched.
    pub stamped: Instant,
}

impl Feed<'_> {
    /// The calendar file, lines ended by CRLF.
    #[must_use]
    pub fn write(&self) -> String {
        let mut content = Content::calendar();
        content.line("METHOD:PUBLISH");
        content.text("NAME", self.house.name.as_str());
        content.text("X-WR-CALNAME", self.house.name.as_str());
        content.line("X-WR-TIMEZONE:Europe/Bucharest");
        // Two names of one wish: fetch it again within the hour.
        content.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        content.line("X-PUBLISHED-TTL:PT1H");
        write_zone(&mut content);
        for appointment in self.appointments {
            begin_event(&mut content, appointment, Standing::Confirmed, self.stamped);
            write_words(&mut content, self.house, appointment, self.locale);
            end_event(&mut content);
        }
        content.finish()
    }
}
