//! What the bookings of a case ask of whoever is in charge: someone cannot come, no lawyer, too late, over.
//!
//! From rows alone, as all of my day. That somebody who is expected is too near to the suspected person may come out
//! after they were booked: by an officer's handover, by the section, by a merged referral. Why is not said here.

use barnahus_casework::HouseRules;
use barnahus_casework::booking::Completeness;
use barnahus_store::bookings::attendances::{self, Answer, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::Case;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::{people, runs};
use barnahus_vocabulary::{Actor, Instant, PersonId};

use super::Duty;
use crate::asked_limit::asked_limit;
use crate::fits_no_longer::fits_no_longer;
use crate::interview_tally::was_heard;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the bookings of a case ask for.
///
/// # Errors
/// The database's.
pub(super) async fn duties(
    workplace: &Workplace,
    actor: &Actor,
    of: (&Case, &HouseRules),
    now: Instant,
) -> Result<Vec<Duty>, Unable> {
    let ((case, rules), on) = (of, workplace.database.read());
    let mut duties = Vec::new();
    let all = bookings::of_case(on, actor.house, case.id).await?;
    let was_heard = was_heard(on, (actor.house, case.id), &all).await?;
    let mut standing: Vec<_> = all.iter().filter(|booking| booking.state.stands()).collect();
    standing.sort_by_key(|booking| booking.time.start());
    let suspicions = Suspicions::of(on, &workplace.keys, (actor.house, case.id)).await?;
    for booking in &standing {
        duties.extend(of_booking(workplace, actor, (case, booking, &suspicions), now).await?);
    }
    // Of several sessions the first one keeps the limit.
    if let Some(&&Booking { id: booking, time, .. }) = standing.first().filter(|_| !was_heard)
        && time.start() > now
        && let limit = asked_limit(workplace, on, (actor.house, case), rules).await?
        && limit.is_missed_at(time.start())
    {
        let codename = case.codename.clone();
        duties.push(Duty::AfterLimit { booking, codename, time, last_day: limit.last_day });
    }
    Ok(duties)
}

async fn of_booking(
    workplace: &Workplace,
    actor: &Actor,
    (case, booked, suspicions): (&Case, &Booking, &Suspicions),
    now: Instant,
) -> Result<Vec<Duty>, Unable> {
    let &Booking { id: booking, time, completeness, .. } = booked;
    let codename = || case.codename.clone();
    let on = workplace.database.read();
    let run = runs::find(on, actor.house, booking).await?;
    if time.end() <= now || run.as_ref().is_some_and(|kept| kept.run.ended().is_some()) {
        return Ok(vec![Duty::ToRecord { booking, codename: codename(), time }]);
    }
    if run.is_some() {
        return Ok(Vec::new());
    }
    let mut duties = Vec::new();
    if completeness == Completeness::Incomplete {
        duties.push(Duty::Incomplete { booking, codename: codename(), time });
    }
    let parts = attendances::of_booking(on, actor.house, booking).await?;
    if !fits_no_longer(on, actor.house, booked, &parts, now).await?.is_empty() {
        duties.push(Duty::FitsNoLonger { booking, codename: codename(), time });
    }
    if is_someone_near(workplace, actor, suspicions, &parts).await? {
        duties.push(Duty::TooNear { booking, codename: codename(), time });
    }
    for part in parts {
        if part.answer == Answer::Declined && part.released_at.is_none() {
            let who = people::find(on, actor.house, part.person).await?;
            let name = who.map(|who| who.display_name).unwrap_or_default();
            let (person, role) = (part.person, part.role);
            duties.push(Duty::CannotCome { booking, codename: codename(), time, person, name, role });
        }
    }
    Ok(duties)
}

/// Whether somebody who is expected may not even know of the case.
pub(super) async fn is_someone_near(
    workplace: &Workplace,
    actor: &Actor,
    suspicions: &Suspicions,
    parts: &[Attendance],
) -> Result<bool, Unable> {
    let on = workplace.database.read();
    let expected: Vec<PersonId> =
        parts.iter().filter(|part| part.released_at.is_none()).map(|part| part.person).collect();
    let expected = people::these(on, actor.house, &expected).await?;
    Ok(expected.iter().any(|who| suspicions.conflict(who).is_some()))
}
