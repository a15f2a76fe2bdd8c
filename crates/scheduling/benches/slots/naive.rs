//! The scan one would write first: every start of every house, every interval, every team.

use barnahus_scheduling::{House, Interval, Person, Question, RoomKind};
use std::collections::HashMap;

/// How many pairs are possible, and the cost of the cheapest.
pub fn possible_and_least(question: &Question) -> (u64, Option<u128>) {
    let (draft, interview) = (question.problem().draft(), question.interview());
    let people: HashMap<&str, &Person> =
        draft.people.iter().map(|person| (person.id.as_str(), person)).collect();
    let (mut possible, mut least) = (0, None);
    let mut start = draft.horizon.start.max(interview.window.start);
    let duration = i64::from(interview.duration_minutes);
    while start + duration <= draft.horizon.end.min(interview.window.end) {
        let end = start + duration;
        for house in &draft.houses {
            let way = i64::from(interview.child_travel_minutes[&house.id]);
            let open = holds(&interview.child_free, start - way, end + way) && admits(house, start, end);
            let team = open.then(|| team(question, &people, (house, start), &mut Vec::new())).flatten();
            if let Some(team) = team {
                let best = holds(interview.best_hours.as_deref().unwrap_or_default(), start, end);
                let hours = start.abs_diff(interview.window.start) / 60;
                let cost = team
                    + u64::from(draft.weights.wait_per_hour) * hours
                    + u64::from(draft.weights.child_travel_per_minute) * way.unsigned_abs()
                    + u64::from(if best { 0 } else { draft.weights.outside_best_hours });
                possible += 1;
                least = Some(least.unwrap_or(u128::MAX).min(cost.into()));
            }
        }
        start += i64::from(draft.step_minutes);
    }
    (possible, least)
}

fn admits(house: &House, start: i64, end: i64) -> bool {
    let gap = i64::from(house.gap_minutes);
    let (from, to) = (start - gap, end + gap);
    let children = |at| house.occupied.iter().filter(|one| one.start <= at && at < one.end).count();
    let free = |room: &&barnahus_scheduling::Room| holds(&room.free, from, to);
    (from..to).all(|at| children(at) < house.children_at_once as usize)
        && house.rooms.iter().filter(free).any(|room| match &room.kind {
            RoomKind::Interview => false,
            RoomKind::Observation { serves } => {
                house.rooms.iter().filter(free).any(|other| serves.contains(&other.id))
            }
        })
}

/// The least cost of a team that begins with some people.
fn team<'q>(
    question: &'q Question,
    people: &HashMap<&'q str, &'q Person>,
    (house, start): (&House, i64),
    chosen: &mut Vec<&'q str>,
) -> Option<u64> {
    let Some(role) = question.interview().roles.get(chosen.len()) else { return Some(0) };
    let weights = question.problem().draft().weights;
    let end = start + i64::from(question.interview().duration_minutes);
    let mut least = None;
    for id in &role.any_of {
        let Some(way) = people[id.as_str()].travel_minutes.get(&house.id) else { continue };
        let minutes = i64::from(*way);
        if chosen.contains(&id.as_str()) || !holds(&people[id.as_str()].free, start - minutes, end + minutes)
        {
            continue;
        }
        chosen.push(id);
        let others = team(question, people, (house, start), chosen);
        chosen.pop();
        let other = !role.prefer.is_empty() && !role.prefer.contains(id);
        let own = u64::from(weights.staff_travel_per_minute) * u64::from(*way)
            + u64::from(if other { weights.not_preferred } else { 0 });
        least = others.map(|others| others + own).into_iter().chain(least).min();
    }
    least
}

fn holds(free: &[Interval], from: i64, to: i64) -> bool {
    free.iter().any(|one| one.start <= from && to <= one.end)
}
