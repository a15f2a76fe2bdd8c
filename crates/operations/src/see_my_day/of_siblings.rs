//! Interviews of siblings who must not meet, booked at one time: linked after they were booked.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::houses;
use barnahus_store::siblings::{self, SiblingLink};
use barnahus_vocabulary::{Actor, CaseId, Instant, Interval, Role};
use time::Duration;

use super::duty::Duty;
use crate::free_time::fives;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Nobody books farther ahead.
const AHEAD: Duration = Duration::weeks(52);

/// One line for each such interview ahead that the actor may move.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let works_with_them = actor.is(Role::Coordinator) || actor.is(Role::CaseManager);
    let Some(ahead) = Interval::new(now, now + AHEAD).filter(|_| works_with_them) else {
        return Ok(Vec::new());
    };
    let mut booked = bookings::within(on, house, ahead).await?;
    booked.retain(|booking| booking.state.stands());
    let cases: Vec<CaseId> = booked.iter().map(|booking| booking.case).collect();
    let links = siblings::kept_apart(on, house, &cases).await?;
    let gap = houses::find(on, house).await?.map_or(0, |house| fives(house.gap_minutes));
    let mut duties = Vec::new();
    for booking in booked.iter().filter(|booking| meets(booking, &booked, &links, gap)) {
        let Some(approached) = approach_if_there(workplace, on, actor, booking.case).await? else { continue };
        if may_in_case(actor, CaseAction::Move, &approached.standing).is_ok() {
            let codename = approached.case.codename;
            duties.push(Duty::SiblingsMeet { booking: booking.id, codename, time: booking.time });
        }
    }
    Ok(duties)
}

/// Whether it brings the child together with a sibling whom it must not meet.
fn meets(booking: &Booking, booked: &[Booking], links: &[SiblingLink], gap: u32) -> bool {
    let of_case = links.iter().filter(|link| link.cases.contains(&booking.case));
    of_case.into_iter().any(|link| {
        let theirs = booked.iter().filter(|other| other.case == link.other(booking.case));
        theirs.into_iter().any(|other| link.choice.forbids(booking.time, other.time, gap))
    })
}
