//! The steps of the simplex method: which column comes in, which goes out, and what that changes.
//!
//! The dual method goes first: it lets go what is impossible and takes what keeps every column as dear as its
//! rows are worth. Then the primal method takes what saves most. Only the cheapest mixture matters, not how
//! it is reached, so that all of this may be replaced by anything quicker.

use super::{Column, OFF, Simplex};

/// What is taken for zero: of degrees and speeds, and of reduced costs.
const TINY: f64 = 1e-9;
const CHEAPER: f64 = 1e-6;
/// As a share of the dearest column: numbers are no more exact than this.
const EXACT: f64 = 1e-12;
/// After so many pivots the inverse is made afresh.
const FRESH_FOR: u32 = 300;

impl Simplex {
    /// Makes the solution possible and the cheapest there is; whether it is, or only on its way there after so
    /// much `work`.
    pub(in crate::plan) fn solve(&mut self, work: u64) -> bool {
        self.refresh_if(FRESH_FOR);
        self.reckon();
        let end = self.work + work;
        while self.work < end {
            let (entering, leaving, along) = if let Some((leaving, is_short)) = self.impossible() {
                let across = self.across(leaving);
                let Some(entering) = self.rescuer(&across, is_short) else { return false };
                (entering, leaving, self.along(entering))
            } else {
                let Some(entering) = self.cheapening() else { return true };
                let along = self.along(entering);
                let Some(leaving) = self.first_out(&along) else { return false };
                (entering, leaving, along)
            };
            self.pivot(entering, leaving, &along);
            self.refresh_if(FRESH_FOR);
        }
        false
    }

    /// What a column costs more than its rows are worth.
    pub(super) fn reduced(&self, column: &Column) -> f64 {
        column.cost - column.rows.iter().map(|row| self.duals[*row]).sum::<f64>()
    }

    /// The position that is most below zero, or most used although that is forbidden; whether it is below.
    fn impossible(&self) -> Option<(usize, bool)> {
        let mut worst = (OFF, None);
        for (position, value) in self.values.iter().enumerate() {
            let is_forbidden = self.columns[self.basis[position]].is_forbidden;
            if -value > worst.0 || (is_forbidden && *value > worst.0) {
                worst = (value.abs(), Some((position, *value < 0.0)));
            }
        }
        worst.1
    }

    /// The column that comes in for one that must go, so that none becomes cheaper than its rows are worth.
    fn rescuer(&self, across: &[f64], is_short: bool) -> Option<usize> {
        let mut best: Option<(f64, f64, usize)> = None;
        for (index, column) in self.columns.iter().enumerate() {
            if column.position.is_some() || column.is_forbidden {
                continue;
            }
            let speed = column.rows.iter().map(|row| across[*row]).sum::<f64>();
            let speed = if is_short { -speed } else { speed };
            if speed > TINY {
                let ratio = self.reduced(column).max(0.0) / speed;
                let is_first = best.is_none_or(|(known, firmest, _)| {
                    ratio < known - TINY || (ratio < known + TINY && speed > firmest)
                });
                if is_first {
                    best = Some((ratio, speed, index));
                }
            }
        }
        best.map(|(_, _, index)| index)
    }

    /// The column that saves most.
    fn cheapening(&self) -> Option<usize> {
        let mut best = (-CHEAPER.max(self.dearest * EXACT), None);
        for (index, column) in self.columns.iter().enumerate() {
            if column.position.is_none() && !column.is_forbidden {
                let reduced = self.reduced(column);
                if reduced < best.0 {
                    best = (reduced, Some(index));
                }
            }
        }
        best.1
    }

    /// How fast each basic column goes down when a column comes in.
    fn along(&self, entering: usize) -> Vec<f64> {
        let mut along = vec![0.0; self.basis.len()];
        for row in &self.columns[entering].rows {
            along.iter_mut().zip(&self.inverse[*row]).for_each(|(along, value)| *along += value);
        }
        along
    }

    /// By row, what is at a position of the inverse.
    fn across(&self, position: usize) -> Vec<f64> {
        self.inverse.iter().map(|column| column[position]).collect()
    }

    /// The position that is first down to zero; of several the one with the firmest hold. What is forbidden
    /// must not rise either.
    fn first_out(&self, along: &[f64]) -> Option<usize> {
        let mut best: Option<(f64, f64, usize)> = None;
        for (position, speed) in along.iter().copied().enumerate() {
            let stays = speed <= TINY && !(speed < -TINY && self.columns[self.basis[position]].is_forbidden);
            if stays {
                continue;
            }
            let length = if speed > 0.0 { self.values[position].max(0.0) / speed } else { 0.0 };
            let is_first = best.is_none_or(|(known, firmest, _)| {
                length < known - TINY || (length < known + TINY && speed.abs() > firmest)
            });
            if is_first {
                best = Some((length, speed.abs(), position));
            }
        }
        best.map(|(_, _, position)| position)
    }

    fn pivot(&mut self, entering: usize, leaving: usize, along: &[f64]) {
        let reduced = self.reduced(&self.columns[entering]);
        let length = self.values[leaving] / along[leaving];
        // Most of it is zero as long as few choices get into each other's way.
        let moving: Vec<(usize, f64)> =
            along.iter().copied().enumerate().filter(|(_, speed)| *speed != 0.0).collect();
        for (row, column) in self.inverse.iter_mut().enumerate() {
            let share = column[leaving] / along[leaving];
            if share != 0.0 {
                if moving.len() * 4 < along.len() {
                    moving.iter().for_each(|(position, speed)| column[*position] -= speed * share);
                } else {
                    column.iter_mut().zip(along).for_each(|(value, speed)| *value -= speed * share);
                }
                column[leaving] = share;
                self.duals[row] += reduced * share;
                self.work += moving.len() as u64;
            }
        }
        self.work += self.columns.len() as u64 * 8;
        self.values.iter_mut().zip(along).for_each(|(value, speed)| *value -= speed * length);
        self.values[leaving] = length;
        self.columns[self.basis[leaving]].position = None;
        self.columns[entering].position = Some(leaving);
        self.basis[leaving] = entering;
        self.pivots += 1;
    }

    /// Duals from the costs of the basis.
    fn reckon(&mut self) {
        let costs: Vec<f64> = self.basis.iter().map(|column| self.columns[*column].cost).collect();
        for (dual, column) in self.duals.iter_mut().zip(&self.inverse) {
            *dual = column.iter().zip(&costs).map(|(value, cost)| value * cost).sum();
        }
    }

    /// Makes the inverse and the values from the columns of the basis alone, if so many pivots lie behind.
    fn refresh_if(&mut self, pivots: u32) {
        if self.pivots < pivots {
            return;
        }
        let count = self.rows.len();
        let slacks: Vec<usize> = self.rows.iter().map(|row| row.slack).collect();
        let wanted = std::mem::replace(&mut self.basis, slacks);
        wanted.iter().for_each(|column| self.columns[*column].position = None);
        let is_settled = self.basis.iter().map(|slack| wanted.contains(slack));
        let mut is_settled: Vec<bool> = is_settled.collect();
        for (row, slack) in self.basis.iter().enumerate() {
            self.columns[*slack].position = Some(row);
        }
        let unit = |one: usize| (0..count).map(|other| f64::from(u8::from(one == other))).collect();
        self.inverse = (0..count).map(unit).collect();
        for column in wanted {
            if self.columns[column].position.is_some() {
                continue;
            }
            let along = self.along(column);
            let open = (0..count).filter(|position| !is_settled[*position]);
            let firmest = open.max_by(|one, two| along[*one].abs().total_cmp(&along[*two].abs()));
            if let Some(position) = firmest.filter(|position| along[*position].abs() > TINY) {
                self.pivot(column, position, &along);
                is_settled[position] = true;
            }
        }
        self.values.fill(0.0);
        for (row, column) in self.rows.iter().zip(&self.inverse) {
            self.values.iter_mut().zip(column).for_each(|(sum, value)| *sum += value * row.limit);
        }
        self.pivots = 0;
        self.reckon();
    }
}
