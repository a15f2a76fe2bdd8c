//! Letters to those without an account: interpreters and lawyers from outside.
//!
//! They answer by a link that is theirs alone. It stands in the letter and not in the calendar entry,
//! which is often shared.

use barnahus_vocabulary::{Text, paths};

use crate::booking::{CANCELLED, NEED_NOT_COME, cancel, request, time_and_place};
use crate::layout::{Block, with_calendar};
use crate::letter::Letter;
use crate::notice::{Envelope, Visit};
use crate::token::OneTimeToken;

const ANSWER: Text = Text::new("Confirmați sau refuzați", "Confirm or decline");
const YOURS_ALONE: Text = Text::new(
    "Nu aveți nevoie de cont. Linkul este numai pentru dumneavoastră: vă rugăm să nu îl trimiteți mai departe.",
    "You need no account. The link is for you alone: please do not pass it on.",
);

/// Can you come?
pub(crate) fn invited(envelope: &Envelope<'_>, token: &OneTimeToken, visit: &Visit) -> Letter {
    let question = Text::new(
        "Am dori să veniți la o programare. Vă rugăm să ne spuneți dacă puteți.",
        "We would like you to come to an appointment. Please tell us whether you can.",
    );
    let subject = Text::new("O programare nouă: vă rugăm să răspundeți", "A new appointment: please answer");
    ask(envelope, subject, question, (token, visit))
}

/// Can you come at another hour?
pub(crate) fn moved(envelope: &Envelope<'_>, token: &OneTimeToken, visit: &Visit) -> Letter {
    let question = Text::new(
        "O programare a fost schimbată. De acum este valabilă cea de mai jos. Vă rugăm să ne spuneți dacă puteți \
         veni.",
        "An appointment has changed. From now on the one below holds. Please tell us whether you can come.",
    );
    let subject =
        Text::new("Programare schimbată: vă rugăm să răspundeți", "Appointment changed: please answer");
    ask(envelope, subject, question, (token, visit))
}

/// Do not come.
pub(crate) fn cancelled(envelope: &Envelope<'_>, visit: &Visit) -> Letter {
    let thanks = Text::new("Vă mulțumim pentru înțelegere.", "Thank you for your understanding.");
    let blocks = [Block::Say(NEED_NOT_COME), time_and_place(envelope, visit), Block::Say(thanks)];
    with_calendar(envelope, CANCELLED, &blocks, cancel(envelope, visit))
}

fn ask(envelope: &Envelope<'_>, subject: Text, question: Text, asked: (&OneTimeToken, &Visit)) -> Letter {
    let (token, visit) = asked;
    let blocks = [
        Block::Say(question),
        time_and_place(envelope, visit),
        Block::Action(ANSWER, envelope.sender.origin.link(&paths::guest(token.as_str()))),
        Block::Say(YOURS_ALONE),
    ];
    with_calendar(envelope, subject, &blocks, request(envelope, visit, None))
}
