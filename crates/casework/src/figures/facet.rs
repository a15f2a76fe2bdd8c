//! By what figures are broken down and narrowed: coarse facts of a child, each one of a closed list.
//!
//! They say enough of a child to look for it, so they lie sealed beside the case and are opened for a
//! question only; the database is told which cases are meant, never what they have in common.

use barnahus_vocabulary::{Language, Text};

use crate::answer::Answer;
use crate::counted::{Counted, CountedAge, CountedForm, CountedSex};
use crate::sections::{Accommodations, Identity};

listed! {
    /// What figures are broken down by.
    Facet {
        Age = "age", "vârsta", "age";
        Sex = "sex", "sexul", "sex";
        Form = "form", "forma de exploatare", "form of exploitation";
        Language = "language", "limba", "language";
        Disability = "disability", "dizabilitatea", "disability";
    }
}

listed! {
    /// The language of a child, for counting: the first of the list that it speaks or signs.
    CountedLanguage {
        Signed = "signed", "limbajul semnelor", "a sign language";
        Romanian = "ron", "română", "Romanian";
        Hungarian = "hun", "maghiară", "Hungarian";
        Romani = "rom", "romani", "Romani";
        Ukrainian = "ukr", "ucraineană", "Ukrainian";
        Other = "other", "altă limbă", "another language";
        Unknown = "unknown", "necunoscută", "unknown";
    }
}

listed! {
    /// Whether a disability is heeded, for counting.
    CountedDisability {
        Yes = "yes", "cu dizabilitate", "with a disability";
        No = "no", "fără dizabilitate", "without a disability";
        Unknown = "unknown", "necunoscut", "unknown";
    }
}

/// What figures of the house are broken down by besides what the quarter's report counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountedAlso {
    /// Language.
    pub language: CountedLanguage,
    /// Disability.
    pub disability: CountedDisability,
}

/// All that one child is counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facets {
    /// As for the quarter's report.
    pub counted: Counted,
    /// The rest.
    pub also: CountedAlso,
}

impl CountedLanguage {
    /// How a child counts that speaks or signs those.
    #[must_use]
    pub fn of(languages: impl IntoIterator<Item = Language>) -> Self {
        let one = |language: Language| match language.code() {
            _ if language.is_signed() => Self::Signed,
            "ron" => Self::Romanian,
            "hun" => Self::Hungarian,
            "rom" => Self::Romani,
            "ukr" => Self::Ukrainian,
            _ => Self::Other,
        };
        languages.into_iter().map(one).min().unwrap_or(Self::Unknown)
    }
}

impl CountedAlso {
    /// Of whom nothing is known.
    pub const UNKNOWN: Self =
        Self { language: CountedLanguage::Unknown, disability: CountedDisability::Unknown };

    /// As those sections say; what was not read stays as it was.
    #[must_use]
    pub fn told(self, identity: Option<&Identity>, accommodations: Option<&Accommodations>) -> Self {
        let language = identity.map(|child| CountedLanguage::of(child.languages.iter().copied()));
        let disability = accommodations.map(|section| match section.disability_heeded {
            Some(Answer::Yes) => CountedDisability::Yes,
            Some(Answer::No) => CountedDisability::No,
            None => CountedDisability::Unknown,
        });
        Self {
            language: language.unwrap_or(self.language),
            disability: disability.unwrap_or(self.disability),
        }
    }

    /// As one word for each, to be sealed.
    #[must_use]
    pub fn text(self) -> String {
        format!("{} {}", self.language.code(), self.disability.code())
    }

    /// What [`CountedAlso::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (language, disability) = text.split_once(' ')?;
        Some(Self { language: language.parse().ok()?, disability: disability.parse().ok()? })
    }
}

impl Facet {
    /// The values it can have, in order, each with its code and its word.
    #[must_use]
    pub fn values(self) -> Vec<(&'static str, Text)> {
        match self {
            Self::Age => CountedAge::ALL.iter().map(|one| (one.code(), one.name())).collect(),
            Self::Sex => CountedSex::ALL.iter().map(|one| (one.code(), one.name())).collect(),
            Self::Form => CountedForm::ALL.iter().map(|one| (one.code(), one.name())).collect(),
            Self::Language => CountedLanguage::ALL.iter().map(|one| (one.code(), one.name())).collect(),
            Self::Disability => CountedDisability::ALL.iter().map(|one| (one.code(), one.name())).collect(),
        }
    }
}

impl Facets {
    /// The code of the value that this child has.
    #[must_use]
    pub const fn code(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Age => self.counted.age.code(),
            Facet::Sex => self.counted.sex.code(),
            Facet::Form => self.counted.form.code(),
            Facet::Language => self.also.language.code(),
            Facet::Disability => self.also.disability.code(),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::typed::Typed;

    #[test]
    fn what_was_sealed_reads_as_it_was_written() {
        let typed: Typed = [("languages", "deu, ukr")].into_iter().collect();
        let child = Identity::parse(&typed, date!(2026 - 11 - 24)).unwrap();
        let also = CountedAlso::UNKNOWN.told(Some(&child), None);
        assert_eq!(also.text(), "ukr unknown");
        assert_eq!(CountedAlso::parse(&also.text()), Some(also));
        assert_eq!(CountedAlso::parse("ukr"), None);
    }

    #[test]
    fn a_section_that_was_not_read_changes_nothing() {
        let typed: Typed = [("disability_heeded", "yes")].into_iter().collect();
        let heeded = Accommodations::parse(&typed, date!(2026 - 11 - 24)).unwrap();
        let known = CountedAlso { language: CountedLanguage::Romani, ..CountedAlso::UNKNOWN };
        assert_eq!(known.told(None, None), known);
        assert_eq!(known.told(None, Some(&heeded)).text(), "rom yes");
    }

    #[test]
    fn every_value_of_a_child_is_among_those_of_its_facet() {
        let counted = Counted::of(None, None, date!(2026 - 11 - 24));
        let facets = Facets { counted, also: CountedAlso::UNKNOWN };
        for facet in Facet::ALL {
            assert!(facet.values().iter().any(|(code, _)| *code == facets.code(*facet)), "{facet}");
        }
    }
}
