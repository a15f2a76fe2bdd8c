//! `plan` keeps every rule, and finds and proves what trying every plan finds.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "reference/every_plan.rs"]
mod every_plan;
#[path = "reference/plan_rules.rs"]
mod plan_rules;
#[path = "reference/small_plans.rs"]
mod small_plans;

use barnahus_scheduling::document::{answer_plan, read, write_plan};
use barnahus_scheduling::{Placement, Problem, plan, plan_again};
use plan_rules::{broken, number};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

/// The answer when the search may look up so many times.
fn after(looks: u32, document: &Value) -> String {
    let mut left = looks;
    let mut go_on = |_| {
        left = left.saturating_sub(1);
        left > 0
    };
    answer_plan(document.to_string(), &mut go_on).map_err(|faults| faults[0].to_string()).unwrap()
}

fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_plan_is_the_best_of_all_plans(document in small_plans::document()) {
        let answer = parsed(&after(100_000, &document));
        prop_assert_eq!(broken(&document, &answer), Vec::<String>::new());
        prop_assert_eq!(number(&answer["objective"], -1), every_plan::least(&document));
        prop_assert_eq!(&answer["optimal"], &json!(true));
    }

    #[test]
    fn a_search_that_is_stopped_has_a_plan_and_a_bound(document in small_plans::document(), looks in 0..12_u32) {
        let answer = parsed(&after(looks, &document));
        prop_assert_eq!(broken(&document, &answer), Vec::<String>::new());
        let least = every_plan::least(&document);
        prop_assert!(number(&answer["bound"], -1) <= least && least <= number(&answer["objective"], -1));
    }

    #[test]
    fn the_same_document_has_the_same_plan(document in small_plans::document()) {
        prop_assert_eq!(after(100_000, &document), after(100_000, &document));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_proven_about_a_crowd_is_true(document in small_plans::crowd()) {
        // Prices alone prove nothing here; that many steps are enough for most, and too few for some.
        let answer = parsed(&after(150, &document));
        prop_assert_eq!(broken(&document, &answer), Vec::<String>::new());
        let least = every_plan::least(&document);
        prop_assert!(number(&answer["bound"], -1) <= least && least <= number(&answer["objective"], -1));
    }
}

fn problem(document: &Value) -> Problem {
    read(document.to_string()).map_err(|faults| faults[0].to_string()).unwrap()
}

/// The answer of a search that may read the problem and look for nothing, from places of before.
fn at_once(document: &Value, before: &[Placement]) -> Value {
    let mut left = 2 * document["interviews"].as_array().unwrap().len();
    let mut go_on = |_| {
        let may = left > 0;
        left = left.saturating_sub(1);
        may
    };
    parsed(&write_plan(&plan_again(&problem(document), before, &mut go_on)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn to_plan_again_begins_with_all_that_stood(document in small_plans::document()) {
        let stood = plan(&problem(&document), &mut |_| true);
        let answer = at_once(&document, &stood.placements);
        prop_assert_eq!(broken(&document, &answer), Vec::<String>::new());
        prop_assert_eq!(number(&answer["objective"], -1), i64::try_from(stood.objective).unwrap());
    }

    #[test]
    fn what_does_not_fit_any_more_breaks_no_rule(document in small_plans::document(), other in small_plans::document()) {
        let strange = plan(&problem(&other), &mut |_| true).placements;
        prop_assert_eq!(broken(&document, &at_once(&document, &strange)), Vec::<String>::new());
        let own = plan(&problem(&document), &mut |_| true).placements;
        let mut twice = strange;
        twice.extend(own.iter().cloned());
        twice.extend(own.iter().map(|one| Placement { start: one.start + 15, ..one.clone() }));
        prop_assert_eq!(broken(&document, &at_once(&document, &twice)), Vec::<String>::new());
        let mut taken = document;
        taken["people"][0]["free"] = json!([]);
        let answer = at_once(&taken, &own);
        prop_assert_eq!(broken(&taken, &answer), Vec::<String>::new());
        let busy = taken["people"][0]["id"].as_str().unwrap();
        let stays = own.iter().filter(|one| one.team.iter().all(|seat| seat.person != busy)).count();
        prop_assert_eq!(answer["placements"].as_array().unwrap().len(), stays);
    }
}

#[test]
fn the_small_plans_are_worth_making() {
    let mut runner = TestRunner::deterministic();
    let (mut all_placed, mut some_left_out, mut in_the_way) = (0, 0, 0);
    for _ in 0..300 {
        let document = small_plans::document().new_tree(&mut runner).unwrap().current();
        let count = document["interviews"].as_array().unwrap().len();
        let answer = parsed(&after(100_000, &document));
        let placed = answer["placements"].as_array().unwrap().len();
        all_placed += i32::from(count > 1 && placed == count);
        some_left_out += i32::from(placed > 0 && placed < count);
        let alone = |interview: &Value| {
            let mut document = document.clone();
            document["interviews"] = json!([interview]);
            number(&parsed(&after(100_000, &document))["objective"], -1)
        };
        let least_alone: i64 = document["interviews"].as_array().unwrap().iter().map(alone).sum();
        in_the_way += i32::from(least_alone < number(&answer["objective"], -1));
    }
    assert!(
        all_placed > 30 && some_left_out > 30 && in_the_way > 60,
        "{all_placed} {some_left_out} {in_the_way}"
    );
}
