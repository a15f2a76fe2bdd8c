//! What of a quarter's grid may be told: small counts are hidden, then what they could be worked out from.
//!
//! Three steps, each a plain function of what stands before it: the *pattern* (which cells are small, hidden
//! before, or must go so that every total keeps enough out of sight), the *audit* (which tables could just as
//! well be the true one), and, where the audit finds too few, nothing at all. The audit is told only what the
//! readers of the report will know, so that from its answer nothing can be concluded either.

mod audit;
mod bounds;
#[cfg(test)]
mod exhaustive;
mod pattern;
mod witnesses;

use crate::cell::{AgeBand, CELLS, Cell, Exploitation, Sex};
use crate::grid::Grid;
use crate::report::{Figure, Report};
use crate::shape::{Shape, Totals};
use crate::threshold::Threshold;
use pattern::{Earlier, Rules};

/// A report as it would be sent, and why each cell is hidden: for the person who decides, not to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    report: Report,
    reasons: [Option<Reason>; CELLS],
}

/// Why a cell is hidden; the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It holds fewer than k children, or none.
    Small,
    /// An earlier report of the quarter hid it.
    AsBefore,
    /// An earlier report of the quarter told another count.
    Changed,
    /// A hidden cell could be worked out from it.
    ToProtectOthers,
    /// No choice of cells protected every hidden one, so that none is told.
    WithTheWhole,
}

impl Proposal {
    /// What would be sent.
    #[must_use]
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// Why the cell is hidden; `None` where its count is told.
    #[must_use]
    pub fn because(&self, cell: Cell) -> Option<Reason> {
        self.reasons[cell.place()]
    }
}

/// Decides what may be told of `grid` to readers who know all totals of `known` exactly, this rule, and the
/// `earlier` reports of the same quarter, in any order.
///
/// A hidden cell can then still hold at least k different counts, or as many as those totals alone allow; what
/// the report tells is never another number than an earlier one told. See `docs/statistics.md`.
#[must_use]
pub fn suppress(grid: &Grid, threshold: Threshold, known: Totals, earlier: &[Report]) -> Proposal {
    let sides = [AgeBand::ALL.len(), Sex::ALL.len(), Exploitation::ALL.len()];
    let shape = Shape::new(sides, known);
    let told = (0..CELLS).map(|place| Earlier::of(earlier.iter().map(|report| report.figures()[place])));
    let rules = Rules { shape: &shape, least: i64::from(threshold.get()), earlier: told.collect() };
    let counts = grid.counts();
    let reasons = decide(&rules, &counts);
    let figure = |cell: Cell| match reasons[cell.place()] {
        None => Figure::Counted(grid.of(cell)),
        Some(_) => Figure::Suppressed,
    };
    let figures: Vec<Figure> = Cell::all().map(figure).collect();
    Proposal {
        report: Report::from_fn(|place| figures[place]),
        reasons: std::array::from_fn(|place| reasons[place]),
    }
}

/// The reasons for hiding, cell by cell.
fn decide(rules: &Rules<'_>, counts: &[i64]) -> Vec<Option<Reason>> {
    let mut reasons = rules.pattern(counts);
    let told = |place: usize, reason: &Option<Reason>| reason.is_none().then(|| counts[place]);
    let figures: Vec<Option<i64>> =
        reasons.iter().enumerate().map(|(place, reason)| told(place, reason)).collect();
    if !audit::holds(rules, &rules.shape.sums(counts), &figures) {
        for reason in &mut reasons {
            reason.get_or_insert(Reason::WithTheWhole);
        }
    }
    reasons
}
