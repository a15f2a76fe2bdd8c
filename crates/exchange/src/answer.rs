//! What is answered when all is well: that a message was accepted, and how far a reference has come.

use crate::json::{Fields, read};
use crate::misshapen::{Misshapen, Pointer, Reason};
use crate::shape::{Field, Held, Holds, Presence, name};
use crate::words::words;
use crate::{MessageId, Sequence};

/// An answer is small; more is not read.
const MOST_BYTES: usize = 4 * 1024;

words! {
    /// The one word that is said to a message.
    Status {
        /// It is kept; nothing is promised about what follows.
        Accepted => "accepted",
    }
}

/// The answer 202 to a message. The same to every try of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The message's.
    pub id: MessageId,
}

impl Accepted {
    /// The status of the answer.
    pub const STATUS: u16 = 202;
    /// Its fields, for the table.
    pub const FIELDS: &'static [Field] = &[
        Field { name: "id", presence: Presence::Always, holds: MessageId::HOLDS },
        Field { name: "status", presence: Presence::Always, holds: Status::HOLDS },
    ];

    /// The document.
    #[must_use]
    pub fn document(self) -> String {
        let mut out = String::with_capacity(80);
        out.push('{');
        name(&mut out, "id");
        self.id.write(&mut out);
        name(&mut out, "status");
        Status::Accepted.write(&mut out);
        out.push('}');
        out
    }

    /// Reads the answer of the other side.
    ///
    /// # Errors
    /// When it is another document.
    pub fn read(document: &[u8]) -> Result<Self, Misshapen> {
        let json = read(document, MOST_BYTES)?;
        Fields::open(&json, Pointer::default())?.whole(|fields| {
            let Status::Accepted = fields.take("status")?;
            Ok(Self { id: fields.take("id")? })
        })
    }
}

/// The answer 200 to a question about a reference: the last number accepted from the one who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// 0 when none was.
    pub accepted: u32,
}

impl Progress {
    /// Its fields, for the table.
    pub const FIELDS: &'static [Field] = &[Field {
        name: "accepted",
        presence: Presence::Always,
        holds: Holds::Integer { least: 0, most: Sequence::LAST.get() },
    }];

    /// The document.
    #[must_use]
    pub fn document(self) -> String {
        format!(r#"{{"accepted":{}}}"#, self.accepted)
    }

    /// Reads the answer of the other side.
    ///
    /// # Errors
    /// When it is another document.
    pub fn read(document: &[u8]) -> Result<Self, Misshapen> {
        let json = read(document, MOST_BYTES)?;
        Fields::open(&json, Pointer::default())?.whole(|fields| {
            let (number, place) = fields.must("accepted")?;
            let number = number.integer().map_err(|reason| place.clone().is(reason))?;
            match u32::try_from(number) {
                Ok(accepted) if accepted <= Sequence::LAST.get() => Ok(Self { accepted }),
                _ => Err(place.is(Reason::OutOfBounds)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Accepted, Progress};
    use crate::MessageId;

    #[test]
    fn both_answers_are_read_as_they_were_written() {
        let accepted = Accepted { id: MessageId::from_random([3; 16]) };
        assert_eq!(
            accepted.document(),
            r#"{"id":"03030303-0303-4303-8303-030303030303","status":"accepted"}"#
        );
        assert_eq!(Accepted::read(accepted.document().as_bytes()), Ok(accepted));
        let progress = Progress { accepted: 3 };
        assert_eq!(progress.document(), r#"{"accepted":3}"#);
        assert_eq!(Progress::read(progress.document().as_bytes()), Ok(progress));
    }

    #[test]
    fn other_answers_are_none() {
        let id = r#""id":"03030303-0303-4303-8303-030303030303""#;
        for wrong in ["", "{}", &format!("{{{id}}}"), &format!(r#"{{{id},"status":"queued"}}"#)] {
            assert!(Accepted::read(wrong.as_bytes()).is_err(), "{wrong}");
        }
        for wrong in
            ["3", "{}", r#"{"accepted":-1}"#, r#"{"accepted":2147483648}"#, r#"{"accepted":1,"a":1}"#]
        {
            assert!(Progress::read(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }
}
