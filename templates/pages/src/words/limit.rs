//! What is said of the limit of a first interview, its extension, and the days of waiting.

use barnahus_casework::interview::{NotExtended, TooManyDays};
use barnahus_vocabulary::{Locale, Text};

use super::slots::DAYS;

/// Title.
pub const TITLE: Text = Text::new("Termenul primei audieri", "The limit of the first interview");
/// Fact.
pub const LAST_DAY: Text = Text::new("Ultima zi", "The last day");
/// Fact.
pub const EXTENDED: Text = Text::new("Prelungit", "Extended");
/// Fact.
pub const WAITS_SINCE: Text = Text::new("Copilul așteaptă din", "The child waits since");
/// Fact.
pub const HEARD: Text = Text::new("A fost audiat", "It was heard");
/// Fact.
pub const WAITED: Text = Text::new("A așteptat", "It waited");
/// Fact.
pub const WAITED_SO_FAR: Text = Text::new("Așteaptă de", "It has waited for");
/// Fact.
pub const SAID: Text = Text::new("De ce a trecut termenul", "Why the limit was missed");
/// Fact.
pub const REST: Text = Text::new("Zile în care nu a cerut nimeni", "Days in which nobody asked");
/// Behind a limit.
pub const IS_EXTENDED: Text = Text::new("prelungit", "extended");
/// Links to the page.
pub const TO_PAGE: Text = Text::new("Prelungire sau întârziere", "Extension or delay");
/// A question.
pub const EXTEND_WHY: Text = Text::new("De ce este nevoie de mai multe zile?", "Why are more days needed?");
/// A question.
pub const MISSED_WHY: Text = Text::new("De ce a trecut termenul?", "Why was the limit missed?");
/// Above the days.
pub const DAYS_HINT: Text = Text::new(
    "Câte zile s-a așteptat din cauza fiecăruia? Scrieți numai ce știți; restul zilelor se numără ca zile în care nu a cerut nimeni audierea. De aici știe casa de ce așteaptă copiii.",
    "For how many days was each of these waited for? Write only what you know; the rest counts as days in which nobody asked for the interview. From this the house knows why children wait.",
);
/// A group of causes.
pub const AROUND: Text =
    Text::new("Zile, în jurul copilului și în casă", "Days, around the child and in the house");
/// A group of causes.
pub const ROLES: Text = Text::new("Zile, din echipă nu putea veni", "Days, who of the team could not come");
/// A group of causes.
pub const INSTITUTIONS: Text = Text::new("Zile, nu a răspuns", "Days, who did not answer");
/// A duty.
pub const DUTY: Text = Text::new(
    "Termenul primei audieri a trecut: spuneți de ce",
    "The limit of the first interview was missed: say why",
);

const ONCE: Text = Text::new(
    "Termenul se prelungește o singură dată, cu {}. Nu se poate lua înapoi.",
    "The limit is extended once, by {}. This cannot be taken back.",
);
const EXTEND: Text = Text::new("Prelungește cu {}", "Extend by {}");
const TOO_MANY: Text = Text::new(
    "Ați scris {} în total, dar au fost numai {}. Nu s-a salvat nimic.",
    "You wrote {} in all, but there were only {}. Nothing was saved.",
);

/// Above the button.
#[must_use]
pub fn once(days: u16, locale: Locale) -> String {
    ONCE.of(locale).replacen("{}", &DAYS.of(days.into(), locale), 1)
}

/// The button.
#[must_use]
pub fn extend(days: u16, locale: Locale) -> String {
    EXTEND.of(locale).replacen("{}", &DAYS.of(days.into(), locale), 1)
}

/// More days than there were.
#[must_use]
pub fn too_many(days: TooManyDays, locale: Locale) -> String {
    let TooManyDays { given, waited } = days;
    let (given, waited) = (DAYS.of(given.into(), locale), DAYS.of(waited.into(), locale));
    TOO_MANY.of(locale).replacen("{}", &given, 1).replacen("{}", &waited, 1)
}

/// Why it is not extended.
#[must_use]
pub const fn why_not(refused: NotExtended) -> Text {
    match refused {
        NotExtended::NothingAhead => Text::new(
            "Nu este o primă audiere de programat: termenul nu se prelungește.",
            "There is no first interview to book: the limit is not extended.",
        ),
        NotExtended::Already => Text::new(
            "Termenul a fost prelungit; a doua prelungire nu există.",
            "The limit was extended; there is no second extension.",
        ),
        NotExtended::Passed => Text::new(
            "Termenul a trecut: nu se mai prelungește, dar spuneți de ce.",
            "The limit has passed: it is not extended any more, but say why.",
        ),
        NotExtended::NoneGiven => {
            Text::new("Regula casei nu dă nicio zi în plus.", "The rule of the house gives no more days.")
        }
    }
}
