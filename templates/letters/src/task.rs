//! Letters that say that there is something to do, and nothing of what it is.

use barnahus_vocabulary::{Locale, Plural, Text, paths};

use crate::layout::{Block, plain};
use crate::letter::Letter;
use crate::notice::Envelope;

/// Whatever it is: the same letter for all of it.
pub(crate) fn awaits(envelope: &Envelope<'_>) -> Letter {
    let blocks = [
        Block::Say(Text::new(
            "Aveți ceva nou de făcut. Despre ce este vorba, puteți citi după autentificare.",
            "There is something new for you to do. You can read what it is after signing in.",
        )),
        Block::Action(
            Text::new("Deschideți ziua dumneavoastră", "Open your day"),
            envelope.sender.origin.link(paths::MY_DAY),
        ),
    ];
    plain(envelope, Text::new("Aveți ceva de făcut", "Something awaits you"), &blocks)
}

/// Whatever it is, it cannot wait until they look by themselves; again the same letter for all of it.
pub(crate) fn cannot_wait(envelope: &Envelope<'_>) -> Letter {
    let blocks = [
        Block::Say(Text::new(
            "Este ceva care nu poate aștepta. Vă rugăm să vă autentificați acum: veți citi despre ce este vorba și ce \
             este de făcut.",
            "There is something that cannot wait. Please sign in now: you will read what it is and what is to be done.",
        )),
        Block::Action(
            Text::new("Deschideți ziua dumneavoastră", "Open your day"),
            envelope.sender.origin.link(paths::MY_DAY),
        ),
    ];
    plain(
        envelope,
        Text::new("Urgent: vă rugăm să vă autentificați acum", "Urgent: please sign in now"),
        &blocks,
    )
}

/// For coordinators: letters lie there that nobody got.
pub(crate) fn letters_given_up(envelope: &Envelope<'_>) -> Letter {
    let blocks = [
        Block::Say(Text::new(
            "Unele scrisori nu au putut fi trimise. Le puteți vedea și trimite din nou. Dacă ceva este urgent, vă \
             rugăm să anunțați destinatarii prin telefon.",
            "Some letters could not be sent. You can see them and send them again. If something is urgent, please \
             tell people by telephone.",
        )),
        Block::Action(
            Text::new("Vedeți scrisorile", "See the letters"),
            envelope.sender.origin.link(paths::OUTBOX),
        ),
    ];
    let subject = Text::new("Scrisori care nu au putut fi trimise", "Letters that could not be sent");
    plain(envelope, subject, &blocks)
}

const OWED: Plural = Plural {
    ro: ["lucru de făcut", "lucruri de făcut", "de lucruri de făcut"],
    en: ["thing to do", "things to do"],
};

/// For coordinators, once a week: how much is owed in the house, and of that how much is overdue.
pub(crate) fn weekly_digest(envelope: &Envelope<'_>, open: u64, overdue: u64) -> Letter {
    let locale = envelope.recipient.locale;
    let owed = OWED.of(open, locale);
    let told = match (locale, overdue) {
        (Locale::Ro, 0) => format!("Casa are {owed}. Niciun termen nu a trecut."),
        (Locale::Ro, _) => format!("Casa are {owed}. Cu termenul trecut: {overdue}."),
        (Locale::En, 0) => format!("The house has {owed}. Nothing is overdue."),
        (Locale::En, _) => format!("The house has {owed}. Overdue: {overdue}."),
    };
    let blocks = [
        Block::Tell(told),
        Block::Say(Text::new(
            "Ce anume și de la cine, puteți citi după autentificare.",
            "You can read what it is, and whose, after signing in.",
        )),
        Block::Action(
            Text::new("Vedeți ce este de făcut în casă", "See what is to be done in the house"),
            envelope.sender.origin.link(paths::OWED),
        ),
    ];
    plain(envelope, Text::new("Rezumatul săptămânii", "The week in figures"), &blocks)
}
