//! A label that is either a sentence of the catalogue or somebody's own words (the name of a room).
//!
//! Parts take one of these, so that a page can hand over both without choosing a language early.

use std::borrow::Cow;

use barnahus_vocabulary::{Locale, Text};

/// Words for a place on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording<'a> {
    /// From the catalogue, in both languages.
    Fixed(Text),
    /// As somebody wrote it, or already put together in the reader's language.
    Own(Cow<'a, str>),
}

impl Wording<'_> {
    /// In that language, where there is a choice.
    #[must_use]
    pub fn of(&self, locale: Locale) -> &str {
        match self {
            Self::Fixed(text) => text.of(locale),
            Self::Own(words) => words,
        }
    }
}

/// With its first letter as at the start of a sentence. Words of closed lists are written as they
/// stand within one.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl From<Text> for Wording<'_> {
    fn from(text: Text) -> Self {
        Self::Fixed(text)
    }
}

impl<'a> From<&'a str> for Wording<'a> {
    fn from(words: &'a str) -> Self {
        Self::Own(Cow::Borrowed(words))
    }
}

impl<'a> From<&'a String> for Wording<'a> {
    fn from(words: &'a String) -> Self {
        Self::Own(Cow::Borrowed(words))
    }
}

impl From<String> for Wording<'_> {
    fn from(words: String) -> Self {
        Self::Own(Cow::Owned(words))
    }
}
