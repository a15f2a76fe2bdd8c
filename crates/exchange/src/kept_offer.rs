//! What the disclosure ledger tells of an offer that the house kept word for word.
//!
//! That the core knows a parent, a brother or a sister of the child is for those in charge alone: for everybody else the
//! offer is written without it, as if it had never been there. A mask in its place would tell of the link.

use crate::incoming::{Envelope, ReferralOffered};
use crate::json::{Fields, read_at};
use crate::misshapen::{Misshapen, Pointer};
use crate::reference::Reference;
use crate::words::TraffickingStatus;

/// An offer, read again from what was kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOffer(ReferralOffered);

impl KeptOffer {
    /// Reads its `data`.
    ///
    /// # Errors
    /// When it is not what an offer holds.
    pub fn read(data: &str) -> Result<Self, Misshapen> {
        let here = Pointer::default().field("data");
        let json = read_at(here.clone(), data.as_bytes(), Envelope::MOST_BYTES)?;
        ReferralOffered::read(Fields::open(&json, here)?).map(Self)
    }

    /// The same, saying nothing of a parent, a brother or a sister.
    #[must_use]
    pub fn without_kin(self) -> Self {
        Self(ReferralOffered { child_of_adult: None, sibling_of: None, ..self.0 })
    }

    /// Its `data`, as JSON.
    #[must_use]
    pub fn data_text(&self) -> String {
        let mut out = String::with_capacity(256);
        self.0.write(&mut out);
        out
    }

    /// What the core presumes.
    #[must_use]
    pub const fn trafficking_status(&self) -> TraffickingStatus {
        self.0.trafficking_status
    }

    /// Under which reference the core offered a brother or sister, where it said so.
    #[must_use]
    pub const fn sibling_of(&self) -> Option<Reference> {
        self.0.sibling_of
    }

    /// Under which reference the core knows the case of the child's parent, where it said so.
    #[must_use]
    pub const fn child_of_adult(&self) -> Option<Reference> {
        self.0.child_of_adult
    }
}

#[cfg(test)]
mod tests {
    use super::KeptOffer;

    const SAID: &str = "{\"age_band\":\"13-14\",\"urgency\":\"routine\",\"county\":\"RO-CJ\",\"language\":\"rom\",\
        \"trafficking_status\":\"actual\",\"sibling_of\":\"q1ZlT0dlc2NobG9zc2VuZw\",\"child_of_adult\":\"q1ZlT0dlc2NobG9zc2VuZQ\"}";

    #[test]
    fn an_offer_is_told_without_parent_and_sibling_as_if_nothing_had_been_said() {
        let offer = KeptOffer::read(SAID).unwrap();
        assert_eq!(offer.data_text(), SAID);
        assert!(offer.child_of_adult().is_some() && offer.sibling_of().is_some());
        let without = offer.without_kin();
        assert!(!without.data_text().contains("adult") && without.child_of_adult().is_none());
        assert!(!without.data_text().contains("sibling") && without.sibling_of().is_none());
        assert_eq!(without.trafficking_status().as_str(), "actual");
        assert!(KeptOffer::read("{}").is_err());
    }
}
