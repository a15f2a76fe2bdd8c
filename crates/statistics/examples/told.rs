//! How much would be told of invented quarters, as a table for `docs/statistics.md`.
//!
//! `cargo run --release -p barnahus-statistics --example told`, with another k after `--`.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

#[path = "told/houses.rs"]
mod houses;

use std::time::Instant;

use barnahus_statistics::{Cell, Figure, Grid, Reason, Threshold, Totals, suppress};

const QUARTERS: u64 = 100;

fn main() {
    let asked = std::env::args().nth(1).and_then(|number| number.parse().ok());
    let least = asked.and_then(|number| Threshold::parse(number).ok()).unwrap_or(Threshold::DEFAULT);
    println!(
        "| children | totals known | cells of {} or more | told | all hidden | slowest ms |",
        least.get()
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    for children in [20, 50, 100, 200, 500, 1000, 2000] {
        let grids: Vec<Grid> = (0..QUARTERS).map(|seed| houses::quarter(children, seed)).collect();
        for known in [Totals::OneWay, Totals::TwoWay] {
            println!("| {children} | {known:?} | {} |", row(&grids, least, known));
        }
    }
}

/// Cells that are large, cells that are told, quarters whose whole grid was hidden, and the longest decision.
fn row(grids: &[Grid], least: Threshold, known: Totals) -> String {
    let (mut large, mut told, mut whole, mut slowest) = (0, 0, 0, 0.0_f64);
    for grid in grids {
        let begun = Instant::now();
        let proposal = suppress(grid, least, known, &[]);
        slowest = slowest.max(begun.elapsed().as_secs_f64() * 1000.0);
        large += Cell::all().filter(|cell| grid.of(*cell) >= least.get()).count();
        told += proposal.report().figures().iter().filter(|figure| **figure != Figure::Suppressed).count();
        whole += usize::from(Cell::all().any(|cell| proposal.because(cell) == Some(Reason::WithTheWhole)));
    }
    let of = grids.len();
    let mean = |sum: usize| sum as f64 / of as f64;
    format!("{:.1} | {:.2} | {whole} of {of} | {slowest:.1}", mean(large), mean(told))
}
