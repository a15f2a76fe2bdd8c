//! A place of the plan is kept from whoever is planned after it: rooms and house with the gap, the team
//! with their ways.
//!
//! Only in the copy that the search works on. No plan holds the time of anybody.

use barnahus_scheduling::Placement;
use barnahus_store::hours::without;
use barnahus_vocabulary::{Instant, Interval};

use super::Sought;
use super::rounds::Place;
use crate::free_time::fives;

/// From when to when the interview of a placement is.
pub(super) fn time(placement: &Placement) -> Option<Interval> {
    Interval::new(Instant::from_minutes(placement.start), Instant::from_minutes(placement.end))
}

/// Takes what the place needs from the free time of all who wait.
pub(super) fn hold(sought: &mut Sought, place: &Place) {
    let placement = &place.placement;
    let Some(time) = time(placement) else { return };
    for waiter in &mut sought.waiters {
        let material = &mut waiter.search.material;
        let with_gap = time.widened(fives(material.house.gap_minutes));
        material.held.house.push(with_gap);
        for (room, open) in &mut material.free.rooms {
            let id = room.to_string();
            if id == placement.interview_room || id == placement.observation_room {
                *open = without(std::mem::take(open), &[with_gap]);
            }
        }
        for chaperone in &mut material.chaperones {
            if placement.team.iter().any(|seat| chaperone.is_called(&seat.person)) {
                chaperone.hold(with_gap);
            }
        }
        for who in &material.people {
            let id = who.id.to_string();
            let Some(open) = material.free.people.get_mut(&who.id) else { continue };
            if placement.team.iter().any(|seat| seat.person == id) {
                let way = fives(who.travel_minutes.unwrap_or(0));
                *open = without(std::mem::take(open), &[time.widened(way)]);
            }
        }
    }
}
