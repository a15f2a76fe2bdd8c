//! The least that any plan costs, by trying every plan.
//!
//! Every start, house, pair of rooms and team of every interview is listed, minute by minute, and every
//! combination is tried; one is given up only when it breaks a rule or could cost no less than the best
//! so far if nobody else were there.

use crate::plan_rules::{interval, is_free, is_looked_at, list, minute, number, text, weight};
use serde_json::Value;

/// Something that is taken from one minute to another.
type Taken = (String, i64, i64);

/// One way to place an interview.
struct Way {
    cost: i64,
    house: usize,
    time: (i64, i64),
    taken: Vec<Taken>,
}

/// What the best plan costs.
pub fn least(document: &Value) -> i64 {
    let interviews = list(&document["interviews"]);
    let mut ways: Vec<Vec<Way>> = interviews.iter().map(|interview| ways(document, interview)).collect();
    ways.iter_mut().for_each(|ways| ways.sort_by_key(|way| way.cost));
    let out: Vec<i64> = interviews
        .iter()
        .map(|one| number(&one["priority"], 1) * weight(document, "unplaced", 100_000))
        .collect();
    let mut best = out.iter().sum();
    try_all(document, (&ways, &out), &mut Vec::new(), 0, &mut best);
    best
}

fn try_all<'w>(
    document: &Value,
    (ways, out): (&'w [Vec<Way>], &[i64]),
    chosen: &mut Vec<&'w Way>,
    cost: i64,
    best: &mut i64,
) {
    let Some((ways, later)) = ways.split_first() else {
        *best = cost.min(*best);
        return;
    };
    // What the later ones cost even if nobody were in their way.
    let later_cost: i64 = later
        .iter()
        .zip(&out[1..])
        .map(|(ways, out)| ways.first().map_or(*out, |way| way.cost.min(*out)))
        .sum();
    for way in ways {
        if cost + way.cost + later_cost < *best && fits(document, chosen, way) {
            chosen.push(way);
            try_all(document, (later, &out[1..]), chosen, cost + way.cost, best);
            chosen.pop();
        }
    }
    if cost + out[0] + later_cost < *best {
        try_all(document, (later, &out[1..]), chosen, cost + out[0], best);
    }
}

fn fits(document: &Value, chosen: &[&Way], way: &Way) -> bool {
    let overlap = |one: (i64, i64), two: (i64, i64)| one.0 < two.1 && two.0 < one.1;
    let is_apart = |other: &&Way| {
        way.taken.iter().all(|(what, from, to)| {
            other
                .taken
                .iter()
                .all(|(theirs, start, end)| what != theirs || !overlap((*from, *to), (*start, *end)))
        })
    };
    if !chosen.iter().all(is_apart) {
        return false;
    }
    let house = &document["houses"][way.house];
    let visits: Vec<(i64, i64)> = list(&house["occupied"]).iter().map(interval).collect();
    let others = chosen.iter().filter(|other| other.house == way.house).map(|other| other.time);
    let there: Vec<(i64, i64)> = visits.into_iter().chain(others).collect();
    (way.time.0..way.time.1).all(|minute| {
        let count = there.iter().filter(|one| one.0 <= minute && minute < one.1).count() as i64;
        count < number(&house["children_at_once"], 1)
    })
}

fn ways(document: &Value, interview: &Value) -> Vec<Way> {
    let (horizon, window) = (interval(&document["horizon"]), interval(&interview["window"]));
    let duration = number(&interview["duration_minutes"], 0);
    let mut ways = Vec::new();
    for (index, house) in list(&document["houses"]).iter().enumerate() {
        let mut start = horizon.0;
        while start + duration <= horizon.1 {
            let is_inside = window.0 <= start && start + duration <= window.1;
            if is_inside && is_looked_at(interview, house, start) {
                let travel = number(&interview["child_travel_minutes"][text(&house["id"])], 0);
                if is_free(&interview["child_free"], start - travel, start + duration + travel) {
                    at(document, interview, (index, start, travel), &mut ways);
                }
            }
            start += number(&document["step_minutes"], 0);
        }
    }
    ways
}

fn at(document: &Value, interview: &Value, (index, start, travel): (usize, i64, i64), ways: &mut Vec<Way>) {
    let house = &document["houses"][index];
    let end = start + number(&interview["duration_minutes"], 0);
    let gap = number(&house["gap_minutes"], 0);
    let time = (start - gap, end + gap);
    let hours = (start - minute(&interview["window"][0])) / 60;
    let mut base = number(&interview["priority"], 1) * weight(document, "wait_per_hour", 4) * hours
        + weight(document, "child_travel_per_minute", 6) * travel;
    if !interview["best_hours"].is_null() && !is_free(&interview["best_hours"], start, end) {
        base += weight(document, "outside_best_hours", 480);
    }
    let rooms: Vec<&Value> =
        list(&house["rooms"]).iter().filter(|room| is_free(&room["free"], time.0, time.1)).collect();
    let mut teams = Vec::new();
    for watched in &rooms {
        for heard in rooms.iter().filter(|room| list(&watched["serves"]).contains(&room["id"])) {
            let room = |room: &Value| (format!("room {}", room["id"]), time.0, time.1);
            teams.push((base, vec![room(heard), room(watched)]));
        }
    }
    for role in list(&interview["roles"]) {
        let mut longer: Vec<(i64, Vec<Taken>)> = Vec::new();
        for id in list(&role["any_of"]) {
            let person = list(&document["people"]).iter().find(|person| person["id"] == *id).unwrap();
            let way = person["travel_minutes"].get(text(&house["id"])).map(|way| number(way, 0));
            let Some(way) = way.filter(|way| is_free(&person["free"], start - way, end + way)) else {
                continue;
            };
            let is_other = !list(&role["prefer"]).is_empty() && !list(&role["prefer"]).contains(id);
            let price = weight(document, "staff_travel_per_minute", 1) * way
                + if is_other { weight(document, "not_preferred", 240) } else { 0 };
            let seat = (format!("person {id}"), start - way, end + way);
            let without = teams.iter().filter(|(_, taken)| taken.iter().all(|one| one.0 != seat.0));
            longer.extend(without.map(|(cost, taken)| {
                (cost + price, [taken.as_slice(), std::slice::from_ref(&seat)].concat())
            }));
        }
        teams = longer;
    }
    let way = |(cost, taken)| Way { cost, house: index, time, taken };
    ways.extend(teams.into_iter().map(way));
}
