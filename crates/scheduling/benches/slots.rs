//! How long `slots` takes at the sizes of `docs/scheduling.md`, beside reading the document.
//!
//! `cargo bench -p barnahus-scheduling`. Times say little by themselves; what counts is their ratio in the
//! same run: searching to reading, a size to the next, and the engine to a scan that tries every start.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on stops")]

#[path = "slots/naive.rs"]
mod naive;
#[path = "slots/sizes.rs"]
mod sizes;

use barnahus_scheduling::{document, slots};
use divan::Bencher;
use sizes::Size;

const SIZES: [Size; 6] =
    [Size::SmallHouse, Size::House, Size::LargeHouse, Size::County, Size::Nation, Size::Europe];
/// Of more than one house the scan takes hours.
const FOR_THE_SCAN: [Size; 3] = [Size::SmallHouse, Size::House, Size::LargeHouse];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1, max_time = 10)]
fn read_the_document(bencher: Bencher, size: Size) {
    let text = size.document();
    bencher.bench(|| document::read_question(&text).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1, max_time = 10)]
fn search(bencher: Bencher, size: Size) {
    let question = document::read_question(size.document()).unwrap();
    bencher.bench(|| slots(&question));
}

#[divan::bench(args = FOR_THE_SCAN, sample_count = 2, sample_size = 1)]
fn search_by_a_naive_scan(bencher: Bencher, size: Size) {
    let question = document::read_question(size.document()).unwrap();
    assert_eq!(naive::possible_and_least(&question), {
        let answer = slots(&question);
        (answer.possible, answer.slots.first().map(|slot| slot.cost))
    });
    bencher.bench(|| naive::possible_and_least(&question));
}
