//! What is told of a quarter: for each cell its count, or that it is suppressed. No totals, no reasons.
//!
//! A report is also what was told before: it is read back from what was sent, and a later one of the same
//! quarter, or of a longer time, is made so that it tells no more.

use std::fmt;

use crate::cell::{CELLS, Cell};

/// What is told of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// So many children.
    Counted(u32),
    /// Not told; 0 as well.
    Suppressed,
}

/// What is told of the whole grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report([Figure; CELLS]);

/// There were more or fewer figures than the grid has cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAWholeGrid;

impl Report {
    /// Reads a report that was sent.
    ///
    /// # Errors
    /// When it has not one figure for each cell, in the order of [`Cell::all`].
    pub fn parse(figures: &[Figure]) -> Result<Self, NotAWholeGrid> {
        figures.try_into().map(Self).map_err(|_| NotAWholeGrid)
    }

    /// What is told of the cell.
    #[must_use]
    pub fn of(&self, cell: Cell) -> Figure {
        self.0[cell.place()]
    }

    /// All figures, in the order of [`Cell::all`].
    #[must_use]
    pub const fn figures(&self) -> &[Figure] {
        &self.0
    }

    /// Whether no count at all is told.
    #[must_use]
    pub fn tells_nothing(&self) -> bool {
        self.0.iter().all(|figure| *figure == Figure::Suppressed)
    }

    /// What may be told of several quarters together: a cell is the sum of its counts where each of the
    /// reports tells one. It is made of what was told and so tells nothing that was not; nothing of no report.
    #[must_use]
    pub fn together(quarters: &[Self]) -> Self {
        let sum = |place: usize| {
            let mut sum = if quarters.is_empty() { Figure::Suppressed } else { Figure::Counted(0) };
            for quarter in quarters {
                sum = match (sum, quarter.0[place]) {
                    (Figure::Counted(so_far), Figure::Counted(more)) => {
                        so_far.checked_add(more).map_or(Figure::Suppressed, Figure::Counted)
                    }
                    (Figure::Suppressed, _) | (_, Figure::Suppressed) => Figure::Suppressed,
                };
            }
            sum
        };
        Self(std::array::from_fn(sum))
    }

    pub(crate) fn from_fn(figure: impl FnMut(usize) -> Figure) -> Self {
        Self(std::array::from_fn(figure))
    }
}

impl fmt::Display for NotAWholeGrid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not one figure for each of the {CELLS} cells")
    }
}

impl std::error::Error for NotAWholeGrid {}

#[cfg(test)]
mod tests {
    use super::{Figure, NotAWholeGrid, Report};
    use crate::cell::CELLS;

    fn report(first: Figure, second: Figure) -> Report {
        Report::from_fn(|place| [first, second].get(place).copied().unwrap_or(Figure::Suppressed))
    }

    #[test]
    fn a_report_is_a_whole_grid() {
        assert_eq!(Report::parse(&[Figure::Suppressed; CELLS - 1]), Err(NotAWholeGrid));
        let silent = Report::parse(&[Figure::Suppressed; CELLS]).unwrap();
        assert!(silent.tells_nothing());
        assert!(!report(Figure::Counted(7), Figure::Suppressed).tells_nothing());
    }

    #[test]
    fn several_quarters_tell_only_what_each_of_them_told() {
        let one = report(Figure::Counted(7), Figure::Counted(6));
        let two = report(Figure::Counted(5), Figure::Suppressed);
        assert_eq!(Report::together(&[one, two]), report(Figure::Counted(12), Figure::Suppressed));
        assert!(Report::together(&[]).tells_nothing());
    }
}
