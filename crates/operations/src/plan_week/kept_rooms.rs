//! Whoever keeps a place keeps its rooms, where they can still be had.
//!
//! To the search one free room is as good as another; to whoever said "keep this place" it is not. All who
//! keep a place get theirs back at once where that is possible, so that two may change rooms; else one
//! after the other, as far as it goes.

use barnahus_scheduling::Placement;
use barnahus_store::rooms::RoomKind;
use barnahus_vocabulary::RoomId;

use super::rounds::Place;
use super::{Sought, Waiter, holding};
use crate::chosen_slot::ChosenSlot;
use crate::free_time::{covers, fives};

/// Gives the places that a round found the rooms that were to be kept.
pub(super) fn keep(sought: &Sought, places: &mut [Place]) {
    let wished: Vec<Option<Placement>> = places.iter().map(|place| wished(sought, place)).collect();
    let all: Vec<Placement> = places
        .iter()
        .zip(&wished)
        .map(|(place, wish)| wish.as_ref().unwrap_or(&place.placement).clone())
        .collect();
    if (0..all.len()).all(|one| fits(sought, &all, one)) {
        for (place, kept) in places.iter_mut().zip(all) {
            place.placement = kept;
        }
        return;
    }
    for (index, wish) in wished.into_iter().enumerate() {
        let Some(wish) = wish else { continue };
        let mut others: Vec<Placement> = places.iter().map(|place| place.placement.clone()).collect();
        others[index] = wish;
        if fits(sought, &others, index) {
            places[index].placement = others.swap_remove(index);
        }
    }
}

/// The same placement in the rooms that were to be kept, if they are open and belong together.
fn wished(sought: &Sought, place: &Place) -> Option<Placement> {
    let waiter = sought.waiters.get(place.index)?;
    let kept = sought.wishes.pinned.get(&waiter.case.id)?;
    let with_gap = holding::time(&place.placement)?.widened(gap(waiter));
    let free = &waiter.search.material.free.rooms;
    let is_open = |room: RoomId| free.get(&room).is_some_and(|open| covers(open, with_gap));
    let may = is_open(kept.interview_room) && is_open(kept.observation_room) && are_linked(waiter, kept);
    may.then(|| Placement {
        interview_room: kept.interview_room.to_string(),
        observation_room: kept.observation_room.to_string(),
        ..place.placement.clone()
    })
}

fn are_linked(waiter: &Waiter, kept: &ChosenSlot) -> bool {
    let rooms = &waiter.search.material.rooms;
    let heard = rooms.iter().any(|room| room.id == kept.interview_room && room.kind == RoomKind::Interview);
    let watches = rooms.iter().find(|room| room.id == kept.observation_room);
    heard && watches.is_some_and(|room| room.serves.contains(&kept.interview_room))
}

/// Whether one of them shares no room with another at the same time, the gaps counted.
fn fits(sought: &Sought, all: &[Placement], one: usize) -> bool {
    let gap = sought.waiters.first().map_or(0, gap);
    let during = |placement: &Placement| holding::time(placement).map(|time| time.widened(gap));
    let Some(time) = during(&all[one]) else { return false };
    let shares = |other: &Placement| {
        let is_same = other.interview_room == all[one].interview_room
            || other.observation_room == all[one].observation_room;
        is_same && during(other).is_some_and(|its| its.overlaps(time))
    };
    !all.iter().enumerate().any(|(index, other)| index != one && shares(other))
}

fn gap(waiter: &Waiter) -> u32 {
    fives(waiter.search.material.house.gap_minutes)
}
