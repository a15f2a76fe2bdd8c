//! What a plan comes to, in facts: who is heard where and why there, and who has no place and why.
//!
//! Who was left out is asked about alone, with the places of the others standing, so that the page can say
//! which role and which rule leaves nothing.

use std::collections::BTreeMap;

use barnahus_casework::interview::Limit;
use barnahus_casework::settings::DayWindow;
use barnahus_scheduling::Progress;
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Instant, Interval, PersonId, RoomId, local};
use time::Duration;

use super::rounds::{self, Place};
use super::{Sought, Waiter, holding};
use crate::cost::weights;
use crate::find_slots::problem::priority;
use crate::find_slots::{Because, FoundSlots, LawyerSought, OfferedSlot, read_seats};
use crate::free_time::{covers, daily, fives};

/// Someone with a place.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The case, closed.
    pub case: Case,
    /// How long the child will have waited since the referral.
    pub waits: Duration,
    /// Where, when and with whom.
    pub slot: OfferedSlot,
    /// By when it should be.
    pub limit: Option<Limit>,
    /// The child's best hours on that day.
    pub best_hours: Option<DayWindow>,
    /// Whether the coordinator kept this place.
    pub is_pinned: bool,
    /// How the child's lawyer was sought. Without one the booking would be incomplete.
    pub lawyer: LawyerSought,
}

/// Someone without a place.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The case, closed.
    pub case: Case,
    /// How long the child has waited since the referral.
    pub waits: Duration,
    /// Whether the coordinator said when this child is not to be heard.
    pub is_barred: bool,
    /// Why there is none.
    pub why: WhyLeftOut,
}

/// Why someone has no place.
#[derive(Debug, Clone)]
pub enum WhyLeftOut {
    /// The place that was to be kept is not possible, or not any more.
    NotKept,
    /// The search was stopped before one was found; there are places beside the plan.
    Stopped,
    /// Nothing is possible beside the plan; with what stands in the way.
    Nothing(Box<FoundSlots>),
}

/// A plan.
#[derive(Debug, Clone)]
pub struct WeekPlan {
    /// Who has a place, by time.
    pub planned: Vec<Planned>,
    /// Who has none, those who wait most urgently first.
    pub left_out: Vec<LeftOut>,
    /// Whether no plan is better.
    pub is_proven: bool,
    /// Names of the people who are named here.
    pub people: BTreeMap<PersonId, String>,
    /// Names of the rooms.
    pub rooms: BTreeMap<RoomId, String>,
}

impl Sought {
    /// Plans until nothing better is possible, or `go_on` says no. Takes as long as that.
    #[must_use]
    pub fn plan(mut self, go_on: &mut dyn FnMut(Progress) -> bool) -> WeekPlan {
        let outcome = rounds::run(&mut self, go_on);
        let mut planned: Vec<Planned> =
            outcome.places.iter().filter_map(|place| self.planned(place)).collect();
        planned.sort_by_key(|one| (one.slot.time.start(), one.case.id));
        let (people, rooms) = (self.people(), self.rooms());
        let Self { waiters, wishes, now } = self;
        let left_out = waiters
            .into_iter()
            .filter(|waiter| !planned.iter().any(|one| one.case.id == waiter.case.id))
            .map(|waiter| {
                let id = waiter.case.id;
                let is_barred = wishes.barred.iter().any(|(case, _)| *case == id);
                let waits = now - waiter.case.waits_since;
                let why = why(&waiter, wishes.pinned.contains_key(&id));
                LeftOut { case: waiter.case, waits, is_barred, why }
            })
            .collect();
        WeekPlan { planned, left_out, is_proven: outcome.is_proven, people, rooms }
    }

    fn planned(&self, place: &Place) -> Option<Planned> {
        let waiter = self.waiters.get(place.index)?;
        let (search, placement) = (&waiter.search, &place.placement);
        let time = holding::time(placement)?;
        let team = read_seats(&placement.team, &search.material.sought(place.round.lawyer))?;
        let members: Vec<_> = team.iter().map(|(_, member)| *member).collect();
        let best_hours = search.needs.on(local::day(time.start())).best_hours;
        Some(Planned {
            waits: time.start() - waiter.case.waits_since,
            limit: search.needs.limit,
            best_hours,
            is_pinned: self.wishes.pinned.contains_key(&waiter.case.id),
            lawyer: place.round.lawyer,
            slot: OfferedSlot {
                time,
                interview_room: placement.interview_room.parse().ok()?,
                observation_room: placement.observation_room.parse().ok()?,
                because: because(waiter, place, time),
                judged: search.judge(time, &members),
                outside_hours: None,
                with_sibling: search.needs.days_of_siblings().iter().any(|day| day.contains(time)),
                team,
            },
            case: waiter.case.clone(),
        })
    }

    /// Names of everyone who could come.
    pub(crate) fn people(&self) -> BTreeMap<PersonId, String> {
        let all = self.waiters.iter().flat_map(|waiter| &waiter.search.people);
        all.map(|who| (who.person.id, who.person.display_name.clone())).collect()
    }

    /// Names of the rooms.
    pub(crate) fn rooms(&self) -> BTreeMap<RoomId, String> {
        let all = self.waiters.iter().flat_map(|waiter| &waiter.search.material.rooms);
        all.map(|room| (room.id, room.name.clone())).collect()
    }
}

fn why(waiter: &Waiter, is_pinned: bool) -> WhyLeftOut {
    if is_pinned {
        return WhyLeftOut::NotKept;
    }
    let found = waiter.search.clone().answer(waiter.case.clone());
    if found.slots.is_empty() { WhyLeftOut::Nothing(Box::new(found)) } else { WhyLeftOut::Stopped }
}

/// The price of a place by reason, as of a slot that is sought alone.
fn because(waiter: &Waiter, place: &Place, time: Interval) -> Because {
    let search = &waiter.search;
    let weights = weights(&search.needs.rules.weights);
    let seats = search.material.sought(place.round.lawyer);
    let team = &place.placement.team;
    let way = |person: &str| {
        let who = search.material.people.iter().find(|who| who.id.to_string() == person);
        u64::from(fives(who.and_then(|who| who.travel_minutes).unwrap_or(0)))
    };
    let is_other = |(seated, seat): &(&barnahus_scheduling::Seat, &&crate::interview_needs::Seat)| {
        !seat.prefer.is_empty() && !seat.prefer.iter().any(|person| person.to_string() == seated.person)
    };
    let others = team.iter().zip(&seats).filter(is_other).count() as u64;
    let hours = (time.start() - place.round.looked.start()).whole_hours();
    let best = search.needs.on(local::day(time.start())).best_hours;
    let is_best = best.is_none_or(|window| covers(&daily(window, time), time));
    Because {
        wait: u64::from(priority(waiter.case.urgency))
            * u64::from(weights.wait_per_hour)
            * u64::try_from(hours).unwrap_or(0),
        child_travel: u64::from(waiter.search.material.child_way)
            * u64::from(weights.child_travel_per_minute),
        staff_travel: team.iter().map(|seat| way(&seat.person)).sum::<u64>()
            * u64::from(weights.staff_travel_per_minute),
        not_preferred: others * u64::from(weights.not_preferred),
        outside_best_hours: if is_best { 0 } else { weights.outside_best_hours.into() },
    }
}

/// The first start of a plan, for whoever shows its week.
impl WeekPlan {
    /// When the first interview of it begins.
    #[must_use]
    pub fn begins(&self) -> Option<Instant> {
        self.planned.first().map(|one| one.slot.time.start())
    }
}
