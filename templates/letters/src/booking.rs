//! Letters to those with an account: come, come at another hour, do not come.
//!
//! For which child, in which role and with whom stands behind the link, for those who may read it.

use barnahus_calendars::{Appointment, Cancellation, Invitation, Method, where_one_goes};
use barnahus_vocabulary::{BookingId, Link, Text, dates, paths};

use crate::layout::{Block, with_calendar};
use crate::letter::{CalendarPart, Letter};
use crate::notice::{Envelope, Visit};

pub(crate) const WHEN: Text = Text::new("Când", "When");
pub(crate) const WHERE: Text = Text::new("Unde", "Where");
pub(crate) const CANCELLED: Text = Text::new("Programare anulată", "Appointment cancelled");
pub(crate) const NEED_NOT_COME: Text = Text::new(
    "Programarea de mai jos a fost anulată. Nu mai este nevoie să veniți.",
    "The appointment below has been cancelled. There is no need to come.",
);
const SEE_DETAILS: Text = Text::new("Vedeți detaliile", "See the details");
const IN_CALENDAR: Text = Text::new(
    "Programarea este atașată, pentru calendarul dumneavoastră. Dacă nu puteți veni, vă rugăm să ne anunțați \
     cât mai curând.",
    "The appointment is attached for your calendar. If you cannot come, please let us know as soon as you can.",
);

/// Come.
pub(crate) fn invited(envelope: &Envelope<'_>, booking: BookingId, visit: &Visit) -> Letter {
    let link = envelope.sender.origin.link(&paths::booking(booking));
    let blocks = [
        Block::Say(Text::new("Vă așteptăm la o programare nouă.", "We look forward to seeing you.")),
        time_and_place(envelope, visit),
        Block::Action(SEE_DETAILS, link.clone()),
        Block::Say(IN_CALENDAR),
    ];
    let subject = Text::new("O programare nouă", "A new appointment");
    with_calendar(envelope, subject, &blocks, request(envelope, visit, Some(link)))
}

/// Come at another hour.
pub(crate) fn moved(envelope: &Envelope<'_>, booking: BookingId, visit: &Visit) -> Letter {
    let link = envelope.sender.origin.link(&paths::booking(booking));
    let blocks = [
        Block::Say(Text::new(
            "O programare a fost schimbată. De acum este valabilă cea de mai jos.",
            "An appointment has changed. From now on the one below holds.",
        )),
        time_and_place(envelope, visit),
        Block::Action(SEE_DETAILS, link.clone()),
        Block::Say(IN_CALENDAR),
    ];
    let subject = Text::new("Programare schimbată", "Appointment changed");
    with_calendar(envelope, subject, &blocks, request(envelope, visit, Some(link)))
}

/// Do not come.
pub(crate) fn cancelled(envelope: &Envelope<'_>, visit: &Visit) -> Letter {
    let link = envelope.sender.origin.link(paths::MY_DAY);
    let blocks = [
        Block::Say(NEED_NOT_COME),
        time_and_place(envelope, visit),
        Block::Action(Text::new("Vedeți ziua dumneavoastră", "See your day"), link),
    ];
    with_calendar(envelope, CANCELLED, &blocks, cancel(envelope, visit))
}

/// The two facts that every such letter gives.
pub(crate) fn time_and_place(envelope: &Envelope<'_>, visit: &Visit) -> Block {
    let house = &envelope.sender.house;
    Block::Facts(vec![
        (WHEN, dates::stretch(visit.when, envelope.recipient.locale)),
        (WHERE, where_one_goes(house, visit.place, envelope.recipient.locale)),
    ])
}

/// The entry to be made or changed.
pub(crate) fn request(envelope: &Envelope<'_>, visit: &Visit, link: Option<Link>) -> CalendarPart {
    let invitation = Invitation {
        house: &envelope.sender.house,
        recipient: &envelope.recipient.email,
        appointment: &appointment(visit, link),
        locale: envelope.recipient.locale,
        stamped: envelope.stamped,
    };
    CalendarPart { method: Method::Request, body: invitation.write() }
}

/// The entry to be taken out.
pub(crate) fn cancel(envelope: &Envelope<'_>, visit: &Visit) -> CalendarPart {
    let cancellation = Cancellation {
        house: &envelope.sender.house,
        recipient: &envelope.recipient.email,
        appointment: &appointment(visit, None),
        locale: envelope.recipient.locale,
        stamped: envelope.stamped,
    };
    CalendarPart { method: Method::Cancel, body: cancellation.write() }
}

fn appointment(visit: &Visit, link: Option<Link>) -> Appointment {
    let Visit { uid, sequence, when, place } = visit.clone();
    Appointment { uid, sequence, when, place, link }
}
