//! Passwords: as typed, as chosen, as kept.
//!
//! No composition rules: length, and how soon a guesser would come to it, count. Text is normalised
//! (NFKC), so that the same letters typed on another keyboard are the same password. None of these
//! types shows what it holds.

mod guessable;
mod hashing;

use std::fmt;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

pub(crate) use hashing::Passwords;
pub use hashing::{Cost, HashedPassword};

const LONGEST: usize = 256;

/// What someone typed to be let in.
#[derive(Clone)]
pub struct TypedPassword(Zeroizing<String>);

impl TypedPassword {
    /// Takes any text. What is longer than any password is cut, but never to a length that one has.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.nfkc().take(LONGEST + 1).collect()))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for TypedPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypedPassword(hidden)")
    }
}

/// What someone chose, and may have.
#[derive(Debug, Clone)]
pub struct NewPassword(TypedPassword);

/// Why a chosen password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PasswordRefusal {
    /// Fewer characters than the house asks for.
    #[error("shorter than {shortest} characters")]
    TooShort {
        /// The fewest allowed.
        shortest: usize,
    },
    /// More characters than anyone types.
    #[error("longer than {longest} characters")]
    TooLong {
        /// The most allowed.
        longest: usize,
    },
    /// Among the most common, or soon guessed from common words, keys in a row, dates, or what is
    /// known of the person.
    #[error("soon guessed")]
    Guessable,
}

impl NewPassword {
    /// `known` is what anyone knows of the person: name, e-mail address, the name of the house.
    ///
    /// # Errors
    /// The first reason that holds.
    pub fn parse(text: &str, known: &[&str], shortest: usize) -> Result<Self, PasswordRefusal> {
        let typed = TypedPassword::new(text);
        let length = typed.0.chars().count();
        if length < shortest {
            Err(PasswordRefusal::TooShort { shortest })
        } else if length > LONGEST {
            Err(PasswordRefusal::TooLong { longest: LONGEST })
        } else if guessable::is_guessable(&typed.0, known) {
            Err(PasswordRefusal::Guessable)
        } else {
            Ok(Self(typed))
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::{NewPassword, PasswordRefusal, TypedPassword};

    fn parse(text: &str) -> Result<(), PasswordRefusal> {
        NewPassword::parse(text, &["ana.pop@dgaspc.example", "Ana Pop"], 12).map(drop)
    }

    #[test]
    fn length_counts_in_characters_and_has_two_ends() {
        assert_eq!(parse("țșăîâțșăîâț"), Err(PasswordRefusal::TooShort { shortest: 12 }));
        assert_eq!(parse(&"cal verde ".repeat(26)), Err(PasswordRefusal::TooLong { longest: 256 }));
        assert_eq!(parse("vreo patru cai verzi dorm pe acoperiș"), Ok(()));
        assert_eq!(parse("kT7-wq2Zp_9x"), Ok(()));
    }

    #[test]
    fn the_same_letters_from_another_keyboard_are_the_same_password() {
        assert_eq!(TypedPassword::new("s\u{326}").bytes(), TypedPassword::new("ș").bytes());
    }

    #[test]
    fn what_is_too_long_never_becomes_a_password_by_being_cut() {
        let longest = "a".repeat(256);
        let longer = "a".repeat(257);
        assert_ne!(TypedPassword::new(&longest).bytes(), TypedPassword::new(&longer).bytes());
    }

    #[test]
    fn no_password_shows_itself() {
        assert_eq!(format!("{:?}", TypedPassword::new("cal verde")), "TypedPassword(hidden)");
    }
}
