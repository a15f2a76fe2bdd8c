//! Romanian first, English second.
//!
//! A [`Text`] cannot be built without both languages, so a missing translation does not compile.
//! Sentences themselves live beside the page or letter that says them; only the means are here.

use std::fmt;
use std::str::FromStr;

/// The language in which someone reads the screens and letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// Română.
    #[default]
    Ro,
    /// English.
    En,
}

impl Locale {
    /// Both, Romanian first.
    pub const ALL: [Self; 2] = [Self::Ro, Self::En];

    /// The tag for `lang` attributes and columns.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ro => "ro",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Locale {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        match tag {
            "ro" => Ok(Self::Ro),
            "en" => Ok(Self::En),
            _ => Err(()),
        }
    }
}

/// One sentence in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    ro: &'static str,
    en: &'static str,
}

impl Text {
    /// Romanian first, as everywhere.
    #[must_use]
    pub const fn new(ro: &'static str, en: &'static str) -> Self {
        Self { ro, en }
    }

    /// The sentence in that language.
    #[must_use]
    pub const fn of(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Ro => self.ro,
            Locale::En => self.en,
        }
    }
}

/// A counted noun. Romanian has three forms: `1 caz`, `2 cazuri`, `20 de cazuri`.
#[derive(Debug, Clone, Copy)]
pub struct Plural {
    /// One, a few, many: the third carries its `de`.
    pub ro: [&'static str; 3],
    /// One, other.
    pub en: [&'static str; 2],
}

impl Plural {
    /// The number with the noun in the form that it asks for.
    #[must_use]
    pub fn of(&self, count: u64, locale: Locale) -> String {
        let noun = match locale {
            Locale::Ro => self.ro[romanian_form(count)],
            Locale::En => self.en[usize::from(count != 1)],
        };
        format!("{count} {noun}")
    }
}

/// After CLDR: one for 1; few for 0 and for counts whose last two digits are 1 to 19; else many.
const fn romanian_form(count: u64) -> usize {
    match count {
        1 => 0,
        0 => 1,
        _ if matches!(count % 100, 1..=19) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Plural};

    const CASES: Plural = Plural { ro: ["caz", "cazuri", "de cazuri"], en: ["case", "cases"] };

    #[test]
    fn romanian_counts_in_three_forms() {
        let said: Vec<_> = [0, 1, 2, 19, 20, 100, 101, 119, 120].map(|n| CASES.of(n, Locale::Ro)).into();
        assert_eq!(
            said,
            [
                "0 cazuri",
                "1 caz",
                "2 cazuri",
                "19 cazuri",
                "20 de cazuri",
                "100 de cazuri",
                "101 cazuri",
                "119 cazuri",
                "120 de cazuri"
            ]
        );
        assert_eq!(CASES.of(1, Locale::En), "1 case");
    }
}
