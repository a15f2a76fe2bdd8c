//! The problem of `docs/scheduling.md` for one case of one house.
//!
//! Free time is rounded inwards to whole minutes, gaps and travel outwards to whole fives, so that a
//! slot that is offered can be claimed. A seat for which there is nobody at all stays in it and blocks
//! everything, except the lawyer's: a booking without one is possible, and says so. Where the child has
//! a birthday within the stretch, the days before and after it are asked about apart, each by the rules
//! of the age then, on one scale of costs, and the answers are put together.

use std::collections::BTreeMap;

use barnahus_casework::Urgency;
use barnahus_casework::required::Rule;
use barnahus_scheduling::{
    Blocked, Draft, Fixed, Forbidden, Interview, Role, RoomKind, Slots, Weights, slots,
};
use barnahus_store::cases::Case;
use barnahus_store::houses::House;
use barnahus_store::people::Person;
use barnahus_store::rooms::{self, Room};
use barnahus_vocabulary::{Instant, Interval, PersonId, RoomId};
use time::Duration;

use super::kept_apart::Chaperone;
use super::search::Round;
use super::{LOOKED_THROUGH, LawyerSought, STEP};
use crate::cost::weights;
use crate::free_time::{FreeTime, Held, daily, fives};
use crate::interview_needs::{ByAge, InterviewNeeds, Seat, SeatName};

/// What the problem is made of.
#[derive(Debug, Clone)]
pub(crate) struct Material {
    pub(crate) house: House,
    pub(crate) rooms: Vec<Room>,
    pub(crate) people: Vec<Person>,
    pub(crate) seats: Vec<Seat>,
    pub(crate) free: FreeTime,
    pub(crate) held: Held,
    /// One for each sibling whom the child must not meet.
    pub(crate) chaperones: Vec<Chaperone>,
    /// Minutes of the child's way, in whole fives.
    pub(crate) child_way: u32,
    /// From when to when it was read.
    pub(crate) within: Interval,
}

impl Material {
    /// How the child's lawyer is sought first.
    pub(crate) fn lawyer(&self) -> LawyerSought {
        let is_nobody = |seat: &Seat| is_lawyers(seat) && seat.any_of.is_empty();
        if self.seats.iter().any(is_nobody) { LawyerSought::Nobody } else { LawyerSought::Sought }
    }

    /// The seats that slots are sought for, in the order of the problem.
    pub(crate) fn sought(&self, lawyer: LawyerSought) -> Vec<&Seat> {
        let is_sought = |seat: &&Seat| match lawyer {
            LawyerSought::Sought => true,
            LawyerSought::Nobody | LawyerSought::NeverFree => !is_lawyers(seat),
        };
        self.seats.iter().filter(is_sought).collect()
    }
}

fn is_lawyers(seat: &Seat) -> bool {
    seat.name == SeatName::Asked(Rule::Lawyer)
}

/// The next start of the grid that lies after `now`.
pub(crate) fn next_step(now: Instant, step: u32) -> Instant {
    let step = i64::from(step);
    Instant::from_minutes((now.minutes().div_euclid(step) + 1) * step)
}

/// From when to when time must be read: gaps and travel reach beyond the starts that are looked at.
pub(crate) fn reach(start: Instant, deadline: Option<Instant>, ahead: Duration) -> Option<Interval> {
    let last = deadline.map_or(start + ahead, |deadline| deadline.max(start + ahead));
    Interval::new(start - Duration::DAY, last + Duration::DAY)
}

/// Asks for the best slots that begin and end within `round.looked`.
pub(super) fn ask(material: &Material, needs: &InterviewNeeds, of: (&Case, Round)) -> Slots {
    let (_, round) = of;
    let on_the_day = |(rules, part): (ByAge, Interval)| Some((rules, part.shared(round.only)?));
    let parts: Vec<_> = needs.cut_by_age(round.looked).into_iter().filter_map(on_the_day).collect();
    let weights = weights(&needs.rules.weights);
    let answers = parts.iter().map(|part| ask_part(&Asking { material, of, part: *part }, weights));
    answers.reduce(together).unwrap_or_default()
}

/// One part of the question.
pub(crate) struct Asking<'a> {
    pub(crate) material: &'a Material,
    pub(crate) of: (&'a Case, Round),
    pub(crate) part: (ByAge, Interval),
}

fn ask_part(asking: &Asking<'_>, weights: Weights) -> Slots {
    let material = asking.material;
    let draft = Draft {
        horizon: exact(asking.of.1.looked),
        step_minutes: STEP,
        weights,
        houses: vec![house(material)],
        people: everyone(material),
        interviews: vec![interview(asking)],
        limit: LOOKED_THROUGH,
    };
    match draft.check_for_slots() {
        Ok(question) => slots(&question),
        Err(faults) => {
            tracing::error!(faults = faults.len(), "the problem of a case does not keep its own format");
            Slots::default()
        }
    }
}

/// Both answers as one: their starts differ and their costs count from the same hour.
fn together(one: Slots, other: Slots) -> Slots {
    let (a, b) = (one.blocked, other.blocked);
    let mut found: Vec<_> = one.slots.into_iter().chain(other.slots).collect();
    found.sort_by(|a, b| (a.cost, a.start, &a.house).cmp(&(b.cost, b.start, &b.house)));
    found.truncate(LOOKED_THROUGH as usize);
    let mut blocked_roles = one.blocked_roles;
    for (role, more) in blocked_roles.iter_mut().zip(other.blocked_roles) {
        role.pairs += more.pairs;
    }
    Slots {
        slots: found,
        possible: one.possible + other.possible,
        blocked: Blocked {
            child: a.child + b.child,
            house: a.house + b.house,
            interview_room: a.interview_room + b.interview_room,
            observation_room: a.observation_room + b.observation_room,
            people: a.people + b.people,
        },
        blocked_roles,
    }
}

/// The starts that the other parts look at.
fn elsewhere(part: Interval, whole: Interval) -> Vec<Forbidden> {
    let all = (whole.start().minutes()..whole.end().minutes()).step_by(STEP as usize);
    let (from, to) = (part.start().minutes(), part.end().minutes());
    all.filter(|start| !(from..to).contains(start)).map(|start| Forbidden { start, house: None }).collect()
}

/// The house with what stands in it.
pub(crate) fn house(material: &Material) -> barnahus_scheduling::House {
    let of_room = |room: &Room| barnahus_scheduling::Room {
        id: room.id.to_string(),
        kind: match room.kind {
            rooms::RoomKind::Interview => RoomKind::Interview,
            rooms::RoomKind::Observation => {
                RoomKind::Observation { serves: room.serves.iter().map(RoomId::to_string).collect() }
            }
        },
        free: material.free.rooms.get(&room.id).map_or_else(Vec::new, |free| inward(free)),
    };
    barnahus_scheduling::House {
        id: material.house.id.to_string(),
        gap_minutes: fives(material.house.gap_minutes),
        children_at_once: material.house.children_at_once,
        occupied: material.held.house.iter().map(|held| exact(*held)).collect(),
        rooms: material.rooms.iter().map(of_room).collect(),
    }
}

/// All who could come, and who keeps siblings apart.
fn everyone(material: &Material) -> Vec<barnahus_scheduling::Person> {
    let people = material.people.iter().map(|who| person(material, who));
    people.chain(chaperones(material)).collect()
}

/// Who keeps siblings apart.
pub(crate) fn chaperones(material: &Material) -> impl Iterator<Item = barnahus_scheduling::Person> {
    let gap = fives(material.house.gap_minutes);
    material.chaperones.iter().map(move |one| one.person(material.house.id, gap))
}

/// Somebody with when they are free.
pub(crate) fn person(material: &Material, who: &Person) -> barnahus_scheduling::Person {
    let travel = who.travel_minutes.map(|minutes| (material.house.id.to_string(), fives(minutes)));
    barnahus_scheduling::Person {
        id: who.id.to_string(),
        free: material.free.people.get(&who.id).map_or_else(Vec::new, |free| inward(free)),
        travel_minutes: travel.into_iter().collect(),
    }
}

/// The interview of one case.
pub(crate) fn interview(asking: &Asking<'_>) -> Interview {
    let Asking { material, of: (case, round), part: (rules, part) } = asking;
    let child = barnahus_store::hours::without(daily(rules.child_day, material.within), &material.held.child);
    let seat = |seat: &Seat| Role {
        role: seat.name.code(),
        any_of: seat.any_of.iter().map(|member| member.person.to_string()).collect(),
        prefer: seat.prefer.iter().map(PersonId::to_string).collect(),
    };
    Interview {
        id: case.id.to_string(),
        duration_minutes: rules.length,
        window: exact(round.looked),
        child_free: inward(&child),
        child_travel_minutes: BTreeMap::from([(material.house.id.to_string(), material.child_way)]),
        best_hours: rules.best_hours.map(|hours| inward(&daily(hours, material.within))),
        priority: priority(case.urgency),
        roles: material
            .sought(round.lawyer)
            .into_iter()
            .map(seat)
            .chain(material.chaperones.iter().map(Chaperone::role))
            .collect(),
        fixed: Fixed::default(),
        forbidden: elsewhere(*part, round.looked),
    }
}

/// How much more a day of waiting weighs.
pub(crate) const fn priority(urgency: Urgency) -> u32 {
    match urgency {
        Urgency::ImmediateDanger => 4,
        Urgency::Urgent => 2,
        Urgency::Routine => 1,
    }
}

/// Of what lies on whole minutes: claims, steps of the grid, midnights.
pub(crate) fn exact(interval: Interval) -> barnahus_scheduling::Interval {
    barnahus_scheduling::Interval { start: interval.start().minutes(), end: interval.end().minutes() }
}

/// Rounded inwards; what is shorter than a minute is gone.
pub(super) fn inward(free: &[Interval]) -> Vec<barnahus_scheduling::Interval> {
    let whole = |open: &Interval| {
        let start = (open.start() + Duration::milliseconds(59_999)).minutes();
        let end = open.end().minutes();
        (start < end).then_some(barnahus_scheduling::Interval { start, end })
    };
    free.iter().filter_map(whole).collect()
}
