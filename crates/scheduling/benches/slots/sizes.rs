//! Problems of the sizes that are measured, always the same ones.
//!
//! Four weeks (eight of Europe) on a grid of five minutes; people work by day with one or two engagements,
//! live near one house and can travel to those around it; every third can fill a second role, so that teams
//! must be chosen with care.

use serde_json::{Map, Value, json};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

/// A size of the table in `docs/scheduling.md`.
#[derive(Debug, Clone, Copy)]
pub enum Size {
    SmallHouse,
    House,
    LargeHouse,
    County,
    Nation,
    Europe,
}

const ROLES: [&str; 5] = ["interviewer", "prosecutor", "psychologist", "social_worker", "lawyer"];
/// People work in the houses that are so far up or down the row; of a nation in all of them.
const REACH: usize = 46;

impl Size {
    /// The problem as its document.
    pub fn document(self) -> String {
        let (houses, people, days) = match self {
            Self::SmallHouse => (1, 12, 28),
            Self::House => (1, 25, 28),
            Self::LargeHouse => (1, 40, 28),
            Self::County => (3, 60, 28),
            Self::Nation => (47, 1_200, 28),
            Self::Europe => (1_000, 25_000, 56),
        };
        let calendar = Calendar { days };
        let roles: Vec<Value> =
            ROLES.iter().enumerate().map(|(index, name)| role(index, name, people)).collect();
        let interview = json!({
            "id": "i", "duration_minutes": 60, "window": [instant(0, 0), instant(days, 0)],
            "child_free": calendar.each(|_| vec![(8 * 60, 18 * 60)]), "child_travel_minutes": travel(0, houses, houses),
            "best_hours": calendar.each(|_| vec![(9 * 60, 12 * 60)]), "roles": roles,
        });
        json!({
            "version": 1, "horizon": [instant(0, 0), instant(days, 0)], "step_minutes": 5, "weights": {},
            "houses": (0..houses).map(|index| house(index, &calendar)).collect::<Vec<_>>(),
            "people": (0..people).map(|index| person(index, houses, &calendar)).collect::<Vec<_>>(),
            "interviews": [interview],
        })
        .to_string()
    }
}

fn role(index: usize, name: &str, people: usize) -> Value {
    let fills =
        |person: &usize| person % 5 == index || (person.is_multiple_of(3) && (person + 1) % 5 == index);
    let any_of: Vec<String> = (0..people).filter(fills).map(person_id).collect();
    json!({"role": name, "any_of": any_of, "prefer": [any_of[0]]})
}

fn person(index: usize, houses: usize, calendar: &Calendar) -> Value {
    let free = calendar.each(|day| {
        let (first, second) = (9 * 60 + mixed(index, day) % 90, 13 * 60 + mixed(day, index) % 120);
        vec![(7 * 60, first), (first + 45, second), (second + 30, 17 * 60)]
    });
    json!({"id": person_id(index), "free": free, "travel_minutes": travel(index % houses, houses, REACH)})
}

fn house(index: usize, calendar: &Calendar) -> Value {
    let free = |room: usize| {
        calendar.each(move |day| {
            let taken = 8 * 60 + mixed(index * 7 + room, day) % 360;
            vec![(7 * 60, taken), (taken + 90, 19 * 60)]
        })
    };
    let id = |kind: &str, room: usize| format!("h{index:02}-{kind}{room}");
    let heard: Vec<String> = (0..3).map(|room| id("i", room)).collect();
    let rooms: Vec<Value> = (0..3)
        .map(|room| json!({"id": heard[room], "kind": "interview", "free": free(room)}))
        .chain((0..2).map(|room| {
            json!({"id": id("o", room), "kind": "observation", "serves": heard[room..room + 2], "free": free(room + 3)})
        }))
        .collect();
    let occupied = calendar.each(|day| {
        let taken = 8 * 60 + mixed(index, day) % 360;
        vec![(taken, taken + 90)]
    });
    json!({"id": house_id(index), "gap_minutes": 15, "children_at_once": 2, "occupied": occupied, "rooms": rooms})
}

fn travel(home: usize, houses: usize, reach: usize) -> Map<String, Value> {
    let near = (0..houses).filter(|house| home.abs_diff(*house) <= reach);
    near.map(|house| (house_id(house), json!(home.abs_diff(house) * 6))).collect()
}

/// The days of a problem.
struct Calendar {
    days: usize,
}

impl Calendar {
    /// Some hours of each working day.
    fn each(&self, hours: impl Fn(usize) -> Vec<(usize, usize)>) -> Vec<Value> {
        let of_day =
            |day| hours(day).into_iter().map(move |(from, to)| json!([instant(day, from), instant(day, to)]));
        (0..self.days).filter(|day| day % 7 < 5).flat_map(of_day).collect()
    }
}

/// A number that looks like any other.
fn mixed(one: usize, two: usize) -> usize {
    (one * 31 + two * 17 + one * two * 7) * 2_654_435_761 % 4_294_967_296 / 65_536
}

fn instant(day: usize, minute: usize) -> String {
    let since = Duration::days(day as i64) + Duration::minutes(minute as i64);
    let instant: UtcDateTime = utc_datetime!(2026-11-02 0:00) + since;
    format!("{}T{:02}:{:02}:00Z", instant.date(), instant.hour(), instant.minute())
}

fn house_id(index: usize) -> String {
    format!("house-{index:02}")
}

fn person_id(index: usize) -> String {
    format!("person-{index:04}")
}
