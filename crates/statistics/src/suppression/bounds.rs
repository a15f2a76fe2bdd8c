//! How many counts a cell can have for someone who knows the totals and has no report.
//!
//! Never too few: a cell holds no more than a total has left when all others hold their least, and no less
//! than it has left when they hold their most, again and again until nothing moves. The audit asks the report
//! to leave as many, so an answer that is too high costs figures, never children.

use crate::shape::Shape;

/// Each round halves nothing, but most tables are still after three; stopping early is only more careful.
const ROUNDS: usize = 50;

/// For each cell the number of counts from its least to its most.
pub(super) fn widths(shape: &Shape, sums: &[i64]) -> Vec<i64> {
    let mut least = vec![0_i64; shape.cells()];
    let smallest = |cell: usize| shape.totals_of(cell).iter().map(|total| sums[*total]).min();
    let mut most: Vec<i64> = (0..shape.cells()).map(|cell| smallest(cell).unwrap_or(0)).collect();
    for _ in 0..ROUNDS {
        if !tighten(shape, sums, &mut least, &mut most) {
            break;
        }
    }
    least.iter().zip(&most).map(|(least, most)| most - least + 1).collect()
}

fn tighten(shape: &Shape, sums: &[i64], least: &mut [i64], most: &mut [i64]) -> bool {
    let mut moved = false;
    for (cells, sum) in shape.members().iter().zip(sums) {
        let (mut low, mut high) = (0, 0);
        for &cell in cells {
            low += least[cell];
            high += most[cell];
        }
        for &cell in cells {
            let (up, down) = (sum - (low - least[cell]), sum - (high - most[cell]));
            if up < most[cell] {
                high -= most[cell] - up;
                most[cell] = up;
                moved = true;
            }
            if down > least[cell] {
                low += down - least[cell];
                least[cell] = down;
                moved = true;
            }
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::widths;
    use crate::shape::{Shape, Totals};

    #[test]
    fn an_empty_total_leaves_one_count() {
        let shape = Shape::new([2, 2, 2], Totals::OneWay);
        let widths = widths(&shape, &shape.sums(&[3, 2, 1, 4, 0, 0, 0, 0]));
        assert_eq!(&widths[4..], [1, 1, 1, 1]);
        assert!(widths[..4].iter().all(|width| *width > 1));
    }

    #[test]
    fn all_totals_of_one_child_tell_the_child() {
        let shape = Shape::new([2, 2, 2], Totals::TwoWay);
        assert_eq!(widths(&shape, &shape.sums(&[0, 0, 1, 0, 0, 0, 0, 0])), [1; 8]);
    }
}
