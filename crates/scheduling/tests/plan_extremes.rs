//! Numbers as large as the format lets them be, and lists as empty, are planned like any others.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "reference/plan_rules.rs"]
mod plan_rules;

use barnahus_scheduling::document::answer_plan;
use serde_json::{Value, json};

const MOST: u32 = i32::MAX as u32;

fn example() -> Value {
    serde_json::from_str(include_str!("example.json")).unwrap()
}

/// The answer of a search that looks up at most so many times.
fn after(looks: u32, document: &Value) -> Value {
    let mut left = looks;
    let mut go_on = |_| {
        left = left.saturating_sub(1);
        left > 0
    };
    let answer = answer_plan(document.to_string(), &mut go_on);
    serde_json::from_str(&answer.map_err(|faults| faults[0].to_string()).unwrap()).unwrap()
}

/// The example with its interview several times.
fn with_interviews(mut document: Value, count: usize) -> Value {
    let interview = document["interviews"][0].clone();
    let numbered = (0..count).map(|index| {
        let mut interview = interview.clone();
        interview["id"] = json!(format!("i{index}"));
        interview
    });
    document["interviews"] = numbered.collect();
    document
}

fn is_proven(answer: &Value) -> bool {
    answer["optimal"] == json!(true)
}

#[test]
fn empty_lists_are_planned() {
    for place in [
        "/interviews",
        "/people/0/free",
        "/houses/0/rooms",
        "/interviews/0/roles",
        "/interviews/0/child_free",
    ] {
        let mut document = example();
        *document.pointer_mut(place).unwrap() = json!([]);
        let answer = after(1_000, &document);
        assert_eq!(plan_rules::broken(&document, &answer), Vec::<String>::new(), "{place}");
        assert!(is_proven(&answer), "{place}");
    }
}

#[test]
fn a_house_for_no_child_takes_none() {
    let mut document = with_interviews(example(), 3);
    document["houses"][0]["children_at_once"] = json!(0);
    let answer = after(1_000, &document);
    assert_eq!(answer["unplaced"], json!(["i0", "i1", "i2"]));
    assert!(is_proven(&answer));
}

#[test]
fn of_many_who_must_have_the_same_place_the_most_urgent_has_it() {
    let mut document = with_interviews(example(), 40);
    for (index, interview) in document["interviews"].as_array_mut().unwrap().iter_mut().enumerate() {
        interview["fixed"] = json!({"house": "cluj", "start": "2026-12-01T08:00:00Z"});
        interview["priority"] = json!(if index == 17 { 3 } else { 1 + index % 2 });
    }
    let answer = after(10_000, &document);
    assert_eq!(plan_rules::broken(&document, &answer), Vec::<String>::new());
    assert_eq!(answer["placements"][0]["interview"], "i17");
    assert_eq!(answer["placements"].as_array().map(Vec::len), Some(1));
    assert!(is_proven(&answer));
}

#[test]
fn costs_beyond_any_machine_word_are_exact() {
    let mut document = with_interviews(example(), 4);
    for weight in ["wait_per_hour", "child_travel_per_minute", "outside_best_hours", "unplaced"] {
        document["weights"][weight] = json!(MOST);
    }
    for interview in document["interviews"].as_array_mut().unwrap() {
        interview["priority"] = json!(MOST);
        interview["window"][0] = json!("2026-11-30T23:00:00Z");
    }
    // Waiting eight hours alone costs eight times as much as being left out.
    let text = answer_plan(document.to_string(), &mut |_| true).unwrap();
    let nobody = 4 * u128::from(MOST) * u128::from(MOST);
    assert!(
        text.contains(&format!("\"objective\": {nobody}, \"bound\": {nobody}, \"optimal\": true")),
        "{text}"
    );
    // With little to pay for waiting, everybody is placed who can be.
    document["weights"]["wait_per_hour"] = json!(1);
    let answer = after(100_000, &document);
    assert!(answer["placements"].as_array().map(Vec::len) > Some(1));
    assert!(is_proven(&answer), "{answer}");
}

#[test]
fn lengths_beyond_all_time_are_merely_impossible() {
    for place in [
        "/step_minutes",
        "/limit",
        "/houses/0/gap_minutes",
        "/houses/0/children_at_once",
        "/people/0/travel_minutes/cluj",
        "/interviews/0/duration_minutes",
        "/interviews/0/child_travel_minutes/cluj",
    ] {
        let mut document = with_interviews(example(), 2);
        *document.pointer_mut(place).unwrap() = json!(MOST);
        let answer = after(1_000, &document);
        assert_eq!(plan_rules::broken(&document, &answer), Vec::<String>::new(), "{place}");
        assert!(is_proven(&answer), "{place}");
    }
}

#[test]
fn ten_thousand_years_of_minutes_are_planned_without_counting_them() {
    let ever = json!(["0000-01-01T00:00:00Z", "9999-12-31T23:59:00Z"]);
    let mut document = example();
    document["horizon"] = ever.clone();
    document["step_minutes"] = json!(1);
    document["interviews"][0]["window"] = ever.clone();
    document["interviews"][0]["child_free"] = json!([ever]);
    document["people"][0]["free"] = json!([ever]);
    for room in [0, 1] {
        document["houses"][0]["rooms"][room]["free"] = json!([ever]);
    }
    document["interviews"][0]["best_hours"] = json!([ever]);
    let document = with_interviews(document, 5);
    let answer = after(20_000, &document);
    let starts: Vec<&str> =
        answer["placements"].as_array().unwrap().iter().filter_map(|one| one["start"].as_str()).collect();
    assert_eq!(starts.len(), 5);
    assert_eq!(starts.iter().min(), Some(&"0000-01-01T00:30:00Z"));
    assert_eq!(starts.iter().max(), Some(&"0000-01-01T08:30:00Z"));
    assert!(is_proven(&answer), "{}", answer["bound"]);
}

#[test]
fn forty_roles_that_all_want_the_same_forty_people_are_filled() {
    let ids: Vec<String> = (0..40).map(|index| format!("p{index:02}")).collect();
    let mut document = example();
    let free = document["people"][0]["free"].clone();
    let person = |id: &String| json!({"id": id, "free": free, "travel_minutes": {"cluj": 0}});
    document["people"] = ids.iter().map(person).collect();
    let role = |index: usize| json!({"role": index.to_string(), "any_of": ids});
    document["interviews"][0]["roles"] = (0..40).map(role).collect();
    let document = with_interviews(document, 2);
    let answer = after(10_000, &document);
    assert_eq!(plan_rules::broken(&document, &answer), Vec::<String>::new());
    assert_eq!(answer["placements"].as_array().map(Vec::len), Some(2));
    assert!(is_proven(&answer));
}
