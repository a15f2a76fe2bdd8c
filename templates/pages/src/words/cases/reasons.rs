//! Why someone is proposed, in short lines.

use barnahus_casework::routing::Reason;
use barnahus_casework::sex::Sex;
use barnahus_vocabulary::{Locale, Plural, Text};

const OPEN_CASES: Plural =
    Plural { ro: ["caz deschis", "cazuri deschise", "de cazuri deschise"], en: ["open case", "open cases"] };

/// Whether a reason speaks for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It does.
    For,
    /// It speaks for another.
    Against,
    /// Neither.
    Neither,
}

/// The reason as a short line.
#[must_use]
pub fn reason(reason: Reason, locale: Locale) -> String {
    let of = |text: Text| text.of(locale);
    match reason {
        Reason::Competent(competence) => {
            format!("{}{}", of(Text::new("are experiență: ", "experienced: ")), of(competence.name()))
        }
        Reason::NotCompetent(competence) => {
            format!(
                "{}{}",
                of(Text::new("fără experiență notată: ", "no experience noted: ")),
                of(competence.name())
            )
        }
        Reason::Speaks(language) => {
            format!(
                "{}{}",
                of(Text::new("vorbește limba copilului: ", "speaks the child's language: ")),
                of(language.name())
            )
        }
        Reason::NeedsInterpreter => of(Text::new(
            "nu vorbește limba copilului: e nevoie de interpret",
            "does not speak the child's language: an interpreter is needed",
        ))
        .to_owned(),
        Reason::PreferredSex(sex) => of(preferred(sex)).to_owned(),
        Reason::NotPreferredSex(sex) => of(not_preferred(sex)).to_owned(),
        Reason::SameCounty => {
            of(Text::new("lucrează în județul copilului", "works in the child's county")).to_owned()
        }
        Reason::OtherCounty(county) => {
            format!(
                "{}{}",
                of(Text::new("lucrează în alt județ: ", "works in another county: ")),
                county.name()
            )
        }
        Reason::OpenCases(count) => OPEN_CASES.of(u64::from(count), locale),
    }
}

const fn preferred(sex: Sex) -> Text {
    match sex {
        Sex::Female => Text::new("femeie, așa cum preferă copilul", "a woman, as the child prefers"),
        Sex::Male => Text::new("bărbat, așa cum preferă copilul", "a man, as the child prefers"),
        Sex::Other => Text::new("așa cum preferă copilul", "as the child prefers"),
    }
}

const fn not_preferred(sex: Sex) -> Text {
    match sex {
        Sex::Female => Text::new("copilul preferă o femeie", "the child prefers a woman"),
        Sex::Male => Text::new("copilul preferă un bărbat", "the child prefers a man"),
        Sex::Other => Text::new("copilul preferă pe altcineva", "the child prefers someone else"),
    }
}

/// Which way it weighs.
#[must_use]
pub const fn weight(reason: Reason) -> Weight {
    match reason {
        Reason::Competent(_) | Reason::Speaks(_) | Reason::PreferredSex(_) | Reason::SameCounty => {
            Weight::For
        }
        Reason::NotCompetent(_)
        | Reason::NeedsInterpreter
        | Reason::NotPreferredSex(_)
        | Reason::OtherCounty(_) => Weight::Against,
        Reason::OpenCases(_) => Weight::Neither,
    }
}
