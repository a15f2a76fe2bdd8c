//! What the house says to the core: a message can be made only by one of the functions here, from named
//! values.
//!
//! Inside the house `operations/src/disclose.rs` alone names this module, so the whole of what leaves can
//! be read in two files. [`Message`] cannot be taken apart and put together otherwise: whoever reads one
//! gets a [`Said`] to look at.

mod answered;
mod statistics;

pub use answered::ReferralAnswered;
pub use statistics::{Cell, Grid, StatisticsReported};

use zeroize::Zeroizing;

use crate::envelope::{Body, Head, Opened, fold};
use crate::json::{Fields, read_at};
use crate::kind::FromHouse;
use crate::misshapen::{Misshapen, Pointer};
use crate::shape::{Field, message};
use crate::words::{CaseOutcome, Consent, Decline, Quarter, WithdrawalAnswer};
use crate::{HandoverCode, MessageId, Reference, Sequence};

message! {
    /// What the house says to a withdrawal.
    WithdrawalAnswered {
        /// Whether the house stops.
        answer: WithdrawalAnswer,
    }
}

message! {
    /// Identity received, a named specialist is in charge.
    ReferralTakenUp {}
}

message! {
    /// Nobody used the code; the core's officer is asked again.
    ReferralHandoverLapsed {}
}

message! {
    /// How it ended.
    CaseClosed {
        /// In one word.
        outcome: CaseOutcome,
    }
}

message! {
    /// A young person who turns 18 wishes to go on with the core.
    TransitionOffered {
        /// That they agreed.
        consent: Consent,
    }
}

message! {
    /// Erase the reference at your side.
    ReferenceForgotten {}
}

/// What a message says, to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Whether the house takes the referral up.
    ReferralAnswered(ReferralAnswered),
    /// What the house says to a withdrawal.
    WithdrawalAnswered(WithdrawalAnswered),
    /// Identity received, a named specialist is in charge.
    ReferralTakenUp(ReferralTakenUp),
    /// Nobody used the handover code.
    ReferralHandoverLapsed(ReferralHandoverLapsed),
    /// How it ended.
    CaseClosed(CaseClosed),
    /// A young person wishes to go on with the core.
    TransitionOffered(TransitionOffered),
    /// Counts of a quarter.
    StatisticsReported(StatisticsReported),
    /// Erase the reference at your side.
    ReferenceForgotten(ReferenceForgotten),
}

/// A message of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message(Said);

/// The house takes the referral up; the officer opens the handover page with this code.
#[must_use]
pub const fn referral_accepted(handover: HandoverCode) -> Message {
    Message(Said::ReferralAnswered(ReferralAnswered::Accepted(handover)))
}

/// The house does not take the referral up.
#[must_use]
pub const fn referral_declined(why: Decline) -> Message {
    Message(Said::ReferralAnswered(ReferralAnswered::Declined(why)))
}

/// What the house says to a withdrawal.
#[must_use]
pub const fn withdrawal_answered(answer: WithdrawalAnswer) -> Message {
    Message(Said::WithdrawalAnswered(WithdrawalAnswered { answer }))
}

/// Identity received, a named specialist is in charge.
#[must_use]
pub const fn referral_taken_up() -> Message {
    Message(Said::ReferralTakenUp(ReferralTakenUp {}))
}

/// Nobody used the code.
#[must_use]
pub const fn referral_handover_lapsed() -> Message {
    Message(Said::ReferralHandoverLapsed(ReferralHandoverLapsed {}))
}

/// How it ended.
#[must_use]
pub const fn case_closed(outcome: CaseOutcome) -> Message {
    Message(Said::CaseClosed(CaseClosed { outcome }))
}

/// A young person who turns 18 wishes to go on with the core. `consent` is the recorded one.
#[must_use]
pub const fn transition_offered(consent: Consent) -> Message {
    Message(Said::TransitionOffered(TransitionOffered { consent }))
}

/// Counts of a quarter, the whole grid.
#[must_use]
pub const fn statistics_reported(quarter: Quarter, cells: Grid) -> Message {
    Message(Said::StatisticsReported(StatisticsReported { quarter, cells }))
}

/// Erase the reference at your side.
#[must_use]
pub const fn reference_forgotten() -> Message {
    Message(Said::ReferenceForgotten(ReferenceForgotten {}))
}

impl Message {
    /// What it says.
    #[must_use]
    pub const fn said(&self) -> &Said {
        &self.0
    }

    /// Its type.
    #[must_use]
    pub const fn kind(&self) -> FromHouse {
        match &self.0 {
            Said::ReferralAnswered(_) => FromHouse::ReferralAnswered,
            Said::WithdrawalAnswered(_) => FromHouse::WithdrawalAnswered,
            Said::ReferralTakenUp(_) => FromHouse::ReferralTakenUp,
            Said::ReferralHandoverLapsed(_) => FromHouse::ReferralHandoverLapsed,
            Said::CaseClosed(_) => FromHouse::CaseClosed,
            Said::TransitionOffered(_) => FromHouse::TransitionOffered,
            Said::StatisticsReported(_) => FromHouse::StatisticsReported,
            Said::ReferenceForgotten(_) => FromHouse::ReferenceForgotten,
        }
    }

    /// Its `data`, as JSON. It may hold a handover code: to be sealed until it is sent.
    #[must_use]
    pub fn data_text(&self) -> Zeroizing<String> {
        let room = if self.kind() == FromHouse::StatisticsReported { 32 * 1024 } else { 256 };
        let mut out = Zeroizing::new(String::with_capacity(room));
        match &self.0 {
            Said::ReferralAnswered(data) => data.write(&mut out),
            Said::WithdrawalAnswered(data) => data.write(&mut out),
            Said::ReferralTakenUp(data) => data.write(&mut out),
            Said::ReferralHandoverLapsed(data) => data.write(&mut out),
            Said::CaseClosed(data) => data.write(&mut out),
            Said::TransitionOffered(data) => data.write(&mut out),
            Said::StatisticsReported(data) => data.write(&mut out),
            Said::ReferenceForgotten(data) => data.write(&mut out),
        }
        out
    }

    /// Its `data`, as the disclosure ledger shows it: a handover code is masked.
    #[must_use]
    pub fn shown_text(&self) -> String {
        let text = self.data_text();
        match &self.0 {
            Said::ReferralAnswered(ReferralAnswered::Accepted(code)) => {
                text.replace(code.reveal().as_str(), HandoverCode::MASK)
            }
            _ => text.as_str().to_owned(),
        }
    }

    /// Reads what [`Message::data_text`] wrote, as strictly as if it had come from outside.
    ///
    /// # Errors
    /// When it is not what that type holds; the pointer begins with `/data`.
    pub fn from_data_text(kind: FromHouse, data: &str) -> Result<Self, Misshapen> {
        let here = Pointer::default().field("data");
        let json = read_at(here.clone(), data.as_bytes(), kind.most_bytes())?;
        Self::read(kind, Fields::open(&json, here)?)
    }

    fn read(kind: FromHouse, data: Fields<'_>) -> Result<Self, Misshapen> {
        Ok(Self(match kind {
            FromHouse::ReferralAnswered => Said::ReferralAnswered(ReferralAnswered::read(data)?),
            FromHouse::WithdrawalAnswered => Said::WithdrawalAnswered(WithdrawalAnswered::read(data)?),
            FromHouse::ReferralTakenUp => Said::ReferralTakenUp(ReferralTakenUp::read(data)?),
            FromHouse::ReferralHandoverLapsed => {
                Said::ReferralHandoverLapsed(ReferralHandoverLapsed::read(data)?)
            }
            FromHouse::CaseClosed => Said::CaseClosed(CaseClosed::read(data)?),
            FromHouse::TransitionOffered => Said::TransitionOffered(TransitionOffered::read(data)?),
            FromHouse::StatisticsReported => Said::StatisticsReported(StatisticsReported::read(data)?),
            FromHouse::ReferenceForgotten => Said::ReferenceForgotten(ReferenceForgotten::read(data)?),
        }))
    }
}

impl FromHouse {
    /// The fields of its `data`, for the table.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::ReferralAnswered => ReferralAnswered::FIELDS,
            Self::WithdrawalAnswered => WithdrawalAnswered::FIELDS,
            Self::ReferralTakenUp => ReferralTakenUp::FIELDS,
            Self::ReferralHandoverLapsed => ReferralHandoverLapsed::FIELDS,
            Self::CaseClosed => CaseClosed::FIELDS,
            Self::TransitionOffered => TransitionOffered::FIELDS,
            Self::StatisticsReported => StatisticsReported::FIELDS,
            Self::ReferenceForgotten => ReferenceForgotten::FIELDS,
        }
    }
}

/// A message with what is written on its outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Same at every try.
    pub id: MessageId,
    /// What it is about; counts are about nobody.
    pub reference: Option<Reference>,
    /// Its number in this direction.
    pub sequence: Sequence,
    /// What it says.
    pub message: Message,
}

impl Envelope {
    /// The most bytes that any message of the house may have.
    pub const MOST_BYTES: usize = FromHouse::StatisticsReported.most_bytes();

    /// Reads the bytes as they came.
    ///
    /// # Errors
    /// With the place of the first fault that was found, never with what stood there.
    pub fn read(bytes: &[u8]) -> Result<Self, Misshapen> {
        let opened = Opened::read(bytes, Self::MOST_BYTES)?;
        let (mut head, kind) = opened.head::<FromHouse>()?;
        if bytes.len() > kind.most_bytes() {
            return Err(Pointer::default().is(crate::Reason::TooLarge));
        }
        let reference = if kind.has_reference() { Some(head.take("reference")?) } else { None };
        let (id, sequence, data) = Head::finish(head)?;
        let data = Fields::open(data, Pointer::default().field("data"))?;
        Ok(Self { id, reference, sequence, message: Message::read(kind, data)? })
    }

    /// The bytes that are sent.
    #[must_use]
    pub fn write(&self) -> Body {
        let head = Head { id: self.id, reference: self.reference, sequence: self.sequence };
        fold(&head, self.message.kind().as_str(), &self.message.data_text())
    }
}

#[cfg(test)]
mod tests;
