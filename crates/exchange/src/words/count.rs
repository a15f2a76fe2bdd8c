//! How many, or that it is not said.
//!
//! A count below the threshold k is written `suppressed`, 0 too: that nobody was there is also something
//! to learn. k is the house's (5 unless it sets another) and does not travel, so a reader can only
//! hold a count to the least k that a house may set.

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds, quoted};

/// The least count that a house shows, its k.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Threshold(u32);

impl Threshold {
    /// The least that a house may set: of two, one knows of the other.
    pub const LEAST: Self = Self(3);
    /// What holds unless the house sets another.
    pub const DEFAULT: Self = Self(5);

    /// A threshold; `None` below the least, and beyond 100.
    #[must_use]
    pub const fn new(k: u32) -> Option<Self> {
        if k >= Self::LEAST.0 && k <= 100 { Some(Self(k)) } else { None }
    }

    /// k.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// A count of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// Too few to say, perhaps none; or withheld so that another cannot be worked out.
    Suppressed,
    /// So many, at least k.
    Shown(Shown),
}

/// A number that was large enough to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown(u32);

impl Shown {
    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Count {
    /// The word for what is not said.
    pub const SUPPRESSED: &str = "suppressed";
    /// The most that a cell can say.
    pub const MOST: u32 = u16::MAX as u32;

    /// So many, or suppressed when below the threshold.
    #[must_use]
    pub fn of(number: u16, threshold: Threshold) -> Self {
        let number = u32::from(number);
        if number < threshold.0 { Self::Suppressed } else { Self::Shown(Shown(number)) }
    }
}

impl Held for Count {
    const HOLDS: Holds = Holds::Count { least: Threshold::LEAST.0, most: Self::MOST };

    fn read(json: &Json) -> Result<Self, Reason> {
        if let Ok(word) = json.text() {
            return if word == Self::SUPPRESSED { Ok(Self::Suppressed) } else { Err(Reason::NotOnTheList) };
        }
        let number = u32::try_from(json.integer()?).map_err(|_| Reason::OutOfBounds)?;
        let stands = (Threshold::LEAST.0..=Self::MOST).contains(&number);
        if stands { Ok(Self::Shown(Shown(number))) } else { Err(Reason::OutOfBounds) }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Suppressed => quoted(out, Self::SUPPRESSED),
            Self::Shown(Shown(number)) => out.push_str(&number.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Threshold};

    #[test]
    fn what_is_below_the_threshold_is_not_said() {
        for number in 0..5 {
            assert_eq!(Count::of(number, Threshold::DEFAULT), Count::Suppressed, "{number}");
        }
        assert!(matches!(Count::of(5, Threshold::DEFAULT), Count::Shown(shown) if shown.get() == 5));
        assert_eq!(Threshold::new(2), None);
        assert_eq!(Threshold::new(3), Some(Threshold::LEAST));
    }
}
