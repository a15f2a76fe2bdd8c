//! Which side the kit plays, and what that side says.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The kit is a core; a house is on trial.
    Core,
    /// The kit is a house; a core is on trial.
    House,
}

/// The text is neither side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("either core or house")]
pub struct NotAPart;

impl FromStr for Part {
    type Err = NotAPart;

    fn from_str(word: &str) -> Result<Self, NotAPart> {
        match word {
            "core" => Ok(Self::Core),
            "house" => Ok(Self::House),
            _ => Err(NotAPart),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Core => "core",
            Self::House => "house",
        })
    }
}

impl Part {
    /// The first message of a reference: its type and `data`.
    pub(crate) const fn opening(self) -> (&'static str, &'static str) {
        match self {
            Self::Core => (
                "referral.offered",
                r#"{"age_band":"13-14","urgency":"routine","county":"RO-CJ","language":"ron","trafficking_status":"possible"}"#,
            ),
            Self::House => ("transition.offered", r#"{"consent":"given"}"#),
        }
    }

    /// What may not follow on it.
    pub(crate) const fn too_early(self) -> (&'static str, &'static str) {
        match self {
            Self::Core => ("transition.answered", r#"{"answer":"declined"}"#),
            Self::House => ("case.closed", r#"{"outcome":"lost_contact"}"#),
        }
    }

    /// The same message with another value.
    pub(crate) const fn another(self) -> (&'static str, &'static str) {
        match self {
            Self::Core => (r#""age_band":"13-14""#, r#""age_band":"15-17""#),
            // Its one field has one word: a blank makes other bytes as well.
            Self::House => (r#""data":{"#, r#""data": {"#),
        }
    }

    /// A field of the opening with its value, and where a pointer leads to it.
    pub(crate) const fn field(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Core => ("county", "RO-CJ", "/data/county"),
            Self::House => ("consent", "given", "/data/consent"),
        }
    }

    /// The most bytes that are read of a message at the other side.
    pub(crate) const fn most_bytes(self) -> usize {
        match self {
            Self::Core => 4 * 1024,
            Self::House => 64 * 1024,
        }
    }
}
