//! The same attacker with two reports of one quarter, before and after a correction.
//!
//! He knows the totals of both, and even that nothing changed but one child, who was added or taken out. What the
//! second report lets him exclude, beyond what he knew without it, must leave every hidden cell open.

use std::collections::BTreeMap;

use super::super::decide;
use super::super::pattern::{Earlier, Rules};
use super::{Figures, Open, note, tables, told, unreported};
use crate::report::Figure;
use crate::shape::{Shape, Totals};

/// The totals of both tables and the first report.
type Before = (Vec<i64>, Vec<i64>, Figures);

/// The counts that the cells could have, before the correction and after it.
#[derive(Debug, Default)]
struct Pairs {
    first: Open,
    second: Open,
}

impl Pairs {
    fn note(&mut self, first: &[i64], second: &[i64]) {
        note(&mut self.first, first);
        note(&mut self.second, second);
    }
}

fn reported<'a>(shape: &'a Shape, least: i64, figures: &Figures) -> Rules<'a> {
    let sent = |figure: &Option<i64>| match figure {
        Some(count) => Figure::Counted(u32::try_from(*count).unwrap()),
        None => Figure::Suppressed,
    };
    let earlier = figures.iter().map(|figure| Earlier::of(std::iter::once(sent(figure))));
    Rules { shape, least, earlier: earlier.collect() }
}

/// How often both reports told something, and how many cells hidden by the first were worked out.
fn attack(children: i64, change: i64) -> (usize, usize) {
    let (shape, least) = (Shape::new([2, 2, 2], Totals::OneWay), 2);
    let mut before: BTreeMap<Before, Pairs> = BTreeMap::new();
    let mut after: BTreeMap<(Before, Figures), Pairs> = BTreeMap::new();
    for first in tables(shape.cells(), children) {
        let report = told(&decide(&unreported(&shape, least), &first), &first);
        let rules = reported(&shape, least, &report);
        for cell in (0..shape.cells()).filter(|cell| first[*cell] + change >= 0) {
            let mut second = first.clone();
            second[cell] += change;
            let known = (shape.sums(&first), shape.sums(&second), report.clone());
            let later = told(&decide(&rules, &second), &second);
            before.entry(known.clone()).or_default().note(&first, &second);
            after.entry((known, later)).or_default().note(&first, &second);
        }
    }
    let (mut both, mut worked_out) = (0, 0);
    for ((known, later), pairs) in &after {
        both += usize::from(later.iter().any(Option::is_some));
        for cell in (0..shape.cells()).filter(|cell| known.2[*cell].is_none()) {
            let known = &before[known];
            let narrow = |before: &Open, after: &Open| after[cell].len() < before[cell].len().min(2);
            worked_out += usize::from(narrow(&known.first, &pairs.first));
            worked_out += usize::from(narrow(&known.second, &pairs.second));
        }
    }
    (both, worked_out)
}

#[test]
fn a_child_added_between_two_reports_lets_no_cell_be_worked_out() {
    let (both, worked_out) = attack(7, 1);
    assert_eq!(worked_out, 0);
    assert!(both > 0, "nothing was told twice, nothing was tried");
}

#[test]
fn a_child_taken_out_between_two_reports_lets_no_cell_be_worked_out() {
    let (both, worked_out) = attack(7, -1);
    assert_eq!(worked_out, 0);
    assert!(both > 0, "nothing was told twice, nothing was tried");
}
