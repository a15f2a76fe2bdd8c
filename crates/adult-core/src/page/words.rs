//! The sentences of the page, in Romanian and English.

use barnahus_exchange::State;
use barnahus_exchange::states::{EndedBy, Way};

use crate::book::Delivery;

/// In which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lang {
    Ro,
    En,
}

impl Lang {
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::Ro => "ro",
            Self::En => "en",
        }
    }

    pub(super) const fn of(self, text: (&'static str, &'static str)) -> &'static str {
        match self {
            Self::Ro => text.0,
            Self::En => text.1,
        }
    }
}

type Text = (&'static str, &'static str);

pub(super) const TITLE: Text = ("Nucleu de probă", "A core for trying");
pub(super) const FOR_TRYING: Text = (
    "Un nucleu mic, pentru probe. Nu scrieți aici nimic despre un copil adevărat.",
    "A small core, for trying. Enter nothing about a real child here.",
);
pub(super) const BREAKS: Text = ("Încalcă intenționat regula", "On purpose it breaks the rule");
pub(super) const HOUSE: Text = ("Casa", "The house");
pub(super) const OWN: Text = ("Nucleul răspunde la", "The core answers at");
pub(super) const KEY: Text = ("Cheia lui", "Its key");
pub(super) const OTHER_LANGUAGE: Text = ("English", "Română");
pub(super) const NOT_DONE: Text = (
    "Nu s-a făcut nimic: un cuvânt nu e din lista lui, starea nu o permite sau casa nu răspunde.",
    "Nothing was done: a word is not of its list, the state does not allow it, or the house does not answer.",
);
pub(super) const OFFER: Text = ("Oferă o referire", "Offer a referral");
pub(super) const OFFER_BUTTON: Text = ("Oferă", "Offer");
pub(super) const AGE: Text = ("Vârsta, aproximativ", "About how old");
pub(super) const URGENCY: Text = ("Cât de urgent", "How urgent");
pub(super) const COUNTY: Text = ("Județul", "County");
pub(super) const LANGUAGE: Text = (
    "Limba, trei litere (ISO 639-3); und dacă nu se știe",
    "Language, three letters (ISO 639-3); und if it is not known",
);
pub(super) const STATUS: Text = ("Traficul este", "Trafficking is");
pub(super) const SIBLING: Text =
    ("Frate sau soră cu (referința, dacă există)", "Brother or sister of (a reference, or nothing)");
pub(super) const ADULT: Text =
    ("Copilul unui adult (referința, dacă există)", "Child of an adult (a reference, or nothing)");
pub(super) const REFERENCES: Text = ("Referințe", "References");
pub(super) const NONE_YET: Text = ("Niciuna încă.", "None yet.");
pub(super) const REFERENCE: Text = ("Referința", "Reference");
pub(super) const STATE: Text = ("Starea", "State");
pub(super) const MESSAGES: Text = ("Mesaje", "Messages");
pub(super) const FORGOTTEN: Text = ("Referințe uitate", "References that were forgotten");
pub(super) const REPORTS: Text = ("Rapoarte trimestriale", "Quarterly reports");
pub(super) const BACK: Text = ("Toate referințele", "All references");
pub(super) const GONE: Text =
    ("Referința nu este cunoscută, sau a fost uitată.", "The reference is not known, or was forgotten.");
pub(super) const WHO: Text = ("Cine", "Who");
pub(super) const CORE: Text = ("nucleul", "the core");
pub(super) const THE_HOUSE: Text = ("casa", "the house");
pub(super) const WHEN: Text = ("Când (UTC)", "When (UTC)");
pub(super) const KIND: Text = ("Mesajul", "Message");
pub(super) const DATA: Text = ("Cuvânt cu cuvânt", "Word for word");
pub(super) const NUMBER: Text = ("Nr.", "No.");
pub(super) const BECAME: Text = ("Ce s-a întâmplat", "What became of it");
pub(super) const NEXT: Text = ("Ce poate spune acum nucleul", "What the core may say now");
pub(super) const NOTHING: Text = ("Nimic: e rândul casei.", "Nothing: it is the house’s turn.");
pub(super) const WITHDRAW: Text = ("Cere referirea înapoi", "Ask the referral back");
pub(super) const REASON: Text = ("Motivul", "Reason");
pub(super) const ANSWER: Text = ("Răspunde la preluare", "Answer the transition");
pub(super) const THE_ANSWER: Text = ("Răspunsul", "Answer");
pub(super) const FORGET: Text = ("Uită referința", "Forget the reference");
pub(super) const HALTED: Text = ("Un mesaj s-a oprit", "A message has halted");
pub(super) const AGAIN: Text = ("Trimite din nou", "Send again");
pub(super) const DROP: Text = (
    "Renunță la el, dacă nu a ajuns (casa este întrebată)",
    "Drop it, unless it arrived (the house is asked)",
);
pub(super) const LEAVES: Text = ("pleacă", "leaves");
pub(super) const TRIES: Text = ("încercări", "tries");

/// How far a reference is.
pub(super) const fn state(state: State) -> Text {
    match state {
        State::None => ("necunoscută", "not known"),
        State::On(Way::Offered) => ("oferită", "offered"),
        State::On(Way::Awaited) => ("acceptată; se așteaptă predarea", "accepted; the handover is awaited"),
        State::On(Way::Open(_)) => ("preluată", "taken up"),
        State::On(Way::Transition) => {
            ("casa propune preluarea unui tânăr", "the house offers a young person")
        }
        State::Withdrawing(_) => {
            ("cerută înapoi; casa nu a răspuns", "asked back; the house has not answered")
        }
        State::Ended(EndedBy::Declined) => ("refuzată", "declined"),
        State::Ended(EndedBy::Stopped) => ("oprită la cerere", "stopped as asked"),
        State::Ended(EndedBy::Closed(_)) => ("închisă", "closed"),
        State::Forgotten => ("se uită", "being forgotten"),
    }
}

/// What became of a message.
pub(super) const fn delivery(delivery: &Delivery) -> Text {
    match delivery {
        Delivery::Heard => ("auzit, confirmat", "heard, acknowledged"),
        Delivery::Waiting => ("așteaptă", "waits"),
        Delivery::Delivered => ("livrat", "delivered"),
        Delivery::Halted(_) => ("oprit", "halted"),
        Delivery::Dropped => ("s-a renunțat la el", "dropped"),
    }
}
