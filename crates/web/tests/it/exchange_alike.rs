//! Whoever the child is and whatever is written about it, the core hears the same words in the same order.
//!
//! Lives are generated that differ in all that must not be told: who the child is, how old, how urgent the
//! officer finds it, what happened, who is suspected, who refers, health, and why there is no interview.

use barnahus_vocabulary::{Role, paths};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::adult_core::Core;
use crate::exchange::{accepted, assigned, hand_over, later, step};
use crate::front_door::{Door, houses_with_people, now};

/// Lives that are held against the first of them.
const LIVES: usize = 6;

/// What differs between two children and must not be told.
#[derive(Debug, Clone)]
struct Life {
    /// Fields of the officer's form.
    child: Vec<(&'static str, String)>,
    no_interview: &'static str,
}

fn life() -> impl Strategy<Value = Life> {
    let urgency = prop::sample::select(vec!["immediate_danger", "urgent", "routine"]);
    let birth_date = (1..=28_u8, 1..=12_u8, 2010..=2025_u16);
    let word = || prop::option::weighted(0.7, "[A-ZȘȚ][a-zăâîșț]{2,14}");
    let text = || prop::option::weighted(0.7, "[A-ZȘȚ][a-zăâîșț ,.\"{}<>&]{0,200}");
    let reasons = ["already_heard", "no_proceedings", "child_does_not_wish", "health", "not_able_to_tell"];
    let written = (word(), word(), text(), text(), word(), text());
    (urgency, birth_date, written, prop::sample::select(reasons.to_vec())).prop_map(
        |(urgency, (day, month, year), written, no_interview)| {
            let (given, family, told, place, suspected, health) = written;
            let optional = [
                ("given_name", given),
                ("family_name", family),
                ("told", told),
                ("place", place),
                ("suspected_family_name", suspected),
                ("health_summary", health),
            ];
            let mut child =
                vec![("urgency", urgency.to_owned()), ("birth_date", format!("{day:02}.{month:02}.{year}"))];
            child.extend(optional.into_iter().filter_map(|(field, text)| Some((field, text?))));
            Life { child, no_interview }
        },
    )
}

/// All that the core hears of that life, but for the code, which is random.
async fn heard(house: &Door, life: &Life) -> String {
    let core = Core::of(house).await;
    let (case, code) = accepted(house, &core).await;
    let child: Vec<(&str, &str)> = life.child.iter().map(|(field, text)| (*field, text.as_str())).collect();
    hand_over(house, &code, &child).await;
    assigned(house, case).await;
    step(house, &paths::no_interview(case), &[("reason", life.no_interview)]).await;
    step(house, &paths::begin_support(case), &[]).await;
    step(house, &paths::close(case), &[("reason", "returned")]).await;
    let page = house.browser(Role::Coordinator).await.get(&paths::ledger(case)).await;
    assert_eq!(page.status, 200);
    house.carried_at(now()).await;
    house.carried_at(later(3)).await;
    core.heard_all().join("\n").replace(&code, "code")
}

#[tokio::test]
async fn whoever_the_child_is_the_core_hears_the_same() {
    let mut runner = TestRunner::deterministic();
    let mut first: Option<(Life, String)> = None;
    for _ in 0..LIVES {
        let life = life().new_tree(&mut runner).unwrap().current();
        for house in houses_with_people().await {
            let heard = heard(&house, &life).await;
            assert!(heard.contains("moved_abroad"), "{heard}");
            let (other, expected) = first.get_or_insert_with(|| (life.clone(), heard.clone()));
            assert_eq!(&heard, expected, "{life:#?}\nand\n{other:#?}");
        }
    }
}
