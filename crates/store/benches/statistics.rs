//! How long the figures of a house take in which a hundred thousand children were heard, beside one with sixty.
//!
//! `cargo bench -p barnahus-store --bench statistics`; on PostgreSQL too when the tests' server is named. The
//! two lines below are the page that opens first, and the worst there is: ten years, broken down by sealed facts.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops when it cannot go on"
)]

#[path = "statistics/crowd.rs"]
mod crowd;
#[path = "list/crowd.rs"]
mod list;

use std::sync::Arc;
use std::time::{Duration, Instant as Clock};

use barnahus_casework::figures::Facet;
use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_seals::{Entropy, HouseKey, Place};
use barnahus_store::Keys;
use barnahus_store::statistics::{Asked, count, facets};
use barnahus_vocabulary::{CaseId, HouseId, Instant, Interval};

const SMALL: u32 = 60;
const LARGE: u32 = 100_000;
const ROUNDS: usize = 7;
const QUARTER: i64 = 91 * 86_400_000;

struct House {
    scratch: Scratch,
    keys: Keys,
    id: HouseId,
    cases: u32,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (small, large) = (houses(SMALL).await, houses(LARGE).await);
    for (small, large) in small.iter().zip(&large) {
        println!("{:?}", large.scratch.database.read());
        say("eight quarters", small.plain(8).await, large.plain(8).await);
        say("ten years", small.plain(41).await, large.plain(41).await);
        say("eight quarters, narrowed", small.narrowed(8).await, large.narrowed(8).await);
        say("ten years, narrowed", small.narrowed(41).await, large.narrowed(41).await);
    }
}

async fn houses(cases: u32) -> Vec<House> {
    let mut all = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let entropy = Entropy::seeded(1);
        let keys = Keys::new(Arc::new(HouseKey::generate(&entropy)), entropy);
        let seal = |house: HouseId, case: CaseId, column: &'static str, text: &str| {
            let place = Place::new("case_facts", column, house, case);
            keys.house_key().seal(&place, text.as_bytes(), keys.entropy()).unwrap()
        };
        let id = crowd::fill(&scratch.database, &seal, cases).await.unwrap();
        all.push(House { scratch, keys, id, cases });
    }
    all
}

impl House {
    /// The latest so many quarters in which children were heard.
    fn bounds(&self, quarters: i64) -> Vec<Instant> {
        let end = crowd::SINCE + i64::from(self.cases) * crowd::APART + QUARTER;
        (0..=quarters).rev().map(|back| Instant::from_millis(end - back * QUARTER)).collect()
    }

    async fn plain(&self, quarters: i64) -> Duration {
        let bounds = self.bounds(quarters);
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Clock::now();
            let on = self.scratch.database.moment().await.unwrap();
            count(&on, &self.keys, &Asked { house: self.id, bounds: &bounds, groups: None }).await.unwrap();
            times.push(begun.elapsed());
        }
        median(times)
    }

    async fn narrowed(&self, quarters: i64) -> Duration {
        let bounds = self.bounds(quarters);
        let within = Interval::new(bounds[0], bounds[bounds.len() - 1]).unwrap();
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Clock::now();
            let on = self.scratch.database.moment().await.unwrap();
            let children = facets(&on, &self.keys, self.id, within).await.unwrap();
            let girls = |code: &str| u8::from(code == "female");
            let groups: Vec<u8> = children.iter().map(|child| girls(child.code(Facet::Sex))).collect();
            count(&on, &self.keys, &Asked { house: self.id, bounds: &bounds, groups: Some(&groups) })
                .await
                .unwrap();
            times.push(begun.elapsed());
        }
        median(times)
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn say(what: &str, small: Duration, large: Duration) {
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    println!("{what:>26} {small:>9.1?} {large:>9.1?} {ratio:>7.1}");
}
