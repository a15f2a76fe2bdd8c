//! The number of a message: 1, 2, 3 … for each reference and direction.
//!
//! `statistics.reported`, which has no reference, is counted for each partner. A number is at most
//! 2,147,483,647, so that every database and every language can hold it.

use std::fmt;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::problem::Fault;
use crate::shape::{Held, Holds};

/// Such a number; never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(u32);

impl Sequence {
    /// Where counting begins.
    pub const FIRST: Self = Self(1);
    /// Where it must end.
    pub const LAST: Self = Self(0x7fff_ffff);

    /// From a number; `None` for 0 and beyond the last.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number >= Self::FIRST.0 && number <= Self::LAST.0 { Some(Self(number)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The number that must come when so many were accepted. Beyond the last it stays the last.
    #[must_use]
    pub const fn after(accepted: u32) -> Self {
        if accepted < Self::LAST.0 { Self(accepted + 1) } else { Self::LAST }
    }

    /// Whether it is this number's turn when so many were accepted.
    ///
    /// # Errors
    /// [`Fault::OutOfOrder`] with the number whose turn it is.
    pub fn in_turn(self, accepted: u32) -> Result<(), Fault> {
        let expected = Self::after(accepted);
        if self == expected { Ok(()) } else { Err(Fault::OutOfOrder { expected }) }
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Held for Sequence {
    const HOLDS: Holds = Holds::Integer { least: Self::FIRST.0, most: Self::LAST.0 };

    fn read(json: &Json) -> Result<Self, Reason> {
        let number = u32::try_from(json.integer()?).map_err(|_| Reason::OutOfBounds)?;
        Self::new(number).ok_or(Reason::OutOfBounds)
    }

    fn write(&self, out: &mut String) {
        out.push_str(&self.0.to_string());
    }
}
