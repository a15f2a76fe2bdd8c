//! The `VEVENT` that invitations, cancellations and feeds have in common.
//!
//! Title and description are fixed sentences, the same for every case, role and person: a calendar is
//! read over shoulders and shared with assistants.

use barnahus_vocabulary::{Instant, Locale, Text};

use crate::appointment::{Appointment, Place};
use crate::content::Content;
use crate::house::House;
use crate::zone::{utc, write_times};

const TITLE: Text = Text::new("Programare", "Appointment");
const BY_CALL: Text =
    Text::new("Prin apel: vă sunăm noi la ora stabilită", "By call: we will call you at that hour");
const DETAILS: Text =
    Text::new("Detaliile se pot citi după autentificare:", "Details can be read after signing in:");

/// Whether people are to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Confirmed,
    Cancelled,
}

/// Begins the entry and writes all that does not name anybody; [`end_event`] closes it.
pub(crate) fn begin_event(
    content: &mut Content,
    appointment: &Appointment,
    standing: Standing,
    stamped: Instant,
) {
    content.line("BEGIN:VEVENT");
    content.line(&format!("UID:{}", appointment.uid));
    content.line(&format!("SEQUENCE:{}", appointment.sequence.number()));
    content.line(&format!("DTSTAMP:{}", utc(stamped)));
    write_times(content, appointment.when);
    match standing {
        Standing::Confirmed => {
            content.line("STATUS:CONFIRMED");
            content.line("TRANSP:OPAQUE");
        }
        // Programs that keep a cancelled entry, struck through, must not block the hour with it.
        Standing::Cancelled => {
            content.line("STATUS:CANCELLED");
            content.line("TRANSP:TRANSPARENT");
        }
    }
    content.line("CLASS:PRIVATE");
}

/// The words: title, place, and the link, also in the description since not all programs show `URL`.
pub(crate) fn write_words(content: &mut Content, house: &House, appointment: &Appointment, locale: Locale) {
    content.text("SUMMARY", TITLE.of(locale));
    content.text("LOCATION", &where_one_goes(house, appointment.place, locale));
    if let Some(link) = &appointment.link {
        content.text("DESCRIPTION", &format!("{}\n{link}", DETAILS.of(locale)));
        content.line(&format!("URL:{link}"));
    }
}

/// Ends what [`begin_event`] began.
/// What stands in the place of an address where one is called.
#[must_use]
pub const fn by_call(locale: Locale) -> &'static str {
    BY_CALL.of(locale)
}

/// Where one goes, in a line.
#[must_use]
pub fn where_one_goes(house: &House, place: Place, locale: Locale) -> String {
    match place {
        Place::House => format!("{}, {}", house.name, house.address),
        Place::ByCall => by_call(locale).to_owned(),
    }
}

pub(crate) fn end_event(content: &mut Content) {
    content.line("END:VEVENT");
}
