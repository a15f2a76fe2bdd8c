//! Numbers as large as the format lets them be are answered like any others, and at once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use barnahus_scheduling::answer;
use serde_json::{Value, json};

const MOST: u32 = i32::MAX as u32;

fn example() -> Value {
    serde_json::from_str(include_str!("example.json")).unwrap()
}

fn answered(document: &Value) -> String {
    answer(document.to_string()).map_err(|faults| faults[0].to_string()).unwrap()
}

#[test]
fn ten_thousand_years_of_minutes_are_searched_without_counting_them() {
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
    let answer: Value = serde_json::from_str(&answered(&document)).unwrap();
    // 3,652,425 days less one minute; one hour to last, and the gap, longer than the travel, on both sides.
    let possible = 3_652_425_u64 * 1440 - 1 - 60 - 2 * 30 + 1;
    // Starts taken by the visit of two hours: its length, that of the interview, and the gaps.
    assert_eq!(answer["possible"], possible - (120 + 60 + 2 * 30 - 1));
    assert_eq!(answer["blocked"]["child"], 40);
    assert_eq!(answer["slots"][0]["start"], "0000-01-01T00:30:00Z");
}

#[test]
fn costs_beyond_any_machine_word_are_exact() {
    let mut document = example();
    for weight in ["wait_per_hour", "child_travel_per_minute", "outside_best_hours"] {
        document["weights"][weight] = json!(MOST);
    }
    document["interviews"][0]["priority"] = json!(MOST);
    document["interviews"][0]["window"][0] = json!("0000-01-01T00:00:00Z");
    // From the first day of the year 0 to that of the example, and to its first slot at half past seven.
    let hours = 740_316 * 24 + 7;
    let wait = u128::from(MOST) * u128::from(MOST) * hours;
    assert!(
        answered(&document)
            .contains(&format!("\"wait\": {wait}, \"child_travel\": {}", u128::from(MOST) * 20))
    );
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
        let mut document = example();
        *document.pointer_mut(place).unwrap() = json!(MOST);
        let answer: Value = serde_json::from_str(&answered(&document)).unwrap();
        let possible = if ["/limit", "/houses/0/children_at_once"].contains(&place) { 13 } else { 0 };
        assert_eq!(answer["possible"], possible, "{place}");
    }
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
    let answer: Value = serde_json::from_str(&answered(&document)).unwrap();
    let team = answer["slots"][0]["team"].as_array().unwrap();
    assert!(team.iter().map(|seat| &seat["person"]).eq(ids.iter()));
}
