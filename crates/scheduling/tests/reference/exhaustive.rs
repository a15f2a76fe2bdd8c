//! `slots` by trying everything, written straight from `docs/scheduling.md`.
//!
//! It shares nothing with the engine: it reads the JSON value itself, walks time minute by minute and tries
//! every team, so that a mistake would have to be made twice, in two different ways, to go unseen. It
//! expects a document without faults.

use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// What `slots` answers to a document.
pub fn slots(document: &Value) -> Value {
    let interview = &document["interviews"][0];
    let duration = number(&interview["duration_minutes"], 0);
    let mut found: Vec<(i64, i64, String, Value)> = Vec::new();
    let mut possible = 0;
    let mut blocked = [0; 5];
    let mut blocked_roles: Vec<i64> = list(&interview["roles"]).iter().map(|_| 0).collect();
    for house in list(&document["houses"]) {
        for start in starts(document) {
            if !is_looked_at(interview, house, start) {
                continue;
            }
            let place = Place { document, interview, house, start, end: start + duration };
            for (role, count) in list(&interview["roles"]).iter().zip(&mut blocked_roles) {
                let anyone = list(&role["any_of"]).iter().any(|id| place.person_is_free(id));
                *count += i64::from(!anyone);
            }
            match place.verdict() {
                Ok(slot) => {
                    possible += 1;
                    found.push((number(&slot["cost"], 0), start, text(&house["id"]), slot));
                }
                Err(rule) => blocked[rule] += 1,
            }
        }
    }
    found.sort_by(|one, two| (one.0, one.1, &one.2).cmp(&(two.0, two.1, &two.2)));
    let limit = usize::try_from(number(&document["limit"], 10)).unwrap();
    let slots: Vec<Value> = found.into_iter().take(limit).map(|(_, _, _, slot)| slot).collect();
    let roles = list(&interview["roles"]).iter().map(|role| text(&role["role"]));
    json!({
        "slots": slots,
        "possible": possible,
        "blocked": {"child": blocked[0], "house": blocked[1], "interview_room": blocked[2],
                    "observation_room": blocked[3], "people": blocked[4]},
        "blocked_roles": roles.zip(blocked_roles).map(|(role, count)| (role, json!(count))).collect::<Map<_, _>>(),
    })
}

/// Rule 1.
fn starts(document: &Value) -> Vec<i64> {
    let interview = &document["interviews"][0];
    let (horizon, window) = (interval(&document["horizon"]), interval(&interview["window"]));
    let duration = number(&interview["duration_minutes"], 0);
    let mut starts = Vec::new();
    let mut start = horizon.0;
    while start + duration <= horizon.1 {
        if window.0 <= start && start + duration <= window.1 {
            starts.push(start);
        }
        start += number(&document["step_minutes"], 0);
    }
    starts
}

fn is_looked_at(interview: &Value, house: &Value, start: i64) -> bool {
    let names = |pair: &Value| {
        let house_fits = pair["house"].is_null() || pair["house"] == house["id"];
        let start_fits = pair["start"].is_null() || minute(&pair["start"]) == start;
        house_fits && start_fits
    };
    let is_allowed = interview["child_travel_minutes"].get(text(&house["id"])).is_some();
    let is_fixed = interview["fixed"].is_null() || names(&interview["fixed"]);
    is_allowed && is_fixed && !list(&interview["forbidden"]).iter().any(names)
}

struct Place<'d> {
    document: &'d Value,
    interview: &'d Value,
    house: &'d Value,
    start: i64,
    end: i64,
}

impl Place<'_> {
    /// The slot, or the first rule that fails: 0 child, 1 house, 2 interview room, 3 observation room, 4 people.
    fn verdict(&self) -> Result<Value, usize> {
        let travel = number(&self.interview["child_travel_minutes"][text(&self.house["id"])], 0);
        if !is_free(&self.interview["child_free"], self.start - travel, self.end + travel) {
            return Err(0);
        }
        let (from, to) = self.with_gaps();
        let occupied: Vec<(i64, i64)> = list(&self.house["occupied"]).iter().map(interval).collect();
        let children = |minute| occupied.iter().filter(|one| is_inside(minute, **one)).count();
        let at_once = number(&self.house["children_at_once"], 1);
        if !(from..to).all(|minute| i64::try_from(children(minute)).unwrap() < at_once) {
            return Err(1);
        }
        let (interview_room, observation_room) = self.rooms()?;
        let (team, mut because) = self.teams().into_iter().min_by_key(team_order).ok_or(4_usize)?;
        because.insert("child_travel".into(), json!(self.weight("child_travel_per_minute", 6) * travel));
        let hours = (self.start - interval(&self.interview["window"]).0) / 60;
        let wait = number(&self.interview["priority"], 1) * self.weight("wait_per_hour", 4) * hours;
        because.insert("wait".into(), json!(wait));
        let is_best = self.interview["best_hours"].is_null()
            || is_free(&self.interview["best_hours"], self.start, self.end);
        let outside = if is_best { 0 } else { self.weight("outside_best_hours", 480) };
        because.insert("outside_best_hours".into(), json!(outside));
        let roles = list(&self.interview["roles"]).iter();
        let seats: Vec<Value> =
            roles.zip(team).map(|(role, person)| json!({"role": role["role"], "person": person})).collect();
        Ok(json!({
            "start": written(self.start), "end": written(self.end), "house": self.house["id"],
            "interview_room": interview_room, "observation_room": observation_room, "team": seats,
            "cost": because.values().map(|part| number(part, 0)).sum::<i64>(), "because": because,
        }))
    }

    fn with_gaps(&self) -> (i64, i64) {
        let gap = number(&self.house["gap_minutes"], 0);
        (self.start - gap, self.end + gap)
    }

    fn rooms(&self) -> Result<(String, String), usize> {
        let (from, to) = self.with_gaps();
        let of_kind = |kind: &str| {
            let rooms = list(&self.house["rooms"]).iter();
            rooms.filter(|room| room["kind"] == kind && is_free(&room["free"], from, to)).collect::<Vec<_>>()
        };
        let interview_rooms = of_kind("interview");
        if interview_rooms.is_empty() {
            return Err(2);
        }
        let mut pairs = Vec::new();
        for room in &interview_rooms {
            for observation in of_kind("observation") {
                if list(&observation["serves"]).contains(&room["id"]) {
                    pairs.push((text(&room["id"]), text(&observation["id"])));
                }
            }
        }
        pairs.into_iter().min().ok_or(3)
    }

    /// Every team of different people who are all free, with what it adds to the cost.
    fn teams(&self) -> Vec<(Vec<String>, Map<String, Value>)> {
        let mut teams: Vec<(Vec<String>, i64, i64)> = vec![(Vec::new(), 0, 0)];
        for role in list(&self.interview["roles"]) {
            let mut longer = Vec::new();
            for (team, travel, others) in &teams {
                for id in list(&role["any_of"]) {
                    if self.person_is_free(id) && !team.contains(&text(id)) {
                        let is_other =
                            !list(&role["prefer"]).is_empty() && !list(&role["prefer"]).contains(id);
                        let way = self.way(id).unwrap();
                        let longer_team = [team.as_slice(), &[text(id)]].concat();
                        longer.push((longer_team, travel + way, others + i64::from(is_other)));
                    }
                }
            }
            teams = longer;
        }
        let priced = |(team, travel, others)| {
            let mut because = Map::new();
            let staff_travel = self.weight("staff_travel_per_minute", 1) * travel;
            because.insert("staff_travel".into(), json!(staff_travel));
            because.insert("not_preferred".into(), json!(self.weight("not_preferred", 240) * others));
            (team, because)
        };
        teams.into_iter().map(priced).collect()
    }

    fn person(&self, id: &Value) -> &Value {
        list(&self.document["people"]).iter().find(|person| person["id"] == *id).unwrap()
    }

    fn way(&self, id: &Value) -> Option<i64> {
        self.person(id)["travel_minutes"].get(text(&self.house["id"])).map(|minutes| number(minutes, 0))
    }

    /// Rule 4 for one person.
    fn person_is_free(&self, id: &Value) -> bool {
        self.way(id).is_some_and(|way| is_free(&self.person(id)["free"], self.start - way, self.end + way))
    }

    fn weight(&self, name: &str, usual: i64) -> i64 {
        number(&self.document["weights"][name], usual)
    }
}

fn team_order((team, because): &(Vec<String>, Map<String, Value>)) -> (i64, Vec<String>) {
    (because.values().map(|part| number(part, 0)).sum(), team.clone())
}

fn is_free(free: &Value, from: i64, to: i64) -> bool {
    let free: Vec<(i64, i64)> = list(free).iter().map(interval).collect();
    (from..to).all(|minute| free.iter().any(|one| is_inside(minute, *one)))
}

fn is_inside(minute: i64, (start, end): (i64, i64)) -> bool {
    start <= minute && minute < end
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn number(value: &Value, usual: i64) -> i64 {
    value.as_i64().unwrap_or(usual)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn interval(value: &Value) -> (i64, i64) {
    (minute(&value[0]), minute(&value[1]))
}

fn minute(value: &Value) -> i64 {
    OffsetDateTime::parse(value.as_str().unwrap(), &Rfc3339).unwrap().unix_timestamp() / 60
}

fn written(minute: i64) -> String {
    OffsetDateTime::from_unix_timestamp(minute * 60).unwrap().format(&Rfc3339).unwrap()
}
