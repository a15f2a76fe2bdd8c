//! The rules that a whole problem must keep: ranges, unique ids, and names that name something.
//!
//! Each rule stands here once; the reader of documents asks the same ones. It knows nothing of JSON: the
//! faults come in the order of the fields of [`Draft`], and a reader puts them into that of its document.

use super::{
    Draft, Fixed, Forbidden, House, Interval, Interview, MOST, Minute, Person, Problem, Question, Role,
    RoomKind,
};
use crate::fault::{Fault, Place, Reason};
use std::collections::{BTreeMap, HashSet};
use time::macros::utc_datetime;

/// The minutes that RFC 3339 can write: its years have four digits.
const WRITABLE: std::ops::RangeInclusive<Minute> = utc_datetime!(0000-01-01 0:00).unix_timestamp() / 60
    ..=utc_datetime!(9999-12-31 23:59).unix_timestamp() / 60;

impl Draft {
    /// The problem, if it keeps every rule.
    ///
    /// # Errors
    /// Every fault it has.
    pub fn check(self) -> Result<Problem, Vec<Fault>> {
        let faults = self.faults();
        if faults.is_empty() { Ok(self.into_problem()) } else { Err(faults) }
    }

    /// The question where its one interview fits, if it keeps every rule.
    ///
    /// # Errors
    /// Every fault it has; none or several interviews are a fault here.
    pub fn check_for_slots(self) -> Result<Question, Vec<Fault>> {
        let faults = self.faults_for_slots();
        if faults.is_empty() { Ok(self.into_question()) } else { Err(faults) }
    }

    /// What is wrong with it as a problem.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let Self { horizon, step_minutes, weights: _, houses, people, interviews, limit } = self;
        let mut check = Check {
            houses: houses.iter().map(|house| house.id.as_str()).collect(),
            people: people.iter().map(|person| person.id.as_str()).collect(),
            faults: Vec::new(),
        };
        let root = Place::Root;
        check.interval(*horizon, &root.field("horizon"));
        check.number(*step_minutes, 1, &root.field("step_minutes"));
        check.weights(self, &root.field("weights"));
        check.houses(houses, &root.field("houses"));
        check.people(people, &root.field("people"));
        check.interviews(interviews, &root.field("interviews"));
        check.number(*limit, 0, &root.field("limit"));
        check.faults
    }

    /// What is wrong with it as a question about one interview.
    pub(crate) fn faults_for_slots(&self) -> Vec<Fault> {
        let mut faults = self.faults();
        if self.interviews.len() != 1 {
            let path = Place::Root.field("interviews").path();
            faults.push(Fault { path, reason: Reason::NotOneInterview });
        }
        faults
    }

    /// The problem; only for a draft without [`Draft::faults`].
    pub(crate) fn into_problem(self) -> Problem {
        let people = self.people.iter().enumerate();
        let person_by_id = people.map(|(index, person)| (person.id.clone(), index)).collect();
        Problem { draft: self, person_by_id }
    }

    /// The question; only for a draft without [`Draft::faults_for_slots`].
    pub(crate) fn into_question(self) -> Question {
        Question(self.into_problem())
    }
}

struct Check<'d> {
    houses: HashSet<&'d str>,
    people: HashSet<&'d str>,
    faults: Vec<Fault>,
}

impl<'d> Check<'d> {
    fn note(&mut self, place: &Place<'_>, reason: Reason) {
        self.faults.push(Fault { path: place.path(), reason });
    }

    fn number(&mut self, value: u32, least: u32, place: &Place<'_>) {
        if !(least..=MOST).contains(&value) {
            self.note(place, Reason::OutOfRange { least });
        }
    }

    fn instant(&mut self, instant: Minute, place: &Place<'_>) {
        if !WRITABLE.contains(&instant) {
            self.note(place, Reason::NotAnInstant);
        }
    }

    fn interval(&mut self, interval: Interval, place: &Place<'_>) {
        self.instant(interval.start, &place.item(0));
        self.instant(interval.end, &place.item(1));
        if interval.end <= interval.start {
            self.note(place, Reason::EndsBeforeItStarts);
        }
    }

    fn intervals(&mut self, intervals: &[Interval], place: &Place<'_>) {
        for (index, interval) in intervals.iter().enumerate() {
            self.interval(*interval, &place.item(index));
        }
    }

    fn travel(&mut self, minutes_by_house: &BTreeMap<String, u32>, place: &Place<'_>) {
        for (house, minutes) in minutes_by_house {
            let entry = place.field(house);
            if !self.houses.contains(house.as_str()) {
                self.note(&entry, Reason::UnknownHouse);
            }
            self.number(*minutes, 0, &entry);
        }
    }

    fn house_named(&mut self, house: Option<&str>, place: &Place<'_>) {
        if house.is_some_and(|house| !self.houses.contains(house)) {
            self.note(place, Reason::UnknownHouse);
        }
    }

    /// Notes every id that an earlier one of the same kind has already.
    fn unique(&mut self, id: &'d str, seen: &mut HashSet<&'d str>, place: &Place<'_>) -> bool {
        let first = seen.insert(id);
        if !first {
            self.note(place, Reason::RepeatedId);
        }
        first
    }

    fn weights(&mut self, draft: &Draft, place: &Place<'_>) {
        let super::Weights {
            wait_per_hour,
            child_travel_per_minute,
            staff_travel_per_minute,
            not_preferred,
            outside_best_hours,
            unplaced,
        } = draft.weights;
        for (name, weight) in [
            ("wait_per_hour", wait_per_hour),
            ("child_travel_per_minute", child_travel_per_minute),
            ("staff_travel_per_minute", staff_travel_per_minute),
            ("not_preferred", not_preferred),
            ("outside_best_hours", outside_best_hours),
            ("unplaced", unplaced),
        ] {
            self.number(weight, 0, &place.field(name));
        }
    }

    fn houses(&mut self, houses: &'d [House], place: &Place<'_>) {
        let (mut seen, mut seen_rooms) = (HashSet::new(), HashSet::new());
        for (index, house) in houses.iter().enumerate() {
            let place = place.item(index);
            let House { id, gap_minutes, children_at_once, occupied, rooms: _ } = house;
            self.unique(id, &mut seen, &place.field("id"));
            self.number(*gap_minutes, 0, &place.field("gap_minutes"));
            self.number(*children_at_once, 0, &place.field("children_at_once"));
            self.intervals(occupied, &place.field("occupied"));
            self.rooms(house, &mut seen_rooms, &place.field("rooms"));
        }
    }

    fn rooms(&mut self, house: &'d House, seen: &mut HashSet<&'d str>, place: &Place<'_>) {
        let interview_rooms: HashSet<&str> = house
            .rooms
            .iter()
            .filter(|room| matches!(room.kind, RoomKind::Interview))
            .map(|room| room.id.as_str())
            .collect();
        for (index, room) in house.rooms.iter().enumerate() {
            let place = place.item(index);
            self.unique(&room.id, seen, &place.field("id"));
            match &room.kind {
                RoomKind::Interview => {}
                RoomKind::Observation { serves } => {
                    let place = place.field("serves");
                    self.names(serves, &interview_rooms, (&place, Reason::UnknownInterviewRoom));
                }
            }
            self.intervals(&room.free, &place.field("free"));
        }
    }

    /// A list of ids, each at most once, and each one of those known.
    fn names(&mut self, ids: &'d [String], known: &HashSet<&str>, (place, unknown): (&Place<'_>, Reason)) {
        let mut seen = HashSet::new();
        for (index, id) in ids.iter().enumerate() {
            let place = place.item(index);
            if self.unique(id, &mut seen, &place) && !known.contains(id.as_str()) {
                self.note(&place, unknown);
            }
        }
    }

    fn people(&mut self, people: &'d [Person], place: &Place<'_>) {
        let mut seen = HashSet::new();
        for (index, person) in people.iter().enumerate() {
            let place = place.item(index);
            let Person { id, free, travel_minutes } = person;
            self.unique(id, &mut seen, &place.field("id"));
            self.intervals(free, &place.field("free"));
            self.travel(travel_minutes, &place.field("travel_minutes"));
        }
    }

    fn interviews(&mut self, interviews: &'d [Interview], place: &Place<'_>) {
        let mut seen = HashSet::new();
        for (index, interview) in interviews.iter().enumerate() {
            let place = place.item(index);
            self.unique(&interview.id, &mut seen, &place.field("id"));
            self.interview(interview, &place);
        }
    }

    fn interview(&mut self, interview: &'d Interview, place: &Place<'_>) {
        let Interview {
            id: _,
            duration_minutes,
            window,
            child_free,
            child_travel_minutes,
            best_hours,
            priority,
            roles,
            fixed,
            forbidden,
        } = interview;
        self.number(*duration_minutes, 1, &place.field("duration_minutes"));
        self.interval(*window, &place.field("window"));
        self.intervals(child_free, &place.field("child_free"));
        self.travel(child_travel_minutes, &place.field("child_travel_minutes"));
        self.intervals(best_hours.as_deref().unwrap_or_default(), &place.field("best_hours"));
        self.number(*priority, 1, &place.field("priority"));
        self.roles(roles, &place.field("roles"));
        let Fixed { start, house } = fixed;
        let fixed = place.field("fixed");
        if let Some(start) = start {
            self.instant(*start, &fixed.field("start"));
        }
        self.house_named(house.as_deref(), &fixed.field("house"));
        for (index, Forbidden { start, house }) in forbidden.iter().enumerate() {
            let forbidden = place.field("forbidden");
            let place = forbidden.item(index);
            self.instant(*start, &place.field("start"));
            self.house_named(house.as_deref(), &place.field("house"));
        }
    }

    fn roles(&mut self, roles: &'d [Role], place: &Place<'_>) {
        let mut seen = HashSet::new();
        let people = std::mem::take(&mut self.people);
        for (index, Role { role, any_of, prefer }) in roles.iter().enumerate() {
            let place = place.item(index);
            if !seen.insert(role.as_str()) {
                self.note(&place.field("role"), Reason::RepeatedRole);
            }
            self.names(any_of, &people, (&place.field("any_of"), Reason::UnknownPerson));
            let eligible = any_of.iter().map(String::as_str).collect();
            self.names(prefer, &eligible, (&place.field("prefer"), Reason::NotInAnyOf));
        }
        self.people = people;
    }
}
