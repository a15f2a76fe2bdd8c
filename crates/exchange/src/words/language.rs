//! A language by its code of ISO 639-3, three letters: Romani has no code of two.
//!
//! The list is the standard's own, all single languages and macrolanguages, 7,919 of them (2025), and `und`
//! for one that is not known. `mis`, `mul`, `zxx` and codes for private use say nothing about a child
//! and are not on it. `iso_639_3.txt` holds two letters a line, and what may stand third.

use std::fmt;
use std::str::FromStr;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds, quoted};

use super::NotAWord;

const LIST: &str = include_str!("iso_639_3.txt");
const UNKNOWN: [u8; 3] = *b"und";

/// A language, or that it is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

impl Language {
    /// `und`.
    pub const UNKNOWN: Self = Self(UNKNOWN);

    /// All of them, `und` last.
    pub fn all() -> impl Iterator<Item = Self> {
        let listed = LIST
            .lines()
            .filter_map(|line| line.as_bytes().split_at_checked(3))
            .flat_map(|(first, third)| third.iter().map(|letter| Self([first[0], first[1], *letter])));
        listed.chain([Self::UNKNOWN])
    }

    /// The code, `ron`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Three ASCII letters: parsing has let nothing else in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({self})")
    }
}

impl FromStr for Language {
    type Err = NotAWord;

    fn from_str(code: &str) -> Result<Self, NotAWord> {
        let code = <[u8; 3]>::try_from(code.as_bytes()).map_err(|_| NotAWord)?;
        let line = LIST.lines().map(str::as_bytes).find(|line| line.starts_with(&code[..2]));
        let listed = line.is_some_and(|line| line[3..].contains(&code[2]));
        if listed || code == UNKNOWN { Ok(Self(code)) } else { Err(NotAWord) }
    }
}

impl Held for Language {
    const HOLDS: Holds = Holds::Language;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse().map_err(|_| Reason::NotOnTheList)
    }

    fn write(&self, out: &mut String) {
        quoted(out, self.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, NotAWord};

    #[test]
    fn every_language_is_found_by_its_code() {
        let all: Vec<Language> = Language::all().collect();
        assert_eq!(all.len(), 7_920);
        assert!(all[..7_919].is_sorted());
        for language in all {
            assert_eq!(language.as_str().parse(), Ok(language));
        }
    }

    #[test]
    fn the_languages_of_our_children_are_on_the_list_and_what_is_no_language_is_not() {
        // Romani and its kinds, Romanian, Hungarian, Ukrainian, Romanian Sign Language.
        for code in ["rom", "rmy", "rmn", "rmc", "ron", "hun", "ukr", "rms", "und"] {
            assert!(code.parse::<Language>().is_ok(), "{code}");
        }
        for code in ["", "ro", "RON", "rum", "mis", "mul", "zxx", "qaa", "xxx", "ro ", "ron ", "ă\u{0}"] {
            assert_eq!(code.parse::<Language>(), Err(NotAWord), "{code}");
        }
    }
}
