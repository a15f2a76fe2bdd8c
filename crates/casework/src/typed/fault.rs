//! What can be wrong with one typed field. Facts only: pages say the sentence.

use std::fmt;

/// Why the text of a field was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The one field that may not be unknown is empty.
    Missing,
    /// Longer than so many characters.
    TooLong(usize),
    /// Holds a control character.
    ControlCharacter,
    /// Names no day of the calendar.
    NotADay,
    /// Names a day that has not come yet.
    InTheFuture,
    /// Names a day that has passed.
    InThePast,
    /// Names a day further back than any living person's birth.
    TooLongAgo,
    /// Is no whole number.
    NotANumber,
    /// Could be the name of someone, or their telephone; a reference is a number.
    NotAReference,
    /// Is a number beyond these ends, which belong to it.
    OutOfRange(u16, u16),
    /// Names no hours of a day.
    NotHours,
    /// Is none of the choices.
    NotOnTheList,
    /// Says the same thing as another field, and not the same.
    Contradicts(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("missing"),
            Self::TooLong(most) => write!(f, "longer than {most} characters"),
            Self::ControlCharacter => f.write_str("holds a control character"),
            Self::NotADay => f.write_str("not a day"),
            Self::InTheFuture => f.write_str("in the future"),
            Self::InThePast => f.write_str("in the past"),
            Self::TooLongAgo => f.write_str("too long ago"),
            Self::NotANumber => f.write_str("not a whole number"),
            Self::NotAReference => f.write_str("not the number of a case"),
            Self::OutOfRange(least, most) => write!(f, "not from {least} to {most}"),
            Self::NotHours => f.write_str("not hours of a day"),
            Self::NotOnTheList => f.write_str("not on the list"),
            Self::Contradicts(other) => write!(f, "contradicts {other}"),
        }
    }
}

impl std::error::Error for Fault {}

/// A fault with the field that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The name of the field in the form.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}
