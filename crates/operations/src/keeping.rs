//! How long an ended case is kept, worked out from its row, its end, the child's latest birthday, and the case into
//! which it was merged.
//!
//! The rule is `casework`'s; here is only what it asks about. No file is opened.

use std::collections::BTreeMap;

use barnahus_casework::retention::{KeptClass, KeptUntil, MergedInto};
use barnahus_casework::settings::Retention;
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::{self, Case};
use barnahus_store::holds::{self, Hold};
use barnahus_store::{birthdays, endings, merges};
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};
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
    Ok(all_kept(workplace, on, of, std::slice::from_ref(case)).await?.remove(&case.id))
}

/// The same for many at once; those that have not ended are not there.
///
/// # Errors
/// The same.
pub(crate) async fn all_kept(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    of: (HouseId, &Retention),
    cases: &[Case],
) -> Result<BTreeMap<CaseId, Kept>, Unable> {
    let mut all = each_kept(workplace, on, of, cases).await?;
    let ended: Vec<CaseId> = all.keys().copied().collect();
    let merged = merges::of_cases(on, of.0, &ended).await?;
    if merged.is_empty() {
        return Ok(all);
    }
    let into: Vec<CaseId> = merged.values().copied().collect();
    let into = cases::several(on, of.0, &into).await?;
    let stays = each_kept(workplace, on, of, &into).await?;
    for (case, kept) in &mut all {
        // One that is erased, or went to another house, keeps nothing.
        let Some(other) = into.iter().find(|other| merged.get(case) == Some(&other.id)) else { continue };
        kept.until = kept.until.with(match stays.get(&other.id) {
            Some(stays) if stays.hold.is_none() => MergedInto::Until(stays.until),
            Some(_) | None => MergedInto::GoesOn,
        });
    }
    Ok(all)
}

/// Each by itself.
async fn each_kept(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    of: (HouseId, &Retention),
    cases: &[Case],
) -> Result<BTreeMap<CaseId, Kept>, Unable> {
    let (house, rules) = of;
    let received: BTreeMap<_, _> = cases
        .iter()
        .filter(|case| case.stage.code().has_ended())
        .map(|case| (case.id, case.received_at))
        .collect();
    if received.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<CaseId> = received.keys().copied().collect();
    let heard = endings::heard(on, house, &ids).await?;
    let ended = endings::of_cases(on, house, &ids).await?;
    let born = birthdays::latest(on, &workplace.keys, house, &received).await?;
    let holds = holds::all_standing(on, house).await?;
    let kept = |case: &Case| {
        let class = KeptClass::of(case.stage, heard.contains(&case.id))?;
        let (ended, born) = (*ended.get(&case.id)?, *born.get(&case.id)?);
        let hold = holds.iter().find(|hold| hold.case == case.id).copied();
        Some((case.id, Kept { ended, class, until: rules.until(class, local::day(ended), born), hold }))
    };
    Ok(cases.iter().filter_map(kept).collect())
}
