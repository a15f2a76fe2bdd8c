//! The counts of one quarter as the house knows them. They are not to be sent: `suppress` makes of them what
//! may be.

use std::fmt;

use crate::cell::{CELLS, Cell};

/// How many children each cell holds. A child counts in one cell and one quarter only, that of the referral;
/// otherwise two quarters would be two reports about the same children.
#[derive(Clone, PartialEq, Eq)]
pub struct Grid([u32; CELLS]);

impl Grid {
    /// How many children the cell holds.
    #[must_use]
    pub fn of(&self, cell: Cell) -> u32 {
        self.0[cell.place()]
    }

    pub(crate) fn counts(&self) -> Vec<i64> {
        self.0.iter().copied().map(i64::from).collect()
    }
}

/// Counts one child for each cell named.
impl FromIterator<Cell> for Grid {
    fn from_iter<I: IntoIterator<Item = Cell>>(children: I) -> Self {
        let mut counts = [0_u32; CELLS];
        for cell in children {
            let count = &mut counts[cell.place()];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }
}

/// Says nothing of the counts, which must not get into a log.
impl fmt::Debug for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Grid(closed)")
    }
}

#[cfg(test)]
mod tests {
    use super::Grid;
    use crate::cell::Cell;

    #[test]
    fn each_child_is_counted_in_its_cell() {
        let first = Cell::all().next().unwrap();
        let last = Cell::all().last().unwrap();
        let grid: Grid = [first, last, first].into_iter().collect();
        assert_eq!((grid.of(first), grid.of(last)), (2, 1));
        assert_eq!(grid.counts().iter().sum::<i64>(), 3);
    }

    #[test]
    fn debug_output_tells_no_count() {
        let grid: Grid = Cell::all().collect();
        assert_eq!(format!("{grid:?}"), "Grid(closed)");
    }
}
