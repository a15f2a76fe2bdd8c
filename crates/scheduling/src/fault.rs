//! What is wrong with a problem, and where: `$.people[3].free[0]: does not end after it starts`.
//!
//! A fault names a place and a fact, never a value: what somebody wrote into a document does not travel
//! into an error message (a key of a map, being part of the place, is the one exception). The reasons are
//! the same whether the problem came as a document or was built in code.

mod place;

pub(crate) use place::Place;
use std::fmt::{self, Display, Formatter, Write as _};

/// One thing that is wrong, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The place in the document (or in the [`Draft`](crate::Draft), whose fields bear the same names).
    pub path: Path,
    /// The fact.
    pub reason: Reason,
}

/// A place in the document, from its root `$`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path(pub Vec<Step>);

/// One step down from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Step {
    /// To a field of an object, or to an entry of a map.
    Name(String),
    /// To an element of a list, counted from zero.
    Index(usize),
}

/// Why a value is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The text is not one JSON value, or is nested deeper than any problem is.
    NotJson {
        /// The line at which reading stopped, from 1.
        line: usize,
        /// The column at which reading stopped, from 1; 0 before the first character of a line.
        column: usize,
    },
    /// An object has a field that this format does not have.
    UnknownField,
    /// An object has this field or entry twice.
    RepeatedField,
    /// An object lacks a field that must be there.
    MissingField,
    /// The value is not an object.
    NotAnObject,
    /// The value is not a list.
    NotAList,
    /// The value is not a string.
    NotAString,
    /// The value is not an integer of the permitted range.
    OutOfRange {
        /// The smallest permitted value; the largest is always [`MOST`](crate::problem::MOST).
        least: u32,
    },
    /// The version is not 1.
    UnknownVersion,
    /// The kind of a room is neither `interview` nor `observation`.
    UnknownKind,
    /// The value is not an instant of RFC 3339 in the years 0000 to 9999.
    NotAnInstant,
    /// The instant is given with an offset from UTC.
    NotUtc,
    /// The instant has seconds.
    NotAWholeMinute,
    /// The value is not a list of two instants.
    NotAnInterval,
    /// The interval does not end after it starts.
    EndsBeforeItStarts,
    /// Another of its kind, or another in the same list, has this id.
    RepeatedId,
    /// Another role of the interview has this name.
    RepeatedRole,
    /// No house has this id.
    UnknownHouse,
    /// No person has this id.
    UnknownPerson,
    /// No interview room of the same house has this id.
    UnknownInterviewRoom,
    /// A preferred person is not one of those who may fill the role.
    NotInAnyOf,
    /// Slots are sought for one interview, and the problem has none or several.
    NotOneInterview,
}

impl Display for Fault {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.reason)
    }
}

impl Display for Path {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_char('$')?;
        self.0.iter().try_for_each(|step| match step {
            Step::Index(index) => write!(out, "[{index}]"),
            Step::Name(name) if is_plain(name) => write!(out, ".{name}"),
            // Quoted as JSON, so that whatever the key holds, a fault stays one line.
            Step::Name(name) => write!(out, "[{}]", serde_json::Value::from(name.as_str())),
        })
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

impl Display for Reason {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NotJson { line, column } => {
                return write!(out, "this is not JSON, or nested too deeply (line {line}, column {column})");
            }
            Self::OutOfRange { least } => {
                return write!(out, "must be an integer from {least} to {}", crate::problem::MOST);
            }
            Self::UnknownField => "there is no such field",
            Self::RepeatedField => "stands here twice",
            Self::MissingField => "is missing",
            Self::NotAnObject => "must be an object",
            Self::NotAList => "must be a list",
            Self::NotAString => "must be a string",
            Self::UnknownVersion => "must be 1",
            Self::UnknownKind => "must be \"interview\" or \"observation\"",
            Self::NotAnInstant => "must be an instant such as 2026-12-01T08:00:00Z",
            Self::NotUtc => "must be in UTC, ending in Z",
            Self::NotAWholeMinute => "must be a whole minute",
            Self::NotAnInterval => "must be a list of two instants",
            Self::EndsBeforeItStarts => "does not end after it starts",
            Self::RepeatedId => "this id is taken already",
            Self::RepeatedRole => "another role of this interview has the same name",
            Self::UnknownHouse => "no house has this id",
            Self::UnknownPerson => "no person has this id",
            Self::UnknownInterviewRoom => "no interview room of this house has this id",
            Self::NotInAnyOf => "is preferred without being in any_of",
            Self::NotOneInterview => "must hold exactly one interview when slots are sought",
        };
        out.write_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_reads_as_a_path_and_a_reason_on_one_line() {
        let path = Path(vec![
            Step::Name("people".into()),
            Step::Index(3),
            Step::Name("travel_minutes".into()),
            Step::Name("a \"b\"\n".into()),
        ]);
        let fault = Fault { path, reason: Reason::UnknownHouse };
        assert_eq!(fault.to_string(), r#"$.people[3].travel_minutes["a \"b\"\n"]: no house has this id"#);
    }
}
