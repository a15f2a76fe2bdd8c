//! Small problems with several interviews that get into each other's way, for proptest to shrink.
//!
//! A few hours on a coarse grid that nothing else keeps to: small enough to try every plan, crowded enough
//! that somebody has to give way, wait, travel or be left out.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

const HOUSES: [&str; 2] = ["z", "a"];
const PEOPLE: [&str; 4] = ["p2", "P", "ß", "p10"];
const ROLES: [&str; 3] = ["judge", "interviewer", "Ț"];

/// A problem with up to four interviews.
pub fn document() -> impl Strategy<Value = Value> {
    let houses = (house(0), house(1)).prop_map(|(one, two)| vec![one, two]);
    let grid = (120..260_i64, prop_oneof![Just(20), Just(30), 25..60_i64]);
    (grid, weights(), houses, vec(person(), PEOPLE.len()), vec(interview(), 0..=4)).prop_map(
        |((length, step), weights, houses, mut people, mut interviews)| {
            for (person, id) in people.iter_mut().zip(PEOPLE) {
                person["id"] = json!(id);
            }
            for (index, interview) in interviews.iter_mut().enumerate() {
                interview["id"] = json!(format!("i{}", 9 - index));
                interview["window"] = json!([instant(0), instant(interview["window"].as_i64().unwrap_or(200))]);
            }
            json!({"version": 1, "horizon": [instant(0), instant(length)], "step_minutes": step, "weights": weights,
                   "houses": houses, "people": people, "interviews": interviews})
        },
    )
}

/// A problem in which five or six interviews want one house and the same few people on one day, so that
/// prices alone prove nothing.
pub fn crowd() -> impl Strategy<Value = Value> {
    let all_day = || json!([interval(-60, 700)]);
    let pieces = || {
        let hole = (60..300_i64, 10..90_i64);
        hole.prop_map(|(at, length)| {
            json!([interval(-60, 60 + at), interval(at + length, 640 - at - length)])
        })
    };
    let hour =
        (15..60_i64, 0..20_i64, 1..6_i64, vec(subsequence(PEOPLE[..3].to_vec(), 1..=2), 1..=2), pieces());
    let hours = vec((hour, 0..120_i64, option::weighted(0.5, pieces())), 5..=6);
    let place = (0..20_i64, 1..=2_i64, 1..=2_usize, prop_oneof![Just(20), Just(30), Just(45)]);
    let people = vec((pieces(), 0..25_i64), 3);
    (place, people, hours, 3..30_i64, 0..60_i64).prop_map(
        move |((gap, at_once, rooms, step), people, hours, wait, outside)| {
            let heard: Vec<String> = (0..rooms).map(|room| format!("i{room}")).collect();
            let mut all: Vec<Value> =
                heard.iter().map(|id| json!({"id": id, "kind": "interview", "free": all_day()})).collect();
            all.push(json!({"id": "o0", "kind": "observation", "free": all_day(), "serves": heard}));
            all.push(json!({"id": "o1", "kind": "observation", "free": all_day(), "serves": [heard[0]]}));
            let people = people.into_iter().zip(PEOPLE).map(|((free, way), id)| {
                json!({"id": id, "free": free, "travel_minutes": {"z": way}})
            });
            let interviews = hours.into_iter().enumerate().map(|(index, ((length, way, priority, roles, free), opening, best))| {
                let roles = roles.into_iter().zip(ROLES).map(|(any_of, role)| json!({"role": role, "any_of": any_of}));
                let mut interview = json!({
                    "id": format!("i{index}"), "duration_minutes": length, "window": [instant(opening - 60), instant(480)],
                    "child_free": free, "child_travel_minutes": {"z": way}, "priority": priority,
                    "roles": roles.collect::<Vec<_>>(),
                });
                if let Some(best) = best {
                    interview["best_hours"] = best;
                }
                interview
            });
            json!({"version": 1, "horizon": [instant(0), instant(420)], "step_minutes": step,
                   "weights": {"wait_per_hour": wait, "unplaced": 400, "outside_best_hours": outside},
                   "houses": [{"id": "z", "gap_minutes": gap, "children_at_once": at_once, "rooms": all}],
                   "people": people.collect::<Vec<_>>(), "interviews": interviews.collect::<Vec<_>>()})
        },
    )
}

fn house(index: usize) -> impl Strategy<Value = Value> {
    let heard = vec(times(), 1..=2);
    let watched = vec((times(), 1..4_usize), 1..=2);
    let visits = vec((0..200_i64, 1..60_i64), 0..=2);
    (0..20_i64, prop_oneof![1 => Just(0), 9 => Just(1), 9 => 2..4_i64], visits, heard, watched).prop_map(
        move |(gap, at_once, visits, heard, watched)| {
            let id = |kind: &str, room: usize| format!("{kind}{index}-{room}");
            let all: Vec<String> = (0..heard.len()).map(|room| id("i", room)).collect();
            let mut rooms: Vec<Value> = heard
                .iter()
                .enumerate()
                .map(|(room, free)| json!({"id": id("i", room), "kind": "interview", "free": free}))
                .collect();
            rooms.extend(watched.iter().enumerate().map(|(room, (free, serves))| {
                let serves: Vec<&String> =
                    all.iter().enumerate().filter(|(bit, _)| serves >> bit & 1 == 1).map(|(_, id)| id).collect();
                json!({"id": id("o", room), "kind": "observation", "free": free, "serves": serves})
            }));
            let occupied: Vec<Value> = visits.into_iter().map(|(start, length)| interval(start, length)).collect();
            json!({"id": HOUSES[index], "gap_minutes": gap, "children_at_once": at_once, "occupied": occupied, "rooms": rooms})
        },
    )
}

fn weights() -> impl Strategy<Value = Value> {
    let small = || option::weighted(0.8, 0..4_i64);
    (small(), small(), small(), small(), small(), option::weighted(0.9, 0..200_i64)).prop_map(
        |(wait, child, staff, not_preferred, outside, unplaced)| {
            let named = [
                ("wait_per_hour", wait.map(|wait| wait * 7)),
                ("child_travel_per_minute", child),
                ("staff_travel_per_minute", staff),
                ("not_preferred", not_preferred.map(|price| price * 5)),
                ("outside_best_hours", outside.map(|price| price * 9)),
                ("unplaced", unplaced),
            ];
            named.into_iter().filter_map(|(name, weight)| Some((name.to_owned(), json!(weight?)))).collect()
        },
    )
}

fn person() -> impl Strategy<Value = Value> {
    (times(), ways()).prop_map(|(free, ways)| json!({"free": free, "travel_minutes": ways}))
}

fn interview() -> impl Strategy<Value = Value> {
    let roles = vec(role(), 0..=ROLES.len());
    let pair = (0..8_i64, option::of(0..HOUSES.len()));
    let fixed = option::weighted(0.05, pair.clone());
    let forbidden = option::weighted(0.2, vec(pair, 1..4));
    let best = option::weighted(0.4, times());
    ((10..55_i64, 150..260_i64, times(), ways(), roles), (best, 1..4_i64, fixed, forbidden)).prop_map(
        |((duration, window, free, ways, roles), (best, priority, fixed, forbidden))| {
            let roles: Vec<Value> = roles
                .into_iter()
                .zip(ROLES)
                .map(|((any_of, prefer), role)| json!({"role": role, "any_of": any_of, "prefer": prefer}))
                .collect();
            let mut interview = json!({"duration_minutes": duration, "window": window, "child_free": free,
                                       "child_travel_minutes": ways, "priority": priority, "roles": roles});
            if let Some(best) = best {
                interview["best_hours"] = best;
            }
            let written = |(start, house): (i64, Option<usize>)| {
                let mut pair = json!({"start": instant(start * 20)});
                if let Some(house) = house {
                    pair["house"] = json!(HOUSES[house]);
                }
                pair
            };
            if let Some(fixed) = fixed {
                interview["fixed"] = written(fixed);
            }
            if let Some(forbidden) = forbidden {
                interview["forbidden"] = forbidden.into_iter().map(written).collect();
            }
            interview
        },
    )
}

fn role() -> impl Strategy<Value = (Vec<&'static str>, Vec<&'static str>)> {
    subsequence(PEOPLE.to_vec(), 1..=3).prop_shuffle().prop_flat_map(|any_of| {
        let most = any_of.len().min(1);
        (Just(any_of.clone()), subsequence(any_of, 0..=most))
    })
}

fn ways() -> impl Strategy<Value = Value> {
    vec(option::weighted(0.85, prop_oneof![Just(0), 0..25_i64]), HOUSES.len()).prop_map(|ways| {
        let named =
            HOUSES.iter().zip(ways).filter_map(|(house, way)| Some(((*house).to_owned(), json!(way?))));
        Value::Object(named.collect())
    })
}

/// Mostly one long time; sometimes two with an odd hole between, or touching.
fn times() -> impl Strategy<Value = Value> {
    (-30..40_i64, 60..300_i64, prop_oneof![2 => Just(0), 1 => 1..20_i64], option::weighted(0.5, 20..200_i64))
        .prop_map(|(start, length, hole, second)| {
            let mut times = vec![interval(start, length)];
            if let Some(second) = second {
                times.insert(0, interval(start + length + hole, second));
            }
            Value::Array(times)
        })
}

fn interval(start: i64, length: i64) -> Value {
    json!([instant(start), instant(start + length)])
}

/// A minute counted from nine o'clock of a Tuesday.
fn instant(minute: i64) -> String {
    let minute = minute + 9 * 60;
    format!("2026-12-01T{:02}:{:02}:00Z", minute / 60, minute % 60)
}
