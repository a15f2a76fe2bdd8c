//! Whoever the child is, whatever is written about it and however it is heard, the core hears the same
//! words, as many, on the same days.
//!
//! Lives are generated that differ in all that must not be told: who the child is, how old, how urgent the
//! officer finds it, what happened, who is suspected, health, whether there is an interview or why not,
//! when it is, how often it was moved, and at which hour people work. A life of which the core hears
//! something else comes down to the smallest that still gives it away.

use barnahus_vocabulary::Instant;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use time::Duration;
use tokio::runtime::Builder;

use crate::adult_core::Core;
use crate::alike_lives::{Interview, Life, life};
use crate::exchange::{accepted, assigned, hand_over, later};
use crate::front_door::{Door, houses_with_people, now};

/// Lives that are tried, each on every database at hand.
const LIVES: u32 = 8;
/// Smaller lives that are tried when one is told from the others.
const SMALLER: u32 = 60;

/// The case ends ten weeks on, whatever came between: on a Tuesday, which all lives share.
const ENDS_AFTER: i64 = 70;

/// All that the core hears of that life, each message with the day on which it comes; the code, which is
/// random, is taken out.
async fn heard(house: Door, life: &Life) -> Vec<String> {
    let core = Core::of(&house).await;
    let house = house.whose_clock_moves(now());
    let mut trace = Trace { core: &core, heard: 0, lines: Vec::new() };
    let (case, code) = accepted(&house, &core).await;
    let child: Vec<(&str, &str)> = life.child.iter().map(|(field, text)| (*field, text.as_str())).collect();
    hand_over(&house, &code, &child).await;
    assigned(&house, case).await;
    trace.look(&house, "taken up", now()).await;
    match &life.interview {
        Interview::None(reason) => house.dispenses(case, reason).await,
        Interview::Held { slot, moves } => {
            let booking = house.books(case, *slot).await;
            for (wait, slot) in moves {
                house.clock_moves_to(house.its_time() + Duration::minutes((*wait).into()));
                house.moves(booking, *slot).await;
                trace.look(&house, "booked", house.its_time()).await;
            }
            house.holds(booking).await;
            trace.look(&house, "held", house.its_time()).await;
        }
    }
    let day = later(ENDS_AFTER) - Duration::hours(9);
    house.clock_moves_to(day + Duration::minutes(life.closed_at.into()));
    house.supports_and_closes(case).await;
    // Nine o'clock is the hour of the clock's first moment; the window of the contract is from eight to six.
    trace.look(&house, "closed", house.its_time()).await;
    trace.look(&house, "that evening", day + Duration::minutes(24 * 60 - 1)).await;
    trace.look(&house, "before work", day + Duration::minutes(32 * 60 - 1)).await;
    trace.look(&house, "after work", day + Duration::hours(42)).await;
    trace.look(&house, "a week later", day + Duration::days(7)).await;
    trace.lines.into_iter().map(|line| line.replace(&code, "code")).collect()
}

/// What the core heard, and when.
struct Trace<'a> {
    core: &'a Core,
    heard: usize,
    lines: Vec<String>,
}

impl Trace<'_> {
    /// Lets what is due go, and writes down what came.
    async fn look(&mut self, house: &Door, when: &str, at: Instant) {
        house.carried_at(at).await;
        let all = self.core.heard_all();
        self.lines.extend(all[self.heard..].iter().map(|said| format!("{when}: {said}")));
        self.heard = all.len();
    }
}

/// What the core may hear of any such life.
const EXPECTED: [&str; 3] = [
    "taken up: referral.answered {\"answer\":\"accepted\",\"handover\":\"code\"}",
    "taken up: referral.taken_up {}",
    "after work: case.closed {\"outcome\":\"moved_abroad\"}",
];

#[test]
fn whoever_the_child_is_and_however_it_is_heard_the_core_hears_the_same() {
    let config =
        Config { cases: LIVES, max_shrink_iters: SMALLER, failure_persistence: None, ..Config::default() };
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let told_apart = TestRunner::new(config).run(&life(), |life| {
        let houses = runtime.block_on(houses_with_people());
        for house in houses {
            let heard = runtime.block_on(heard(house, &life));
            prop_assert_eq!(heard, EXPECTED);
        }
        Ok(())
    });
    if let Err(told_apart) = told_apart {
        panic!("{told_apart}");
    }
}
