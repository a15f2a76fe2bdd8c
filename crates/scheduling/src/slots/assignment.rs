//! The assignment problem: a different person for each role, at the least price in all.
//!
//! Of the cheapest teams the one wanted is the first in order, comparing person by person from the first
//! role on. So each price carries the person's rank in its lower digits, the first role's in the highest of
//! them. Where the digits of all roles do not fit beside the price, as many roles as fit are settled, and
//! the next ones with these fixed. Solved by shortest augmenting paths (the Hungarian method), which is
//! exact and takes time polynomial in the number of roles.

use super::staff::{Candidate, Rank};
use std::ops::Range;

/// The cheapest team, one of each list, if there is any of different people.
pub(super) fn cheapest(options: &[Vec<Candidate>]) -> Option<Vec<Candidate>> {
    let mut people: Vec<Rank> = options.iter().flatten().map(|candidate| candidate.rank).collect();
    people.sort_unstable();
    people.dedup();
    let mut prices = vec![vec![None; people.len()]; options.len()];
    for (row, candidates) in prices.iter_mut().zip(options) {
        for candidate in candidates {
            row[people.partition_point(|rank| *rank < candidate.rank)] = Some(i128::from(candidate.price));
        }
    }
    let at_once = roles_at_once(people.len(), options.len());
    let mut chosen = Vec::with_capacity(options.len());
    while chosen.len() < options.len() {
        let open = chosen.len()..options.len().min(chosen.len() + at_once);
        let solution = least(&with_ranks(&prices, open.clone()))?;
        for role in open {
            chosen.extend(options[role].iter().find(|one| one.rank == people[solution[role]]));
            for (column, price) in prices[role].iter_mut().enumerate() {
                *price = price.filter(|_| column == solution[role]);
            }
        }
    }
    Some(chosen)
}

/// For how many roles the rank fits into the lower digits, so that no sum of prices can overflow.
fn roles_at_once(people: usize, roles: usize) -> usize {
    // Prices stay below 2⁶⁴, and a way through all roles adds and subtracts each of them a few times.
    let spare = 126_u32.saturating_sub(64 + 2 + bits(roles));
    (spare / bits(people.max(1))).max(1) as usize
}

const fn bits(number: usize) -> u32 {
    usize::BITS - number.leading_zeros()
}

/// The prices with the ranks of some roles in their lower digits, which have room for one rank each.
fn with_ranks(prices: &Prices, roles: Range<usize>) -> Vec<Vec<Option<i128>>> {
    let digit = bits(prices.first().map_or(0, Vec::len));
    let digits = digit * roles.len() as u32;
    let ranked = |(role, row): (usize, &Vec<Option<i128>>)| {
        let place = roles.contains(&role).then(|| digit * (roles.end - 1 - role) as u32);
        let ranked = row.iter().enumerate().map(|(column, price)| {
            price.map(|price| (price << digits) + place.map_or(0, |place| (column as i128) << place))
        });
        ranked.collect()
    };
    prices.iter().enumerate().map(ranked).collect()
}

type Prices = [Vec<Option<i128>>];

/// The column taken by each row in an assignment of least price; `None` if the rows cannot all be served.
fn least(prices: &Prices) -> Option<Vec<usize>> {
    let columns = prices.first().map_or(0, Vec::len);
    let mut duals = Duals { rows: vec![0; prices.len()], columns: vec![0; columns] };
    let mut taken_by = vec![None; columns];
    for row in 0..prices.len() {
        augment(prices, row, &mut duals, &mut taken_by)?;
    }
    let mut chosen = vec![0; prices.len()];
    for (column, row) in taken_by.into_iter().enumerate() {
        if let Some(row) = row {
            chosen[row] = column;
        }
    }
    Some(chosen)
}

/// The prices of the dual problem: no row and column together exceed the price of their pair.
struct Duals {
    rows: Vec<i128>,
    columns: Vec<i128>,
}

/// How a column can be reached in the search for a free one.
#[derive(Clone, Copy, Default)]
struct Reached {
    /// The least detour found so far.
    distance: Option<i128>,
    /// The column before it on that way; `None` if it is the first.
    before: Option<usize>,
    settled: bool,
}

/// Serves one more row, moving rows served before to other columns where that is cheaper.
fn augment(prices: &Prices, row: usize, duals: &mut Duals, taken_by: &mut [Option<usize>]) -> Option<()> {
    let mut reached = vec![Reached::default(); taken_by.len()];
    let (mut from, mut from_row, mut length) = (None, row, 0);
    let free = loop {
        for (column, way) in reached.iter_mut().enumerate().filter(|(_, way)| !way.settled) {
            let Some(price) = prices[from_row][column] else { continue };
            let distance = length + price - duals.rows[from_row] - duals.columns[column];
            if way.distance.is_none_or(|known| distance < known) {
                *way = Reached { distance: Some(distance), before: from, settled: false };
            }
        }
        let open = reached.iter().enumerate().filter(|(_, way)| !way.settled);
        let nearest = open.filter_map(|(column, way)| Some((way.distance?, column))).min();
        let (distance, column) = nearest?;
        length = distance;
        let Some(next_row) = taken_by[column] else { break column };
        reached[column].settled = true;
        (from, from_row) = (Some(column), next_row);
    };
    duals.rows[row] += length;
    for (column, way) in reached.iter().enumerate().filter(|(_, way)| way.settled) {
        let slack = length - way.distance.unwrap_or(length);
        duals.columns[column] -= slack;
        if let Some(owner) = taken_by[column] {
            duals.rows[owner] += slack;
        }
    }
    let mut column = free;
    while let Some(before) = reached[column].before {
        taken_by[column] = taken_by[before];
        column = before;
    }
    taken_by[column] = Some(row);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    fn ranks(team: Vec<Candidate>) -> Vec<Rank> {
        team.into_iter().map(|member| member.rank).collect()
    }

    /// Every team there is, tried.
    fn by_trying(options: &[Vec<Candidate>]) -> Option<Vec<Rank>> {
        let mut teams = vec![(0_u128, Vec::new())];
        for candidates in options {
            let longer = |(price, team): &(u128, Vec<Rank>)| {
                let free = candidates.iter().filter(|candidate| !team.contains(&candidate.rank));
                let with =
                    free.map(|one| (price + u128::from(one.price), [team.as_slice(), &[one.rank]].concat()));
                with.collect::<Vec<_>>()
            };
            teams = teams.iter().flat_map(longer).collect();
        }
        teams.into_iter().min().map(|(_, team)| team)
    }

    #[test]
    fn more_roles_than_digits_are_settled_in_turns() {
        assert!(roles_at_once(40, 40) < 40);
        let everybody: Vec<Candidate> =
            (0..40).map(|rank| Candidate { price: u64::MAX, rank, travel: 0 }).collect();
        let team = cheapest(&vec![everybody; 40]).map(ranks);
        assert_eq!(team, Some((0..40).collect()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn the_team_is_the_cheapest_and_the_first_of_these(
            roles in vec(btree_map(0..6_u32, 0..4_u64, 0..6), 1..6),
            dear in prop::bool::ANY,
        ) {
            let unit = if dear { (1 << 62) + 1 } else { 1 };
            let options: Vec<Vec<Candidate>> = roles
                .iter()
                .map(|role| role.iter().map(|(rank, price)| Candidate { price: price * unit, rank: *rank, travel: 0 }).collect())
                .collect();
            prop_assert_eq!(cheapest(&options).map(ranks), by_trying(&options));
        }
    }
}
