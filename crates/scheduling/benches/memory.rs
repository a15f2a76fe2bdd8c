//! How many bytes a problem that was read, and a search in it, take for each person and day.
//!
//! `cargo bench -p barnahus-scheduling --bench memory`: see the column *max alloc*. It counts what is kept
//! at once, so that this is measured apart from time: counting slows everything down.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

#[path = "slots/sizes.rs"]
#[expect(dead_code, reason = "a continent takes too long to count")]
mod sizes;

use barnahus_scheduling::{Draft, Question, document, slots};
use divan::{AllocProfiler, Bencher};
use sizes::Size;

#[global_allocator]
static COUNTING: AllocProfiler = AllocProfiler::system();

const SIZES: [Size; 3] = [Size::House, Size::County, Size::Nation];

fn main() {
    divan::main();
}

fn draft(size: Size) -> Draft {
    document::read(size.document()).unwrap().draft().clone()
}

#[divan::bench(args = SIZES, sample_count = 1, sample_size = 1)]
fn keep_the_problem(bencher: Bencher, size: Size) {
    let draft = draft(size);
    bencher.bench(|| draft.clone().check_for_slots().unwrap());
}

#[divan::bench(args = SIZES, sample_count = 1, sample_size = 1)]
fn search(bencher: Bencher, size: Size) {
    let question: Question = draft(size).check_for_slots().unwrap();
    bencher.bench(|| slots(&question));
}
