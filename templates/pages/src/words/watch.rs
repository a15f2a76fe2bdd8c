//! What is said about letters and the audit trail.

use barnahus_vocabulary::Text;

/// Title.
pub const OUTBOX: Text = Text::new("Scrisori", "Letters");
/// Below it.
pub const OUTBOX_LEAD: Text = Text::new(
    "Ce a plecat, ce așteaptă și ce nu a putut pleca. Textul scrisorilor nu se păstrează aici.",
    "What left, what waits and what could not leave. The text of letters is not kept here.",
);
/// Column.
pub const LETTER: Text = Text::new("Scrisoarea", "Letter");
/// Column.
pub const TO: Text = Text::new("Către", "To");
/// Column.
pub const STATE: Text = Text::new("Starea", "State");
/// Column.
pub const WHEN: Text = Text::new("Când", "When");
/// State.
pub const WAITS: Text = Text::new("așteaptă", "waits");
/// State.
pub const SENT: Text = Text::new("trimisă", "sent");
/// State.
pub const NOT_NEEDED: Text = Text::new("nu a mai fost nevoie", "no longer needed");
/// State.
pub const GIVEN_UP: Text = Text::new("nu a putut pleca", "could not leave");
/// Button.
pub const AGAIN: Text = Text::new("Trimite din nou", "Send again");
/// Nothing.
pub const NO_LETTERS: Text = Text::new("Nicio scrisoare", "No letters");
/// About it.
pub const NO_LETTERS_MORE: Text = Text::new(
    "Invitațiile și anunțurile apar aici imediat ce sunt scrise.",
    "Invitations and notices appear here as soon as they are written.",
);
/// Filter.
pub const ALL: Text = Text::new("Toate", "All");
/// For those who listen.
pub const FILTERS: Text = Text::new("Filtre", "Filters");

/// Title.
pub const AUDIT: Text = Text::new("Registrul accesărilor", "Audit trail");
/// Below it.
pub const AUDIT_LEAD: Text = Text::new(
    "Cine a făcut ce și când. Nimeni nu poate șterge sau schimba un rând; cazurile apar cu numele de cod.",
    "Who did what and when. Nobody can remove or change a line; cases appear by codename.",
);
/// Column.
pub const NUMBER: Text = Text::new("Nr.", "No.");
/// Column.
pub const WHO: Text = Text::new("Cine", "Who");
/// Column.
pub const WHAT: Text = Text::new("Ce", "What");
/// Column.
pub const ABOUT: Text = Text::new("Despre", "About");
/// Column.
pub const WHY: Text = Text::new("De ce", "Why");
/// Who, when it was no person.
pub const PROGRAM: Text = Text::new("programul", "the program");
/// The proof.
pub const CHAIN_WHOLE: Text = Text::new("Registrul este întreg", "The trail is whole");
/// The proof.
pub const CHAIN_WHOLE_MORE: Text = Text::new(
    "Am verificat fiecare rând: niciunul nu lipsește și niciunul nu a fost schimbat. Ultimul rând:",
    "Every line was checked: none is missing and none was changed. The last line:",
);
/// The proof.
pub const CHAIN_BROKEN: Text = Text::new("Registrul a fost atins", "The trail was tampered with");
/// The proof.
pub const CHAIN_BROKEN_MORE: Text = Text::new(
    "Un rând lipsește sau a fost schimbat. Anunțați imediat responsabilul cu protecția datelor. Primul rând \
     cu probleme:",
    "A line is missing or was changed. Tell the data protection officer at once. The first line concerned:",
);
/// Nothing.
pub const NO_LINES: Text = Text::new("Niciun rând", "No lines");
/// About it.
pub const NO_LINES_MORE: Text =
    Text::new("Primul pas făcut în casă apare aici.", "The first step taken in the house appears here.");
