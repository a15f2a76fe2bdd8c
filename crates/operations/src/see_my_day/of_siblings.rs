//! Interviews of siblings who must not meet, booked at one time: linked after they were booked.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::{bookings, houses, siblings};
use barnahus_vocabulary::{Actor, Instant, Role};

use super::duty::Duty;
use crate::free_time::fives;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each such interview ahead that the actor may move.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let mut duties = Vec::new();
    if !actor.is(Role::Coordinator) && !actor.is(Role::CaseManager) {
        return Ok(duties);
    }
    let (on, house) = (workplace.database.read(), actor.house);
    let Some(gap) = houses::find(on, house).await?.map(|house| fives(house.gap_minutes)) else {
        return Ok(duties);
    };
    for link in siblings::kept_apart(on, house).await? {
        for case in link.cases {
            let theirs = bookings::of_case(on, house, link.other(case)).await?;
            for booking in bookings::of_case(on, house, case).await? {
                let meets = theirs
                    .iter()
                    .any(|other| other.state.stands() && link.choice.forbids(booking.time, other.time, gap));
                if !booking.state.stands() || booking.time.end() <= now || !meets {
                    continue;
                }
                let approached = approach(workplace, on, actor, case).await?;
                let is_said = duties.iter().any(
                    |duty| matches!(duty, Duty::SiblingsMeet { booking: said, .. } if *said == booking.id),
                );
                if !is_said && may_in_case(actor, CaseAction::Move, &approached.standing).is_ok() {
                    let codename = approached.case.codename;
                    duties.push(Duty::SiblingsMeet { booking: booking.id, codename, time: booking.time });
                }
            }
        }
    }
    Ok(duties)
}
