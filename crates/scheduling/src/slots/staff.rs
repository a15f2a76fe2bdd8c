//! The people concerned by an interview, and what each would cost in each role in one house.
//!
//! Prices are what the team adds to the cost of a slot: travel, and not being the one preferred. Candidates
//! of a role stand in the order in which they would be taken if nobody else wanted them.

use super::grid::{Grid, merged};
use super::presence::{Presence, Rank};
use crate::problem::{House, Interval, Interview, Person, Problem, Role};
use std::collections::{BTreeMap, HashSet};

/// Everybody named by a role of the interview.
#[derive(Debug)]
pub(super) struct Staff<'q> {
    /// In the order of their ids, each with their free time merged.
    people: Vec<(&'q Person, Vec<Interval>)>,
    roles: Vec<Members>,
    travel_price: u128,
    not_preferred_price: u128,
}

/// Who may fill a role.
#[derive(Debug)]
struct Members(Vec<Member>);

#[derive(Debug, Clone, Copy)]
struct Member {
    rank: Rank,
    /// The role prefers somebody, and it is not this one.
    is_second_choice: bool,
}

/// Somebody who may fill a role in a house; the order is that in which they would be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Candidate {
    pub(super) price: u128,
    pub(super) rank: Rank,
}

/// The candidates of each role in one house.
pub(super) type Benches = Vec<Vec<Candidate>>;

impl<'q> Staff<'q> {
    /// Gathers the people whom the roles of an interview name.
    pub(super) fn of(problem: &'q Problem, interview: &'q Interview) -> Self {
        let named = interview.roles.iter().flat_map(|role| &role.any_of);
        let by_id: BTreeMap<&str, &Person> =
            named.filter_map(|id| problem.person(id)).map(|person| (person.id.as_str(), person)).collect();
        let ranks: BTreeMap<&str, Rank> = by_id.keys().copied().zip(0..).collect();
        let weights = problem.draft().weights;
        Self {
            people: by_id.into_values().map(|person| (person, merged(&person.free))).collect(),
            roles: interview.roles.iter().map(|role| members(role, &ranks)).collect(),
            travel_price: u128::from(weights.staff_travel_per_minute),
            not_preferred_price: u128::from(weights.not_preferred),
        }
    }

    /// The id of a person.
    pub(super) fn id(&self, rank: Rank) -> &'q str {
        &self.people[rank].0.id
    }

    /// Who can be in a house when, and the candidates of each role there.
    pub(super) fn in_house(&self, house: &House, grid: &Grid, presence: &mut Presence) -> Benches {
        presence.clear();
        let mut travel = Vec::with_capacity(self.people.len());
        for (person, free) in &self.people {
            let minutes = person.travel_minutes.get(&house.id).copied();
            presence.add(grid, free, minutes);
            travel.push(minutes);
        }
        self.roles.iter().map(|role| self.bench(role, &travel)).collect()
    }

    fn bench(&self, role: &Members, travel: &[Option<u32>]) -> Vec<Candidate> {
        let mut bench: Vec<Candidate> = role
            .0
            .iter()
            .filter_map(|member| {
                let travel = self.travel_price * u128::from(travel[member.rank]?);
                let second_choice = if member.is_second_choice { self.not_preferred_price } else { 0 };
                Some(Candidate { price: travel + second_choice, rank: member.rank })
            })
            .collect();
        bench.sort_unstable();
        bench
    }

    /// What a team in a house costs for travel, and for roles not filled by those preferred.
    pub(super) fn costs(&self, house: &House, team: &[Rank]) -> (u128, u128) {
        let minutes = team.iter().filter_map(|rank| self.people[*rank].0.travel_minutes.get(&house.id));
        let travel: u128 = minutes.map(|minutes| u128::from(*minutes)).sum();
        let second_choices = self
            .roles
            .iter()
            .zip(team)
            .filter(|(role, rank)| {
                role.0.iter().any(|member| member.rank == **rank && member.is_second_choice)
            })
            .count();
        (self.travel_price * travel, self.not_preferred_price * second_choices as u128)
    }
}

fn members(role: &Role, ranks: &BTreeMap<&str, Rank>) -> Members {
    let preferred: HashSet<&str> = role.prefer.iter().map(String::as_str).collect();
    let member = |id: &String| {
        let is_second_choice = !preferred.is_empty() && !preferred.contains(id.as_str());
        ranks.get(id.as_str()).map(|rank| Member { rank: *rank, is_second_choice })
    };
    Members(role.any_of.iter().filter_map(member).collect())
}
