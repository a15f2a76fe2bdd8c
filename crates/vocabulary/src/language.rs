//! Languages that a child, an interviewer or an interpreter speaks or signs, by ISO 639-3.
//!
//! Three letters, because Romani has no code of two. Sign languages are languages. The list holds
//! those that Romanian child protection meets; `und` is not on it: an unknown language is `None`.

use std::fmt;
use std::str::FromStr;

use crate::locale::Text;

/// A language, held as its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

/// The text is no code of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotALanguage;

impl fmt::Display for NotALanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language of our list")
    }
}

impl std::error::Error for NotALanguage {}

const LANGUAGES: [(&str, Text); 32] = [
    ("ron", Text::new("română", "Romanian")),
    ("hun", Text::new("maghiară", "Hungarian")),
    ("rom", Text::new("romani", "Romani")),
    ("ukr", Text::new("ucraineană", "Ukrainian")),
    ("rus", Text::new("rusă", "Russian")),
    ("eng", Text::new("engleză", "English")),
    ("deu", Text::new("germană", "German")),
    ("fra", Text::new("franceză", "French")),
    ("ita", Text::new("italiană", "Italian")),
    ("spa", Text::new("spaniolă", "Spanish")),
    ("tur", Text::new("turcă", "Turkish")),
    ("ara", Text::new("arabă", "Arabic")),
    ("bul", Text::new("bulgară", "Bulgarian")),
    ("srp", Text::new("sârbă", "Serbian")),
    ("pol", Text::new("polonă", "Polish")),
    ("slk", Text::new("slovacă", "Slovak")),
    ("vie", Text::new("vietnameză", "Vietnamese")),
    ("zho", Text::new("chineză", "Chinese")),
    ("nep", Text::new("nepaleză", "Nepali")),
    ("ben", Text::new("bengaleză", "Bengali")),
    ("urd", Text::new("urdu", "Urdu")),
    ("hin", Text::new("hindi", "Hindi")),
    ("sin", Text::new("singaleză", "Sinhala")),
    ("tgl", Text::new("tagalog", "Tagalog")),
    ("fas", Text::new("persană", "Persian")),
    ("pus", Text::new("paștună", "Pashto")),
    ("kur", Text::new("kurdă", "Kurdish")),
    ("som", Text::new("somaleză", "Somali")),
    ("tir", Text::new("tigrinya", "Tigrinya")),
    ("amh", Text::new("amharică", "Amharic")),
    ("rms", Text::new("limbajul semnelor române", "Romanian Sign Language")),
    ("ils", Text::new("semne internaționale", "International Sign")),
];

impl Language {
    /// Romanian, which every interview is protocolled in.
    pub const ROMANIAN: Self = Self("ron");

    /// All of them, the most frequent first.
    pub fn all() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().map(|(code, _)| Self(code))
    }

    /// `ron`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// The language's name, as a word within a sentence.
    #[must_use]
    pub fn name(self) -> Text {
        LANGUAGES
            .iter()
            .find(|(code, _)| *code == self.0)
            .map_or(Text::new("necunoscută", "unknown"), |(_, name)| *name)
    }

    /// Whether it is signed.
    #[must_use]
    pub fn is_signed(self) -> bool {
        matches!(self.0, "rms" | "ils")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        Self::all().find(|language| language.code() == code).ok_or(NotALanguage)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_language_is_found_by_its_code() {
        for language in Language::all() {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
