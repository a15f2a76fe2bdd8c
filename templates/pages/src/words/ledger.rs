//! What is said on the pages of the disclosure ledger.

use barnahus_casework::told::{ToldOutcome, ToldRefusal};
use barnahus_vocabulary::{Language, Text};

/// Title, of one case.
pub const TITLE: Text = Text::new("Ce știe nucleul despre caz", "What the core knows of the case");
/// Title, of the house.
pub const ALL: Text = Text::new("Registrul dezvăluirilor", "Disclosure ledger");
/// Lead, of the house.
pub const ALL_LEAD: Text = Text::new(
    "Tot ce s-a spus între casă și nucleul MNR pentru adulți, cuvânt cu cuvânt; cazurile au nume de cod.",
    "All that was said between the house and the adult MNR core, word for word; cases have codenames.",
);
/// What follows, for whoever reads the words.
pub const ALL_BELOW: Text =
    Text::new("Mai jos este tot, cuvânt cu cuvânt.", "Below is all of it, word for word.");
/// What follows, for whoever does not.
pub const WORDS_CLOSED: Text = Text::new(
    "Mai jos este ce s-a spus și când; cuvintele le citește cine știe ce s-a întâmplat.",
    "Below is what was said and when; the words are read by whoever is told what happened.",
);
/// What is never told.
pub const NEVER: Text = Text::new(
    "Nucleul nu află niciodată numele, data nașterii, adresa, ce s-a întâmplat, cine este în echipă sau când \
     este o audiere.",
    "The core never learns the name, the birth date, the address, what happened, who is in the team, or when \
     an interview is.",
);
/// The offer names a sibling; which case that is, another page says to whoever may see it.
pub const HAS_SIBLING: Text = Text::new(
    "Copilul are un frate sau o soră de care nucleul a vorbit: vedeți „Frați și surori”.",
    "The child has a brother or sister of whom the core has spoken: see “Siblings”.",
);
/// Before the reference of the other case.
pub const CHILD_OF_ADULT: Text = Text::new(
    "Un părinte al copilului are și el un caz la nucleu, cu referința",
    "A parent of the child has a case at the core, too, under the reference",
);
/// An empty ledger.
pub const NOTHING: Text = Text::new("Nu s-a spus nimic", "Nothing was said");
/// An empty ledger.
pub const NOTHING_MORE: Text =
    Text::new("Nucleul MNR nu știe de acest caz.", "The MNR core does not know of this case.");
/// An empty ledger, of the house.
pub const NOTHING_OF_ALL: Text = Text::new(
    "Nucleul MNR nu știe de niciun caz al casei.",
    "The MNR core does not know of any case of the house.",
);
/// A link.
pub const FORGET: Text = Text::new("Șterge referința de ambele părți", "Erase the reference on both sides");
/// Who said it.
pub const BY_HOUSE: Text = Text::new("Casa a spus", "The house said");
/// Who said it.
pub const BY_CORE: Text = Text::new("Nucleul a spus", "The core said");
/// Before the number of a message.
pub const NUMBER: Text = Text::new("mesajul", "message");
/// Before what it was built from.
pub const BUILT_FROM: Text = Text::new("Făcut din:", "Built from:");
/// It came in.
pub const HEARD: Text = Text::new("primit", "received");
/// It arrived.
pub const DELIVERED: Text = Text::new("a ajuns", "arrived");
/// It waits.
pub const WAITS: Text = Text::new("așteaptă până la", "waits until");
/// It halted.
pub const HALTED: Text = Text::new("s-a oprit: hotărâți dumneavoastră", "halted: please decide");
/// It was dropped.
pub const DROPPED: Text = Text::new("renunțat", "dropped");
/// A button.
pub const AGAIN: Text = Text::new("Trimite din nou", "Send again");
/// A button.
pub const DROP: Text = Text::new("Renunță la mesaj", "Drop the message");
/// What the two do.
pub const CHOICES: Text = Text::new(
    "Mesajele de după acesta așteaptă până hotărâți. Dacă renunțați, pleacă următorul.",
    "Later messages wait until you decide. If you drop this one, the next leaves.",
);

/// A type of message, in words.
#[must_use]
pub fn kind(kind: &str) -> Text {
    match kind {
        "referral.offered" => Text::new("o ofertă", "an offer"),
        "referral.withdrawn" => Text::new("retrage oferta", "the offer is asked back"),
        "transition.answered" => Text::new("răspuns la predare", "answer to the handover"),
        "referral.answered" => Text::new("răspuns la ofertă", "answer to the offer"),
        "withdrawal.answered" => Text::new("răspuns la retragere", "answer to the withdrawal"),
        "referral.taken_up" => Text::new("cazul este preluat", "the case is taken up"),
        "referral.handover_lapsed" => Text::new("codul a expirat nefolosit", "the code expired unused"),
        "case.closed" => Text::new("cazul s-a încheiat", "the case ended"),
        "transition.offered" => Text::new("oferă predarea tânărului", "a young person’s handover is offered"),
        "statistics.reported" => Text::new("raportul trimestrial", "the quarter’s report"),
        "reference.forgotten" => Text::new("ștergeți referința", "erase the reference"),
        _ => Text::new("alt mesaj", "another message"),
    }
}

/// What a field of a message says, in words.
#[must_use]
pub fn field(name: &str) -> Text {
    match name {
        "answer" => Text::new("răspunsul", "the answer"),
        "outcome" => Text::new("cum s-a încheiat", "how it ended"),
        "consent" => Text::new("acordul", "the consent"),
        "reason" => Text::new("motivul", "the reason"),
        "age_band" => Text::new("vârsta", "the age"),
        "urgency" => Text::new("cât de urgent", "how urgent"),
        "county" => Text::new("județul", "the county"),
        "language" => Text::new("limba", "the language"),
        "trafficking_status" => Text::new("victimă a traficului", "a victim of trafficking"),
        _ => Text::new("altceva", "something else"),
    }
}

/// A closed word of a message, in words; `None` for one that says itself, as an age does.
#[must_use]
pub fn said(name: &str, word: &str) -> Option<Text> {
    let known = match (name, word) {
        ("answer", "accepted") => Text::new("da", "yes"),
        ("answer", "declined") => Text::new("nu", "no"),
        ("answer", "stopped") => Text::new("casa se oprește", "the house stops"),
        ("answer", "continues") => Text::new("casa continuă", "the house goes on"),
        ("answer", "declined_not_a_minor") => ToldRefusal::NotAMinor.name(),
        ("answer", "declined_out_of_area") => ToldRefusal::OutOfArea.name(),
        ("answer", "declined_duplicate") => ToldRefusal::Duplicate.name(),
        ("answer", "declined_no_capacity") => ToldRefusal::NoCapacity.name(),
        ("outcome", _) => return word.parse::<ToldOutcome>().ok().map(ToldOutcome::name),
        ("consent", "given") => Text::new("dat", "given"),
        ("reason", "made_in_error") => Text::new("făcută din greșeală", "made in error"),
        ("reason", "duplicate") => Text::new("făcută de două ori", "made twice"),
        ("age_band", "claims_minor") => Text::new("spune că este minor", "says to be a minor"),
        ("urgency", "immediate_danger") => Text::new("pericol imediat", "immediate danger"),
        ("urgency", "within_24_hours") => Text::new("în 24 de ore", "within 24 hours"),
        ("urgency", "routine") => Text::new("obișnuit", "routine"),
        ("trafficking_status", "possible") => Text::new("posibil", "possibly"),
        ("trafficking_status", "actual") => Text::new("da", "yes"),
        ("language", _) => return word.parse::<Language>().ok().map(Language::name),
        _ => return None,
    };
    Some(known)
}

/// What the core presumes of the child, in words.
#[must_use]
pub fn trafficking(status: &str) -> Text {
    match status {
        "actual" => Text::new(
            "Nucleul spune: este stabilit că este victimă a traficului.",
            "The core says: it is established that this is a victim of trafficking.",
        ),
        _ => Text::new(
            "Nucleul spune: sunt semne că ar putea fi victimă a traficului.",
            "The core says: there are signs that this may be a victim of trafficking.",
        ),
    }
}

/// From what a message was built, in words.
#[must_use]
pub fn built_from(word: &str) -> Text {
    match word {
        "answer_to_offer" => Text::new("răspunsul coordonatorului", "the coordinator’s answer"),
        "manager_named" => {
            Text::new("identitatea primită și managerul numit", "identity received and a case manager named")
        }
        "handover_expired" => Text::new("termenul codului", "the time limit of the code"),
        "answer_to_withdrawal" => Text::new("răspunsul coordonatorului", "the coordinator’s answer"),
        "case_closed" => Text::new("rezultatul ales la închidere", "the outcome chosen at closing"),
        "recorded_consent" => Text::new("acordul notat al tânărului", "the young person’s recorded consent"),
        "end_of_keeping" => Text::new("hotărârea de a șterge", "the decision to erase"),
        "counts_after_suppression" => {
            Text::new("numărători, după ascunderea celor mici", "counts, after small ones were suppressed")
        }
        _ => Text::new("altceva", "something else"),
    }
}

/// Why a try failed, in words.
#[must_use]
pub fn fault(word: &str) -> Text {
    match word {
        "unanswered" => Text::new("Nimeni nu a răspuns timp de 14 zile.", "Nobody answered for 14 days."),
        "unreachable" => Text::new("Nucleul nu răspunde.", "The core does not answer."),
        "busy" => Text::new("Nucleul cere să așteptăm.", "The core asks us to wait."),
        "not_trusted" => {
            Text::new("Nucleul nu recunoaște cheia casei.", "The core does not recognise the house’s key.")
        }
        "partner_removed" => Text::new(
            "Nucleul nu mai este partenerul casei și nu mai primește mesaje de la ea. Renunțați la mesaj.",
            "The core is the house’s partner no more and gets no messages from it. Please drop the message.",
        ),
        "no_key" => Text::new("Casa nu are încă o cheie.", "The house has no key yet."),
        "out_of_order" => Text::new("Nucleul aștepta alt număr.", "The core expected another number."),
        _ => Text::new("Nucleul a refuzat mesajul.", "The core refused the message."),
    }
}
