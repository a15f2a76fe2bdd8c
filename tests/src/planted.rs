//! Words that no language has, put where people write something personal, and the finder that knows
//! them again in whatever coat they wear.
//!
//! All words of one garden begin alike, in letters that no encoding leaves as they are or each encodes
//! in its own way; so whatever is cut off behind, folded to small letters or stripped of its marks is
//! still found. What lies encrypted or hashed is not, and shall not be.

mod finder;

use std::collections::BTreeMap;

pub use finder::Finder;

/// Where words of one kind are planted, and which.
#[derive(Debug, Clone)]
pub struct Garden {
    stem: &'static str,
    /// Word → the field into which it was written.
    words: BTreeMap<String, String>,
}

impl Garden {
    /// An empty one. The stem is six or more letters that stand together in no language.
    #[must_use]
    pub const fn of(stem: &'static str) -> Self {
        Self { stem, words: BTreeMap::new() }
    }

    /// A new word for that field, with letters that mail and addresses must encode.
    pub fn plant(&mut self, field: &str) -> String {
        self.keep(field, |stem, mark| format!("{stem}{mark}ăș"))
    }

    /// A new word for that field, as an e-mail address.
    pub fn plant_address(&mut self, field: &str) -> String {
        self.keep(field, |stem, mark| format!("{stem}{mark}@example.org").to_lowercase())
    }

    fn keep(&mut self, field: &str, word: impl FnOnce(&str, &str) -> String) -> String {
        let number = self.words.len();
        // Of two letters each, so that no word is the beginning of another.
        let mark: String = [number / 26, number % 26].iter().map(|place| letter(*place)).collect();
        let word = word(self.stem, &mark);
        self.words.insert(word.clone(), field.to_owned());
        word
    }

    /// Every word with its field.
    pub fn words(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().map(|(word, field)| (word.as_str(), field.as_str()))
    }

    /// The finder of all of them.
    ///
    /// # Errors
    /// When the stem makes no pattern.
    pub fn finder(&self) -> Result<Finder, regex::Error> {
        Finder::of(&[self.stem])
    }
}

fn letter(place: usize) -> char {
    ('a'..='z').nth(place).unwrap_or('z')
}
