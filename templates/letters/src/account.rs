//! Letters about one's own account.
//!
//! They name no device, address or place of the network: what a thief did is read after signing in, and
//! the letter itself may lie in a mailbox the thief reads.

use barnahus_vocabulary::{Instant, Text, dates, paths};

use crate::booking::WHEN;
use crate::layout::{Block, plain};
use crate::letter::Letter;
use crate::notice::Envelope;
use crate::token::OneTimeToken;

const OPEN_ACCOUNT: Text = Text::new("Deschideți contul", "Open your account");

/// An account waits for its owner.
pub(crate) fn invited(envelope: &Envelope<'_>, token: &OneTimeToken, until: Instant) -> Letter {
    let locale = envelope.recipient.locale;
    let link = envelope.sender.origin.link(&paths::invitation(token.as_str()));
    let limit = Text::new(
        "Linkul este numai pentru dumneavoastră, poate fi folosit o singură dată și este valabil până",
        "The link is for you alone, can be used once, and holds until",
    );
    let blocks = [
        Block::Say(Text::new(
            "Contul dumneavoastră este pregătit. Îl deschideți prin linkul de mai jos, unde vă alegeți parola.",
            "Your account is ready. Open it by the link below, where you choose your password.",
        )),
        Block::Action(OPEN_ACCOUNT, link),
        Block::Tell(format!("{} {}.", limit.of(locale), dates::moment(until, locale))),
        Block::Say(Text::new(
            "Dacă nu așteptați această scrisoare, o puteți ignora.",
            "If you did not expect this letter, you may ignore it.",
        )),
    ];
    plain(envelope, Text::new("Contul dumneavoastră este pregătit", "Your account is ready"), &blocks)
}

/// Entered from a device not seen before.
pub(crate) fn new_device(envelope: &Envelope<'_>, at: Instant) -> Letter {
    let blocks = [
        Block::Say(Text::new(
            "Contul dumneavoastră a fost deschis de pe un dispozitiv nou.",
            "Your account was opened from a new device.",
        )),
        moment(envelope, at),
        Block::Say(Text::new(
            "Dacă ați fost dumneavoastră, nu trebuie să faceți nimic. Dacă nu, încheiați sesiunile din contul \
             dumneavoastră, schimbați parola și anunțați coordonatorul.",
            "If it was you, there is nothing to do. If not, end the sessions in your account, change your \
             password and tell the coordinator.",
        )),
        Block::Action(OPEN_ACCOUNT, envelope.sender.origin.link(paths::ACCOUNT)),
    ];
    let subject = Text::new("Autentificare de pe un dispozitiv nou", "Sign-in from a new device");
    plain(envelope, subject, &blocks)
}

/// The password is another one now.
pub(crate) fn password_changed(envelope: &Envelope<'_>, at: Instant) -> Letter {
    let blocks = [
        Block::Say(Text::new(
            "Parola contului dumneavoastră a fost schimbată.",
            "The password of your account was changed.",
        )),
        moment(envelope, at),
        Block::Say(Text::new(
            "Dacă ați fost dumneavoastră, nu trebuie să faceți nimic. Dacă nu, anunțați imediat coordonatorul.",
            "If it was you, there is nothing to do. If not, tell the coordinator at once.",
        )),
        Block::Action(OPEN_ACCOUNT, envelope.sender.origin.link(paths::ACCOUNT)),
    ];
    plain(envelope, Text::new("Parola a fost schimbată", "Your password was changed"), &blocks)
}

fn moment(envelope: &Envelope<'_>, at: Instant) -> Block {
    Block::Facts(vec![(WHEN, dates::moment(at, envelope.recipient.locale))])
}
