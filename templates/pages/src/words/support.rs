//! What is said of the support of a child.

use barnahus_vocabulary::Text;

/// Title.
pub const TITLE: Text = Text::new("Sprijin", "Support");
/// Lead.
pub const LEAD: Text = Text::new(
    "Fiecare fel de sprijin se hotărăște: cineva îl face până la o zi, sau nu este nevoie, cu motiv. Ce s-a scris îl \
     citește numai cine are nevoie.",
    "Each kind of support is decided: somebody does it by a day, or it is not needed, with a reason. What is written \
     is read only by whoever needs to know.",
);
/// Link.
pub const TO_SUPPORT: Text = Text::new("Sprijinul copilului", "The child's support");
/// Button.
pub const PLAN: Text = Text::new("Planifică un sprijin", "Plan support");
/// Link.
pub const NOT_NEEDED: Text = Text::new("Nu este nevoie, pentru că…", "Not needed, because…");
/// Lead.
pub const PLAN_LEAD: Text = Text::new(
    "Cine răspunde și până când apar în ziua acelei persoane. Ce scrieți rămâne sigilat în dosar.",
    "Who is in charge, and by when, appears in that person's day. What you write stays sealed in the file.",
);
/// Lead.
pub const NOT_NEEDED_LEAD: Text = Text::new(
    "Și aceasta este o hotărâre. Rămâne scris de ce.",
    "This too is a decision. Why it was taken stays written.",
);
/// A kind without a decision.
pub const UNDECIDED: Text = Text::new("nehotărât", "not decided");
/// Heading of what is undecided.
pub const STILL_UNDECIDED: Text = Text::new("De hotărât încă", "Still to be decided");
/// Nothing decided.
pub const NONE: Text = Text::new("Încă nu s-a hotărât nimic.", "Nothing has been decided yet.");
/// Where the case stands.
pub const CLOSED: Text = Text::new(
    "Cazul nu este în lucru: sprijinul se poate citi, nu și schimba.",
    "The case is not at work: its support can be read, not changed.",
);
/// Field.
pub const KIND: Text = Text::new("Ce fel de sprijin", "What kind of support");
/// Field.
pub const SERVICE: Text = Text::new("Care serviciu", "Which service");
/// Hint.
pub const SERVICE_HINT: Text = Text::new("Numai când este un serviciu.", "Only when it is a service.");
/// Field.
pub const WHAT: Text = Text::new("Ce este de făcut", "What is to be done");
/// Field.
pub const OWNER: Text = Text::new("Cine răspunde", "Who is in charge of it");
/// Hint.
pub const OWNER_HINT: Text = Text::new(
    "Cineva din echipă care poate citi ce scrie.",
    "Someone of the team who may read what is written.",
);
/// Field.
pub const DUE: Text = Text::new("Până la", "By when");
/// Field.
pub const BECAUSE: Text = Text::new("De ce nu este nevoie", "Why it is not needed");
/// Field.
pub const DONE_ON: Text = Text::new("În ce zi s-a făcut", "On which day it was done");
/// Field, of a therapy.
pub const BEGUN_ON: Text = Text::new("În ce zi a început", "On which day it began");
/// Field.
pub const FOUND: Text = Text::new("Ce s-a constatat", "What was found");
/// Field.
pub const REVIEW: Text = Text::new("Următoarea verificare", "Next review");
/// Hint.
pub const REVIEW_HINT: Text =
    Text::new("Gol: nu mai este nimic de verificat.", "Empty: there is nothing more to look at.");
/// Field.
pub const NOTE: Text = Text::new("Ce s-a văzut la verificare", "What the review showed");
/// Before a name.
pub const DECIDED_BY: Text = Text::new("Hotărât de", "Decided by");
/// Before a day.
pub const DONE_SINCE: Text = Text::new("Făcut la", "Done on");
/// Before a day, of a therapy.
pub const BEGUN_SINCE: Text = Text::new("Început la", "Begun on");
/// A state of a therapy.
pub const BEGUN: Text = Text::new("a început", "begun");
/// The day has passed.
pub const OVERDUE: Text = Text::new("termen depășit", "overdue");
/// Of words that the reader may not read.
pub const HIDDEN: Text = Text::new(
    "Ce s-a scris citește cine acordă acest sprijin.",
    "What is written is read by whoever gives this support.",
);
/// Link.
pub const OPEN: Text = Text::new("Deschide", "Open");
/// Heading.
pub const RECORD_DONE: Text = Text::new("S-a făcut", "It is done");
/// Button.
pub const SAVE_DONE: Text = Text::new("Notează că s-a făcut", "Note that it is done");
/// Heading.
pub const RECORD_REVIEW: Text = Text::new("Verificare", "Review");
/// Button.
pub const SAVE_REVIEW: Text = Text::new("Notează verificarea", "Note the review");
/// Heading.
pub const NO_LONGER: Text = Text::new("Nu mai este nevoie", "No longer needed");
/// Button.
pub const SAVE_NO_LONGER: Text =
    Text::new("Notează că nu mai este nevoie", "Note that it is no longer needed");
/// Heading.
pub const HAND: Text = Text::new("Altcineva, sau altă zi", "Someone else, or another day");
/// Button.
pub const SAVE_HAND: Text = Text::new("Notează cine și până când", "Note who and by when");
/// Heading of refusals.
pub const REFUSED: Text = Text::new("Nu se poate așa", "It cannot be so");
/// Refusal.
pub const NOT_FROM_HERE: Text =
    Text::new("Între timp stă altfel. Vedeți mai jos cum.", "It stands otherwise by now. See below how.");
/// Refusal.
pub const STAGE: Text = Text::new(
    "Sprijinul se hotărăște de la acceptarea cazului până la închiderea lui.",
    "Support is decided from the acceptance of a case until it is closed.",
);
/// Refusal.
pub const DUE_PASSED: Text = Text::new("Ziua aceasta a trecut.", "This day has passed.");
/// Refusal.
pub const REVIEW_EARLY: Text = Text::new(
    "Verificarea nu poate fi înainte de ziua în care s-a făcut.",
    "The review cannot lie before the day on which it was done.",
);
/// Refusal.
pub const ALREADY_OPEN: Text = Text::new(
    "Există deja un sprijin de acest fel, neîncheiat. Notați acolo.",
    "Support of this kind is open already. Note it there.",
);
/// Refusal.
pub const CANNOT_TAKE: Text = Text::new(
    "Această persoană nu poate răspunde de acest sprijin. Alegeți pe altcineva.",
    "This person cannot be in charge of this support. Choose someone else.",
);
/// Refusal.
pub const STALE: Text = Text::new(
    "Cineva a schimbat între timp. Ce ați scris este încă aici; vedeți cum stă acum și trimiteți din nou.",
    "Someone changed it meanwhile. What you typed is still here; see how it stands now and send it again.",
);
/// A duty.
pub const DUTY: Text = Text::new("Sprijin: al dumneavoastră de făcut", "Support: yours to do");
/// A duty.
pub const DUTY_OVERDUE: Text = Text::new("Termen depășit de altcineva", "Overdue, somebody else's");
/// A duty.
pub const DUTY_DECIDE: Text =
    Text::new("Sprijinul nu este hotărât în întregime", "Support is not wholly decided");
/// A duty.
pub const DUTY_BEGIN: Text = Text::new("De început sprijinul", "Support to begin");
/// A duty.
pub const DUTY_CLOSE: Text = Text::new(
    "Nu mai este nimic de făcut în caz: de închis, sau de planificat încă ceva",
    "Nothing is left to do in the case: to be closed, or something more to be planned",
);
/// Heading of what someone owes who leaves.
pub const OWES: Text = Text::new("Ce rămâne de făcut", "What is left to do");
/// About it.
pub const OWES_ABOUT: Text = Text::new(
    "Fiecare lucru trece la altcineva în clipa închiderii. Cine îl primește are o scrisoare.",
    "Each thing passes to someone else as the account is closed. Whoever gets it has a letter.",
);
/// Before the number of things that the reader may not hand on.
pub const OWES_OTHERS: Text = Text::new(
    "Lucruri din cazuri pe care nu le vedeți; le dă mai departe un coordonator:",
    "Things in cases that you do not see; a coordinator hands them on:",
);
/// Nobody can take it.
pub const NO_TAKER: Text = Text::new(
    "Nimeni din echipa cazului nu îl poate prelua. Puneți întâi pe cineva în echipă.",
    "Nobody of the team can take it. Put someone into the team first.",
);
/// Before a codename.
pub const PASSES_TO: Text = Text::new("Trece la", "Passes to");
/// Refusal.
pub const STILL_OWES: Text = Text::new(
    "Are încă lucruri de făcut pe care nu le preia nimeni. Lucruri:",
    "Still owes things that nobody takes over. Things:",
);
