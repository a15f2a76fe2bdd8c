//! The cheapest team for a place, whatever a person costs there.
//!
//! The caller says what each candidate costs now, or that they cannot come. Each role takes its cheapest;
//! only when two roles want the same person is it an assignment problem.

use super::assignment;
use super::model::Candidate;

/// A team, as the index of each role's candidate, and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Team {
    pub(super) members: Vec<u32>,
    pub(super) cost: i64,
}

/// The cheapest team that costs less than `limit`.
///
/// `cost` must be no less than the candidate's price in fractions, of which a unit has `fineness`. Of k roles, the k cheapest candidates of each are
/// enough: at most k−1 of them are taken by the others.
pub(super) fn cheapest(
    roles: &[Vec<Candidate>],
    (limit, fineness): (i64, i64),
    cost: impl Fn(usize, &Candidate) -> Option<i64>,
) -> Option<Team> {
    let mut team = Team { members: Vec::with_capacity(roles.len()), cost: 0 };
    for (number, role) in roles.iter().enumerate() {
        let mut best: Option<(i64, u32)> = None;
        for (index, candidate) in role.iter().enumerate() {
            let most = best.map_or(limit - team.cost, |(known, _)| known);
            if candidate.price * fineness >= most {
                break;
            }
            if let Some(cost) = cost(number, candidate).filter(|cost| *cost < most) {
                best = Some((cost, index as u32));
            }
        }
        let (cost, index) = best?;
        team.cost += cost;
        team.members.push(index);
    }
    if is_of_different_people(roles, &team.members) { Some(team) } else { assigned(roles, limit, &cost) }
}

fn is_of_different_people(roles: &[Vec<Candidate>], members: &[u32]) -> bool {
    let person = |role: usize| roles[role][members[role] as usize].person;
    (1..members.len()).all(|role| (0..role).all(|earlier| person(earlier) != person(role)))
}

fn assigned(
    roles: &[Vec<Candidate>],
    limit: i64,
    cost: &impl Fn(usize, &Candidate) -> Option<i64>,
) -> Option<Team> {
    let options = roles.iter().enumerate().map(|(number, role)| {
        let priced = role
            .iter()
            .enumerate()
            .filter_map(|(index, one)| Some((cost(number, one)?, one.person, index as u32)));
        let mut priced: Vec<(i64, u32, u32)> = priced.collect();
        priced.sort_unstable();
        priced.truncate(roles.len());
        priced
    });
    let options: Vec<Vec<(i64, u32, u32)>> = options.collect();
    let mut people: Vec<u32> = options.iter().flatten().map(|option| option.1).collect();
    people.sort_unstable();
    people.dedup();
    let rows = options.iter().map(|options| {
        let mut row = vec![None; people.len()];
        for (cost, person, _) in options {
            row[people.partition_point(|other| other < person)] = Some(i128::from(*cost));
        }
        row
    });
    let columns = assignment::least(&rows.collect::<Vec<_>>())?;
    let mut team = Team { members: Vec::with_capacity(roles.len()), cost: 0 };
    for (options, column) in options.iter().zip(columns) {
        let (cost, _, index) = options.iter().find(|option| option.1 == people[column])?;
        team.cost = team.cost.saturating_add(*cost);
        team.members.push(*index);
    }
    (team.cost < limit).then_some(team)
}
