//! A quarter of a year, `2026-Q4`.

use std::fmt;
use std::str::FromStr;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds, quoted};

use super::NotAWord;

/// A quarter of the years 2000 to 2099.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: u16,
    quarter: u8,
}

impl Quarter {
    /// How many there are.
    pub const HOW_MANY: u32 = 400;
    /// Their form.
    pub const PATTERN: &str = "^20[0-9]{2}-Q[1-4]$";

    /// The quarter of that year, 1 to 4; `None` for others.
    #[must_use]
    pub fn new(year: u16, quarter: u8) -> Option<Self> {
        let stands = (2000..=2099).contains(&year) && (1..=4).contains(&quarter);
        stands.then_some(Self { year, quarter })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.quarter
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-Q{}", self.year, self.quarter)
    }
}

impl FromStr for Quarter {
    type Err = NotAWord;

    fn from_str(text: &str) -> Result<Self, NotAWord> {
        let [b'2', b'0', tens @ b'0'..=b'9', ones @ b'0'..=b'9', b'-', b'Q', quarter @ b'1'..=b'4'] =
            text.as_bytes()
        else {
            return Err(NotAWord);
        };
        let year = 2000 + u16::from(tens - b'0') * 10 + u16::from(ones - b'0');
        Self::new(year, quarter - b'0').ok_or(NotAWord)
    }
}

impl Held for Quarter {
    const HOLDS: Holds = Holds::Quarter;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse().map_err(|_| Reason::NotOnTheList)
    }

    fn write(&self, out: &mut String) {
        quoted(out, self);
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAWord, Quarter};

    #[test]
    fn a_quarter_survives_its_own_text() {
        let all: Vec<Quarter> = (2000..=2099)
            .flat_map(|year| (1..=4).filter_map(move |number| Quarter::new(year, number)))
            .collect();
        assert_eq!(all.len(), Quarter::HOW_MANY as usize);
        for quarter in all {
            assert_eq!(quarter.to_string().parse(), Ok(quarter));
        }
        for wrong in ["", "2026-Q0", "2026-Q5", "2026-q4", "1999-Q4", "2100-Q1", "2026-Q44", "26-Q4"] {
            assert_eq!(wrong.parse::<Quarter>(), Err(NotAWord), "{wrong}");
        }
    }
}
