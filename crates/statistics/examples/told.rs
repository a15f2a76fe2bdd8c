//! How much would be told of invented quarters, as a table for `docs/statistics.md`.
//!
//! `cargo run --release -p barnahus-statistics --example told`.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

#[path = "told/houses.rs"]
mod houses;

use std::time::Instant;

use barnahus_statistics::{Cell, Figure, Grid, Reason, Threshold, Totals, suppress};

const QUARTERS: u64 = 100;

fn main() {
    println!("| children | totals known | cells of k or more | told | whole grid hidden | slowest ms |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for children in [20, 50, 100, 200, 500, 1000, 2000] {
        for known in [Totals::OneWay, Totals::TwoWay] {
            let grids: Vec<Grid> = (0..QUARTERS).map(|seed| houses::quarter(children, seed)).collect();
            row(children, known, &grids);
        }
    }
}

fn row(children: usize, known: Totals, grids: &[Grid]) {
    let (mut large, mut told, mut whole, mut slowest) = (0, 0, 0, 0.0_f64);
    for grid in grids {
        let begun = Instant::now();
        let proposal = suppress(grid, Threshold::DEFAULT, known, &[]);
        slowest = slowest.max(begun.elapsed().as_secs_f64() * 1000.0);
        large += Cell::all().filter(|cell| grid.of(*cell) >= Threshold::DEFAULT.get()).count();
        told += proposal.report().figures().iter().filter(|figure| **figure != Figure::Suppressed).count();
        whole += usize::from(Cell::all().any(|cell| proposal.because(cell) == Some(Reason::WithTheWhole)));
    }
    let of = grids.len();
    let mean = |sum: usize| sum as f64 / of as f64;
    println!(
        "| {children} | {known:?} | {:.1} | {:.1} | {whole} of {of} | {slowest:.1} |",
        mean(large),
        mean(told)
    );
}
