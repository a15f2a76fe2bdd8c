//! What is said on the pages before steps that are hard to take back.

use barnahus_casework::stage::StageCode;
use barnahus_vocabulary::{Locale, Text};

/// A field.
pub const REASON: Text = Text::new("Motivul", "Reason");
/// The back link.
pub const TO_CASE: Text = Text::new("La caz", "To the case");
/// The case changed meanwhile.
pub const STALE: Text = Text::new(
    "Altcineva a schimbat cazul între timp. Verificați și apăsați încă o dată dacă hotărârea rămâne.",
    "Someone changed the case meanwhile. Check, and press once more if your decision stands.",
);
/// Nobody's word makes a child an adult.
pub const STILL_A_CHILD: Text = Text::new(
    "Persoana este tratată ca un copil până când actele sau o evaluare spun altceva. Alegeți alt motiv sau \
     notați întâi vârsta după acte.",
    "The person is treated as a child until papers or an assessment say otherwise. Choose another reason, or \
     first note the age by papers.",
);
/// The one named cannot be.
pub const CANNOT_BE_IN_CHARGE: Text = Text::new(
    "Această persoană nu poate prelua cazul. Alegeți pe altcineva.",
    "This person cannot take the case. Choose someone else.",
);
/// Put off without a reason.
pub const DANGER_NEEDS_A_REASON: Text = Text::new(
    "Copilul este în pericol imediat: fără un motiv scris, trierea nu se amână.",
    "The child is in immediate danger: without a written reason the triage is not put off.",
);
/// Put off until yesterday.
pub const NOT_LATER: Text =
    Text::new("Alegeți un moment de acum înainte.", "Choose a time that is still to come.");

/// The step was taken before.
pub const IN_SUPPORT: Text = Text::new("Cazul este deja în sprijin.", "The case is in support already.");
/// Leads back from a step that is not there any more.
pub const BACK_TO_CASE: Text = Text::new("Înapoi la caz", "Back to the case");

const ILLEGAL: Text = Text::new("Cazul este acum: ", "The case is now: ");
const ILLEGAL_NEXT: Text =
    Text::new(". Acest pas nu mai este posibil.", ". This step is no longer possible.");

/// The way has no such step any more.
#[must_use]
pub fn illegal(from: StageCode, locale: Locale) -> String {
    format!("{}{}{}", ILLEGAL.of(locale), from.name().of(locale), ILLEGAL_NEXT.of(locale))
}

/// What a dangerous step says of itself.
#[derive(Debug, Clone, Copy)]
pub struct StepWords {
    /// Title.
    pub title: Text,
    /// What will happen.
    pub happens: Text,
    /// To whom it will be told.
    pub told: Text,
    /// How to take it back.
    pub back: Text,
    /// The deed.
    pub deed: Text,
}

/// Declining a referral.
pub const DECLINE: StepWords = StepWords {
    title: Text::new("Refuză semnalarea", "Decline the referral"),
    happens: Text::new(
        "Casa nu preia acest caz. Dosarul se închide și rămâne păstrat.",
        "The house does not take this case. The file is closed and kept.",
    ),
    told: Text::new(
        "Nimeni nu primește o scrisoare. Spuneți dumneavoastră celui care a semnalat.",
        "Nobody gets a letter. Please tell whoever made the referral yourself.",
    ),
    back: Text::new("Un coordonator poate redeschide cazul.", "A coordinator can reopen the case."),
    deed: Text::new("Refuză semnalarea", "Decline the referral"),
};
/// Withdrawing a referral.
pub const WITHDRAW: StepWords = StepWords {
    title: Text::new("Retrage semnalarea", "Withdraw the referral"),
    happens: Text::new(
        "Cazul se oprește aici. Dosarul se închide și rămâne păstrat.",
        "The case stops here. The file is closed and kept.",
    ),
    told: Text::new(
        "O ședință de planificare programată se anulează, iar cei invitați la ea primesc o scrisoare. Dacă acest caz era oferit altei case, oferta se încheie și coordonatorii ei primesc una. Altfel nimeni. Echipa vede pasul la „Cine a deschis acest dosar”.",
        "A planning meeting that is booked is cancelled, and those invited to it get a letter. If this case was offered to another house, the offer ends and its coordinators get one. Otherwise nobody does. The team sees the step under “Who opened this file”.",
    ),
    back: Text::new("Un coordonator poate redeschide cazul.", "A coordinator can reopen the case."),
    deed: Text::new("Retrage semnalarea", "Withdraw the referral"),
};
/// Reopening a case.
pub const REOPEN: StepWords = StepWords {
    title: Text::new("Redeschide cazul", "Reopen the case"),
    happens: Text::new(
        "Cazul revine la triere, cu un termen nou, după urgența lui.",
        "The case goes back to triage, due anew by its urgency.",
    ),
    told: Text::new(
        "Coordonatorii îl văd în listă. Nimeni nu primește o scrisoare.",
        "Coordinators see it on the list. Nobody gets a letter.",
    ),
    back: Text::new("Îl puteți refuza sau retrage din nou.", "You can decline or withdraw it again."),
    deed: Text::new("Redeschide cazul", "Reopen the case"),
};
/// Beginning support.
pub const BEGIN_SUPPORT: StepWords = StepWords {
    title: Text::new("Începe sprijinul", "Begin support"),
    happens: Text::new(
        "Cazul trece în sprijin: îngrijire, terapie, protecție. De aici se poate închide.",
        "The case goes into support: care, therapy, protection. From there it can be closed.",
    ),
    told: Text::new(
        "Cine are de acum de făcut vizita de informare primește o scrisoare. Altcineva nu primește. Echipa vede pasul în caz.",
        "Whoever owes the visit that informs the family from now on gets a letter. Nobody else does. The team sees the step in the case.",
    ),
    back: Text::new(
        "Pasul nu se poate retrage; dosarul rămâne deschis echipei.",
        "The step cannot be taken back; the file stays open to the team.",
    ),
    deed: Text::new("Începe sprijinul", "Begin support"),
};
/// Closing a case.
pub const CLOSE: StepWords = StepWords {
    title: Text::new("Închide cazul", "Close the case"),
    happens: Text::new(
        "Cazul se încheie cu rezultatul ales. Dosarul rămâne păstrat.",
        "The case ends with the outcome that you choose. The file is kept.",
    ),
    told: Text::new(
        "Nimeni nu primește o scrisoare și nimic nu pleacă din casă.",
        "Nobody gets a letter, and nothing leaves the house.",
    ),
    back: Text::new("Un coordonator poate redeschide cazul.", "A coordinator can reopen the case."),
    deed: Text::new("Închide cazul", "Close the case"),
};
/// The core must be answered or heard first, or has no word for it.
pub const NOT_FOR_THE_CORE: Text = Text::new(
    "Întâi trebuie încheiat ce s-a început cu nucleul MNR: o ofertă, o retragere sau o predare așteaptă un răspuns.",
    "What was begun with the MNR core must be finished first: an offer, a withdrawal or a handover waits for an answer.",
);
/// There is nobody to offer a young person to.
pub const NO_CORE: Text = Text::new(
    "Casa nu are încă o legătură cu nucleul MNR pentru adulți. Administratorul o poate adăuga.",
    "The house has no connection with the adult MNR core yet. The administrator can add one.",
);
/// Deciding that no interview is needed.
pub const NO_INTERVIEW: StepWords = StepWords {
    title: Text::new("Fără audiere", "No interview needed"),
    happens: Text::new(
        "Nu se mai programează o audiere. Copilul primește în continuare sprijin.",
        "No interview will be booked. The child still gets support.",
    ),
    told: Text::new(
        "O ședință de planificare programată se anulează, iar cei invitați la ea primesc o scrisoare. Altfel nimeni nu primește una. Echipa vede hotărârea în caz.",
        "A planning meeting that is booked is cancelled, and those invited to it get a letter. Otherwise nobody gets one. The team sees the decision in the case.",
    ),
    back: Text::new(
        "Hotărârea nu se poate retrage din acest pas; pentru o audiere mai târziu, întrebați coordonatorul.",
        "This step does not take the decision back; for an interview later on, ask the coordinator.",
    ),
    deed: Text::new("Hotărăsc: fără audiere", "Decide: no interview"),
};
