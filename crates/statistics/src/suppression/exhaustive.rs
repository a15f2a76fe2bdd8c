//! An attacker who tries every table there is, on blocks small enough for that.
//!
//! He knows the totals, what is told, k, and these very rules: a table of which the rules would tell otherwise is
//! out. What is left is all that can be known; what he cannot tell apart nobody can.
//! That nothing is told is an answer too, and is attacked like any other.

mod corrected;

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::{Earlier, Rules};
use super::{Reason, decide};
use crate::shape::{Shape, Totals};

type Figures = Vec<Option<i64>>;
/// For each cell the counts it could have.
type Open = Vec<BTreeSet<i64>>;

/// What the attacker found.
#[derive(Debug, Default)]
struct Found {
    /// Different answers that tell something and hide something.
    mixed: usize,
    /// Hidden cells, over all answers, left with fewer counts than k and than the totals alone leave.
    worked_out: usize,
}

/// Every table of so many cells that holds so many children.
fn tables(cells: usize, children: i64) -> Vec<Vec<i64>> {
    if cells == 1 {
        return vec![vec![children]];
    }
    let with = |first: i64| {
        let rest = tables(cells - 1, children - first).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=children).flat_map(with).collect()
}

fn told(reasons: &[Option<Reason>], counts: &[i64]) -> Figures {
    reasons.iter().zip(counts).map(|(reason, count)| reason.is_none().then_some(*count)).collect()
}

/// Takes down a table that is possible.
fn note(open: &mut Open, counts: &[i64]) {
    open.resize(counts.len(), BTreeSet::new());
    for (open, count) in open.iter_mut().zip(counts) {
        open.insert(*count);
    }
}

fn attack(rules: &Rules<'_>, children: i64, tell: impl Fn(&[i64]) -> Vec<Option<Reason>>) -> Found {
    let mut before: BTreeMap<Vec<i64>, Open> = BTreeMap::new();
    let mut after: BTreeMap<(Vec<i64>, Figures), Open> = BTreeMap::new();
    for counts in tables(rules.shape.cells(), children) {
        let (sums, figures) = (rules.shape.sums(&counts), told(&tell(&counts), &counts));
        note(before.entry(sums.clone()).or_default(), &counts);
        note(after.entry((sums, figures)).or_default(), &counts);
    }
    let mut found = Found::default();
    for ((sums, figures), open) in &after {
        found.mixed += usize::from(figures.iter().any(Option::is_some) && figures.contains(&None));
        for (cell, _) in figures.iter().enumerate().filter(|(_, figure)| figure.is_none()) {
            let needed = before[sums][cell].len().min(usize::try_from(rules.least).unwrap());
            found.worked_out += usize::from(open[cell].len() < needed);
        }
    }
    found
}

fn unreported(shape: &Shape, least: i64) -> Rules<'_> {
    Rules { shape, least, earlier: vec![Earlier::Nothing; shape.cells()] }
}

/// The sides, k and the children of blocks of which something is told.
const BLOCKS: [([usize; 3], i64, i64); 3] = [([2, 2, 2], 2, 8), ([2, 2, 2], 3, 10), ([2, 2, 3], 2, 6)];

#[test]
fn no_hidden_cell_is_worked_out_by_trying_every_table() {
    for (sides, least, children) in BLOCKS {
        let shape = Shape::new(sides, Totals::OneWay);
        let rules = unreported(&shape, least);
        let found = attack(&rules, children, |counts| decide(&rules, counts));
        assert_eq!(found.worked_out, 0, "{sides:?}, {least}");
        assert!(found.mixed > 0, "{sides:?}, {least}: nothing was told, nothing was tried");
    }
}

#[test]
fn nothing_is_worked_out_where_two_way_totals_are_known() {
    let shape = Shape::new([2, 2, 2], Totals::TwoWay);
    let rules = unreported(&shape, 2);
    assert_eq!(attack(&rules, 8, |counts| decide(&rules, counts)).worked_out, 0);
}

#[test]
fn hiding_small_counts_alone_lets_cells_be_worked_out() {
    for known in [Totals::OneWay, Totals::TwoWay] {
        let shape = Shape::new([2, 2, 2], known);
        let rules = unreported(&shape, 2);
        assert!(attack(&rules, 8, |counts| rules.alone(counts)).worked_out > 0, "{known:?}");
    }
}

#[test]
fn without_the_audit_cells_are_worked_out() {
    let shape = Shape::new([2, 2, 2], Totals::OneWay);
    let rules = unreported(&shape, 2);
    assert!(attack(&rules, 8, |counts| rules.pattern(counts)).worked_out > 0);
}
