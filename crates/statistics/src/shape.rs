//! The grid as a block of cells and the totals over it that others may know.
//!
//! The sides are numbers here, so that the tests can try every table of a block small enough for that.

/// Which totals of the true counts others are assumed to know, exactly and however small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Totals {
    /// The total of the quarter, and those by age band, by sex, and by form of exploitation.
    OneWay,
    /// Those and the totals by each two of the three: everything short of the grid itself.
    TwoWay,
}

/// A block of cells and its totals.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// The cells of each total, in order.
    members: Vec<Vec<usize>>,
    /// The totals of each cell, one for each kind, in the order of `KINDS`.
    totals: Vec<Vec<usize>>,
    /// The cells that differ from each in exactly one of the three.
    neighbours: Vec<Vec<usize>>,
}

/// Over which of the three a kind of totals does not sum.
const KINDS: [[bool; 3]; 7] = [
    [false, false, false],
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [true, true, false],
    [true, false, true],
    [false, true, true],
];

impl Shape {
    pub(crate) fn new(sides: [usize; 3], known: Totals) -> Self {
        let kinds: &[[bool; 3]] = match known {
            Totals::OneWay => &KINDS[..4],
            Totals::TwoWay => &KINDS,
        };
        let cells: usize = sides.iter().product();
        let places: Vec<[usize; 3]> = (0..cells).map(|cell| place(sides, cell)).collect();
        let differ =
            |one: usize, two: usize| (0..3).filter(|axis| places[one][*axis] != places[two][*axis]).count();
        let near = |cell: usize| (0..cells).filter(|other| differ(cell, *other) == 1).collect();
        let neighbours = (0..cells).map(near).collect();
        let mut shape = Self { members: Vec::new(), totals: vec![Vec::new(); cells], neighbours };
        for kind in kinds {
            let first = shape.members.len();
            let side = |axis: usize| if kind[axis] { sides[axis] } else { 1 };
            shape.members.resize(first + side(0) * side(1) * side(2), Vec::new());
            for (cell, place) in places.iter().enumerate() {
                let along = |axis: usize| if kind[axis] { place[axis] } else { 0 };
                let total = first + (along(0) * side(1) + along(1)) * side(2) + along(2);
                shape.members[total].push(cell);
                shape.totals[cell].push(total);
            }
        }
        shape
    }

    pub(crate) fn cells(&self) -> usize {
        self.totals.len()
    }

    /// The cells of each total.
    pub(crate) fn members(&self) -> &[Vec<usize>] {
        &self.members
    }

    /// The totals that hold the cell, one for each kind, the total of all first.
    pub(crate) fn totals_of(&self, cell: usize) -> &[usize] {
        &self.totals[cell]
    }

    /// The value of each total.
    pub(crate) fn sums(&self, counts: &[i64]) -> Vec<i64> {
        self.members.iter().map(|cells| cells.iter().map(|cell| counts[*cell]).sum()).collect()
    }

    /// The cells that differ from this one in exactly one of the three.
    pub(crate) fn neighbours(&self, cell: usize) -> &[usize] {
        &self.neighbours[cell]
    }
}

const fn place([_, second, third]: [usize; 3], cell: usize) -> [usize; 3] {
    [cell / (second * third), cell / third % second, cell % third]
}

#[cfg(test)]
mod tests {
    use super::{Shape, Totals};

    #[test]
    fn the_grid_has_the_totals_of_the_contract() {
        assert_eq!(Shape::new([7, 4, 8], Totals::OneWay).members().len(), 1 + 7 + 4 + 8);
        let shape = Shape::new([7, 4, 8], Totals::TwoWay);
        assert_eq!(shape.members().len(), 1 + 19 + 28 + 56 + 32);
        for cell in 0..shape.cells() {
            let held = shape.totals_of(cell).iter().all(|total| shape.members()[*total].contains(&cell));
            assert!(held && shape.totals_of(cell).len() == 7);
            assert_eq!(shape.neighbours(cell).len(), 6 + 3 + 7);
        }
    }

    #[test]
    fn neighbours_share_a_line() {
        let shape = Shape::new([2, 3, 4], Totals::TwoWay);
        for cell in 0..shape.cells() {
            for &other in shape.neighbours(cell) {
                let shared =
                    shape.totals_of(cell).iter().filter(|total| shape.totals_of(other).contains(total));
                assert_eq!(shared.count(), 4, "all, two one-way, one line");
            }
        }
    }
}
