//! Free text: what someone told, a reason, a note. At most 8,000 characters; lines may break.
//!
//! Its `Debug` prints nothing of it. It is never cut: what is too long is told, and stays typed.

use std::fmt;

use time::Date;

use crate::typed::{Fault, Word};

/// The most characters a free text may have: about three typed pages.
pub const PROSE_LIMIT: usize = 8_000;

/// A text that is not empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Prose(String);

impl Prose {
    /// Reads a text; line breaks become `\n`, tabs stay.
    ///
    /// # Errors
    /// Empty, too long, or with another control character in it.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        if text.is_empty() {
            return Err(Fault::Missing);
        }
        if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
            return Err(Fault::ControlCharacter);
        }
        if text.chars().count() > PROSE_LIMIT {
            return Err(Fault::TooLong(PROSE_LIMIT));
        }
        Ok(Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Prose(closed)")
    }
}

impl Word for Prose {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        Self::parse(text)
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{PROSE_LIMIT, Prose};
    use crate::typed::Fault;

    #[test]
    fn lines_may_break_and_nothing_else_may() {
        assert_eq!(Prose::parse(" a\r\nb\rc ").as_ref().map(Prose::as_str), Ok("a\nb\nc"));
        assert_eq!(Prose::parse("a\u{7}b"), Err(Fault::ControlCharacter));
    }

    #[test]
    fn a_text_too_long_is_told_and_not_cut() {
        assert_eq!(Prose::parse(&"ă".repeat(PROSE_LIMIT + 1)), Err(Fault::TooLong(PROSE_LIMIT)));
        assert!(Prose::parse(&"ă".repeat(PROSE_LIMIT)).is_ok());
        assert_eq!(Prose::parse(" \n "), Err(Fault::Missing));
    }
}
