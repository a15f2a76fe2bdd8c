//! Why a document is not one of the contract: a reason, and a pointer to the place.
//!
//! It never holds what stood there. A pointer is made of the contract's own names and of numbers: a
//! name that was made up by the sender is not repeated either, the pointer then ends at the object in
//! which it stood. So a refusal can be logged, shown and sent back as it is.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::shape::known_name;

/// One step down into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A field of the contract.
    Field(&'static str),
    /// A place in a list, from 0.
    Place(usize),
}

/// Where: a JSON pointer (RFC 6901); the empty one is the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pointer(Vec<Step>);

impl Pointer {
    pub(crate) fn field(&self, name: &'static str) -> Self {
        self.step(Step::Field(name))
    }

    pub(crate) fn place(&self, place: usize) -> Self {
        self.step(Step::Place(place))
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    pub(crate) fn push(&mut self, step: Step) {
        self.0.push(step);
    }

    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    /// With the reason why what stands here is refused.
    pub(crate) const fn is(self, reason: Reason) -> Misshapen {
        Misshapen { pointer: self, reason }
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Field(name) => write!(f, "/{name}")?,
                Step::Place(place) => write!(f, "/{place}")?,
            }
        }
        Ok(())
    }
}

impl FromStr for Pointer {
    type Err = Reason;

    /// Reads a pointer that the other side wrote: of the contract's own names, and of numbers.
    fn from_str(text: &str) -> Result<Self, Reason> {
        let mut steps = Vec::new();
        let mut rest = text;
        while let Some(after) = rest.strip_prefix('/') {
            let (step, further) = after.split_at(after.find('/').unwrap_or(after.len()));
            steps.push(match known_name(step) {
                Some(name) => Step::Field(name),
                None => Step::Place(place(step).ok_or(Reason::NotOnTheList)?),
            });
            rest = further;
        }
        if rest.is_empty() { Ok(Self(steps)) } else { Err(Reason::NotOnTheList) }
    }
}

/// A number as RFC 6901 writes it, of a list that is not longer than any of ours.
fn place(step: &str) -> Option<usize> {
    let digits = step.len() <= 4 && step.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (step == "0" || !step.starts_with('0')) { step.parse().ok() } else { None }
}

/// A document that is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("at \"{pointer}\": {reason}")]
pub struct Misshapen {
    /// The place.
    pub pointer: Pointer,
    /// What is wrong there.
    pub reason: Reason,
}

/// What can be wrong with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Reason {
    /// More bytes than its kind may have.
    #[error("too large")]
    TooLarge,
    /// Bytes that are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not JSON (RFC 8259).
    #[error("not JSON")]
    NotJson,
    /// Something follows the end of the document.
    #[error("something follows the end")]
    Trailing,
    /// Lists and objects within each other, deeper than the contract goes.
    #[error("nested too deeply")]
    TooDeep,
    /// A name that occurs twice in one object.
    #[error("a field occurs twice")]
    Duplicate,
    /// A name that is not on the list.
    #[error("a field that the contract does not know")]
    Unknown,
    /// A field that must be there is not.
    #[error("missing")]
    Missing,
    /// Not an object.
    #[error("not an object")]
    NotAnObject,
    /// Not a list.
    #[error("not a list")]
    NotAList,
    /// Not a text.
    #[error("not a text")]
    NotAText,
    /// Not an integer written as digits.
    #[error("not an integer")]
    NotAnInteger,
    /// A text that is not a word of the closed list.
    #[error("not a word of the list")]
    NotOnTheList,
    /// Not base64url without padding, or not in its one canonical form, or of another length.
    #[error("not 22 characters of canonical base64url")]
    NotBase64,
    /// Not a UUID of version 4 in lower case.
    #[error("not a UUID of version 4 in lower case")]
    NotAUuid,
    /// An integer outside its bounds.
    #[error("out of bounds")]
    OutOfBounds,
    /// A cell that is not the one whose turn it is, or too few or too many cells.
    #[error("not the grid in its order")]
    NotTheGrid,
}
