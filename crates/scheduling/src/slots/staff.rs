//! The people concerned by an interview: who they are, which parts they may take, and which houses they can
//! reach.
//!
//! What a person costs in a house is travel, and not being the one preferred; it is worked out when a house
//! is looked at, and nothing is kept for every pair of a person and a house but the minutes between them.

use super::anyone::Hours;
use super::grid::{Grid, merged};
use super::presence::Reach;
use super::sorted::passed;
use crate::problem::{House, Interval, Interview, Person, Problem, Role};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A person, by rank among those concerned: ranks follow the order of their ids.
pub(super) type Rank = u32;

/// Everybody named by a role of the interview.
#[derive(Debug)]
pub(super) struct Staff<'q> {
    people: Vec<Colleague<'q>>,
    /// For each role the hours of all who may fill it.
    hours: Vec<Hours>,
    /// For each house of the problem who can work there, nearest first.
    reached_by: Vec<Vec<Way>>,
    travel_price: u64,
    not_preferred_price: u64,
}

#[derive(Debug)]
struct Colleague<'q> {
    id: &'q str,
    free: Cow<'q, [Interval]>,
    parts: Vec<Part>,
}

/// A role that somebody may fill.
#[derive(Debug, Clone, Copy)]
struct Part {
    role: usize,
    /// The role prefers somebody, and it is not this one.
    is_second_choice: bool,
}

#[derive(Debug, Clone, Copy)]
struct Way {
    rank: Rank,
    minutes: u32,
}

/// Somebody who may fill a role in a house; the order is that in which they would be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Candidate {
    /// Below 2⁶³, as both numbers that make it are below 2³¹.
    pub(super) price: u64,
    pub(super) rank: Rank,
    /// Minutes of their way to this house.
    pub(super) travel: u32,
}

/// For each role its candidates in one house, nearest first.
pub(super) type Benches = Vec<Vec<Candidate>>;

impl<'q> Staff<'q> {
    /// Gathers the people whom the roles of an interview name.
    pub(super) fn of(problem: &'q Problem, interview: &'q Interview, grid: &Grid) -> Self {
        let named = interview.roles.iter().flat_map(|role| &role.any_of);
        let by_id: BTreeMap<&str, &Person> =
            named.filter_map(|id| problem.person(id)).map(|person| (person.id.as_str(), person)).collect();
        let ranks: HashMap<&str, Rank> = by_id.keys().copied().zip(0..).collect();
        let reached_by = reached_by(&problem.draft().houses, by_id.values().copied());
        let colleague =
            |person: &'q Person| Colleague { id: &person.id, free: merged(&person.free), parts: Vec::new() };
        let mut people: Vec<_> = by_id.into_values().map(colleague).collect();
        for (index, role) in interview.roles.iter().enumerate() {
            give_parts(&mut people, &ranks, index, role);
        }
        let weights = problem.draft().weights;
        Self {
            hours: hours(grid, &people, interview.roles.len()),
            people,
            reached_by,
            travel_price: u64::from(weights.staff_travel_per_minute),
            not_preferred_price: u64::from(weights.not_preferred),
        }
    }

    /// The id of a person.
    pub(super) fn id(&self, rank: Rank) -> &'q str {
        self.people[rank as usize].id
    }

    /// The hours of all who may fill a role, wherever they live.
    pub(super) fn hours(&self, role: usize) -> &Hours {
        &self.hours[role]
    }

    /// The candidates of each role in a house, by its place in the problem.
    pub(super) fn in_house(&self, house: usize) -> Benches {
        let mut benches = vec![Vec::new(); self.hours.len()];
        for Way { rank, minutes } in &self.reached_by[house] {
            let travel = self.travel_price * u64::from(*minutes);
            for Part { role, is_second_choice } in &self.people[*rank as usize].parts {
                let price = if *is_second_choice { travel + self.not_preferred_price } else { travel };
                benches[*role].push(Candidate { price, rank: *rank, travel: *minutes });
            }
        }
        benches
    }

    /// Whether no other role of the interview could have them.
    pub(super) fn has_one_part(&self, candidate: &Candidate) -> bool {
        self.people[candidate.rank as usize].parts.len() == 1
    }

    /// When a candidate can be in their house.
    pub(super) fn reach(&self, candidate: &Candidate) -> Reach<'_> {
        Reach { free: &self.people[candidate.rank as usize].free, travel: candidate.travel }
    }

    /// What a team costs for travel, and for roles not filled by those preferred.
    pub(super) fn costs(&self, team: &[Candidate]) -> (u128, u128) {
        let travel = team.iter().map(|member| u128::from(self.travel_price * u64::from(member.travel)));
        let all = team.iter().map(|member| u128::from(member.price));
        let travel = travel.sum();
        (travel, all.sum::<u128>() - travel)
    }
}

/// For each house who can work there, nearest first.
fn reached_by<'p>(houses: &[House], people: impl Iterator<Item = &'p Person> + Clone) -> Vec<Vec<Way>> {
    let mut by_id: Vec<(&str, usize)> = houses.iter().map(|house| house.id.as_str()).zip(0..).collect();
    by_id.sort_unstable();
    // Both lists of ids are sorted, so one is walked along the other and nothing is looked up.
    let ways = people.zip(0..).flat_map(|(person, rank)| {
        let mut rest = by_id.as_slice();
        person.travel_minutes.iter().filter_map(move |(id, minutes)| {
            rest = &rest[passed(rest, |(house, _)| *house < id.as_str())..];
            let (house, place) = rest.first()?;
            (house == id).then_some((*place, Way { rank, minutes: *minutes }))
        })
    });
    // Counted first: there are as many ways as people times houses, and room for more would be much.
    let mut numbers = vec![0; houses.len()];
    ways.clone().for_each(|(house, _)| numbers[house] += 1);
    let mut reached_by: Vec<_> = numbers.into_iter().map(Vec::with_capacity).collect();
    ways.for_each(|(house, way)| reached_by[house].push(way));
    reached_by.iter_mut().for_each(|ways| ways.sort_unstable_by_key(|way| (way.minutes, way.rank)));
    reached_by
}

fn hours(grid: &Grid, people: &[Colleague<'_>], roles: usize) -> Vec<Hours> {
    let of_role = |role| {
        let fills = move |one: &&Colleague<'_>| one.parts.iter().any(|part| part.role == role);
        Hours::of(grid, people.iter().filter(fills).map(|one| one.free.as_ref()))
    };
    (0..roles).map(of_role).collect()
}

fn give_parts(people: &mut [Colleague<'_>], ranks: &HashMap<&str, Rank>, index: usize, role: &Role) {
    let preferred: HashSet<&str> = role.prefer.iter().map(String::as_str).collect();
    for id in &role.any_of {
        let is_second_choice = !preferred.is_empty() && !preferred.contains(id.as_str());
        if let Some(rank) = ranks.get(id.as_str()) {
            people[*rank as usize].parts.push(Part { role: index, is_second_choice });
        }
    }
}
