//! Small problems of every kind, without faults, that proptest can shrink.
//!
//! An afternoon, up to three houses and five people: small enough to try everything, crowded enough that
//! ties, shared rooms, people wanted twice and odd minutes are the rule. Ids are chosen so that their order
//! by code point is neither that of the document nor that of an alphabet.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

const HOUSES: [&str; 3] = ["z", "a", "Ă"];
const PEOPLE: [&str; 5] = ["p2", "P", "p", "ß", "p10"];
const ROLES: [&str; 4] = ["judge", "interviewer", "a b", "Ț"];
const ROOMS: [&str; 5] = ["r2", "R", "r", "ro", "ș"];
const LAST: i64 = 420;

/// A problem with exactly one interview.
pub fn document() -> impl Strategy<Value = Value> {
    let houses = (house(0), house(1), house(2)).prop_map(|(one, two, three)| vec![one, two, three]);
    let people = (vec(person(), PEOPLE.len()), Just(PEOPLE)).prop_map(|(mut people, ids)| {
        for (person, id) in people.iter_mut().zip(ids) {
            person["id"] = json!(id);
        }
        people
    });
    let grid = (bounds(), prop_oneof![Just(1), Just(7), Just(15), 1..50_i64]);
    (grid, weights(), houses, people, interview(), option::of(0..30)).prop_map(
        |((horizon, step), weights, houses, people, interview, limit)| {
            let document = json!({"version": 1, "horizon": horizon, "step_minutes": step, "weights": weights,
                                  "houses": houses, "people": people, "interviews": [interview]});
            with(document, "limit", limit.map(Value::from))
        },
    )
}

fn house(index: usize) -> impl Strategy<Value = Value> {
    let names = ROOMS.map(|name| format!("{name}-{index}"));
    let room = (any::<bool>(), times(3), vec(any::<bool>(), ROOMS.len()));
    (
        0..25_i64,
        option::of(prop_oneof![1 => Just(0), 9 => 1..4]),
        option::weighted(0.5, visits()),
        vec(room, 1..=ROOMS.len()),
    )
        .prop_map(move |(gap, at_once, occupied, rooms)| {
            let interview_rooms: Vec<bool> = rooms.iter().map(|room| room.0).collect();
            let written = rooms.into_iter().zip(&names).map(|((is_interview, free, links), name)| {
                let served = names.iter().zip(&interview_rooms).zip(links);
                let serves: Vec<&String> = served
                    .filter(|((_, can_be), link)| **can_be && *link)
                    .map(|((name, _), _)| name)
                    .collect();
                if is_interview {
                    json!({"id": name, "kind": "interview", "free": free})
                } else {
                    json!({"id": name, "kind": "observation", "serves": serves, "free": free})
                }
            });
            let rooms: Vec<Value> = written.collect();
            let house = json!({"id": HOUSES[index], "gap_minutes": gap, "rooms": rooms});
            with(with(house, "children_at_once", at_once.map(Value::from)), "occupied", occupied)
        })
}

fn person() -> impl Strategy<Value = Value> {
    (times(4), option::weighted(0.95, ways()))
        .prop_map(|(free, ways)| with(json!({"free": free}), "travel_minutes", ways))
}

fn weights() -> impl Strategy<Value = Value> {
    let names = [
        "wait_per_hour",
        "child_travel_per_minute",
        "staff_travel_per_minute",
        "not_preferred",
        "outside_best_hours",
    ];
    vec(option::weighted(0.8, 0..4_i64), names.len()).prop_map(move |weights| {
        names
            .iter()
            .zip(weights)
            .fold(json!({}), |all, (name, weight)| with(all, name, weight.map(Value::from)))
    })
}

fn interview() -> impl Strategy<Value = Value> {
    let required = (1..60_i64, bounds(), times(3), ways(), roles());
    let pair = || (option::of(0..LAST), option::of(0..HOUSES.len()));
    let fixed = option::weighted(0.05, pair().prop_map(|(start, house)| pair_of(start, house)));
    let forbidden = vec((0..LAST, option::of(0..HOUSES.len())), 0..6).prop_map(|pairs| {
        pairs.into_iter().map(|(start, house)| pair_of(Some(start / 15 * 15), house)).collect()
    });
    let allowed = (option::of(times(3)), option::of(1..4), fixed, option::weighted(0.3, forbidden));
    (required, allowed).prop_map(
        |((duration, window, free, ways, roles), (best, priority, fixed, forbidden))| {
            let interview = json!({"id": "i", "duration_minutes": duration, "window": window,
                                   "child_free": free, "child_travel_minutes": ways, "roles": roles});
            let interview = with(with(interview, "best_hours", best), "priority", priority.map(Value::from));
            with(with(interview, "fixed", fixed), "forbidden", forbidden)
        },
    )
}

fn pair_of(start: Option<i64>, house: Option<usize>) -> Value {
    let pair = with(json!({}), "start", start.map(|start| json!(instant(start))));
    with(pair, "house", house.map(|house| json!(HOUSES[house])))
}

fn roles() -> impl Strategy<Value = Value> {
    let few_or_many = prop_oneof![1 => 0..=1_usize, 3 => 2..=PEOPLE.len()];
    let role = few_or_many
        .prop_flat_map(|size| subsequence(PEOPLE.to_vec(), size))
        .prop_shuffle()
        .prop_flat_map(|any_of| {
            let preferred = option::of(subsequence(any_of.clone(), 0..=any_of.len()).prop_shuffle());
            (Just(any_of), preferred)
        });
    vec(role, 0..=ROLES.len()).prop_map(|roles| {
        let named = roles.into_iter().zip(ROLES).map(|((any_of, prefer), name)| {
            with(json!({"role": name, "any_of": any_of}), "prefer", prefer.map(Value::from))
        });
        named.collect()
    })
}

/// Minutes of travel to some of the houses.
fn ways() -> impl Strategy<Value = Value> {
    vec(option::weighted(0.8, prop_oneof![Just(0), Just(5), 0..30_i64]), HOUSES.len()).prop_map(|ways| {
        HOUSES.iter().zip(ways).fold(json!({}), |all, (house, way)| with(all, house, way.map(Value::from)))
    })
}

/// Some intervals, in any order, touching and overlapping; mostly enough of them to get something done.
fn times(most: usize) -> impl Strategy<Value = Value> {
    let one = (-60..LAST, prop_oneof![1..60_i64, 60..500_i64]);
    let long = (-60..120_i64, 150..500_i64);
    (option::weighted(0.8, long), vec(one, 0..=most)).prop_map(|(long, others)| {
        others.into_iter().chain(long).map(|(start, length)| interval(start, length)).collect()
    })
}

/// Short intervals, in any order, touching and overlapping.
fn visits() -> impl Strategy<Value = Value> {
    vec((-60..LAST, 1..90_i64), 0..=4)
        .prop_map(|all| all.into_iter().map(|(start, length)| interval(start, length)).collect())
}

/// One interval that holds most of the afternoon.
fn bounds() -> impl Strategy<Value = Value> {
    (-30..60_i64, 100..LAST).prop_map(|(start, length)| interval(start, length))
}

fn interval(start: i64, length: i64) -> Value {
    json!([instant(start), instant(start + length)])
}

/// A minute counted from noon of a Tuesday; some reach into the night.
fn instant(minute: i64) -> String {
    let minute = minute + 12 * 60;
    format!("2026-12-{:02}T{:02}:{:02}:00Z", 1 + minute / 1440, minute / 60 % 24, minute % 60)
}

fn with(mut object: Value, field: &str, value: Option<Value>) -> Value {
    if let (Some(fields), Some(value)) = (object.as_object_mut(), value) {
        fields.insert(field.to_owned(), value);
    }
    object
}
