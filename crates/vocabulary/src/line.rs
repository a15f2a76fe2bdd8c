//! One line of text that people typed: a name, a place, a title.
//!
//! A line cannot break out of where it is written: it holds no line break, no control character and
//! no mark that turns the direction of writing, so that a header, a calendar property or a table cell
//! stays one. What it means is for others to know.

use std::fmt;

/// A trimmed, non-empty line of at most [`Line::LONGEST`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

/// Why a text is no [`Line`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotALine {
    /// Nothing is left once the blanks around it are gone.
    Empty,
    /// More than [`Line::LONGEST`] characters.
    TooLong,
    /// A line break, a control character or a mark of direction stands in it.
    Unprintable,
}

impl fmt::Display for NotALine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "an empty line",
            Self::TooLong => "a line of more than 200 characters",
            Self::Unprintable => "a line with characters that cannot be shown",
        })
    }
}

impl std::error::Error for NotALine {}

impl Line {
    /// Characters, not octets.
    pub const LONGEST: usize = 200;

    /// Trims and checks.
    ///
    /// # Errors
    /// [`NotALine`] says why.
    pub fn parse(text: &str) -> Result<Self, NotALine> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotALine::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NotALine::TooLong);
        }
        if text.chars().any(is_unprintable) {
            return Err(NotALine::Unprintable);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{Line, NotALine};

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(
            Line::parse("  Casa Salcâmilor ").map(|line| line.to_string()),
            Ok("Casa Salcâmilor".to_owned())
        );
        assert_eq!(Line::parse("Casa\r\nBcc: x@example.org"), Err(NotALine::Unprintable));
        assert_eq!(Line::parse("abc\u{202e}fdp"), Err(NotALine::Unprintable));
        assert_eq!(Line::parse(" \t "), Err(NotALine::Empty));
        assert_eq!(Line::parse(&"ă".repeat(201)), Err(NotALine::TooLong));
        assert!(Line::parse(&"ă".repeat(200)).is_ok());
    }
}
