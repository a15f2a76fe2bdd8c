//! The calendar that somebody brings along.

pub mod address;

use barnahus_vocabulary::{Plural, Text};

/// Title of the page, and the link to it.
pub const CALENDAR: Text = Text::new("Calendarul propriu", "Own calendar");
/// Heading of one's own page.
pub const MINE: Text = Text::new("Calendarul meu", "My calendar");
/// What it is for.
pub const ABOUT: Text = Text::new(
    "Când calendarul arată „ocupat”, nu se propun audieri. Din calendar se păstrează numai orele: titlurile, \
     locurile și numele se aruncă la citire.",
    "Where the calendar says “busy”, no interview is proposed. Only the hours are kept: titles, \
     places and names are thrown away as it is read.",
);
/// Heading.
pub const BY_ADDRESS: Text = Text::new("Urmărit de la o adresă", "Followed at an address");
/// Heading.
pub const BY_FILE: Text = Text::new("Încărcat dintr-un fișier", "Uploaded from a file");
/// No file.
pub const NO_FILE_YET: Text = Text::new("Niciun fișier.", "No file.");
/// Fact.
pub const READ_AT: Text = Text::new("Citit", "Read");
/// Fact.
pub const TAKEN: Text = Text::new("Timp ocupat", "Time taken");
/// Counted.
pub const STRETCHES: Plural =
    Plural { ro: ["interval", "intervale", "de intervale"], en: ["stretch", "stretches"] };
/// Fact.
pub const FIRST_TO_LAST: Text = Text::new("De la primul la ultimul", "From the first to the last");
/// Fact.
pub const KNOWN_UNTIL: Text = Text::new("Cunoscut până la", "Known until");
/// About a file.
pub const SNAPSHOT: Text = Text::new(
    "Este calendarul de la acea oră. Când se schimbă ceva, încărcați fișierul din nou; îl înlocuiește pe cel \
     dinainte.",
    "This is the calendar as it was then. When something changes, upload the file again; it takes the place of \
     the one before.",
);
/// Button.
pub const REMOVE: Text = Text::new("Șterge orele din fișier", "Remove the hours of the file");
/// Field.
pub const FILE: Text = Text::new("Fișierul calendarului", "Calendar file");
/// Its hint.
pub const FILE_HINT: Text = Text::new(
    "Un fișier .ics, cel mult 2 MB. Programul de calendar îl face cu „Exportă”. Audierile programate rămân cum \
     sunt.",
    "An .ics file of at most 2 MB. Calendar programs make one with “Export”. Booked interviews stay as they are.",
);
/// Button.
pub const UPLOAD: Text = Text::new("Încarcă fișierul", "Upload the file");
/// Said after every fault.
pub const UNCHANGED: Text = Text::new("Nu s-a schimbat nimic.", "Nothing has changed.");

/// Fault: no file.
pub const NO_FILE: Text = Text::new("Alegeți un fișier.", "Choose a file.");
/// Fault.
pub const TOO_LARGE: Text = Text::new(
    "Fișierul este prea mare: cel mult 2 MB. Exportați numai ultimul an.",
    "The file is too large: 2 MB at most. Export the last year only.",
);
/// Fault.
pub const NOT_A_CALENDAR: Text =
    Text::new("Fișierul nu este un calendar (.ics).", "The file is not a calendar (.ics).");
/// Fault.
pub const CUT_SHORT: Text = Text::new(
    "Fișierul se oprește la mijloc. Exportați-l din nou.",
    "The file stops in the middle. Export it again.",
);
/// Fault.
pub const ENTANGLED: Text = Text::new(
    "Calendarul este stricat: se încheie ceva ce nu a început.",
    "The calendar is broken: something ends that has not begun.",
);
/// Fault.
pub const TOO_MUCH: Text = Text::new(
    "Calendarul cere prea multe repetări pentru a fi citit.",
    "The calendar asks for more repetitions than can be read.",
);
/// Fault.
pub const NO_START: Text =
    Text::new("O intrare nu spune când începe.", "An entry does not say when it begins.");
/// Fault.
pub const BACKWARDS: Text =
    Text::new("O intrare se încheie înainte să înceapă.", "An entry ends before it begins.");
/// Fault.
pub const NOT_A_TIME: Text =
    Text::new("O dată, o oră sau o durată nu se poate citi.", "A date, a time or a length cannot be read.");
/// Fault.
pub const NOT_A_RULE: Text = Text::new("O repetare nu se poate citi.", "A repetition cannot be read.");
/// Fault.
pub const UNKNOWN_ZONE: Text = Text::new(
    "O oră este într-un fus orar pe care nu îl cunoaștem și pe care calendarul nu îl explică.",
    "A time is in a time zone that we do not know and the calendar does not explain.",
);
/// Fault.
pub const NOT_A_ZONE: Text = Text::new(
    "Un fus orar din calendar nu spune ce oră este.",
    "A time zone in the calendar does not say what time it is.",
);
/// Fault.
pub const THIS_AND_FUTURE: Text = Text::new(
    "O repetare a fost schimbată „de acum înainte” într-un fel pe care nu îl citim. Împărțiți-o în două și \
     exportați din nou.",
    "A repetition was changed “from here on” in a form that we do not read. Split it in two and export again.",
);
/// Before the number of a line.
pub const LINE: Text = Text::new("Rândul", "Line");
