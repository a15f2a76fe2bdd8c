//! How long a page of the list takes in a house with a hundred thousand cases, beside one with sixty.
//!
//! `cargo bench -p barnahus-store`; on PostgreSQL too when the tests' server is named. Times say little
//! by themselves: what counts is the last column, how much slower the old house is.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops when it cannot go on"
)]

#[path = "list/crowd.rs"]
mod crowd;

use std::time::{Duration, Instant};

use barnahus_casework::stage::StageCode;
use barnahus_casework::urgency::Urgency;
use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_store::cases::list::called::called;
use barnahus_store::cases::list::{After, Filter, number, page};
use barnahus_vocabulary::{CaseId, HouseId, PersonId};

const SMALL: u32 = 60;
const LARGE: u32 = 100_000;
const PAGE: u64 = 25;
const ROUNDS: usize = 21;

struct House {
    scratch: Scratch,
    id: HouseId,
    person: PersonId,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (small, large) = (houses(SMALL).await, houses(LARGE).await);
    for (small, large) in small.iter().zip(&large) {
        println!("{:?}", large.scratch.database.read());
        for (name, filter) in filters(large.person) {
            let here = filters(small.person).into_iter().find(|(other, _)| *other == name).unwrap().1;
            say(name, "first page", small.first(&here).await, large.first(&filter).await);
            say(name, "deep page", small.deep(&here).await, large.deep(&filter).await);
            say(name, "number", small.number(&here).await, large.number(&filter).await);
        }
        say("called", "codename", small.called().await, large.called().await);
    }
}

async fn houses(cases: u32) -> Vec<House> {
    let mut all = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let (id, person) = crowd::fill(&scratch.database, cases).await.unwrap();
        all.push(House { scratch, id, person });
    }
    all
}

fn filters(person: PersonId) -> Vec<(&'static str, Filter)> {
    let of = |stages: &[StageCode]| Filter { stages: stages.to_vec(), ..Filter::default() };
    vec![
        ("all", Filter::default()),
        ("awaiting", of(&[StageCode::Received, StageCode::InTriage, StageCode::Reopened])),
        ("accepted", of(&[StageCode::Accepted])),
        ("ended", of(&[StageCode::Closed, StageCode::Declined, StageCode::Withdrawn])),
        ("in danger", Filter { urgency: Some(Urgency::ImmediateDanger), ..Filter::default() }),
        ("ended, in danger", Filter { urgency: Some(Urgency::ImmediateDanger), ..of(&[StageCode::Closed]) }),
        ("mine", Filter { team_of: Some(person), ..Filter::default() }),
        (
            "too near to five",
            Filter { without: (0..5).map(|_| CaseId::random()).collect(), ..Filter::default() },
        ),
    ]
}

impl House {
    async fn first(&self, filter: &Filter) -> Duration {
        self.page(filter, None).await
    }

    /// The page behind half of all that the filter lets through.
    async fn deep(&self, filter: &Filter) -> Duration {
        let on = self.scratch.database.read();
        let half = number(on, self.id, filter).await.unwrap() / 2;
        let after = page(on, self.id, filter, None, half.max(1)).await.unwrap().next;
        self.page(filter, after).await
    }

    async fn page(&self, filter: &Filter, after: Option<After>) -> Duration {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            page(self.scratch.database.read(), self.id, filter, after, PAGE).await.unwrap();
            times.push(begun.elapsed());
        }
        median(times)
    }

    /// What is found by the beginning of a codename.
    async fn called(&self) -> Duration {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let on = self.scratch.database.read();
            called(on, self.id, &Filter::default(), "Numele 5", 50).await.unwrap();
            times.push(begun.elapsed());
        }
        median(times)
    }

    async fn number(&self, filter: &Filter) -> Duration {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            number(self.scratch.database.read(), self.id, filter).await.unwrap();
            times.push(begun.elapsed());
        }
        median(times)
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn say(filter: &str, what: &str, small: Duration, large: Duration) {
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    println!("{filter:>18} {what:<10} {small:>9.0?} {large:>9.0?} {ratio:>7.1}");
}
