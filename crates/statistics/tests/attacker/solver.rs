//! An attacker who solves for the cells of the whole grid: which counts can a hidden cell have?
//!
//! He knows the one-way totals and the report, and shares no code with what he attacks: sums of his own, bounds that
//! push each other, and where they stop, a guess and the way back. An answer is a table, or that there is none.
#![expect(clippy::expect_used, reason = "a test that cannot go on stops")]

use barnahus_statistics::{Cell, Figure, Grid};

/// How often he may guess for one count before the test says that it was too hard for him.
const GUESSES: usize = 20_000;

/// What he knows.
pub struct Attacker {
    cells: Vec<Cell>,
    figures: Vec<Figure>,
    /// The cells of each total and what they hold together.
    totals: Vec<(Vec<usize>, i64)>,
}

/// The least and the most of every cell.
type Bounds = Vec<(i64, i64)>;

impl Attacker {
    /// Told the totals of the grid and `figures`; of the grid itself he keeps nothing.
    pub fn told(grid: &Grid, figures: &[Figure]) -> Self {
        let cells: Vec<Cell> = Cell::all().collect();
        let mut labels: Vec<String> = Vec::new();
        let mut totals: Vec<(Vec<usize>, i64)> = Vec::new();
        for (place, cell) in cells.iter().enumerate() {
            let names = [
                format!("age {:?}", cell.age_band),
                format!("sex {:?}", cell.sex),
                format!("form {:?}", cell.exploitation),
            ];
            for name in names {
                let total = labels.iter().position(|label| *label == name).unwrap_or_else(|| {
                    labels.push(name);
                    totals.push((Vec::new(), 0));
                    totals.len() - 1
                });
                totals[total].0.push(place);
                totals[total].1 += i64::from(grid.of(*cell));
            }
        }
        Self { cells, figures: figures.to_vec(), totals }
    }

    /// How many different counts the totals alone leave the cell, by Fréchet's bounds, which are exact.
    pub fn before(&self, place: usize) -> i64 {
        let sums: Vec<i64> =
            self.totals.iter().filter(|total| total.0.contains(&place)).map(|total| total.1).collect();
        let all: i64 = self.totals.iter().map(|total| total.1).sum::<i64>() / 3;
        let least = (sums.iter().sum::<i64>() - 2 * all).max(0);
        sums.iter().min().expect("every cell is in totals") - least + 1
    }

    /// How many different counts the hidden cell can still have; stops counting at `enough`.
    pub fn after(&self, place: usize, enough: i64) -> i64 {
        let bounds = self.squeeze(self.start()).expect("the truth itself is possible");
        let mut possible = 0;
        for count in bounds[place].0..=bounds[place].1 {
            let mut guess = bounds.clone();
            guess[place] = (count, count);
            possible += i64::from(self.solvable(guess, &mut GUESSES.clone()));
            if possible >= enough {
                break;
            }
        }
        possible
    }

    /// The first hidden cell, of every `step`-th, with fewer counts left than k and than before.
    pub fn works_out(&self, least: i64, step: usize) -> Option<Cell> {
        let hidden = (0..self.cells.len()).filter(|place| self.figures[*place] == Figure::Suppressed);
        let mut looked_at = hidden.step_by(step);
        let narrow = looked_at.find(|place| {
            let needed = least.min(self.before(*place));
            self.after(*place, needed) < needed
        });
        narrow.map(|place| self.cells[place])
    }

    fn start(&self) -> Bounds {
        let bound = |figure: &Figure| match figure {
            Figure::Counted(count) => (i64::from(*count), i64::from(*count)),
            Figure::Suppressed => (0, i64::from(u32::MAX)),
        };
        self.figures.iter().map(bound).collect()
    }

    /// Pushes the bounds until nothing moves; `None` when a total cannot be met.
    fn squeeze(&self, mut bounds: Bounds) -> Option<Bounds> {
        let mut moved = true;
        while moved {
            moved = false;
            for (cells, sum) in &self.totals {
                let low: i64 = cells.iter().map(|cell| bounds[*cell].0).sum();
                let high: i64 = cells.iter().map(|cell| bounds[*cell].1).sum();
                if low > *sum || high < *sum {
                    return None;
                }
                for &cell in cells {
                    let (least, most) = bounds[cell];
                    let now = (least.max(sum - (high - most)), most.min(sum - (low - least)));
                    if now != (least, most) {
                        bounds[cell] = now;
                        moved = true;
                    }
                }
            }
        }
        Some(bounds)
    }

    fn solvable(&self, bounds: Bounds, guesses: &mut usize) -> bool {
        let Some(bounds) = self.squeeze(bounds) else { return false };
        let open = |total: &&(Vec<usize>, i64)| total.0.iter().any(|cell| bounds[*cell].0 < bounds[*cell].1);
        let tight = |total: &&(Vec<usize>, i64)| {
            total.0.iter().filter(|cell| bounds[**cell].0 < bounds[**cell].1).count()
        };
        let Some((cells, _)) = self.totals.iter().filter(open).min_by_key(tight) else { return true };
        let widest = cells
            .iter()
            .copied()
            .max_by_key(|cell| bounds[*cell].1 - bounds[*cell].0)
            .expect("it has an open cell");
        let (least, most) = bounds[widest];
        // As much as fits, which leaves the least to place; then less.
        (least..=most).rev().any(|count| {
            *guesses = guesses.checked_sub(1).expect("too hard for this attacker");
            let mut guess = bounds.clone();
            guess[widest] = (count, count);
            self.solvable(guess, guesses)
        })
    }
}
