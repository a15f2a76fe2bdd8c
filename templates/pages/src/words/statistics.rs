//! What is said about the figures of the house.

pub mod how;

use barnahus_vocabulary::{Locale, Text, dates};
use time::{Date, Duration};

/// Title.
pub const TITLE: Text = Text::new("Statistici", "Statistics");
/// Lead.
pub const LEAD: Text = Text::new(
    "Copiii audiați în casă, după standardele europene Barnahus.",
    "The children heard in the house, by the European Barnahus standards.",
);
/// Above whole figures.
pub const WHOLE: Text = Text::new(
    "Numere întregi, numai pentru casă: un număr mic poate fi un copil. Pentru altcineva folosiți varianta pentru afara casei.",
    "Whole numbers, for the house alone: a small number can be a child. For anybody else use the version for outside the house.",
);
/// A link.
pub const TO_OUTSIDE: Text =
    Text::new("Arată varianta pentru afara casei", "Show the version for outside the house");
/// A link.
pub const TO_WHOLE: Text = Text::new("Arată numerele întregi", "Show the whole numbers");
/// A link.
pub const CSV: Text = Text::new("Descarcă tabelul (CSV)", "Download the table (CSV)");
/// For those who listen.
pub const ABOUT: Text = Text::new("Despre ce", "About what");
/// A chip.
pub const HEARING: Text = Text::new("audierea, standardele 1–6", "the hearing, standards 1–6");
/// A chip.
pub const WAITS: Text = Text::new("de ce așteaptă copiii", "why children wait");
/// A chip.
pub const HELP: Text = Text::new("ajutorul, standardele 7 și 8", "the help, standards 7 and 8");
/// For those who listen.
pub const ROWS: Text = Text::new("Cum se împart", "How they are cut");
/// A fold.
pub const ONLY: Text = Text::new("Numai anumiți copii", "Only some children");
/// A button.
pub const APPLY: Text = Text::new("Arată", "Show");
/// A choice.
pub const ALL: Text = Text::new("Toți", "All");
/// A chip.
pub const QUARTERS: Text = Text::new("trimestre", "quarters");
/// A chip.
pub const MONTHS: Text = Text::new("luni", "months");
/// A chip.
pub const YEARS: Text = Text::new("ani", "years");
/// A figure.
pub const DAYS: Text =
    Text::new("zile de la semnalare la prima audiere", "days from the referral to the first interview");
/// Its code.
pub const DAYS_CODE: &str = "days";
/// The title of its chart.
pub const DAYS_CHART: Text = Text::new(
    "Zile de la semnalare la prima audiere: bara este mediana, linia este percentila 90",
    "Days from the referral to the first interview: the bar is the median, the line the 90th percentile",
);
/// A figure.
pub const WAITED: Text = Text::new(
    "de ce au așteptat copiii audiați după termen",
    "why the children waited who were heard after the limit",
);
/// Its code.
pub const WAITS_CODE: &str = "waits";
/// The title of its chart.
pub const WAITS_CHART: Text = Text::new(
    "Zile de așteptare, după cauză, din toate cele arătate",
    "Days of waiting by cause, of all that are shown",
);
/// A column, and the title of the chart for outside.
pub const NOBODY_ASKED: Text = Text::new(
    "Din zilele de așteptare, cele în care nu a cerut nimeni audierea",
    "Of the days of waiting, those in which nobody asked for the interview",
);
/// A head of the file, before the cause.
pub const WAIT_DAYS: Text =
    Text::new("Zilele celor audiați după termen", "Days of those heard after the limit");
/// All causes.
pub const IN_ALL: Text = Text::new("în total", "in all");
/// A column.
pub const LATE: Text = Text::new("Audiați după termen", "Heard after the limit");
/// A column.
pub const DAYS_IN_ALL: Text = Text::new("Zile în total", "Days in all");
/// A column.
pub const ROW: Text = Text::new("Care copii", "Which children");
/// A column.
pub const CHILDREN: Text = Text::new("Copii audiați", "Children heard");
/// A column.
pub const MEDIAN: Text = Text::new("Mediana, zile", "Median, days");
/// A column.
pub const NINETIETH: Text = Text::new("Percentila 90, zile", "90th percentile, days");
/// Before its number.
pub const STANDARD: Text = Text::new("Standardul", "Standard");
/// A link.
pub const HOW_LINK: Text = Text::new("Cum se calculează", "How it is computed");
/// Title.
pub const HOW: Text = Text::new("Cum se calculează statisticile", "How the statistics are computed");
/// A number that is not told.
pub const HIDDEN: Text = Text::new("nu se spune", "not told");
/// There is no number.
pub const NOBODY: Text = Text::new("niciun copil", "no child");
/// Behind a bar that is not there.
pub const NO_BAR: Text = Text::new("niciun copil, sau nu se spune", "no child, or not told");
/// Under a drawing, heard.
pub const IN_TABLE: Text =
    Text::new("Numerele sunt în tabelul de mai jos.", "The numbers are in the table below.");
/// A heading.
pub const WHO: Text = Text::new("Despre care copii este vorba", "Which children it is about");
/// A heading.
pub const OUTSIDE_HEAD: Text = Text::new("Pentru afara casei", "For outside the house");
/// A heading.
pub const MISSING_HEAD: Text = Text::new("Ce nu se numără", "What is not counted");

const OUTSIDE: Text = Text::new(
    "Pentru afara casei: o parte mai mică de {} copii, sau al cărei rest este mai mic, nu se spune, nici zero.",
    "For outside the house: a part of fewer than {} children, or whose rest is as small, is not told, not even zero.",
);

/// Above the figures for outside.
#[must_use]
pub fn outside(threshold: u32, locale: Locale) -> String {
    OUTSIDE.of(locale).replace("{}", &threshold.to_string())
}

/// From a day to the day before another: the year, the month, or its first and last month.
#[must_use]
pub fn period(from: Date, to: Date, locale: Locale) -> String {
    let (month, last, year) = (from.month(), (to - Duration::DAY).month(), from.year());
    if month == last {
        format!("{} {year}", dates::month(month).of(locale))
    } else if (to - from) > Duration::days(300) {
        year.to_string()
    } else {
        format!("{}–{} {year}", dates::month(month).of(locale), dates::month(last).of(locale))
    }
}
