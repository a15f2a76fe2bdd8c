//! `slots` answers what an exhaustive search answers, on thousands of small problems and on the example of
//! its own documentation.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "reference/exhaustive.rs"]
mod exhaustive;
#[path = "reference/small_problems.rs"]
mod small_problems;

use barnahus_scheduling::answer;
use proptest::prelude::*;
use serde_json::{Value, json};

fn answered(document: &Value) -> Value {
    let answer = answer(document.to_string());
    serde_json::from_str(&answer.map_err(|faults| faults[0].to_string()).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn slots_are_those_of_an_exhaustive_search(document in small_problems::document()) {
        prop_assert_eq!(answered(&document), exhaustive::slots(&document));
    }
}

#[test]
fn the_small_problems_are_worth_solving() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = json!({"possible": 0, "child": 0, "house": 0, "interview_room": 0, "observation_room": 0, "people": 0});
    for _ in 0..500 {
        let document = small_problems::document().new_tree(&mut runner).unwrap().current();
        let answer = answered(&document);
        for (name, count) in seen.as_object_mut().unwrap() {
            let happened = answer["blocked"].get(name).unwrap_or(&answer["possible"]) != &json!(0);
            *count = json!(count.as_i64().unwrap() + i64::from(happened));
        }
    }
    assert!(seen.as_object().unwrap().values().all(|count| count.as_i64() > Some(50)), "{seen}");
}

#[test]
fn the_example_of_the_documentation_is_answered_as_it_says() {
    let document: Value = serde_json::from_str(include_str!("example.json")).unwrap();
    let answer = answered(&document);
    assert_eq!(answer, exhaustive::slots(&document));
    assert_eq!(answer["slots"].as_array().map(Vec::len), Some(10));
    assert_eq!(
        answer["slots"][0],
        json!({"start": "2026-12-01T07:30:00Z", "end": "2026-12-01T08:30:00Z", "house": "cluj",
               "interview_room": "cluj-a", "observation_room": "cluj-o",
               "team": [{"role": "interviewer", "person": "p1"}], "cost": 124,
               "because": {"wait": 4, "child_travel": 120, "staff_travel": 0, "not_preferred": 0,
                           "outside_best_hours": 0}})
    );
    assert_eq!(answer["possible"], 13);
    assert_eq!(
        answer["blocked"],
        json!({"child": 992, "house": 0, "interview_room": 0, "observation_room": 0, "people": 0})
    );
    assert_eq!(answer["blocked_roles"], json!({"interviewer": 976}));
}

#[test]
fn a_team_that_waits_for_somebody_from_far_away_is_found_when_they_arrive() {
    let day = json!([["2026-12-01T08:00:00Z", "2026-12-01T17:00:00Z"]]);
    let person = |id, way| json!({"id": id, "free": day, "travel_minutes": {"h": way}});
    let role = |name| json!({"role": name, "any_of": ["near", "far"], "prefer": []});
    let document = json!({
        "version": 1, "horizon": day[0], "step_minutes": 5, "weights": {}, "limit": 3,
        "houses": [{"id": "h", "gap_minutes": 0, "rooms": [
            {"id": "i", "kind": "interview", "free": day},
            {"id": "o", "kind": "observation", "serves": ["i"], "free": day},
        ]}],
        "people": [person("near", 0), person("far", 90)],
        "interviews": [{"id": "1", "duration_minutes": 60, "window": day[0], "child_free": day,
                        "child_travel_minutes": {"h": 0}, "roles": [role("a"), role("b")]}],
    });
    let answer = answered(&document);
    assert_eq!(answer["slots"][0]["start"], "2026-12-01T09:30:00Z");
    assert_eq!(answer, exhaustive::slots(&document));
}
