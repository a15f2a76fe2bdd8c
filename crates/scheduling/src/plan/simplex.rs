//! A linear program that grows row by row and column by column: the revised simplex method.
//!
//! Every row keeps a sum at, or at most at, its limit; every column has a cost, takes one of each of its rows,
//! and is used to a degree of 0 or more. After new rows and prohibitions the dual method makes the solution
//! possible again, after new columns the primal method makes it the cheapest. It knows numbers only, and those
//! are not exact: what is proven with its duals must be reckoned again in integers.

mod pivoting;

/// How far a degree may be off.
const OFF: f64 = 1e-8;

/// The program and its present solution.
#[derive(Debug, Clone, Default)]
pub(super) struct Simplex {
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// By position in the basis, the column there.
    basis: Vec<usize>,
    /// By row, a column of the inverse of the basis.
    inverse: Vec<Vec<f64>>,
    /// By position, how far the column there is used.
    values: Vec<f64>,
    /// By row, by how much one more of it would change the cost.
    duals: Vec<f64>,
    /// The most that a column costs.
    dearest: f64,
    pivots: u32,
    work: u64,
}

#[derive(Debug, Clone)]
struct Column {
    cost: f64,
    rows: Vec<usize>,
    is_forbidden: bool,
    position: Option<usize>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    limit: f64,
    /// The column that stands for what is left.
    slack: usize,
}

impl Simplex {
    /// Adds a row of which exactly `limit` must be taken, or `penalty` paid for each that is missing.
    pub(super) fn add_equation(&mut self, limit: f64, penalty: f64) {
        self.add(limit, penalty, &[]);
    }

    /// Adds a row of which at most `limit` may be taken, and all columns that do.
    pub(super) fn add_limit(&mut self, limit: f64, takers: &[usize]) {
        self.add(limit, 0.0, takers);
    }

    fn add(&mut self, limit: f64, cost: f64, takers: &[usize]) {
        let row = self.rows.len();
        let mut left = limit;
        let mut of_basis = Vec::new();
        for taker in takers {
            self.columns[*taker].rows.push(row);
            if let Some(position) = self.columns[*taker].position {
                left -= self.values[position];
                of_basis.push(position);
            }
        }
        for column in &mut self.inverse {
            let sum = of_basis.iter().map(|position| column[*position]).sum::<f64>();
            column.push(-sum);
        }
        let mut last = vec![0.0; row + 1];
        last[row] = 1.0;
        self.inverse.push(last);
        let slack = self.add_column(cost, vec![row]);
        self.columns[slack].position = Some(row);
        self.basis.push(slack);
        self.values.push(left);
        self.rows.push(Row { limit, slack });
        self.duals.push(0.0);
    }

    /// Adds a column that takes one of each of some rows; returns its number.
    pub(super) fn add_column(&mut self, cost: f64, rows: Vec<usize>) -> usize {
        self.dearest = self.dearest.max(cost);
        self.columns.push(Column { cost, rows, is_forbidden: false, position: None });
        self.columns.len() - 1
    }

    /// Drops the rows of which something is left and `is_wanted` says no; tells the new number of each.
    pub(super) fn drop_rows(&mut self, is_wanted: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
        let mut kept = 0;
        let mut is_dropped = vec![false; self.rows.len()];
        let mut number = Vec::with_capacity(self.rows.len());
        for (row, Row { slack, .. }) in self.rows.iter().enumerate() {
            let position = self.columns[*slack].position.filter(|position| self.values[*position] > OFF);
            is_dropped[row] = position.is_some() && !is_wanted(row);
            number.push((!is_dropped[row]).then_some(kept));
            kept += usize::from(!is_dropped[row]);
        }
        let mut is_left = vec![true; self.basis.len()];
        for (row, _) in is_dropped.iter().enumerate().filter(|(_, is_dropped)| **is_dropped) {
            let slack = &mut self.columns[self.rows[row].slack];
            if let Some(position) = slack.position.take() {
                is_left[position] = false;
            }
            slack.is_forbidden = true;
        }
        retain(&mut self.inverse, |row| !is_dropped[row]);
        self.inverse.iter_mut().for_each(|column| retain(column, |position| is_left[position]));
        retain(&mut self.basis, |position| is_left[position]);
        retain(&mut self.values, |position| is_left[position]);
        retain(&mut self.rows, |row| !is_dropped[row]);
        retain(&mut self.duals, |row| !is_dropped[row]);
        for column in &mut self.columns {
            column.rows = column.rows.iter().filter_map(|row| number[*row]).collect();
        }
        for (position, column) in self.basis.iter().enumerate() {
            self.columns[*column].position = Some(position);
        }
        number
    }

    /// Says whether a column may be used.
    pub(super) fn forbid(&mut self, column: usize, is_forbidden: bool) {
        self.columns[column].is_forbidden = is_forbidden;
    }

    /// How far a column is used.
    pub(super) fn value(&self, column: usize) -> f64 {
        self.columns[column].position.map_or(0.0, |position| self.values[position])
    }

    /// By row, by how much one more would change the cost.
    pub(super) fn duals(&self) -> &[f64] {
        &self.duals
    }

    /// What the solution costs, penalties included.
    pub(super) fn cost(&self) -> f64 {
        self.basis.iter().zip(&self.values).map(|(column, value)| self.columns[*column].cost * value).sum()
    }

    /// What was done so far, in numbers looked at.
    pub(super) const fn work(&self) -> u64 {
        self.work
    }
}

/// Keeps what stands at some places.
fn retain<T>(list: &mut Vec<T>, is_kept: impl Fn(usize) -> bool) {
    let mut place = 0;
    list.retain(|_| {
        place += 1;
        is_kept(place - 1)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    /// Whether the solution is possible, and no other is cheaper: with prices under which no column is worth
    /// more than it costs, what the rows take is worth what the solution costs.
    fn fault(program: &Simplex, is_allowed: impl Fn(usize) -> bool) -> Option<String> {
        let mut taken = vec![0.0; program.rows.len()];
        for (index, column) in program.columns.iter().enumerate() {
            let value = program.value(index);
            column.rows.iter().for_each(|row| taken[*row] += value);
            if value < -1e-6 || (value > 1e-6 && !is_allowed(index)) {
                return Some(format!("{index} is used {value}"));
            }
            if is_allowed(index) && program.reduced(column) < -1e-4 {
                return Some(format!("{index} would save {}", program.reduced(column)));
            }
        }
        let worth: f64 = program.rows.iter().zip(program.duals()).map(|(row, dual)| row.limit * dual).sum();
        if let Some(row) = (0..taken.len()).find(|row| (taken[*row] - program.rows[*row].limit).abs() > 1e-6)
        {
            return Some(format!("of row {row} {} is taken", taken[row]));
        }
        ((worth - program.cost()).abs() > 1e-3).then(|| format!("{worth} is not {}", program.cost()))
    }

    type Made = (Vec<(u16, Vec<usize>)>, Vec<(u8, Vec<usize>)>, Vec<usize>);

    /// Columns with a cost and rows of six, of which three are equations; rows with a limit and takers that
    /// come later; columns that are forbidden at last.
    fn program() -> impl Strategy<Value = Made> {
        let columns = vec((0..500_u16, btree_set(0..6_usize, 1..5)), 1..25);
        let rows = vec((1..3_u8, btree_set(0..25_usize, 1..12)), 0..8);
        let listed = |(one, set): (u8, std::collections::BTreeSet<usize>)| (one, set.into_iter().collect());
        let columns = columns
            .prop_map(|all| all.into_iter().map(|(cost, set)| (cost, set.into_iter().collect())).collect());
        let rows = rows.prop_map(move |all| all.into_iter().map(listed).collect());
        let forbidden = btree_set(0..25_usize, 0..6).prop_map(|set| set.into_iter().collect());
        (columns, rows, forbidden)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn whatever_is_added_or_forbidden_the_solution_is_the_cheapest((columns, rows, forbidden) in program()) {
            let mut program = Simplex::default();
            (0..3).for_each(|_| program.add_equation(1.0, 1_000.0));
            (0..3).for_each(|_| program.add_limit(1.0, &[]));
            let numbers: Vec<usize> =
                columns.into_iter().map(|(cost, rows)| program.add_column(cost.into(), rows)).collect();
            prop_assert!(program.solve(u64::MAX / 2));
            prop_assert_eq!(fault(&program, |_| true), None);
            for (limit, takers) in rows {
                let takers: Vec<usize> = takers.iter().filter_map(|taker| numbers.get(*taker).copied()).collect();
                program.add_limit(limit.into(), &takers);
            }
            prop_assert!(program.solve(u64::MAX / 2));
            prop_assert_eq!(fault(&program, |_| true), None);
            let forbidden: Vec<usize> = forbidden.iter().filter_map(|one| numbers.get(*one).copied()).collect();
            forbidden.iter().for_each(|column| program.forbid(*column, true));
            prop_assert!(program.solve(u64::MAX / 2));
            let dropped: Vec<usize> = program.rows.iter().map(|row| row.slack).collect();
            prop_assert_eq!(fault(&program, |column| !forbidden.contains(&column)), None);
            program.drop_rows(|row| row < 3);
            program.pivots = 1_000_000;
            prop_assert!(program.solve(u64::MAX / 2));
            let is_gone = |column: usize| dropped.contains(&column) && program.columns[column].rows.is_empty();
            prop_assert_eq!(fault(&program, |column| !forbidden.contains(&column) && !is_gone(column)), None);
        }
    }
}
