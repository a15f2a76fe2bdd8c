//! The linear program of a part: a mixture of the choices that were ever wished for.
//!
//! Each interview has a row that is filled by one choice in all, each contended minute of a resource one that
//! is not overfull, each cut one that is not broken; rows are added when a mixture needs them. Its duals are
//! the best prices as far as these choices tell; whoever can do better under them brings a new choice in. The
//! mixture shows where the interviews waver. Nothing here proves anything: the bound is reckoned from the
//! prices, in integers, by asking every interview again.

use super::ascent::{Board, Dual};
use super::cuts::{self, Cut, Moment};
use super::mixture::{self, Share};
use super::model::{Model, Use};
use super::node::Node;
use super::pricing::Wish;
use super::simplex::Simplex;
use super::usage::Overfull;
use std::collections::{BTreeMap, HashSet};

/// The program and what its rows and columns mean.
pub(super) struct Program {
    simplex: Simplex,
    tasks: Vec<usize>,
    entries: Vec<Entry>,
    known: HashSet<(usize, Wish)>,
    rows: Vec<Row>,
    /// By resource, the rows of its minutes.
    claims: BTreeMap<usize, Vec<(i64, usize)>>,
    cuts: Vec<Cut>,
}

/// A choice that was wished for.
struct Entry {
    /// Position of the interview in the part.
    position: usize,
    wish: Wish,
    uses: Vec<Use>,
    column: usize,
}

/// What a row of the program is about.
#[derive(Debug, Clone, Copy)]
enum Row {
    Task(usize),
    /// With the index among everything that can have a price.
    Claim {
        claim: Moment,
        price: usize,
        capacity: u32,
    },
    Cut(usize),
}

impl Program {
    /// A program in which everybody can be left out.
    pub(super) fn of(model: &Model, tasks: &[usize]) -> Self {
        let dearest = tasks.iter().map(|task| model.tasks[*task].unplaced).max().unwrap_or(0);
        let mut simplex = Simplex::default();
        for _ in tasks {
            simplex.add_equation(1.0, (dearest as f64 + 1.0) * 4.0);
        }
        let mut program = Self {
            simplex,
            tasks: tasks.to_vec(),
            entries: Vec::new(),
            known: HashSet::new(),
            rows: (0..tasks.len()).map(Row::Task).collect(),
            claims: BTreeMap::new(),
            cuts: Vec::new(),
        };
        for (position, task) in tasks.iter().enumerate() {
            program.add(model, position, &Wish::Out);
            if model.tasks[*task].rest < model.tasks[*task].unplaced {
                program.add(model, position, &Wish::Rest);
            }
        }
        program
    }

    /// Adds a choice; whether it was not known.
    pub(super) fn add(&mut self, model: &Model, position: usize, wish: &Wish) -> bool {
        if !self.known.insert((position, wish.clone())) {
            return false;
        }
        let number = self.tasks[position];
        let task = &model.tasks[number];
        let (cost, uses) = match wish {
            Wish::Out => (task.unplaced, Vec::new()),
            Wish::Rest => (task.rest, Vec::new()),
            Wish::Place(choice) => (choice.cost, cuts::uses(model, task, choice)),
        };
        let mut rows = vec![position];
        for one in &uses {
            let claims = self.claims.get(&one.resource).into_iter().flatten();
            rows.extend(claims.filter(|(minute, _)| has(one, *minute)).map(|(_, row)| *row));
        }
        for (row, kind) in self.rows.iter().enumerate() {
            if let Row::Cut(cut) = kind
                && self.cuts[*cut].counts(number, &uses)
            {
                rows.push(row);
            }
        }
        // A little more, and not the same for all: then fewer mixtures are equally cheap.
        let more = 1e-5 * (1 + self.entries.len() * 71 % 211) as f64;
        let column = self.simplex.add_column(cost as f64 + more, rows);
        self.entries.push(Entry { position, wish: wish.clone(), uses, column });
        true
    }

    /// Drops the rows that the present mixture does not need.
    fn drop_rows(&mut self) {
        let tasks = self.tasks.len();
        let number = self.simplex.drop_rows(|row| row < tasks);
        let mut row = 0;
        self.rows.retain(|_| {
            row += 1;
            number[row - 1].is_some()
        });
        self.claims.clear();
        for (row, kind) in self.rows.iter().enumerate() {
            if let Row::Claim { claim, .. } = kind {
                self.claims.entry(claim.resource).or_default().push((claim.minute, row));
            }
        }
    }

    /// From now on only the choices of a node are allowed.
    pub(super) fn enter(&mut self, node: &Node) {
        self.drop_rows();
        for entry in &self.entries {
            let task = self.tasks[entry.position];
            self.simplex.forbid(entry.column, !node.admits(task, &entry.wish, &entry.uses));
        }
    }

    /// Looks for the cheapest mixture in which no minute is overfull, and tells what it costs; none if there
    /// is more to do after so much `work`.
    pub(super) fn solve(&mut self, model: &Model, board: &mut Board, work: u64) -> Option<f64> {
        let end = self.work() + work;
        while self.simplex.solve(end.saturating_sub(self.work())) {
            let overfull = mixture::overfull(model, &board.prices.points, &self.mixture());
            if overfull.is_empty() {
                return Some(self.simplex.cost());
            }
            for Overfull { resource, point, .. } in overfull {
                let price = board.prices.activate(model, resource, point);
                let claim = Moment { resource, minute: board.prices.points.minute(point) };
                self.add_claim(claim, price, model.capacity(resource, claim.minute));
            }
        }
        None
    }

    /// What was done so far.
    pub(super) const fn work(&self) -> u64 {
        self.simplex.work()
    }

    fn add_claim(&mut self, claim: Moment, price: usize, capacity: u32) {
        let claims = self.claims.entry(claim.resource).or_default();
        if claims.iter().any(|(minute, _)| *minute == claim.minute) {
            return;
        }
        claims.push((claim.minute, self.rows.len()));
        let takes = |entry: &&Entry| entry.uses.iter().any(|one| claim.is_in(one.resource, one.time));
        let takers: Vec<usize> = self.entries.iter().filter(takes).map(|entry| entry.column).collect();
        // A little more than there is, and not the same everywhere: then fewer bases are alike.
        let more = 1e-6 * (1 + self.rows.len() * 37 % 101) as f64;
        self.simplex.add_limit(f64::from(capacity) + more, &takers);
        self.rows.push(Row::Claim { claim, price, capacity });
    }

    /// Adds cuts that the mixture breaks; how many.
    pub(super) fn cut(&mut self) -> usize {
        let single = |row: &usize| !matches!(self.rows[*row], Row::Claim { capacity, .. } if capacity != 1);
        let mut rows_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (row, kind) in self.rows.iter().enumerate() {
            if matches!(kind, Row::Cut(_)) || !single(&row) {
                continue;
            }
            for (index, entry) in self.entries.iter().enumerate() {
                if self.simplex.value(entry.column) > mixture::LEAST_SHARE && self.is_in(entry, *kind) {
                    rows_of.entry(index).or_default().push(row);
                }
            }
        }
        let mixture: Vec<(Vec<usize>, f64)> = rows_of
            .into_iter()
            .map(|(index, rows)| (rows, self.simplex.value(self.entries[index].column)))
            .collect();
        let broken = cuts::broken(&mixture);
        for triple in &broken {
            let mut cut = Cut { task: None, claims: Vec::new() };
            for row in triple {
                match self.rows[*row] {
                    Row::Task(position) => cut.task = Some(self.tasks[position]),
                    Row::Claim { claim, .. } => cut.claims.push(claim),
                    Row::Cut(_) => {}
                }
            }
            self.add_cut(cut);
        }
        broken.len()
    }

    fn is_in(&self, entry: &Entry, row: Row) -> bool {
        match row {
            Row::Task(position) => entry.position == position,
            Row::Claim { claim, .. } => entry.uses.iter().any(|one| claim.is_in(one.resource, one.time)),
            Row::Cut(cut) => self.cuts[cut].counts(self.tasks[entry.position], &entry.uses),
        }
    }

    fn add_cut(&mut self, cut: Cut) {
        let known = self.cuts.iter().position(|known| *known == cut);
        let kind = Row::Cut(known.unwrap_or(self.cuts.len()));
        if known.is_none() {
            self.cuts.push(cut);
        }
        let takers = self.entries.iter().filter(|entry| self.is_in(entry, kind));
        let takers: Vec<usize> = takers.map(|entry| entry.column).collect();
        let more = 1e-6 * (1 + self.rows.len() * 37 % 101) as f64;
        self.simplex.add_limit(1.0 + more, &takers);
        self.rows.push(kind);
    }

    /// The prices of the program, rounded; their bound is not known yet.
    pub(super) fn prices(&self, board: &Board) -> Dual {
        let fineness = board.fineness() as f64;
        let mut dual = Dual {
            bound: i128::MIN,
            prices: vec![0; board.prices.active().len()],
            cuts: vec![0; self.cuts.len()],
        };
        for (row, value) in self.rows.iter().zip(self.simplex.duals()) {
            let price = (-value * fineness).round().clamp(0.0, (1_i64 << 46) as f64) as i64;
            match row {
                Row::Task(_) => {}
                Row::Claim { price: index, .. } => dual.prices[*index] = price,
                Row::Cut(cut) => dual.cuts[*cut] = price,
            }
        }
        dual
    }

    /// Lets these prices stand on the board.
    pub(super) fn post(&self, board: &mut Board, dual: &Dual) {
        board.prices.set(&dual.prices);
        let priced = self.cuts.iter().zip(&dual.cuts).filter(|(_, price)| **price > 0);
        board.prices.set_cuts(priced.map(|(cut, price)| (cut.clone(), *price)).collect());
    }

    /// What is in the mixture.
    pub(super) fn mixture(&self) -> Vec<Share<'_>> {
        let shares = self.entries.iter().map(|entry| Share {
            task: self.tasks[entry.position],
            wish: &entry.wish,
            uses: &entry.uses,
            share: self.simplex.value(entry.column),
        });
        shares.filter(|one| one.share > mixture::LEAST_SHARE).collect()
    }
}

const fn has(one: &Use, minute: i64) -> bool {
    one.time.start <= minute && minute < one.time.end
}
