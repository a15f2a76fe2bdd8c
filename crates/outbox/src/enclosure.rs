//! What lies sealed with a letter until it is sent: a one-time link, or an hour that no row holds
//! any more.
//!
//! It is bound to the row of its letter, and gone once the letter went.

use barnahus_seals::{Entropy, HouseKey, Place};
use barnahus_vocabulary::{HouseId, Instant, Interval, JobId};

use crate::fault::OutboxFault;

/// What goes with a letter and stands nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub enum Enclosure {
    /// The token of a one-time link.
    Token(String),
    /// The hour that was agreed last, of an appointment that is no more.
    Hour(Interval),
    /// The token of a one-time link, and until when it holds.
    TokenUntil(String, Instant),
}

impl std::fmt::Debug for Enclosure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enclosure(closed)")
    }
}

const COLUMN: &str = "letters.secret_sealed";

impl Enclosure {
    fn text(&self) -> String {
        match self {
            Self::Token(token) => format!("token:{token}"),
            Self::Hour(hour) => format!("hour:{}:{}", hour.start().millis(), hour.end().millis()),
            Self::TokenUntil(token, until) => format!("until:{}:{token}", until.millis()),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        match kind {
            "token" => Some(Self::Token(rest.to_owned())),
            "hour" => {
                let (start, end) = rest.split_once(':')?;
                Interval::new(instant(start)?, instant(end)?).map(Self::Hour)
            }
            "until" => {
                let (until, token) = rest.split_once(':')?;
                Some(Self::TokenUntil(token.to_owned(), instant(until)?))
            }
            _ => None,
        }
    }

    pub(crate) fn seal(
        &self,
        key: &HouseKey,
        entropy: &Entropy,
        row: (HouseId, JobId),
    ) -> Result<Vec<u8>, OutboxFault> {
        key.seal(&place(row), self.text().as_bytes(), entropy)
            .map_err(|reason| OutboxFault::Seal { place: COLUMN, reason })
    }

    pub(crate) fn open(key: &HouseKey, row: (HouseId, JobId), sealed: &[u8]) -> Result<Self, OutboxFault> {
        let opened =
            key.open(&place(row), sealed).map_err(|reason| OutboxFault::Seal { place: COLUMN, reason })?;
        std::str::from_utf8(&opened)
            .ok()
            .and_then(Self::parse)
            .ok_or(OutboxFault::Unreadable("letters.secret_sealed"))
    }
}

fn instant(text: &str) -> Option<Instant> {
    text.parse().ok().map(Instant::from_millis)
}

fn place(row: (HouseId, JobId)) -> Place {
    Place::new("letters", "secret_sealed", row.0, row.1)
}

#[cfg(test)]
mod tests {
    use barnahus_seals::{Entropy, HouseKey};
    use barnahus_vocabulary::{HouseId, Instant, Interval, JobId};

    use super::Enclosure;

    #[test]
    fn an_enclosure_opens_with_its_own_letter_only() {
        let entropy = Entropy::seeded(1);
        let key = HouseKey::generate(&entropy);
        let row = (HouseId::random(), JobId::random());
        let hour = Interval::new(Instant::from_minutes(5), Instant::from_minutes(65)).unwrap();
        for enclosure in [
            Enclosure::Token("abc".to_owned()),
            Enclosure::Hour(hour),
            Enclosure::TokenUntil("x_y-z".to_owned(), Instant::from_minutes(9)),
        ] {
            let sealed = enclosure.seal(&key, &entropy, row).unwrap();
            assert_eq!(Enclosure::open(&key, row, &sealed), Ok(enclosure));
            assert!(Enclosure::open(&key, (row.0, JobId::random()), &sealed).is_err());
        }
    }
}
