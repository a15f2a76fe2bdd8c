//! How it stands with the first interview of a case: held, ahead, its limit extended, its delay explained. From rows
//! alone, whoever asks; cases of one child that stand merged share the one extension.

use barnahus_casework::interview::{Held, Limit, owes_why};
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::limit_extensions::{self, Extension};
use barnahus_store::{bookings, merges, records, transfers, waits};
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::unable::Unable;

/// The one extension, if it was given.
///
/// # Errors
/// The database's.
pub(crate) async fn extension(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<Option<Extension>, Unable> {
    let together = merges::together(on, house, case).await?;
    Ok(limit_extensions::of_cases(on, house, &together).await?)
}

/// Whether it was held, and when.
///
/// # Errors
/// The database's.
pub(crate) async fn held(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, &Case),
    now: Instant,
) -> Result<Held, Unable> {
    if transfers::brought(on, house, case.id).await?.is_some_and(|moved| moved.interviews > 0) {
        return Ok(Held::NotHere);
    }
    let first = records::of_case(on, house, case.id).await?.into_iter().map(|record| record.began).min();
    if let Some(began) = first {
        return Ok(Held::At(
            began,
            waits::within_limit(on, house, case.id).await?.map(|is_within| !is_within),
        ));
    }
    if !case.stage.code().may_be_booked() {
        return Ok(Held::NotHere);
    }
    let all = bookings::of_case(on, house, case.id).await?;
    let standing: Vec<_> = all.iter().filter(|booking| booking.state.stands()).collect();
    if standing.iter().any(|booking| booking.time.start() <= now) {
        return Ok(Held::ToRecord);
    }
    let noted = if standing.is_empty() { None } else { waits::within_limit(on, house, case.id).await? };
    Ok(Held::Ahead(noted.map(|is_within| !is_within)))
}

/// Whether it is noted that the limit is missed, or was said why.
///
/// # Errors
/// The database's.
pub(crate) async fn noted_late(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<bool, Unable> {
    let is_late = waits::within_limit(on, house, case).await? == Some(false);
    Ok(is_late || waits::find(on, house, case).await?.is_some())
}

/// Whether whoever is in charge owes why the limit was missed.
///
/// # Errors
/// The database's.
pub(crate) async fn owes(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, &Case),
    limit: &Limit,
    now: Instant,
) -> Result<bool, Unable> {
    let held = held(on, (house, case), now).await?;
    let kept = waits::find(on, house, case.id).await?;
    let said = kept.as_ref().map(|kept| (&kept.said, kept.at));
    Ok(owes_why(held, limit, said, (case.waits_since, now)))
}
