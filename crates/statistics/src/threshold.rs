//! The threshold k: how many children a cell must hold before its count may be told.

use std::fmt;

/// The smallest count that is told, from [`Threshold::LEAST`] to [`Threshold::MOST`]; a setting of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold(u32);

/// Why a number is no threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThresholdFault {
    /// Under [`Threshold::LEAST`]: one child alone would be told of.
    TooLow,
    /// Over [`Threshold::MOST`]: nothing would ever be told.
    TooHigh,
}

impl Threshold {
    /// Two children: with less, a count is a child.
    pub const LEAST: u32 = 2;
    /// More is never asked for, and the audit looks for as many values of every cell.
    pub const MOST: u32 = 20;
    /// Five, until the house sets another.
    pub const DEFAULT: Self = Self(5);

    /// Reads a threshold.
    ///
    /// # Errors
    /// When it is outside [`Threshold::LEAST`] to [`Threshold::MOST`].
    pub const fn parse(number: u32) -> Result<Self, ThresholdFault> {
        match number {
            0..Self::LEAST => Err(ThresholdFault::TooLow),
            Self::LEAST..=Self::MOST => Ok(Self(number)),
            _ => Err(ThresholdFault::TooHigh),
        }
    }

    /// As a number of children.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl fmt::Display for ThresholdFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLow => "under the least threshold",
            Self::TooHigh => "over the highest threshold",
        })
    }
}

impl std::error::Error for ThresholdFault {}

#[cfg(test)]
mod tests {
    use super::{Threshold, ThresholdFault};

    #[test]
    fn one_child_alone_is_never_told_of() {
        assert_eq!(Threshold::parse(0), Err(ThresholdFault::TooLow));
        assert_eq!(Threshold::parse(1), Err(ThresholdFault::TooLow));
        assert_eq!(Threshold::parse(2).map(Threshold::get), Ok(2));
        assert_eq!(Threshold::parse(20).map(Threshold::get), Ok(20));
        assert_eq!(Threshold::parse(21), Err(ThresholdFault::TooHigh));
        assert_eq!(Threshold::parse(5), Ok(Threshold::DEFAULT));
    }
}
