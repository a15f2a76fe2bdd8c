//! What is written on the outside of a message: id, type, version, reference, number.
//!
//! The outbox keeps a message as its type and its `data`; the number is given when it is first sent,
//! because a message that was dropped leaves its number to the next. [`compose`] then makes the bytes,
//! the same at every try, and makes them only of what it has read strictly itself.

use std::fmt;

use zeroize::Zeroizing;

use crate::json::{Fields, Json, read};
use crate::kind::FromHouse;
use crate::misshapen::{Misshapen, Pointer, Reason};
use crate::outgoing;
use crate::shape::{Field, Held, Holds, Presence, name};
use crate::words::Version;
use crate::{MessageId, Reference, Sequence};

/// The bytes of a message. They may hold a handover code: wiped when dropped, hidden in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(Zeroizing<String>);

impl Body {
    /// As they are sent.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Any bytes, to see what becomes of them.
    #[cfg(test)]
    pub(crate) fn of_test(bytes: &[u8]) -> Self {
        Self(Zeroizing::new(String::from_utf8(bytes.to_vec()).expect("UTF-8")))
    }

    /// As text: it is JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Body({} bytes)", self.0.len())
    }
}

/// The fields of the envelope besides `type` and `data`, for the table.
pub const FIELDS: &[Field] = &[
    Field { name: "id", presence: Presence::Always, holds: MessageId::HOLDS },
    Field { name: "version", presence: Presence::Always, holds: Version::HOLDS },
    Field { name: "reference", presence: Presence::Always, holds: Holds::Reference },
    Field { name: "sequence", presence: Presence::Always, holds: Sequence::HOLDS },
];

/// The outside of a message.
pub(crate) struct Head {
    pub id: MessageId,
    pub reference: Option<Reference>,
    pub sequence: Sequence,
}

impl Head {
    /// Takes what every envelope has; nothing may be left.
    pub(crate) fn finish(mut head: Fields<'_>) -> Result<(MessageId, Sequence, &Json), Misshapen> {
        let id = head.take("id")?;
        let sequence = head.take("sequence")?;
        let (data, _) = head.must("data")?;
        head.end()?;
        Ok((id, sequence, data))
    }
}

/// A document that is JSON.
pub(crate) struct Opened(Json);

impl Opened {
    pub(crate) fn read(bytes: &[u8], most: usize) -> Result<Self, Misshapen> {
        read(bytes, most).map(Self)
    }

    /// The fields of the envelope that are still to be read, and the type of the message.
    pub(crate) fn head<K: Held>(&self) -> Result<(Fields<'_>, K), Misshapen> {
        let mut head = Fields::open(&self.0, Pointer::default())?;
        let Version = head.take("version")?;
        let kind = head.take("type")?;
        Ok((head, kind))
    }
}

/// Writes the envelope around `data`.
pub(crate) fn fold(head: &Head, kind: &str, data: &str) -> Body {
    let mut out = String::with_capacity(data.len() + 256);
    out.push('{');
    name(&mut out, "id");
    head.id.write(&mut out);
    name(&mut out, "type");
    crate::shape::quoted(&mut out, kind);
    name(&mut out, "version");
    Version.write(&mut out);
    if let Some(reference) = head.reference {
        name(&mut out, "reference");
        reference.write(&mut out);
    }
    name(&mut out, "sequence");
    head.sequence.write(&mut out);
    name(&mut out, "data");
    out.push_str(data);
    out.push('}');
    Body(Zeroizing::new(out))
}

/// Makes the bytes of a message of the house from what the outbox kept of it.
///
/// # Errors
/// When `data` is not what that type holds, or a reference is there that must not be, or is missing.
pub fn compose(
    id: MessageId,
    kind: FromHouse,
    reference: Option<Reference>,
    sequence: Sequence,
    data: &str,
) -> Result<Body, Misshapen> {
    let place = Pointer::default().field("reference");
    match (reference, kind.has_reference()) {
        (None, true) => return Err(place.is(Reason::Missing)),
        (Some(_), false) => return Err(place.is(Reason::Unknown)),
        (Some(_), true) | (None, false) => {}
    }
    let message = outgoing::Message::from_data_text(kind, data)?;
    Ok(fold(&Head { id, reference, sequence }, kind.as_str(), &message.data_text()))
}

/// What the disclosure ledger shows of a message that the outbox kept: its `data` with a handover code
/// masked.
///
/// # Errors
/// When `data` is not what that type holds.
pub fn shown(kind: FromHouse, data: &str) -> Result<String, Misshapen> {
    Ok(outgoing::Message::from_data_text(kind, data)?.shown_text())
}
