//! The cheapest rooms and team at a place when what they take together has a price too.
//!
//! Cuts have a price that is due when a choice has two of three things, so that roles can no longer be filled
//! one by one. Here they are filled in turn, cheapest first, and given up where even the cheapest rest is too
//! dear. Prices are never negative, so what was reckoned so far only grows.

use super::cuts::Moment;
use super::model::Resource;
use crate::problem::Interval;

/// After so many steps the search gives up.
const PATIENCE: u32 = 20_000;

/// One way to take a pair of rooms or to fill a role.
#[derive(Debug, Clone)]
pub(super) struct Way {
    pub(super) cost: i64,
    /// Index among the pairs or candidates.
    pub(super) member: u32,
    /// Whoever can be taken only once.
    pub(super) person: Option<u32>,
    pub(super) takes: Vec<(Resource, Interval)>,
}

/// A cut as it looks at one place.
#[derive(Debug, Clone)]
pub(super) struct Due<'a> {
    pub(super) price: i64,
    pub(super) claims: &'a [Moment],
    /// How many of its three things are had anyhow.
    pub(super) had: usize,
}

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bundle {
    /// The cheapest, with one member of each list of ways.
    Cheapest(i64, Vec<u32>),
    /// None is below the limit.
    TooDear,
    /// Nobody knows.
    GivenUp,
}

/// Takes one way of each list, different people and all those `called`, for less than `limit`.
pub(super) fn cheapest(mut ways: Vec<Vec<Way>>, dues: &[Due<'_>], called: &[u32], limit: i64) -> Bundle {
    ways.iter_mut().for_each(|ways| ways.sort_by_key(|way| (way.cost, way.member)));
    let mut rest = vec![0; ways.len() + 1];
    for (step, ways) in ways.iter().enumerate().rev() {
        let Some(least) = ways.first() else { return Bundle::TooDear };
        rest[step] = rest[step + 1] + least.cost;
    }
    let hits = |way: &Way| -> Vec<usize> {
        let had = |due: &Due<'_>| {
            let has =
                |claim: &&Moment| way.takes.iter().any(|(resource, time)| claim.is_in(*resource, *time));
            due.claims.iter().filter(has).count()
        };
        dues.iter().enumerate().flat_map(|(index, due)| std::iter::repeat_n(index, had(due))).collect()
    };
    let hits = ways.iter().map(|ways| ways.iter().map(hits).collect()).collect();
    let begun: i64 = dues.iter().filter(|due| due.had >= 2).map(|due| due.price).sum();
    let had = dues.iter().map(|due| due.had).collect();
    let mut search = Search {
        ways: &ways,
        hits,
        rest,
        dues,
        called,
        had,
        taken: Vec::new(),
        best: (limit, None),
        left: PATIENCE,
    };
    search.go_on(begun);
    match search.best {
        _ if search.left == 0 => Bundle::GivenUp,
        (cost, Some(members)) => Bundle::Cheapest(cost, members),
        (_, None) => Bundle::TooDear,
    }
}

struct Search<'a> {
    ways: &'a [Vec<Way>],
    /// For each way the cuts of which it has something, once for each thing.
    hits: Vec<Vec<Vec<usize>>>,
    /// What the steps from each on cost at least.
    rest: Vec<i64>,
    dues: &'a [Due<'a>],
    called: &'a [u32],
    /// Of each cut, how many things are had so far.
    had: Vec<usize>,
    /// The way taken at each step so far.
    taken: Vec<usize>,
    best: (i64, Option<Vec<u32>>),
    left: u32,
}

impl Search<'_> {
    fn go_on(&mut self, cost: i64) {
        let step = self.taken.len();
        if step == self.ways.len() {
            let members = || self.taken.iter().enumerate().map(|(step, way)| &self.ways[step][*way]);
            if self.called.iter().all(|person| members().any(|way| way.person == Some(*person))) {
                self.best = (cost, Some(members().map(|way| way.member).collect()));
            }
            return;
        }
        for index in 0..self.ways[step].len() {
            let way = &self.ways[step][index];
            if self.left == 0
                || cost.saturating_add(way.cost).saturating_add(self.rest[step + 1]) >= self.best.0
            {
                return;
            }
            self.left -= 1;
            let is_taken = |(step, taken): (usize, &usize)| self.ways[step][*taken].person == way.person;
            if way.person.is_some() && self.taken.iter().enumerate().any(is_taken) {
                continue;
            }
            let mut with = cost + way.cost;
            for cut in &self.hits[step][index] {
                self.had[*cut] += 1;
                with += if self.had[*cut] == 2 { self.dues[*cut].price } else { 0 };
            }
            if with + self.rest[step + 1] < self.best.0 {
                self.taken.push(index);
                self.go_on(with);
                self.taken.pop();
            }
            self.hits[step][index].iter().for_each(|cut| self.had[*cut] -= 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// The least over all ways, one of each list, tried one by one.
    fn least(ways: &[Vec<Way>], dues: &[Due<'_>], chosen: &mut Vec<Way>) -> Option<i64> {
        let Some(next) = ways.get(chosen.len()) else {
            let due = |due: &Due<'_>| {
                let had = |claim: &&Moment| {
                    let takes = chosen.iter().flat_map(|way| &way.takes);
                    takes.into_iter().any(|(resource, time)| claim.is_in(*resource, *time))
                };
                if due.had + due.claims.iter().filter(had).count() >= 2 { due.price } else { 0 }
            };
            return Some(chosen.iter().map(|way| way.cost).sum::<i64>() + dues.iter().map(due).sum::<i64>());
        };
        let mut best = None;
        for way in next {
            if chosen.iter().all(|other| other.person != way.person) {
                chosen.push(way.clone());
                best = best.into_iter().chain(least(ways, dues, chosen)).min();
                chosen.pop();
            }
        }
        best
    }

    fn ways() -> impl Strategy<Value = Vec<Vec<Way>>> {
        let way = (0..40_i64, 0..5_u32).prop_map(|(cost, person)| Way {
            cost,
            member: person,
            person: Some(person),
            takes: vec![(person as usize, Interval { start: 0, end: 10 + cost })],
        });
        vec(vec(way, 1..4), 1..4)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn nothing_that_is_taken_together_is_cheaper(
            ways in ways(),
            cuts in vec((1..60_i64, 0..2_usize, vec((0..5_usize, 0..30_i64), 2..=3)), 0..4),
        ) {
            let claims: Vec<(i64, usize, Vec<Moment>)> = cuts
                .into_iter()
                .map(|(price, had, claims)| {
                    let claims = claims.into_iter().map(|(resource, minute)| Moment { resource, minute });
                    (price, had, claims.collect())
                })
                .collect();
            let dues: Vec<Due<'_>> =
                claims.iter().map(|(price, had, claims)| Due { price: *price, claims, had: *had }).collect();
            let found = match cheapest(ways.clone(), &dues, &[], i64::MAX) {
                Bundle::Cheapest(cost, _) => Some(cost),
                Bundle::TooDear => None,
                Bundle::GivenUp => return Err(TestCaseError::fail("given up")),
            };
            prop_assert_eq!(found, least(&ways, &dues, &mut Vec::new()));
        }
    }
}
