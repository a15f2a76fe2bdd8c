//! The rules of a plan, each asked minute by minute, straight from the JSON documents.
//!
//! Written from `docs/scheduling.md` and sharing no line with the engine. It expects a document without
//! faults, and tells everything that is wrong with an answer.

use serde_json::Value;
use std::collections::{HashMap, HashSet};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// What is wrong with an answer; empty for a plan that can be carried out and counts rightly.
pub fn broken(document: &Value, answer: &Value) -> Vec<String> {
    let mut check = Check { document, wrong: Vec::new(), used: HashSet::new(), children: HashMap::new() };
    let order: Vec<String> = list(&document["interviews"]).iter().map(|one| text(&one["id"])).collect();
    let placed: Vec<String> = list(&answer["placements"]).iter().map(|one| text(&one["interview"])).collect();
    let unplaced: Vec<String> = list(&answer["unplaced"]).iter().map(text).collect();
    let expected = |some: &[String], others: &[String]| {
        order.iter().filter(|id| some.contains(id)).eq(some.iter())
            && order.iter().all(|id| some.contains(id) != others.contains(id))
    };
    check.rule(expected(&placed, &unplaced), "everybody once, placements in the order of the document");
    check.rule(expected(&unplaced, &placed), "everybody once, unplaced in the order of the document");
    let mut total = 0;
    for id in &unplaced {
        total += number(&check.interview(id)["priority"], 1) * weight(document, "unplaced", 100_000);
    }
    for placement in list(&answer["placements"]) {
        total += check.placement(placement);
    }
    check.children_at_once();
    let (objective, bound) = (number(&answer["objective"], -1), number(&answer["bound"], -1));
    check.rule(objective == total, "objective is the sum");
    check.rule((0..=objective).contains(&bound), "bound is no more than objective");
    check.rule(answer["optimal"] == (objective == bound), "optimal says whether they are equal");
    let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
    check.rule(keys == ["bound", "objective", "optimal", "placements", "unplaced"], "keys");
    check.wrong
}

struct Check<'d> {
    document: &'d Value,
    wrong: Vec<String>,
    used: HashSet<(String, i64)>,
    children: HashMap<(String, i64), i64>,
}

impl<'d> Check<'d> {
    fn rule(&mut self, holds: bool, rule: &str) {
        if !holds {
            self.wrong.push(rule.to_owned());
        }
    }

    fn interview(&self, id: &str) -> &'d Value {
        list(&self.document["interviews"]).iter().find(|one| one["id"] == *id).unwrap()
    }

    /// One placement; returns what it costs.
    fn placement(&mut self, placement: &Value) -> i64 {
        let document = self.document;
        let interview = self.interview(&text(&placement["interview"]));
        let house = list(&document["houses"]).iter().find(|one| one["id"] == placement["house"]).unwrap();
        let (start, end) = (minute(&placement["start"]), minute(&placement["end"]));
        let (horizon, window) = (interval(&document["horizon"]), interval(&interview["window"]));
        self.rule(end - start == number(&interview["duration_minutes"], 0), "length");
        self.rule((start - horizon.0) % number(&document["step_minutes"], 0) == 0, "on the grid");
        self.rule(start >= window.0.max(horizon.0) && end <= window.1.min(horizon.1), "in the window");
        self.rule(is_looked_at(interview, house, start), "looked at");
        let way = number(&interview["child_travel_minutes"][text(&house["id"])], 0);
        self.rule(is_free(&interview["child_free"], start - way, end + way), "the child is free");
        let gap = number(&house["gap_minutes"], 0);
        let rooms = list(&house["rooms"]);
        let room = |name: &str| rooms.iter().find(|room| room["id"] == placement[name]).unwrap();
        let (heard, watched) = (room("interview_room"), room("observation_room"));
        self.rule(heard["kind"] == "interview" && watched["kind"] == "observation", "kinds of rooms");
        self.rule(list(&watched["serves"]).contains(&heard["id"]), "the live link");
        for room in [heard, watched] {
            self.rule(is_free(&room["free"], start - gap, end + gap), "the room is free");
            self.take(&format!("room {}", room["id"]), start - gap, end + gap);
        }
        for minute in start - gap..end + gap {
            *self.children.entry((text(&house["id"]), minute)).or_insert(0) += 1;
        }
        let hours = (start - window.0) / 60;
        let mut cost = number(&interview["priority"], 1) * weight(document, "wait_per_hour", 4) * hours
            + weight(document, "child_travel_per_minute", 6) * way;
        if !interview["best_hours"].is_null() && !is_free(&interview["best_hours"], start, end) {
            cost += weight(document, "outside_best_hours", 480);
        }
        let (team, roles) = (list(&placement["team"]), list(&interview["roles"]));
        self.rule(
            team.iter().map(|seat| &seat["role"]).eq(roles.iter().map(|role| &role["role"])),
            "all roles in order",
        );
        for (seat, role) in team.iter().zip(roles) {
            cost += self.seat((seat, role), &text(&house["id"]), (start, end));
        }
        self.rule(number(&placement["cost"], -1) == cost, "cost");
        cost
    }

    fn seat(&mut self, (seat, role): (&Value, &Value), house: &str, (start, end): (i64, i64)) -> i64 {
        self.rule(list(&role["any_of"]).contains(&seat["person"]), "one of those who may");
        let person =
            list(&self.document["people"]).iter().find(|person| person["id"] == seat["person"]).unwrap();
        let way = person["travel_minutes"].get(house).map(|way| number(way, 0));
        self.rule(way.is_some(), "works in the house");
        let way = way.unwrap_or(0);
        self.rule(is_free(&person["free"], start - way, end + way), "the person is free");
        self.take(&format!("person {}", person["id"]), start - way, end + way);
        let is_other = !list(&role["prefer"]).is_empty() && !list(&role["prefer"]).contains(&seat["person"]);
        weight(self.document, "staff_travel_per_minute", 1) * way
            + if is_other { weight(self.document, "not_preferred", 240) } else { 0 }
    }

    fn take(&mut self, what: &str, from: i64, to: i64) {
        let is_first = (from..to).all(|minute| self.used.insert((what.to_owned(), minute)));
        self.rule(is_first, &format!("{what} is used once at a time"));
    }

    fn children_at_once(&mut self) {
        let counts: Vec<((String, i64), i64)> = self.children.drain().collect();
        for ((house, minute), count) in counts {
            let house = list(&self.document["houses"]).iter().find(|one| one["id"] == *house).unwrap();
            let visits = list(&house["occupied"]).iter().map(interval);
            let there = visits.filter(|visit| visit.0 <= minute && minute < visit.1).count() as i64;
            self.rule(count + there <= number(&house["children_at_once"], 1), "children at once");
        }
    }
}

/// Whether a pair of start and house is looked at at all.
pub fn is_looked_at(interview: &Value, house: &Value, start: i64) -> bool {
    let names = |pair: &Value| {
        (pair["house"].is_null() || pair["house"] == house["id"])
            && (pair["start"].is_null() || minute(&pair["start"]) == start)
    };
    interview["child_travel_minutes"].get(text(&house["id"])).is_some()
        && (interview["fixed"].is_null() || names(&interview["fixed"]))
        && !list(&interview["forbidden"]).iter().any(names)
}

/// Whether every minute of a time lies in some interval.
pub fn is_free(free: &Value, from: i64, to: i64) -> bool {
    let free: Vec<(i64, i64)> = list(free).iter().map(interval).collect();
    (from..to).all(|minute| free.iter().any(|(start, end)| *start <= minute && minute < *end))
}

/// The price of an inconvenience.
pub fn weight(document: &Value, name: &str, usual: i64) -> i64 {
    number(&document["weights"][name], usual)
}

/// The items of a list; none of what is absent.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A number, or what stands for it when it is absent.
pub fn number(value: &Value, usual: i64) -> i64 {
    value.as_i64().unwrap_or(usual)
}

/// A text.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The two ends of an interval.
pub fn interval(value: &Value) -> (i64, i64) {
    (minute(&value[0]), minute(&value[1]))
}

/// An instant as a minute since 1970.
pub fn minute(value: &Value) -> i64 {
    OffsetDateTime::parse(value.as_str().unwrap(), &Rfc3339).unwrap().unix_timestamp() / 60
}
