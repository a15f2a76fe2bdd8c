//! What the core says to the house.
//!
//! Read by `operations/src/hear_core.rs` alone; written by whoever plays the core
//! ([`crate::other_side`]). A message says how urgent, where, in which language, about how old; who it is
//! about the house learns from the officer, on its handover page.

use crate::envelope::{Body, Head, Opened, fold};
use crate::json::Fields;
use crate::kind::FromCore;
use crate::misshapen::{Misshapen, Pointer};
use crate::shape::{Field, message};
use crate::words::{
    AgeBand, County, Language, TraffickingStatus, TransitionAnswer, Urgency, WithdrawalReason,
};
use crate::{MessageId, Reference, Sequence};

message! {
    /// Somebody may be a child of ours.
    ReferralOffered {
        /// About how old.
        age_band: AgeBand,
        /// How soon the house must look at it.
        urgency: Urgency,
        /// Where the child is.
        county: County,
        /// What the child speaks or signs.
        language: Language,
        /// What is presumed.
        trafficking_status: TraffickingStatus,
    } maybe {
        /// A brother or sister, by a reference that both sides know.
        sibling_of: Reference,
        /// A parent in the care of the core, by a reference that both sides know.
        child_of_adult: Reference,
    }
}

message! {
    /// The offer is asked back.
    ReferralWithdrawn {
        /// Why.
        reason: WithdrawalReason,
    }
}

message! {
    /// What the core says to a transition.
    TransitionAnswered {
        /// Whether it takes the young person up.
        answer: TransitionAnswer,
    }
}

message! {
    /// Erase the reference at your side.
    ReferenceForgotten {}
}

/// A message of the core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Somebody may be a child of ours.
    ReferralOffered(ReferralOffered),
    /// The offer is asked back.
    ReferralWithdrawn(ReferralWithdrawn),
    /// What the core says to a transition.
    TransitionAnswered(TransitionAnswered),
    /// Erase the reference at your side.
    ReferenceForgotten(ReferenceForgotten),
}

impl Message {
    /// Its type.
    #[must_use]
    pub const fn kind(&self) -> FromCore {
        match self {
            Self::ReferralOffered(_) => FromCore::ReferralOffered,
            Self::ReferralWithdrawn(_) => FromCore::ReferralWithdrawn,
            Self::TransitionAnswered(_) => FromCore::TransitionAnswered,
            Self::ReferenceForgotten(_) => FromCore::ReferenceForgotten,
        }
    }

    /// Its `data`, as JSON.
    #[must_use]
    pub fn data_text(&self) -> String {
        let mut out = String::with_capacity(256);
        match self {
            Self::ReferralOffered(data) => data.write(&mut out),
            Self::ReferralWithdrawn(data) => data.write(&mut out),
            Self::TransitionAnswered(data) => data.write(&mut out),
            Self::ReferenceForgotten(data) => data.write(&mut out),
        }
        out
    }

    fn read(kind: FromCore, data: Fields<'_>) -> Result<Self, Misshapen> {
        Ok(match kind {
            FromCore::ReferralOffered => Self::ReferralOffered(ReferralOffered::read(data)?),
            FromCore::ReferralWithdrawn => Self::ReferralWithdrawn(ReferralWithdrawn::read(data)?),
            FromCore::TransitionAnswered => Self::TransitionAnswered(TransitionAnswered::read(data)?),
            FromCore::ReferenceForgotten => Self::ReferenceForgotten(ReferenceForgotten::read(data)?),
        })
    }
}

impl FromCore {
    /// The fields of its `data`, for the table.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::ReferralOffered => ReferralOffered::FIELDS,
            Self::ReferralWithdrawn => ReferralWithdrawn::FIELDS,
            Self::TransitionAnswered => TransitionAnswered::FIELDS,
            Self::ReferenceForgotten => ReferenceForgotten::FIELDS,
        }
    }
}

/// A message with what is written on its outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Same at every try.
    pub id: MessageId,
    /// What it is about.
    pub reference: Reference,
    /// Its number in this direction.
    pub sequence: Sequence,
    /// What it says.
    pub message: Message,
}

impl Envelope {
    /// The most bytes that any message of the core may have.
    pub const MOST_BYTES: usize = 4 * 1024;

    /// Reads the bytes as they came.
    ///
    /// # Errors
    /// With the place of the first fault that was found, never with what stood there.
    pub fn read(bytes: &[u8]) -> Result<Self, Misshapen> {
        let opened = Opened::read(bytes, Self::MOST_BYTES)?;
        let (mut head, kind) = opened.head::<FromCore>()?;
        let reference = head.take("reference")?;
        let (id, sequence, data) = Head::finish(head)?;
        let data = Fields::open(data, Pointer::default().field("data"))?;
        Ok(Self { id, reference, sequence, message: Message::read(kind, data)? })
    }

    /// The bytes that are sent.
    #[must_use]
    pub fn write(&self) -> Body {
        let head = Head { id: self.id, reference: Some(self.reference), sequence: self.sequence };
        fold(&head, self.message.kind().as_str(), &self.message.data_text())
    }
}

#[cfg(test)]
mod tests;
