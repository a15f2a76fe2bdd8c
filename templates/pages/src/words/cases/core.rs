//! What is said of a case and the adult core: how it stands, what the house may answer, what the core hears.

use barnahus_casework::CoreStanding;
use barnahus_vocabulary::{Instant, Locale, Text, dates};

use super::steps::StepWords;
use crate::words::slots::DAYS;

/// Heading beside a case.
pub const HEADING: Text = Text::new("Nucleul MNR pentru adulți", "The adult MNR core");
/// A link.
pub const TO_LEDGER: Text = Text::new("Ce știe nucleul despre caz", "What the core knows of the case");
/// Until when the code holds.
pub const CODE_UNTIL: Text = Text::new("Codul este valabil până ", "The code holds until ");
/// A young person nears 18, and the core heard an end.
pub const FORGET_FIRST: Text = Text::new(
    "Tânărul împlinește curând 18 ani, iar nucleul a aflat deja că s-a încheiat cazul. Trecerea se poate oferi după ce \
     coordonatorul șterge referința de ambele părți, în „Ce știe nucleul despre caz”.",
    "The young person turns 18 soon, and the core has heard an end of the case already. The handover can be offered \
     once the coordinator has erased the reference on both sides, in “What the core knows of the case”.",
);
/// Begins the hint below a reason.
const HEARS: Text = Text::new("Nucleul află doar: ", "The core hears only: ");

/// What the core hears of a reason.
#[must_use]
pub fn hears(told: Text, locale: Locale) -> String {
    format!("{}„{}”", HEARS.of(locale), told.of(locale))
}

/// How the case stands, in a sentence; nothing where the core does not know of it.
#[must_use]
pub const fn standing(core: CoreStanding) -> Option<Text> {
    Some(match core {
        CoreStanding::Unknown => return None,
        CoreStanding::Offered => Text::new(
            "Nucleul ne oferă acest caz și așteaptă un răspuns. Încă nu știm cine este copilul.",
            "The core offers us this case and waits for an answer. We do not know yet who the child is.",
        ),
        CoreStanding::Awaited => Text::new(
            "Am acceptat. Persoana care a făcut referirea a primit un cod și ne spune cine este copilul.",
            "We accepted. The officer who referred has a code and will tell us who the child is.",
        ),
        CoreStanding::HandedOver => Text::new(
            "Știm cine este copilul. Numiți un manager de caz: nucleul află apoi că am preluat.",
            "We know who the child is. Name a case manager: the core then hears that we took it up.",
        ),
        CoreStanding::Open => Text::new(
            "Nucleul știe că am preluat cazul, nimic mai mult.",
            "The core knows that we took the case up, and nothing more.",
        ),
        CoreStanding::Withdrawing => Text::new(
            "Nucleul cere să ne oprim și așteaptă un răspuns. Hotărârea este a casei.",
            "The core asks us to stop and waits for an answer. The decision is the house’s.",
        ),
        CoreStanding::InTransition => Text::new(
            "Predarea tânărului a fost oferită nucleului; încă nu a răspuns.",
            "The young person’s handover was offered to the core; it has not answered yet.",
        ),
        CoreStanding::TransitionDeclined => Text::new(
            "Nucleul nu îl preia pe tânăr; cazul rămâne la casă. Predarea se poate oferi din nou, cu un acord \
             nou.",
            "The core does not take the young person on; the case stays with the house. The handover can be \
             offered again, with a new consent.",
        ),
        CoreStanding::Transferable => Text::new(
            "Nucleul îl preia pe tânăr. Cazul se poate închide cu acest rezultat.",
            "The core takes the young person on. The case can be closed with that outcome.",
        ),
        CoreStanding::Ended => Text::new(
            "Nucleul știe că nu am preluat cazul sau că ne-am oprit, nimic mai mult.",
            "The core knows that we did not take the case up, or that we stopped, and nothing more.",
        ),
        CoreStanding::Closed | CoreStanding::Transferred => Text::new(
            "Nucleul știe cum s-a încheiat, nimic mai mult.",
            "The core knows how it ended, and nothing more.",
        ),
        CoreStanding::Forgotten => {
            Text::new("Referința a fost ștearsă de ambele părți.", "The reference was erased on both sides.")
        }
    })
}

/// The strip: an offer waits.
pub const NEXT_ANSWER: Text = Text::new("răspundeți ofertei nucleului.", "answer the core’s offer.");
/// The strip: a withdrawal waits.
pub const NEXT_WITHDRAWAL: Text = Text::new("răspundeți cererii de retragere.", "answer the withdrawal.");

/// Closing a case of which the core hears.
pub const CLOSE_TOLD: Text = Text::new(
    "Nucleul MNR află un singur cuvânt, cel de sub rezultatul ales, într-una din zilele lucrătoare următoare. \
     Nimeni altcineva nu primește ceva.",
    "The MNR core hears one word, the one below the outcome that you choose, on the next working day. Nobody \
     else gets anything.",
);

/// Taking up an offer.
pub const ACCEPT_OFFER: StepWords = StepWords {
    title: Text::new("Acceptă oferta", "Accept the offer"),
    happens: Text::new(
        "Casa preia copilul. Persoana care a făcut referirea primește un cod de o singură folosință, valabil 72 \
         de ore, și scrie numele copilului direct la noi.",
        "The house takes the child. The officer who referred gets a one-time code, valid for 72 hours, and \
         writes the child’s name straight to us.",
    ),
    told: Text::new(
        "Nucleul MNR: că am acceptat, cu codul. Nimeni altcineva.",
        "The MNR core: that we accepted, with the code. Nobody else.",
    ),
    back: Text::new(
        "Nu se poate retrage: ce am acceptat ducem până la capăt.",
        "It cannot be taken back: what we accepted we see through to its end.",
    ),
    deed: Text::new("Acceptă oferta", "Accept the offer"),
};
/// Declining an offer.
pub const DECLINE_OFFER: StepWords = StepWords {
    title: Text::new("Refuză oferta", "Decline the offer"),
    happens: Text::new(
        "Casa nu preia acest caz de la nucleu. Dosarul se închide, dacă nu a trecut încă de triere; un caz de \
         care casa se ocupă deja rămâne la ea.",
        "The house does not take this case from the core. The file is closed, if it has not passed triage yet; a \
         case that the house has taken up already stays with it.",
    ),
    told: Text::new(
        "Nucleul MNR află doar motivul ales, ca un cuvânt dintr-o listă.",
        "The MNR core hears only the reason that you choose, as a word of a list.",
    ),
    back: Text::new(
        "Cazul se poate redeschide în casă; nucleul știe însă că am refuzat.",
        "The case can be reopened in the house; the core knows that we declined.",
    ),
    deed: Text::new("Refuză oferta", "Decline the offer"),
};
/// Stopping at the core's wish.
pub const STOP: StepWords = StepWords {
    title: Text::new("Ne oprim", "We stop"),
    happens: Text::new(
        "Cazul este retras. O audiere programată trebuie anulată înainte.",
        "The case is withdrawn. An interview that is booked must be cancelled first.",
    ),
    told: Text::new("Nucleul MNR: că ne-am oprit.", "The MNR core: that we stopped."),
    back: Text::new("Un coordonator poate redeschide cazul.", "A coordinator can reopen the case."),
    deed: Text::new("Ne oprim", "We stop"),
};
/// Going on although the core asks to stop.
pub const GO_ON: StepWords = StepWords {
    title: Text::new("Continuăm", "We go on"),
    happens: Text::new(
        "Cazul merge mai departe, de unde este: copilul a fost deja întâlnit sau este în pericol.",
        "The case goes on from where it is: the child was met already, or is in danger.",
    ),
    told: Text::new(
        "Nucleul MNR: că mergem mai departe, fără motiv.",
        "The MNR core: that we go on, without a reason.",
    ),
    back: Text::new("Nucleul poate cere din nou.", "The core can ask again."),
    deed: Text::new("Continuăm", "We go on"),
};
/// Nobody speaks of it yet.
const TOO_YOUNG: Text = Text::new(
    "Trecerea la adulți se notează cel mai devreme cu ",
    "The handover to adult services is noted, at the earliest, ",
);
const TOO_YOUNG_NEXT: Text = Text::new(
    " înainte de împlinirea a 18 ani. Dacă vârsta din dosar nu este cunoscută sau nu este cea adevărată, completați-o întâi.",
    " before the 18th birthday. If the age in the file is not known or is not the true one, fill it in first.",
);

/// So many days before the birthday, and not before.
#[must_use]
pub fn too_young(before: u16, locale: Locale) -> String {
    let days = DAYS.of(before.into(), locale);
    format!("{}{days}{}", TOO_YOUNG.of(locale), TOO_YOUNG_NEXT.of(locale))
}

/// Offering a young person's handover.
pub const TRANSITION: StepWords = StepWords {
    title: Text::new("Oferă trecerea la adulți", "Offer the handover to adult services"),
    happens: Text::new(
        "Cereți nucleului MNR să îl preia pe tânărul care împlinește 18 ani. Acordul lui rămâne sigilat în dosar.",
        "You ask the MNR core to take on the young person who turns 18. Their consent stays sealed in the file.",
    ),
    told: Text::new(
        "Nucleul MNR: că un tânăr dorește și este de acord. Niciun nume.",
        "The MNR core: that a young person wishes it and agrees. No name.",
    ),
    back: Text::new(
        "Nu se poate retrage; cazul rămâne la casă până când nucleul acceptă.",
        "It cannot be taken back; the case stays with the house until the core accepts.",
    ),
    deed: Text::new("Oferă trecerea", "Offer the handover"),
};
/// Recording that a young person does not wish to be handed over.
pub const NO_TRANSITION: StepWords = StepWords {
    title: Text::new("Notează că tânărul nu dorește trecerea", "Note that the young person does not wish it"),
    happens: Text::new(
        "Se notează cine a întrebat, când și ce a spus tânărul. Cazul merge mai departe la casă, iar „ziua mea” nu \
         mai amintește de trecere.",
        "It is noted who asked, when, and what the young person said. The case goes on with the house, and my \
         day does not speak of the handover any more.",
    ),
    told: Text::new("Nimeni. Nucleul MNR nu află nimic.", "Nobody. The MNR core hears nothing."),
    back: Text::new(
        "Dacă tânărul se răzgândește, trecerea se poate oferi oricând, cu acordul lui.",
        "If the young person changes their mind, the handover can be offered at any time, with their consent.",
    ),
    deed: Text::new("Notează", "Note it"),
};
/// A field.
pub const NO_WISH: Text = Text::new("Ce a spus tânărul", "What the young person said");
/// Its hint.
pub const NO_WISH_HINT: Text = Text::new(
    "Cum și când a spus-o, în ce limbă, cine a fost de față. Nu pleacă din dosar.",
    "How and when it was said, in which language, who was present. It does not leave the file.",
);
/// Nothing was written down.
pub const NO_WISH_MISSING: Text =
    Text::new("Notați ce a spus tânărul.", "Write down what the young person said.");

/// Who noted, and when, that the young person does not wish it.
#[must_use]
pub fn not_wished(who: &str, when: Instant, locale: Locale) -> String {
    let when = dates::moment(when, locale);
    match locale {
        Locale::Ro => {
            format!("Tânărul nu dorește trecerea la adulți. A notat {who}, {when}. Nucleul nu a aflat nimic.")
        }
        Locale::En => format!(
            "The young person does not wish the handover to adult services. Noted by {who}, {when}. The core was \
             not told."
        ),
    }
}

/// Erasing the reference on both sides.
pub const FORGET: StepWords = StepWords {
    title: Text::new("Șterge referința", "Erase the reference"),
    happens: Text::new(
        "Cazul încheiat nu mai are nicio legătură cu nucleul. Registrul dezvăluirilor rămâne.",
        "The ended case has no connection with the core any more. The disclosure ledger stays.",
    ),
    told: Text::new(
        "Nucleul MNR: să șteargă referința la el.",
        "The MNR core: to erase the reference at its side.",
    ),
    back: Text::new("Nu se poate reface.", "It cannot be restored."),
    deed: Text::new("Șterge referința", "Erase the reference"),
};
/// A field.
pub const CONSENT: Text = Text::new("Acordul tânărului", "The young person’s consent");
/// Its hint.
pub const CONSENT_HINT: Text = Text::new(
    "Cum și când l-a dat, în ce limbă, cine a fost de față. Nu pleacă din dosar.",
    "How and when it was given, in which language, who was present. It does not leave the file.",
);
/// No consent was written down.
pub const CONSENT_MISSING: Text =
    Text::new("Fără acordul notat nu se trimite nimic.", "Without the recorded consent nothing is sent.");
