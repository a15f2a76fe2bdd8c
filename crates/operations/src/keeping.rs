//! How long an ended case is kept, worked out from its row, its end and the child's latest birthday.
//!
//! The rule is `casework`'s; here is only what it asks about. No file is opened.

use std::collections::BTreeMap;

use barnahus_casework::retention::{KeptClass, KeptUntil};
use barnahus_casework::settings::Retention;
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::holds::{self, Hold};
use barnahus_store::{birthdays, endings};
use barnahus_vocabulary::{HouseId, Instant, local};
use time::Date;

use crate::unable::Unable;
use crate::workplace::Workplace;

/// How an ended case is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// When it ended.
    pub ended: Instant,
    /// As what it is kept.
    pub class: KeptClass,
    /// Until when.
    pub until: KeptUntil,
    /// What keeps it beyond that.
    pub hold: Option<Hold>,
}

impl Kept {
    /// Whether it may be erased on that day.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.hold.is_none() && self.until.day <= today
    }
}

/// How a case is kept; `None` while it has not ended.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn kept(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    of: (HouseId, &Retention),
    case: &Case,
) -> Result<Option<Kept>, Unable> {
    let (house, rules) = of;
    if !case.stage.code().has_ended() {
        return Ok(None);
    }
    let heard = endings::heard(on, house, &[case.id]).await?;
    let Some(class) = KeptClass::of(case.stage, !heard.is_empty()) else { return Ok(None) };
    let Some(ended) = endings::of_case(on, house, case.id).await? else { return Ok(None) };
    let asked = BTreeMap::from([(case.id, case.received_at)]);
    let born = birthdays::latest(on, &workplace.keys, house, &asked).await?;
    let Some(born) = born.get(&case.id) else { return Ok(None) };
    let hold = holds::standing(on, house, case.id).await?;
    Ok(Some(Kept { ended, class, until: rules.until(class, local::day(ended), *born), hold }))
}
