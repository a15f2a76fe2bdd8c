//! From the problem to the model: which places each interview has, and what each costs at least.
//!
//! For every role the candidates are asked in the order of their price, each for the starts that nobody
//! cheaper can fill; what is left when all were asked is impossible. The sum over the roles is the floor of
//! a place: a cheaper team does not exist, whoever else is planned.

use super::frames::{self, Frame, Frames};
use super::model::{Candidate, Cost, Model, Pair, Place, Task, Venue};
use super::premises::Premises;
use super::presence::{Presence, members};
use super::times;
use crate::problem::{Interview, Role};

/// At most this many places of one interview are listed, the best.
const LISTED: usize = 20_000;

/// Makes the model; a task that is reached after `go_on` said no has no place and may cost nothing.
pub(super) fn model(premises: &mut Premises<'_>, go_on: &mut dyn FnMut() -> bool) -> Model {
    let draft = premises.draft;
    let reach = frames::reach(premises);
    let mut frames: Vec<Frames> = Vec::with_capacity(draft.interviews.len());
    for interview in &draft.interviews {
        frames.push(if go_on() { Frames::of(premises, interview, reach) } else { Frames::default() });
    }
    let all = frames.iter().flat_map(|frames| &frames.frames).flat_map(|frame| frame.starts.iter().copied());
    let step = i64::from(draft.step_minutes);
    let mut starts = Vec::new();
    for interval in times::merged(all.collect()) {
        let offset = (draft.horizon.start - interval.start).rem_euclid(step);
        starts.extend((interval.start + offset..interval.end).step_by(step as usize));
    }
    let mut presence = Presence::new(starts);
    let mut tasks = Vec::with_capacity(frames.len());
    for (interview, frames) in draft.interviews.iter().zip(frames) {
        let frames = if go_on() { frames } else { Frames::default() };
        tasks.push(Listing { premises, presence: &mut presence, interview }.task(frames));
    }
    Model {
        tasks,
        lanes: premises.lanes(),
        people: draft.people.len(),
        first_lane: premises.free.len(),
        presence,
        step,
    }
}

/// The making of one task.
struct Listing<'a, 'p> {
    premises: &'a Premises<'p>,
    presence: &'a mut Presence,
    interview: &'p Interview,
}

impl Listing<'_, '_> {
    fn task(&mut self, Frames { mut frames, is_complete }: Frames) -> Task {
        let draft = self.premises.draft;
        let unplaced = Cost::from(self.interview.priority) * Cost::from(draft.weights.unplaced);
        let mut task = Task {
            duration: self.interview.duration_minutes.into(),
            unplaced,
            rest: unplaced,
            ..Task::default()
        };
        frames.retain(|frame| !frame.starts.is_empty());
        let least = |frame: &Frame| self.base(frame, frame.starts[0].start);
        let mut ordered: Vec<(i128, Frame)> =
            frames.into_iter().map(|frame| (least(&frame), frame)).collect();
        ordered.sort_by_key(|(least, frame)| (*least, frame.house));
        for (least, frame) in ordered {
            if least >= i128::from(task.rest) {
                break;
            }
            self.add_places(&mut task, &frame);
            if task.places.len() > LISTED {
                task.places.sort_by_key(|place| (place.floor, place.start, place.venue));
                task.rest = task.rest.min(task.places[LISTED].floor);
                task.places.truncate(LISTED);
            }
        }
        task.places.sort_by_key(|place| (place.floor, place.start, place.venue));
        if !is_complete {
            task.rest = 0;
        }
        task
    }

    /// The cost of a start without the team.
    fn base(&self, frame: &Frame, start: i64) -> i128 {
        let weights = &self.premises.draft.weights;
        // A frame may begin before its first start on the grid, but not before the window.
        let hours = i128::from((start - self.interview.window.start) / 60);
        i128::from(self.interview.priority) * i128::from(weights.wait_per_hour) * hours
            + i128::from(weights.child_travel_per_minute) * i128::from(frame.child_travel)
    }

    fn add_places(&mut self, task: &mut Task, frame: &Frame) {
        let venue = self.venue(task, frame);
        let mut open = self.presence.within(&frame.starts);
        let mut team = vec![0_i128; open.len() * 64];
        for role in &venue.roles {
            let mut left = open.clone();
            for candidate in role {
                let free = self.presence.bits(candidate.free);
                let served: Vec<u64> = left.iter().zip(free).map(|(left, free)| left & free).collect();
                members(&served).for_each(|start| team[start] += i128::from(candidate.price));
                left.iter_mut().zip(&served).for_each(|(left, served)| *left &= !served);
                if left.iter().all(|word| *word == 0) {
                    break;
                }
            }
            open.iter_mut().zip(&left).for_each(|(open, left)| *open &= !left);
        }
        let best = self.interview.best_hours.as_ref().map(|hours| {
            self.presence.within(&times::fitting(&times::merged(hours.clone()), 0, task.duration))
        });
        let index = task.venues.len() as u32;
        for start in members(&open) {
            let minute = self.presence.minute(start);
            let is_best = best.as_ref().is_none_or(|best| best[start / 64] >> (start % 64) & 1 == 1);
            let outside = if is_best { 0 } else { self.premises.draft.weights.outside_best_hours };
            let base = self.base(frame, minute) + i128::from(outside);
            let floor = base + team[start];
            let is_forbidden = self.interview.forbidden.iter().any(|forbidden| {
                let here = forbidden.house.as_deref().is_none_or(|house| house == self.house_id(frame));
                forbidden.start == minute && here
            });
            if floor < i128::from(task.rest) && !is_forbidden {
                // Both are below `unplaced`, which is below 2⁶².
                task.places.push(Place {
                    floor: floor as Cost,
                    base: base as Cost,
                    start: start as u32,
                    venue: index,
                });
            }
        }
        task.venues.push(venue);
    }

    fn house_id(&self, frame: &Frame) -> &str {
        &self.premises.draft.houses[frame.house].id
    }

    fn venue(&mut self, task: &Task, frame: &Frame) -> Venue {
        let gap = i64::from(self.premises.draft.houses[frame.house].gap_minutes);
        let premises = self.premises;
        let pairs = premises.pairs[frame.house].iter().map(|rooms| {
            let set = |room: usize, presence: &mut Presence| {
                presence.set((room, &premises.free[room]), gap, task.duration)
            };
            Pair { rooms: *rooms, free: [set(rooms[0], self.presence), set(rooms[1], self.presence)] }
        });
        let pairs = pairs.collect();
        let roles = self.interview.roles.iter().map(|role| self.candidates(task, (frame, role))).collect();
        Venue { house: frame.house, roles, pairs }
    }

    fn candidates(&mut self, task: &Task, (frame, role): (&Frame, &Role)) -> Vec<Candidate> {
        let weights = &self.premises.draft.weights;
        let house = self.house_id(frame).to_owned();
        let mut candidates = Vec::new();
        for id in &role.any_of {
            let Some((index, person)) = self.premises.person(id) else { continue };
            let Some(travel) = person.travel_minutes.get(&house) else { continue };
            let is_other = !role.prefer.is_empty() && !role.prefer.contains(id);
            let price = Cost::from(weights.staff_travel_per_minute) * Cost::from(*travel)
                + if is_other { Cost::from(weights.not_preferred) } else { 0 };
            // Whoever costs more than leaving the interview out is never wanted.
            if price < task.unplaced {
                let travel = i64::from(*travel);
                let free = self.presence.set((index, &self.premises.free[index]), travel, task.duration);
                candidates.push(Candidate { person: index as u32, free, travel, price });
            }
        }
        candidates.sort_by_key(|candidate| (candidate.price, candidate.person));
        candidates
    }
}
