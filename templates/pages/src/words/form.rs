//! What forms say, whatever they ask for.

use barnahus_vocabulary::Text;

/// Behind a label.
pub const OPTIONAL: Text = Text::new("(opțional)", "(optional)");
/// Heading of the summary of faults.
pub const FAULTS: Text = Text::new("De corectat", "To correct");
/// For those who hear the page, before a fault.
pub const FAULT: Text = Text::new("De corectat:", "To correct:");
/// First entry of a list to choose from.
pub const CHOOSE: Text = Text::new("Alegeți", "Choose");
/// Always an answer.
pub const NOT_KNOWN: Text = Text::new("Nu se știe", "Not known");
/// In place of what was not filled in.
pub const LEFT_EMPTY: Text = Text::new("necompletat", "left empty");
/// Opens the rest of a long list.
pub const MORE: Text = Text::new("Mai multe", "More");
/// A part of a date.
pub const DAY: Text = Text::new("Ziua", "Day");
/// A part of a date.
pub const MONTH: Text = Text::new("Luna", "Month");
/// A part of a date.
pub const YEAR: Text = Text::new("Anul", "Year");
/// How a day may be typed.
pub const TYPED_DAY: Text =
    Text::new("De exemplu: azi, mâine sau 12.03.2027", "For example: today, tomorrow or 12.03.2027");
/// How an hour is typed.
pub const TYPED_TIME: Text = Text::new("De exemplu: 09:30", "For example: 09:30");
/// The button of most forms.
pub const SAVE: Text = Text::new("Salvează", "Save");
/// Leaves a form without saving.
pub const BACK: Text = Text::new("Înapoi", "Back");
/// Changes nothing.
pub const KEEP: Text = Text::new("Renunță", "Cancel");
/// Yes.
pub const YES: Text = Text::new("Da", "Yes");
/// No.
pub const NO: Text = Text::new("Nu", "No");
/// After a draft was saved.
pub const DRAFT_SAVED: Text = Text::new("Ciorna este salvată.", "Draft saved.");
/// When it could not be.
pub const DRAFT_FAILED: Text = Text::new(
    "Ciorna nu a putut fi salvată acum. Ce ați scris rămâne pe pagină.",
    "The draft could not be saved just now. What you typed stays on the page.",
);

/// On a page about a dangerous step.
pub const WHAT_HAPPENS: Text = Text::new("Ce se va întâmpla", "What will happen");
/// On a page about a dangerous step.
pub const WHO_IS_TOLD: Text = Text::new("Cine află", "Who will be told");
/// On a page about a dangerous step.
pub const HOW_BACK: Text = Text::new("Cum se poate reveni", "How to take it back");

/// A field that cannot stay empty.
pub const EMPTY: Text = Text::new("Completați acest câmp.", "Please fill this in.");
/// A line that is too long.
pub const TOO_LONG: Text = Text::new("Textul este prea lung.", "This text is too long.");
/// A line with characters that cannot be shown.
pub const UNPRINTABLE: Text = Text::new(
    "Textul conține caractere care nu pot fi afișate.",
    "This text has characters that cannot be shown.",
);
/// An e-mail address.
pub const NOT_AN_ADDRESS: Text = Text::new(
    "Scrieți adresa de e-mail întreagă, de exemplu ana@exemplu.ro.",
    "Write the whole e-mail address, for example ana@example.org.",
);
/// A day.
pub const NOT_A_DAY: Text =
    Text::new("Scrieți ziua, de exemplu 12.03.2027.", "Write the day, for example 12.03.2027.");
/// An hour.
pub const NOT_A_TIME: Text =
    Text::new("Scrieți ora, de exemplu 09:30.", "Write the time, for example 09:30.");
/// Hours of a day.
pub const NOT_HOURS: Text = Text::new(
    "Scrieți orele, de exemplu 13:00-15:00; mai multe, despărțite prin virgulă.",
    "Write the hours, for example 13:00-15:00; several, with commas between them.",
);
/// A number.
pub const NOT_A_NUMBER: Text = Text::new("Scrieți un număr întreg.", "Write a whole number.");
/// A number under which others keep a case.
pub const NOT_A_REFERENCE: Text = Text::new(
    "Scrieți doar numărul dosarului, de exemplu MNR-2026/417: majuscule fără diacritice, cifre, - / și punct, mai multe cifre decât litere. Niciun \
     nume, telefon sau CNP.",
    "Write only the number of the file, for example MNR-2026/417: plain capitals, digits, - / and full stop, more digits than letters. No name, \
     telephone or personal number.",
);
/// A number of minutes.
pub const NOT_IN_FIVES: Text =
    Text::new("Scrieți minutele în pași de cinci.", "Write the minutes in steps of five.");
/// A choice.
pub const NOT_CHOSEN: Text = Text::new("Alegeți una dintre variante.", "Choose one of the options.");
/// A choice of any of some.
pub const NONE_CHOSEN: Text =
    Text::new("Alegeți cel puțin una dintre variante.", "Choose at least one of the options.");
/// A stretch that runs backwards.
pub const BACKWARDS: Text =
    Text::new("Sfârșitul trebuie să fie după început.", "The end must come after the start.");
/// A wall-clock time in the night when the clock goes forward.
pub const SKIPPED: Text = Text::new(
    "În noaptea aceea ceasul sare peste această oră. Alegeți alta.",
    "The clock skips this hour that night. Choose another.",
);
/// A wall-clock time in the night when the clock goes back.
pub const TWICE: Text = Text::new(
    "În noaptea aceea ora aceasta vine de două ori. Alegeți alta.",
    "This hour comes twice that night. Choose another.",
);
/// Before the number of characters.
pub const TOO_LONG_AT_MOST: Text =
    Text::new("Textul este prea lung: cel mult", "This text is too long: at most");
/// A day that has not come yet.
pub const IN_THE_FUTURE: Text = Text::new("Ziua aceasta nu a venit încă.", "This day has not come yet.");
/// A day that has passed, where one ahead is asked for.
pub const IN_THE_PAST: Text = Text::new("Ziua aceasta a trecut.", "This day has passed.");
/// A day that nobody remembers.
pub const TOO_LONG_AGO: Text =
    Text::new("Ziua aceasta este prea departe în trecut.", "This day is too long ago.");
/// Before the two ends of a range.
pub const OUT_OF_RANGE: Text = Text::new("Scrieți un număr din intervalul", "Write a number from");
/// Two fields that cannot both be right.
pub const CONTRADICTS: Text = Text::new(
    "Nu se potrivește cu ce este scris mai sus. Verificați amândouă.",
    "This does not fit what is written above. Please check both.",
);
