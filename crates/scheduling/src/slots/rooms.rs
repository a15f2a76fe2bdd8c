//! Which starts have a pair of rooms, and which pair it is.
//!
//! Of several pairs the one with the smallest id of the interview room is taken, then of the observation
//! room; it costs nothing to prefer one room over another, so people's habits are left alone.

use super::grid::{Grid, merged};
use super::spans::Spans;
use crate::problem::{House, Room, RoomKind};

/// The starts at which one pair of rooms is the one to take.
#[derive(Debug)]
pub(super) struct RoomPair<'q> {
    pub(super) interview_room: &'q str,
    pub(super) observation_room: &'q str,
    pub(super) starts: Spans,
}

impl RoomPair<'_> {
    /// The same pair, at those of its starts that are among others.
    pub(super) fn only(self, starts: &Spans) -> Self {
        Self { starts: self.starts.and(starts), ..self }
    }
}

/// What the rooms of a house allow of some starts.
#[derive(Debug)]
pub(super) struct Rooms<'q> {
    /// Those at which an interview room is free.
    pub(super) with_interview_room: Spans,
    /// Those at which an observation room that serves it is free too, each at its pair.
    pub(super) pairs: Vec<RoomPair<'q>>,
}

impl<'q> Rooms<'q> {
    /// Looks at the rooms of a house at some starts.
    pub(super) fn of(house: &'q House, grid: &Grid, starts: &Spans) -> Self {
        let gap = i64::from(house.gap_minutes);
        let mut rooms: Vec<(&Room, Spans)> = house
            .rooms
            .iter()
            .map(|room| (room, grid.within(&merged(&room.free), gap).and(starts)))
            .collect();
        rooms.sort_unstable_by_key(|(room, _)| room.id.as_str());
        let mut left = starts.clone();
        let (mut pairs, mut with_interview_room) = (Vec::new(), Vec::new());
        for (room, free) in rooms.iter().filter(|(room, _)| matches!(room.kind, RoomKind::Interview)) {
            with_interview_room.extend_from_slice(free.as_slice());
            for (observation, watched) in rooms.iter().filter(|(other, _)| serves(other, &room.id)) {
                let starts = left.and(free).and(watched);
                left = left.without(&starts);
                pairs.push(RoomPair { interview_room: &room.id, observation_room: &observation.id, starts });
            }
        }
        Self { with_interview_room: Spans::union(with_interview_room), pairs }
    }

    /// The starts at which there is a pair.
    pub(super) fn with_pair(&self) -> Spans {
        Spans::union(self.pairs.iter().flat_map(|pair| pair.starts.as_slice()).copied().collect())
    }
}

fn serves(room: &Room, interview_room: &str) -> bool {
    match &room.kind {
        RoomKind::Interview => false,
        RoomKind::Observation { serves } => serves.iter().any(|served| served == interview_room),
    }
}
