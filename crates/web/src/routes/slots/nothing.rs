//! Why there is no slot, counted and in order.

use std::cmp::Reverse;

use barnahus_operations::find_slots::{Blocked, FoundSlots, SeatName, SoughtSeat};
use barnahus_pages::slots::{Blocker, Nothing, Obstacle, Shortage};
use barnahus_pages::words::booking_facts;
use barnahus_vocabulary::Text;

/// More lines than help nobody.
const MOST: usize = 5;

/// What the page says when nothing is possible.
pub(in crate::routes) fn of(found: &FoundSlots) -> Nothing {
    let Blocked { child, house, interview_room, observation_room, people } = found.blocked;
    let counted = [
        (Blocker::Child, child),
        (Blocker::House, house),
        (Blocker::InterviewRoom, interview_room),
        (Blocker::ObservationRoom, observation_room),
        (Blocker::People, people),
    ];
    let mut obstacles: Vec<Obstacle> = counted
        .into_iter()
        .filter(|(_, starts)| *starts > 0)
        .map(|(blocker, starts)| Obstacle { blocker, starts })
        .collect();
    obstacles.sort_by_key(|obstacle| Reverse(obstacle.starts));
    let starts = found.possible + counted.iter().map(|(_, starts)| starts).sum::<u64>();
    Nothing {
        looked: found.looked,
        starts,
        sibling_there: found.sibling_there,
        obstacles,
        shortages: shortages(&found.seats),
    }
}

/// First those for whom there is nobody, then by how often nobody is free.
fn shortages(seats: &[SoughtSeat]) -> Vec<Shortage> {
    let mut short: Vec<Shortage> = seats
        .iter()
        .filter(|seat| seat.any_of.is_empty() || seat.blocked_starts > 0)
        .map(|seat| Shortage {
            wanted: wanted(seat.name),
            starts: (!seat.any_of.is_empty()).then_some(seat.blocked_starts),
        })
        .collect();
    short.sort_by_key(|shortage| shortage.starts.map_or((0, Reverse(0)), |starts| (1, Reverse(starts))));
    short.truncate(MOST);
    short
}

const fn wanted(name: SeatName) -> Text {
    match name {
        SeatName::Asked(rule) => booking_facts::wanted(rule),
        SeatName::Added(role) => role.name(),
    }
}
