//! What is said of emergency access.

use barnahus_vocabulary::{Plural, Text};

/// Title.
pub const TITLE: Text = Text::new("Acces de urgență", "Emergency access");
/// Lead.
pub const LEAD: Text = Text::new(
    "Pentru un copil la al cărui caz nu lucrați, când nu se poate aștepta să fiți trecut în echipă.",
    "For a child on whose case you do not work, when there is no time to wait until you are in the team.",
);
/// Below the list of cases.
pub const FROM_LIST: Text = Text::new(
    "Aveți nevoie urgent de un dosar la care nu lucrați?",
    "Do you urgently need a file you do not work on?",
);
/// What happens, before the number of hours.
pub const HAPPENS: Text = Text::new(
    "Dosarul vi se deschide numai pentru citit, cât vede rolul dumneavoastră într-o echipă, timp de",
    "The file opens to you for reading only, as far as your role sees it in a team, for",
);
/// Counted.
pub const HOURS: Plural = Plural { ro: ["oră", "ore", "de ore"], en: ["hour", "hours"] };
/// Who hears of it.
pub const TOLD: Text = Text::new(
    "Coordonatorii și responsabilul cu protecția datelor află imediat. Echipa cazului vede cine și când, iar \
     coordonatorul citește motivul și îl verifică.",
    "The coordinators and the data protection officer are told at once. The team of the case sees who and when, and the \
     coordinator reads the reason and reviews it.",
);
/// How to take it back.
pub const BACK: Text = Text::new(
    "Îl puteți încheia oricând mai devreme. Că dosarul a fost deschis rămâne notat.",
    "You can end it earlier at any time. That the file was opened stays noted.",
);
/// A field.
pub const CODENAME: Text = Text::new("Numele de cod al cazului", "Codename of the case");
/// Its hint.
pub const CODENAME_HINT: Text = Text::new(
    "Două cuvinte; literele mari și semnele nu contează.",
    "Two words; capitals and marks do not matter.",
);
/// A field.
pub const REASON: Text = Text::new("De ce nu se poate aștepta", "Why it cannot wait");
/// Its hint.
pub const REASON_HINT: Text = Text::new(
    "Se păstrează sigilat în dosar; îl citește numai coordonatorul.",
    "It is kept sealed in the file; only the coordinator reads it.",
);
/// A field.
pub const PASSWORD: Text = Text::new("Parola dumneavoastră, încă o dată", "Your password, once more");
/// The deed.
pub const OPEN: Text = Text::new("Deschide dosarul", "Open the file");
/// A fault. The same whatever the cause.
pub const NOT_THIS_WAY: Text = Text::new(
    "Nu se poate deschide astfel. Întrebați coordonatorul.",
    "It cannot be opened this way. Ask the coordinator.",
);
/// A fault.
pub const WRONG_PASSWORD: Text = Text::new("Parola nu este aceasta.", "This is not your password.");
/// Heading.
pub const MINE: Text = Text::new("Deschise acum de dumneavoastră", "Opened by you now");
/// Before a moment.
pub const UNTIL: Text = Text::new("până la", "until");
/// Button.
pub const END: Text = Text::new("Închide dosarul acum", "Close the file now");
/// Button of the coordinator.
pub const END_OTHERS: Text = Text::new("Încheie accesul acum", "End the access now");

/// At the top of a file that an emergency opened, before a moment.
pub const OPENED_SO: Text = Text::new(
    "Dosarul vă este deschis prin acces de urgență, numai pentru citit, până la",
    "An emergency access opens this file to you, for reading only, until",
);
/// A link.
pub const TO_MINE: Text = Text::new("Încheie accesul mai devreme", "End the access earlier");
/// A link.
pub const TO_REVIEW: Text = Text::new("Motive și verificare", "Reasons and review");

/// Title of the coordinator's page.
pub const OF_CASE: Text = Text::new("Accese de urgență la acest caz", "Emergency accesses to this case");
/// Title of the officer's page.
pub const ALL: Text = Text::new("Accese de urgență", "Emergency accesses");
/// Its lead.
pub const ALL_LEAD: Text = Text::new(
    "Cine a deschis un dosar fără să fie în echipă, când și până când. Motivul este sigilat în caz; îl verifică \
     coordonatorul.",
    "Who opened a file without being in its team, when, and until when. The reason is sealed in the case; the coordinator \
     reviews it.",
);
/// None.
pub const NONE: Text = Text::new("Niciun acces de urgență", "No emergency access");
/// None.
pub const NONE_NEXT: Text =
    Text::new("Fiecare acces de urgență apare aici imediat.", "Each emergency access appears here at once.");
/// Column.
pub const CASE: Text = Text::new("Caz", "Case");
/// Column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Column.
pub const OPENED: Text = Text::new("Deschis", "Opened");
/// Column.
pub const CLOSES: Text = Text::new("Până când", "Until when");
/// Column.
pub const REVIEW: Text = Text::new("Verificare", "Review");
/// It stands.
pub const STANDS: Text = Text::new("încă deschis", "still open");
/// It was ended before its time, before a name.
pub const ENDED_BY: Text = Text::new("încheiat de", "ended by");
/// Nobody reviewed it.
pub const NOT_REVIEWED: Text = Text::new("neverificat", "not reviewed");

/// A fact.
pub const WHY: Text = Text::new("Motivul", "The reason");
/// A fact.
pub const REMARK: Text = Text::new("Observația coordonatorului", "The coordinator’s remark");
/// A fact.
pub const REVIEWED: Text = Text::new("Verificat", "Reviewed");
/// While it stands.
pub const REVIEW_LATER: Text =
    Text::new("Se verifică după ce se încheie.", "It is reviewed when it is over.");
/// Nobody reviews their own.
pub const NOT_YOURS: Text = Text::new(
    "Așteaptă verificarea altui coordonator, sau la rând după cel de mai jos.",
    "It awaits another coordinator, or its turn after the one below.",
);
/// A field.
pub const VERDICT: Text = Text::new("A fost justificat?", "Was it justified?");
/// A field.
pub const REMARK_FIELD: Text = Text::new("Observație", "Remark");
/// Its hint.
pub const REMARK_HINT: Text = Text::new(
    "Se păstrează sigilată în dosar. Necesară când accesul nu a fost justificat.",
    "Kept sealed in the file. Needed when the access was not justified.",
);
/// A fault.
pub const REMARK_NEEDED: Text =
    Text::new("Scrieți ce nu a fost justificat.", "Write what was not justified.");
/// Button.
pub const KEEP_REVIEW: Text = Text::new("Păstrează verificarea", "Keep the review");
/// A duty.
pub const DUTY_REVIEW: Text = Text::new("Acces de urgență de verificat", "An emergency access to review");
/// A duty.
pub const DUTY_KNOW: Text =
    Text::new("Accese de urgență neverificate încă", "Emergency accesses not reviewed yet");
