//! The cheapest slots of all houses, in order.
//!
//! Every span of starts has a cost that none of its slots is below: waiting up to its first start, and the
//! cheapest candidate of each role, free or not. A heap gives the span that promises most; only then is its
//! first start given a team. So a team is worked out where it can be among the best, and nowhere else.

use super::spans::{Span, Spans};
use super::staff::Candidate;
use super::survey::{Inquiry, Surveyed};
use super::teams::Teams;
use super::{Because, Seat, Slot};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// As many slots as the problem asks for, by cost, then start, then id of the house.
pub(super) fn cheapest(inquiry: &Inquiry<'_>, houses: &[Surveyed<'_>]) -> Vec<Slot> {
    let prices = Prices::of(inquiry);
    let mut heap: BinaryHeap<Reverse<Entry<'_, '_>>> = BinaryHeap::new();
    for surveyed in houses {
        for (pair, rooms) in surveyed.pairs.iter().enumerate() {
            let (best, other) = (rooms.starts.and(&inquiry.best), rooms.starts.without(&inquiry.best));
            let entries = |spans: &Spans, hours| {
                let place = Place { surveyed, pair, hours };
                spans.as_slice().iter().map(|span| Reverse(prices.promise(place, *span))).collect::<Vec<_>>()
            };
            heap.extend(entries(&best, Hours::Best));
            heap.extend(entries(&other, Hours::Other));
        }
    }
    let (mut slots, mut teams) = (Vec::new(), HashMap::new());
    while slots.len() < inquiry.question.problem().draft().limit as usize {
        let Some(Reverse(entry)) = heap.pop() else { break };
        let Entry { place, span, .. } = entry;
        let rest = Span { first: span.first + 1, ..span };
        if let Some(team) = entry.team {
            slots.push(prices.slot(place, span.first, &team));
            if rest.first < rest.end {
                heap.push(Reverse(prices.kept(place, rest, team)));
            }
            continue;
        }
        let index = place.surveyed.index;
        let of_house = teams.entry(index).or_insert_with(|| Teams::of(&inquiry.staff, &inquiry.grid, index));
        // A start that was surveyed as possible has a team; without one it would not be offered.
        let (team, until) =
            of_house.at(span.first).map_or((None, rest.first), |(team, until)| (Some(team), until));
        let until = until.min(span.end);
        heap.extend(team.map(|team| Reverse(prices.kept(place, Span { end: until, ..span }, team))));
        if until < span.end {
            heap.push(Reverse(prices.promise(place, Span { first: until, ..span })));
        }
    }
    slots
}

/// Whether starts are among the best hours of the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hours {
    Best,
    Other,
}

/// Where, and in which rooms.
#[derive(Debug, Clone, Copy)]
struct Place<'s, 'q> {
    surveyed: &'s Surveyed<'q>,
    pair: usize,
    hours: Hours,
}

/// Starts of a place, with what the first of them costs, or cannot cost less than.
#[derive(Debug)]
struct Entry<'s, 'q> {
    cost: u128,
    place: Place<'s, 'q>,
    span: Span,
    /// The cheapest team at all of the starts, once it was worked out.
    team: Option<Vec<Candidate>>,
}

impl Entry<'_, '_> {
    /// In this order they are answered; no two entries share a start in the same house.
    fn key(&self) -> (u128, i64, &str) {
        (self.cost, self.span.first, &self.place.surveyed.house.id)
    }
}

impl Ord for Entry<'_, '_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Entry<'_, '_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Entry<'_, '_> {}

/// What things cost, and how an ordinal on the grid becomes a time.
struct Prices<'i, 'q> {
    inquiry: &'i Inquiry<'q>,
    /// For each full hour of waiting, the priority included.
    hour: u128,
}

impl<'i, 'q> Prices<'i, 'q> {
    fn of(inquiry: &'i Inquiry<'q>) -> Self {
        let wait_per_hour = u128::from(inquiry.question.problem().draft().weights.wait_per_hour);
        Self { inquiry, hour: wait_per_hour * u128::from(inquiry.question.interview().priority) }
    }

    /// Starts whose team is not known yet.
    fn promise<'s>(&self, place: Place<'s, 'q>, span: Span) -> Entry<'s, 'q> {
        let cost = self.because(place, span.first, &[]).total() + place.surveyed.least;
        Entry { cost, place, span, team: None }
    }

    /// Starts at which this is the cheapest team.
    fn kept<'s>(&self, place: Place<'s, 'q>, span: Span, team: Vec<Candidate>) -> Entry<'s, 'q> {
        let cost = self.because(place, span.first, &team).total();
        Entry { cost, place, span, team: Some(team) }
    }

    fn because(&self, place: Place<'_, '_>, start: i64, team: &[Candidate]) -> Because {
        let Inquiry { question, grid, staff, .. } = self.inquiry;
        let weights = question.problem().draft().weights;
        let waited = grid.minute(start).abs_diff(question.interview().window.start);
        let (staff_travel, not_preferred) = staff.costs(team);
        let travel = u128::from(place.surveyed.child_travel);
        Because {
            wait: self.hour * u128::from(waited / 60),
            child_travel: u128::from(weights.child_travel_per_minute) * travel,
            staff_travel,
            not_preferred,
            outside_best_hours: match place.hours {
                Hours::Best => 0,
                Hours::Other => u128::from(weights.outside_best_hours),
            },
        }
    }

    fn slot(&self, place: Place<'_, '_>, ordinal: i64, team: &[Candidate]) -> Slot {
        let Inquiry { question, grid, staff, .. } = self.inquiry;
        let (interview, start) = (question.interview(), grid.minute(ordinal));
        let rooms = &place.surveyed.pairs[place.pair];
        let because = self.because(place, ordinal, team);
        let seats = interview.roles.iter().zip(team);
        Slot {
            start,
            end: start + i64::from(interview.duration_minutes),
            house: place.surveyed.house.id.clone(),
            interview_room: rooms.interview_room.to_owned(),
            observation_room: rooms.observation_room.to_owned(),
            team: seats
                .map(|(role, member)| Seat {
                    role: role.role.clone(),
                    person: staff.id(member.rank).to_owned(),
                })
                .collect(),
            cost: because.total(),
            because,
        }
    }
}

impl Because {
    /// The cost: the sum of all parts.
    pub(super) const fn total(&self) -> u128 {
        let Self { wait, child_travel, staff_travel, not_preferred, outside_best_hours } = self;
        *wait + *child_travel + *staff_travel + *not_preferred + *outside_best_hours
    }
}
