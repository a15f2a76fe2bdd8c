//! What the page says on which a referral is taken down.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Preia o semnalare", "Take down a referral");
/// Below it.
pub const LEAD: Text = Text::new(
    "Doar urgența este obligatorie. Orice alt răspuns poate lipsi și se completează mai târziu.",
    "Only the urgency is required. Every other answer may be missing and can be filled in later.",
);
/// The one that matters.
pub const URGENCY: Text = Text::new("Cât de urgent este?", "How urgent is it?");
/// When it was not said.
pub const URGENCY_MISSING: Text = Text::new(
    "Alegeți cât de urgent este. Numai acest răspuns este obligatoriu.",
    "Choose how urgent it is. This is the only answer that is required.",
);
/// What each urgency means.
pub const DANGER: Text = Text::new("Copilul nu este în siguranță acum.", "The child is not safe now.");
/// What each urgency means.
pub const URGENT: Text =
    Text::new("Nu poate aștepta până săptămâna viitoare.", "It cannot wait until next week.");
/// What each urgency means.
pub const ROUTINE: Text = Text::new("Copilul este în siguranță.", "The child is safe.");
/// A part of the form.
pub const CHILD: Text = Text::new("Copilul", "The child");
/// A part of the form.
pub const TOLD: Text = Text::new("Ce s-a întâmplat", "What happened");
/// A part of the form.
pub const REPORTED: Text =
    Text::new("Ce s-a anunțat deja și numărul dosarului", "What was reported already, and the file number");
/// A part of the form.
pub const REFERRER: Text = Text::new("Cine semnalează", "Who refers");
/// A part of the form.
pub const STAYS: Text =
    Text::new("Unde este copilul și cum luăm legătura", "Where the child is, and how to reach it");
/// A part of the form.
pub const SUSPECTED: Text = Text::new("Presupusul făptuitor", "The suspected person");
/// A part of the form.
pub const SUSPECTED_NEXT: Text = Text::new("Încă un presupus făptuitor", "Another suspected person");
/// A part of the form.
pub const HEALTH: Text = Text::new("Sănătate și nevoi", "Health and needs");
/// A part of the form.
pub const REPRESENTATION: Text = Text::new("Cine reprezintă copilul", "Who represents the child");
/// A part of the form.
pub const HEARING: Text =
    Text::new("Cererea de audiere și ce preferă copilul", "Hearing request, and what the child prefers");
/// A part of the form.
pub const INFORMED: Text = Text::new("Ce i s-a explicat copilului", "What was explained to the child");
/// The primary button.
pub const SEND: Text = Text::new("Trimite semnalarea", "Send the referral");
/// The other button.
pub const SAVE_DRAFT: Text = Text::new("Salvează ciorna", "Save the draft");
/// Near the buttons.
pub const DRAFT_KEPT: Text = Text::new(
    "Ciorna se păstrează 7 zile și o vedeți numai dumneavoastră.",
    "The draft is kept for 7 days, and only you can see it.",
);
/// Throws the draft away.
pub const DISCARD: Text = Text::new("Șterge ciorna", "Discard the draft");

/// Title of the list of drafts.
pub const DRAFTS: Text = Text::new("Semnalări începute", "Referrals you have begun");
/// Below it.
pub const DRAFTS_LEAD: Text = Text::new(
    "Le vedeți numai dumneavoastră. Continuați una sau începeți alta.",
    "Only you can see them. Go on with one, or begin another.",
);
/// The primary button there.
pub const BEGIN: Text = Text::new("Începe una nouă", "Begin a new one");
/// Before a moment.
pub const SAVED_AT: Text = Text::new("salvată ", "saved ");
/// A link.
pub const GO_ON: Text = Text::new("Continuă", "Go on");

/// Title of the receipt.
pub const RECEIVED: Text = Text::new("Semnalarea a fost preluată", "The referral has been taken down");
/// Before the codename.
pub const CODENAME: Text = Text::new("Numele de cod al cazului", "Codename of the case");
/// Why it has one.
pub const CODENAME_WHY: Text = Text::new(
    "Notați-l: cu el vorbiți despre caz fără să spuneți numele copilului.",
    "Write it down: with it you can speak of the case without saying the child's name.",
);
/// Before a moment.
pub const DUE: Text =
    Text::new("Un coordonator se uită cel târziu", "A coordinator looks at it at the latest");
/// There may be a case already.
pub const MAY_BE_KNOWN: Text = Text::new(
    "Este posibil ca acest copil să fie deja cunoscut casei.",
    "The house may know this child already.",
);
/// What to do.
pub const ASK: Text = Text::new("Întrebați coordonatorul.", "Ask the coordinator.");
/// The way on.
pub const ANOTHER: Text = Text::new("Preia altă semnalare", "Take down another referral");
/// The way on.
pub const TO_TRIAGE: Text = Text::new("Deschide trierea", "Open the triage");
/// The way on.
pub const TO_LIST: Text = Text::new("La lista cazurilor", "To the list of cases");
