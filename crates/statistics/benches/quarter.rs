//! How long it takes to decide what may be told of a quarter.
//!
//! `cargo bench -p barnahus-statistics`; the houses are those of `examples/told.rs`.

#[path = "../examples/told/houses.rs"]
mod houses;

use barnahus_statistics::{Threshold, Totals, suppress};
use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench(args = [50, 200, 1000])]
fn one_way_totals_known(bencher: Bencher, children: usize) {
    let grid = houses::quarter(children, 1);
    bencher.bench(|| suppress(&grid, Threshold::DEFAULT, Totals::OneWay, &[]));
}

#[divan::bench(args = [50, 200, 1000])]
fn two_way_totals_known(bencher: Bencher, children: usize) {
    let grid = houses::quarter(children, 1);
    bencher.bench(|| suppress(&grid, Threshold::DEFAULT, Totals::TwoWay, &[]));
}
