//! The starts of one interview in each house, before anybody is asked to come.
//!
//! On a horizon of ten thousand years by the minute there would be too many to list. Then only those are
//! kept that some best plan uses: in a plan where nothing can be moved earlier, an interview begins where
//! something becomes free, or right after another interview, which begins there or right after a third, and
//! so on; hence never later than all lengths together after such an *event*.

use super::premises::Premises;
use super::times;
use crate::problem::{Interval, Interview, Minute};

/// Above this many starts of one interview only those near an event are kept.
const LISTED_IN_FULL: i64 = 200_000;

/// A house and when the interview could begin there.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) house: usize,
    pub(super) child_travel: u32,
    pub(super) starts: Vec<Interval>,
}

/// All frames of one interview.
#[derive(Debug, Default)]
pub(super) struct Frames {
    pub(super) frames: Vec<Frame>,
    /// Whether some best plan needs no other start.
    pub(super) is_complete: bool,
}

impl Frames {
    /// Looks at all houses that the interview allows.
    pub(super) fn of(premises: &mut Premises<'_>, interview: &Interview, reach: i64) -> Self {
        let draft = premises.draft;
        let duration = i64::from(interview.duration_minutes);
        let inside = Interval {
            start: interview.window.start.max(draft.horizon.start),
            end: interview.window.end.min(draft.horizon.end),
        };
        let mut window = times::fitting(&[inside], 0, duration);
        if let Some(start) = interview.fixed.start {
            window = times::both(&window, &[Interval { start, end: start + 1 }]);
        }
        let child_free = times::merged(interview.child_free.clone());
        let mut frames = Vec::new();
        for (id, travel) in &interview.child_travel_minutes {
            if interview.fixed.house.as_ref().is_some_and(|fixed| fixed != id) {
                continue;
            }
            let Some(house) = premises.house_by_id.get(id.as_str()).copied() else { continue };
            let child = times::both(&window, &times::fitting(&child_free, i64::from(*travel), duration));
            let starts = times::both(&child, premises.starts_in(house, duration));
            frames.push(Frame { house, child_travel: *travel, starts });
        }
        let mut frames = Self { frames, is_complete: true };
        let step = i64::from(draft.step_minutes);
        if frames.count(step) > LISTED_IN_FULL {
            frames.keep_near_events(premises, interview, reach);
            let mut left = LISTED_IN_FULL;
            for starts in frames.frames.iter_mut().flat_map(|frame| &mut frame.starts) {
                let end = starts.end.min(starts.start.saturating_add(left.saturating_mul(step)));
                frames.is_complete &= end == starts.end;
                starts.end = end;
                left -= (end - starts.start) / step;
            }
            frames.frames.iter_mut().for_each(|frame| frame.starts.retain(|one| one.start < one.end));
        }
        frames
    }

    /// About how many starts there are.
    fn count(&self, step: i64) -> i64 {
        self.frames.iter().flat_map(|frame| &frame.starts).map(|one| (one.end - one.start) / step + 1).sum()
    }

    fn keep_near_events(&mut self, premises: &Premises<'_>, interview: &Interview, reach: i64) {
        let duration = i64::from(interview.duration_minutes);
        let firsts = |free: &[Interval], margin: u32| -> Vec<Minute> {
            let fitting = times::fitting(free, i64::from(margin), duration);
            fitting.iter().map(|starts| starts.start).collect()
        };
        for frame in &mut self.frames {
            let house = &premises.draft.houses[frame.house];
            let mut events: Vec<Minute> = frame.starts.iter().map(|starts| starts.start).collect();
            for room in premises.pairs[frame.house].iter().flatten() {
                events.extend(firsts(&premises.free[*room], house.gap_minutes));
            }
            for id in interview.roles.iter().flat_map(|role| &role.any_of) {
                if let Some((person, travel)) = premises
                    .person(id)
                    .and_then(|(index, person)| Some((index, person.travel_minutes.get(&house.id)?)))
                {
                    events.extend(firsts(&premises.free[person], *travel));
                }
            }
            let best_hours = times::merged(interview.best_hours.clone().unwrap_or_default());
            events.extend(firsts(&best_hours, 0));
            events.extend(interview.forbidden.iter().map(|forbidden| forbidden.start + 1));
            let near =
                events.iter().map(|event| Interval { start: *event, end: event.saturating_add(reach) });
            frame.starts = times::both(&frame.starts, &times::merged(near.collect()));
        }
    }
}

/// How long after an event an interview of some best plan may begin.
pub(super) fn reach(premises: &Premises<'_>) -> i64 {
    let draft = premises.draft;
    let gaps = draft.houses.iter().map(|house| house.gap_minutes);
    let ways = draft.people.iter().flat_map(|person| person.travel_minutes.values().copied());
    let margin = i64::from(gaps.chain(ways).max().unwrap_or(0));
    let step = i64::from(draft.step_minutes);
    let lengths = draft.interviews.iter().map(|one| i64::from(one.duration_minutes) + 2 * margin + step);
    // One step more, for the event itself may lie between two starts.
    lengths.fold(step, i64::saturating_add).min(times::FAR_AHEAD)
}
