//! What is said on the page of the quarter's report.

use barnahus_vocabulary::{Locale, Plural, Text, dates};
use time::Month;

/// Title.
pub const TITLE: Text = Text::new("Raportul trimestrial", "The quarter’s report");
/// Lead.
pub const LEAD: Text = Text::new(
    "Ce ar citi nucleul MNR despre copiii preluați în acest trimestru. Nimic nu pleacă singur.",
    "What the MNR core would read of the children who were taken up in this quarter. Nothing leaves by itself.",
);
/// The choice of quarters.
pub const QUARTERS: Text = Text::new("Trimestre", "Quarters");
/// It was sent.
pub const SENT: Text = Text::new("Trimis ultima dată:", "Last sent:");
/// A heading.
pub const TOLD: Text = Text::new("Numere care se spun", "Numbers that are told");
/// No number.
pub const NOTHING_TOLD: Text = Text::new(
    "Niciun număr: toate sunt prea mici ca să poată fi spuse.",
    "No number: all are too small to be told.",
);
/// A column.
pub const AGE: Text = Text::new("Vârsta", "Age");
/// A column.
pub const SEX: Text = Text::new("Sexul", "Sex");
/// A column.
pub const FORM: Text = Text::new("Forma de exploatare", "Form of exploitation");
/// A column.
pub const COUNT: Text = Text::new("Copii", "Children");
/// A heading.
pub const UNTOLD: Text = Text::new("Ce nu se spune", "What is not told");
/// A reason.
pub const SMALL: Text = Text::new("prea puțini copii sau niciunul", "too few children, or none");
/// A reason.
pub const BEFORE: Text = Text::new(
    "un raport mai vechi al trimestrului nu l-a spus, sau spunea alt număr",
    "an earlier report of the quarter did not tell it, or told another number",
);
/// A reason.
pub const PROTECTS: Text =
    Text::new("din el s-ar putea afla un număr mic", "a small number could be worked out from it");
/// A reason.
pub const WHOLE: Text = Text::new(
    "nimic din trimestru nu se poate spune în siguranță",
    "nothing of the quarter can be told safely",
);
/// Above the button.
pub const DECIDES: Text = Text::new(
    "Hotărârea este a dumneavoastră. Raportul pleacă la o oră întâmplătoare a următoarei zile lucrătoare și îl \
     înlocuiește pe cel dinainte.",
    "It is your decision. The report leaves at a random hour of the next working day and replaces the one before.",
);
/// A button.
pub const SEND: Text = Text::new("Trimite raportul", "Send the report");
/// Nobody to report to.
pub const NO_CORE: Text = Text::new(
    "Casa nu are încă o legătură cu nucleul MNR, deci nu are cui să trimită.",
    "The house has no connection with the MNR core yet, so there is nobody to send it to.",
);
/// A heading.
pub const REPORTS: Text = Text::new("Rapoarte trimise", "Reports that were sent");

/// Before a reason, counted.
pub const NOT_TOLD: Plural = Plural {
    ro: ["număr nu se spune", "numere nu se spun", "de numere nu se spun"],
    en: ["number is not told", "numbers are not told"],
};

/// `2026-Q3` in the words of people: its months.
#[must_use]
pub fn months(quarter: &str, locale: Locale) -> String {
    let (first, last) = match quarter.split_once("-Q").map(|(_, number)| number) {
        Some("1") => (Month::January, Month::March),
        Some("2") => (Month::April, Month::June),
        Some("3") => (Month::July, Month::September),
        Some("4") => (Month::October, Month::December),
        _ => return quarter.to_owned(),
    };
    let year = quarter.split('-').next().unwrap_or_default();
    format!("{}–{} {year}", dates::month(first).of(locale), dates::month(last).of(locale))
}

const THRESHOLD: Text = Text::new("Un număr mai mic de ", "A number below ");
const THRESHOLD_NEXT: Text = Text::new(" nu se scrie, nici zero.", " is not written, not even zero.");

/// From which number on a count is told.
#[must_use]
pub fn threshold(least: u32, locale: Locale) -> String {
    format!("{}{least}{}", THRESHOLD.of(locale), THRESHOLD_NEXT.of(locale))
}
