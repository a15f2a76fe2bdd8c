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
pub const WAITS_SINCE: Text = Text::new("Copilul așteaptă din", "The child has waited since");
/// Fact.
pub const HEARD: Text = Text::new("A fost audiat", "Was heard on");
/// Fact.
pub const WAITED: Text = Text::new("A așteptat", "Waited for");
/// Fact.
pub const WAITED_SO_FAR: Text = Text::new("Așteaptă de", "Has waited for");
/// Fact.
pub const SAID: Text = Text::new("De ce a trecut termenul", "Why the limit was missed");
/// In place of a name.
pub const HOUSE_BEFORE: Text = Text::new("casa de dinainte", "the house before");
/// Fact.
pub const REST: Text =
    Text::new("Zile în care nu a cerut nimeni audierea", "Days on which nobody asked for the interview");
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
    "For how many days was each of these waited for? Write only what you know; the rest counts as days on which nobody asked for the interview. From this the house knows why children wait.",
);
/// A group of causes.
pub const AROUND: Text =
    Text::new("Zile care țin de copil sau de casă", "Days due to the child or the house");
/// A group of causes.
pub const ROLES: Text = Text::new(
    "Zile în care cineva din echipă nu putea veni",
    "Days on which someone of the team could not come",
);
/// A group of causes.
pub const INSTITUTIONS: Text =
    Text::new("Zile în care o instituție nu a răspuns", "Days on which an institution did not answer");
/// Before a link: what is asked first.
pub const TO_RECORD: Text =
    Text::new("Notați întâi ce s-a întâmplat cu audierea.", "First note what became of the interview.");
/// The link.
pub const RECORD: Text = Text::new("La audiere", "To the interview");
/// Why nothing was kept.
pub const NOT_MISSED: Text = Text::new(
    "Termenul nu a trecut, așa că nu este nimic de spus. Nu s-a salvat nimic.",
    "The limit is not missed, so there is nothing to say. Nothing was saved.",
);
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
    "Ați scris {} în total, dar s-a așteptat numai {}. Nu s-a salvat nimic.",
    "You wrote {} in all, but the wait was only {}. Nothing was saved.",
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
            "Cazul nu așteaptă acum o primă audiere.",
            "The case does not wait for a first interview now.",
        ),
        NotExtended::Already => Text::new(
            "Termenul a fost prelungit; a doua prelungire nu există.",
            "The limit was extended; there is no second extension.",
        ),
        NotExtended::Passed => Text::new(
            "Termenul a trecut și nu se mai prelungește.",
            "The limit has passed and is not extended any more.",
        ),
        NotExtended::NoneGiven => {
            Text::new("Regula casei nu dă nicio zi în plus.", "The rule of the house gives no more days.")
        }
    }
}
