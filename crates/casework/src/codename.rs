//! The codename of a case: two ordinary Romanian words, such as *far liniștit*.
//!
//! It stands wherever a file is not open. It is never a name, never an order number, says nothing of
//! the child, and is never in an e-mail, a calendar entry or a feed. Which number it is made from is
//! the caller's, who draws at random and draws again while the codename is taken in that house.

mod adjectives;
mod nouns;

use std::fmt;

use adjectives::ADJECTIVES;
use nouns::{Gender, NOUNS};

/// A codename, as columns and pages hold it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Codename(String);

/// The text is no codename that this program makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotACodename;

impl fmt::Display for NotACodename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a codename")
    }
}

impl std::error::Error for NotACodename {}

impl Codename {
    /// How many different ones there are.
    #[must_use]
    pub const fn count() -> u64 {
        (NOUNS.len() * ADJECTIVES.len()) as u64
    }

    /// The one that a number stands for; numbers beyond [`Codename::count`] begin anew.
    #[must_use]
    pub fn from_number(number: u64) -> Self {
        let nouns = NOUNS.len() as u64;
        let place = |number: u64| usize::try_from(number).unwrap_or(0);
        let (noun, gender) = NOUNS[place(number % nouns)];
        let (masculine, feminine) = ADJECTIVES[place(number / nouns % ADJECTIVES.len() as u64)];
        let adjective = match gender {
            Gender::Masculine => masculine,
            Gender::Feminine => feminine,
        };
        Self(format!("{noun} {adjective}"))
    }

    /// Reads one back from a column. Any two words will do: lists of words may grow and shrink, and
    /// a case keeps its codename.
    ///
    /// # Errors
    /// [`NotACodename`] when it is not two words of letters.
    pub fn parse(text: &str) -> Result<Self, NotACodename> {
        let mut words = text.split(' ');
        let is_word = |word: Option<&str>| {
            word.is_some_and(|word| !word.is_empty() && word.chars().all(char::is_alphabetic))
        };
        let two = is_word(words.next()) && is_word(words.next()) && words.next().is_none();
        if two { Ok(Self(text.to_owned())) } else { Err(NotACodename) }
    }

    /// The two words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Codename {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ADJECTIVES, Codename, NOUNS, NotACodename};
    use crate::likeness::fold;

    #[test]
    fn there_are_enough_and_no_two_are_alike_even_without_diacritics() {
        assert!(NOUNS.len() >= 150 && ADJECTIVES.len() >= 100);
        let all: BTreeSet<String> =
            (0..Codename::count()).map(|number| fold(Codename::from_number(number).as_str())).collect();
        assert_eq!(all.len() as u64, Codename::count());
    }

    #[test]
    fn the_adjective_agrees_with_the_noun() {
        let of = |noun: &str, adjective: &str| {
            let place = NOUNS.iter().position(|(word, _)| *word == noun).unwrap();
            let way = ADJECTIVES.iter().position(|(word, _)| *word == adjective).unwrap();
            Codename::from_number((way * NOUNS.len() + place) as u64).to_string()
        };
        assert_eq!(of("far", "liniștit"), "far liniștit");
        assert_eq!(of("barcă", "liniștit"), "barcă liniștită");
        assert_eq!(of("vale", "strălucitor"), "vale strălucitoare");
    }

    #[test]
    fn every_codename_is_read_back_and_no_number_is_one() {
        for number in [0, 1, 7_777, Codename::count() - 1, u64::MAX] {
            let codename = Codename::from_number(number);
            assert_eq!(Codename::parse(codename.as_str()), Ok(codename));
        }
        for text in ["", "far", "far 12", "far  lin", "far liniștit mare", "2026-17"] {
            assert_eq!(Codename::parse(text), Err(NotACodename), "{text}");
        }
    }

    #[test]
    fn letters_have_commas_below_and_never_cedillas() {
        let words = NOUNS.iter().map(|(noun, _)| *noun).chain(ADJECTIVES.iter().flat_map(|(m, f)| [*m, *f]));
        for word in words {
            assert!(!word.contains(['\u{15f}', '\u{163}']) && word.chars().all(char::is_lowercase), "{word}");
        }
    }
}
