//! Tables that could be the true one: same totals, same figures told, same cells hidden by the same rules.
//!
//! They are found by repair: one cell is set to a count, and children are then added, taken or given another
//! age band, sex or form wherever a total is missed, the best such step first. That may miss a table, which
//! costs figures, never children: what is found is checked in full before it counts.

use super::pattern::Rules;

/// Steps for one table before it is given up; those that are found take about five.
const STEPS: usize = 80;
/// Steps for the first table, which begins from nothing.
const FIRST_STEPS: usize = 1_000;
/// Steps for a whole audit, so that no grid takes long.
const ALL_STEPS: usize = 20_000;
/// The search for one report.
#[derive(Debug)]
pub(super) struct Witnesses<'a> {
    rules: &'a Rules<'a>,
    sums: &'a [i64],
    figures: &'a [Option<i64>],
    /// A table that was found, to start from.
    base: Vec<i64>,
    /// For each cell the counts seen in tables that were found.
    seen: Vec<Vec<i64>>,
    steps_left: usize,
}

/// A table under repair.
struct Draft {
    counts: Vec<i64>,
    /// By how much each total is over.
    excess: Vec<i64>,
    /// The cell that keeps its count.
    pinned: Option<usize>,
    /// The most a hidden cell may hold.
    most: i64,
    /// How often each cell was changed: the more, the dearer the next time, or two would change for ever.
    moves: Vec<i64>,
}

/// A child is added to a cell, or taken from it.
type Change = (usize, i64);

impl<'a> Witnesses<'a> {
    /// `None` when not even one table was found.
    pub(super) fn new(rules: &'a Rules<'a>, sums: &'a [i64], figures: &'a [Option<i64>]) -> Option<Self> {
        let seen = vec![Vec::new(); figures.len()];
        let mut search = Self { rules, sums, figures, base: Vec::new(), seen, steps_left: ALL_STEPS };
        let found = [rules.least - 1, i64::MAX].into_iter().find_map(|most| {
            let counts = search.filled(most);
            search.repaired(counts, None, most)
        });
        search.base = found?;
        Some(search)
    }

    /// Whether `needed` different counts are found for the cell.
    pub(super) fn enough(&mut self, cell: usize, needed: usize) -> bool {
        let small = 0..self.rules.least;
        let near = (1..=self.rules.least).flat_map(|far| [self.base[cell] + far, self.base[cell] - far]);
        let wanted: Vec<i64> = small.chain(near).filter(|count| *count >= 0).collect();
        let mut start = self.base.clone();
        for count in wanted {
            if self.seen[cell].len() >= needed {
                break;
            }
            if !self.seen[cell].contains(&count)
                && let Some(found) = self.with(&start, cell, count)
            {
                start = found;
            }
        }
        self.seen[cell].len() >= needed
    }

    /// A table in which the cell has this count.
    fn with(&mut self, start: &[i64], cell: usize, count: i64) -> Option<Vec<i64>> {
        [self.rules.least - 1, i64::MAX].into_iter().find_map(|most| {
            let mut counts = start.to_vec();
            counts[cell] = count;
            self.repaired(counts, Some(cell), most)
        })
    }

    /// A first guess: what is told, and the hidden cells filled evenly with what the totals still miss.
    fn filled(&self, most: i64) -> Vec<i64> {
        let shape = self.rules.shape;
        let mut counts: Vec<i64> = self.figures.iter().map(|figure| figure.unwrap_or(0)).collect();
        let told = shape.sums(&counts);
        let mut missing: Vec<i64> = self.sums.iter().zip(told).map(|(sum, told)| sum - told).collect();
        let mut filling = true;
        while filling {
            filling = false;
            for cell in (0..counts.len()).filter(|cell| self.figures[*cell].is_none()) {
                let least = shape.totals_of(cell).iter().map(|total| missing[*total]).min().unwrap_or(0);
                let room = least.min(most - counts[cell]);
                if room > 0 {
                    let more = (room + 7) / 8;
                    counts[cell] += more;
                    shape.totals_of(cell).iter().for_each(|total| missing[*total] -= more);
                    filling = true;
                }
            }
        }
        counts
    }

    /// Repairs the totals and checks the table in full.
    fn repaired(&mut self, counts: Vec<i64>, pinned: Option<usize>, most: i64) -> Option<Vec<i64>> {
        let has = self.rules.shape.sums(&counts);
        let excess = has.iter().zip(self.sums).map(|(has, sum)| has - sum).collect();
        let moves = vec![0; counts.len()];
        let mut draft = Draft { counts, excess, pinned, most, moves };
        let steps = if pinned.is_some() { STEPS } else { FIRST_STEPS };
        for step in 1..=steps {
            let Some(total) = draft.worst(step) else { return self.checked(draft.counts) };
            self.steps_left = self.steps_left.checked_sub(1)?;
            let changes = self.best_step(&draft, total)?;
            for (cell, by) in changes {
                draft.counts[cell] += by;
                draft.moves[cell] += 1;
                for total in self.rules.shape.totals_of(cell) {
                    draft.excess[*total] += by;
                }
            }
        }
        None
    }

    /// The change that mends most: one child more or less in a cell of the total, or moved between it and a cell
    /// that differs in one thing or is of a total missed the other way.
    fn best_step(&self, draft: &Draft, total: usize) -> Option<Vec<Change>> {
        let by = -draft.excess[total].signum();
        let free = |cell: &usize, by: i64| {
            let after = draft.counts[*cell] + by;
            self.figures[*cell].is_none() && draft.pinned != Some(*cell) && (0..=draft.most).contains(&after)
        };
        let mut best: Option<(i64, Vec<Change>)> = None;
        let mut offer = |changes: &[Change]| {
            let moves: i64 = changes.iter().map(|(cell, _)| draft.moves[*cell]).sum();
            let cost = self.cost(draft, changes) + moves;
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, changes.to_vec()));
            }
        };
        let opposite = (1..draft.excess.len()).find(|total| draft.excess[*total] * by > 0);
        let far = opposite.map_or(&[][..], |total| &self.rules.shape.members()[total]);
        for &cell in self.rules.shape.members()[total].iter().filter(|cell| free(cell, by)) {
            offer(&[(cell, by)]);
            let near = self.rules.shape.neighbours(cell);
            for &other in near.iter().chain(far).filter(|other| **other != cell && free(other, -by)) {
                offer(&[(cell, by), (other, -by)]);
            }
        }
        best.map(|(_, changes)| changes)
    }

    /// By how much the changes would move the totals away from what they must be.
    fn cost(&self, draft: &Draft, changes: &[Change]) -> i64 {
        let shape = self.rules.shape;
        let change = |total: usize, by: i64| (draft.excess[total] + by).abs() - draft.excess[total].abs();
        match changes {
            [(cell, by), (other, back)] => {
                let pairs = shape.totals_of(*cell).iter().zip(shape.totals_of(*other));
                pairs
                    .filter(|(one, two)| one != two)
                    .map(|(one, two)| change(*one, *by) + change(*two, *back))
                    .sum()
            }
            _ => changes
                .iter()
                .flat_map(|(cell, by)| shape.totals_of(*cell).iter().map(|total| change(*total, *by)))
                .sum(),
        }
    }

    /// Takes the table down if the rules tell of it what is told.
    fn checked(&mut self, counts: Vec<i64>) -> Option<Vec<i64>> {
        let pattern = self.rules.pattern(&counts);
        let same =
            pattern.iter().zip(self.figures).all(|(reason, figure)| reason.is_none() == figure.is_some());
        let told =
            counts.iter().zip(self.figures).all(|(count, figure)| figure.is_none_or(|told| told == *count));
        if !(same && told && self.rules.shape.sums(&counts) == self.sums) {
            return None;
        }
        for (seen, count) in self.seen.iter_mut().zip(&counts) {
            if !seen.contains(count) {
                seen.push(*count);
            }
        }
        Some(counts)
    }
}

impl Draft {
    /// The total that is missed by most. That of all is last, it follows from others; the step turns the order,
    /// so that a repair does not circle between two.
    fn worst(&self, step: usize) -> Option<usize> {
        let totals = self.excess.len();
        let missed = (0..totals).filter(|total| self.excess[*total] != 0);
        missed.max_by_key(|total| (*total != 0, self.excess[*total].abs(), (total + step) % totals))
    }
}
