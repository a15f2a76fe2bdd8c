//! An offer as a core signs it, without a network: for the demo house, to which an invented core spoke in the
//! past.

use barnahus_exchange::other_side::{CoreMessage, ReferralOffered, SentByCore};
use barnahus_exchange::transport::{Authority, sign_message};
use barnahus_exchange::words::{AgeBand, County, TraffickingStatus, Urgency};
use barnahus_exchange::{MessageId, PrivateKey, Reference, Sequence};

/// What is offered.
#[derive(Debug, Clone, Copy)]
pub struct Offered<'a> {
    /// Under which reference.
    pub reference: Reference,
    /// The id of the message.
    pub id: MessageId,
    /// About how old, in a word of the contract.
    pub age_band: &'a str,
    /// How urgent, likewise.
    pub urgency: &'a str,
    /// In which language, ISO 639-3.
    pub language: &'a str,
}

/// An offer, signed for one house at one moment.
#[derive(Debug, Clone)]
pub struct SignedOffer {
    /// Its headers.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// Signs it; `None` where a word is not of its list.
#[must_use]
pub fn signed_offer(
    key: &PrivateKey,
    to: &Authority,
    offered: Offered<'_>,
    created: u64,
) -> Option<SignedOffer> {
    let Offered { reference, id, age_band, urgency, language } = offered;
    let message = CoreMessage::ReferralOffered(ReferralOffered {
        age_band: age_band.parse::<AgeBand>().ok()?,
        urgency: urgency.parse::<Urgency>().ok()?,
        county: County::Cluj,
        language: language.parse().ok()?,
        trafficking_status: TraffickingStatus::Possible,
        sibling_of: None,
        child_of_adult: None,
    });
    let body = SentByCore { id, reference, sequence: Sequence::FIRST, message }.write();
    let headers = sign_message(to, &body, key, created);
    let headers = headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Some(SignedOffer { headers, body: body.as_bytes().to_vec() })
}
