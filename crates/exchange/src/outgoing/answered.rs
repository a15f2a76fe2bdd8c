//! Whether the house takes a referral up: the one message whose fields depend on each other.
//!
//! With `accepted` there is a handover code, with any other answer there is none.

use crate::HandoverCode;
use crate::json::Fields;
use crate::misshapen::{Misshapen, Reason};
use crate::shape::{Field, Held, Holds, Presence, name, quoted};
use crate::words::Decline;

const ACCEPTED: &str = "accepted";

/// All answers, the words of [`Decline`] among them; a test holds the two lists together.
const ANSWERS: &[&str] =
    &[ACCEPTED, "declined_not_a_minor", "declined_out_of_area", "declined_duplicate", "declined_no_capacity"];

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferralAnswered {
    /// Yes; the officer opens the handover page with this code.
    Accepted(HandoverCode),
    /// No.
    Declined(Decline),
}

impl ReferralAnswered {
    /// Its fields, for the table.
    pub const FIELDS: &'static [Field] = &[
        Field { name: "answer", presence: Presence::Always, holds: Holds::Words(ANSWERS) },
        Field {
            name: "handover",
            presence: Presence::With { field: "answer", word: ACCEPTED },
            holds: HandoverCode::HOLDS,
        },
    ];

    pub(super) fn read(mut fields: Fields<'_>) -> Result<Self, Misshapen> {
        let (answer, place) = fields.must("answer")?;
        let word = answer.text().map_err(|reason| place.clone().is(reason))?;
        let read = if word == ACCEPTED {
            Self::Accepted(fields.take("handover")?)
        } else {
            Self::Declined(word.parse().map_err(|_| place.is(Reason::NotOnTheList))?)
        };
        fields.end()?;
        Ok(read)
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push('{');
        name(out, "answer");
        match self {
            Self::Accepted(code) => {
                quoted(out, ACCEPTED);
                name(out, "handover");
                code.write(out);
            }
            Self::Declined(why) => why.write(out),
        }
        out.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::{ACCEPTED, ANSWERS, Decline};

    #[test]
    fn every_answer_is_yes_or_a_reason_why_not() {
        assert_eq!(ANSWERS[0], ACCEPTED);
        assert_eq!(&ANSWERS[1..], Decline::WORDS);
    }
}
