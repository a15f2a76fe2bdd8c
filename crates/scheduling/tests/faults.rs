//! A document that is wrong is answered with every fault it has, where it has it, in its order.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use barnahus_scheduling::{document, problem};
use serde_json::{Value, json};

fn example() -> Value {
    serde_json::from_str(include_str!("example.json")).unwrap()
}

fn faults_of(document: impl AsRef<[u8]>) -> Vec<String> {
    let told = document::read_question(document).err().unwrap_or_default();
    told.iter().map(ToString::to_string).collect()
}

/// The faults of the example after something in it was set (or, with null, taken away).
fn faults_after(pointer: &str, value: Value) -> Vec<String> {
    let mut document = example();
    let (object, field) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(object).unwrap();
    match (parent, value) {
        (Value::Object(fields), Value::Null) => drop(fields.remove(field)),
        (Value::Object(fields), value) => drop(fields.insert(field.to_owned(), value)),
        (parent, value) => parent[field.parse::<usize>().unwrap()] = value,
    }
    faults_of(document.to_string())
}

#[test]
fn a_sound_document_has_no_fault() {
    assert_eq!(faults_of(example().to_string()), [""; 0]);
}

#[test]
fn each_fault_is_told_with_its_place_and_reason() {
    let instant = "must be an instant such as 2026-12-01T08:00:00Z";
    for (pointer, value, fault) in [
        ("/version", json!(2), "$.version: must be 1"),
        ("/version", json!("1"), "$.version: must be 1"),
        ("/version", json!(null), "$.version: is missing"),
        ("/note", json!(1), "$.note: there is no such field"),
        ("/a b\n", json!(1), r#"$["a b\n"]: there is no such field"#),
        ("/weights", json!(null), "$.weights: is missing"),
        ("/weights/haste", json!(1), "$.weights.haste: there is no such field"),
        ("/weights/unplaced", json!(-1), "$.weights.unplaced: must be an integer from 0 to 2147483647"),
        ("/step_minutes", json!(0), "$.step_minutes: must be an integer from 1 to 2147483647"),
        ("/step_minutes", json!(1.5), "$.step_minutes: must be an integer from 1 to 2147483647"),
        ("/step_minutes", json!("15"), "$.step_minutes: must be an integer from 1 to 2147483647"),
        ("/limit", json!(2_147_483_648_u64), "$.limit: must be an integer from 0 to 2147483647"),
        ("/limit", json!(u64::MAX), "$.limit: must be an integer from 0 to 2147483647"),
        ("/horizon", json!(["2026-12-01T00:00:00Z"]), "$.horizon: must be a list of two instants"),
        ("/horizon/1", json!("2026-12-01T00:00:00Z"), "$.horizon: does not end after it starts"),
        ("/horizon/1", json!("2026-12-15T00:00:30Z"), "$.horizon[1]: must be a whole minute"),
        ("/horizon/1", json!("2026-12-15T00:00:00+02:00"), "$.horizon[1]: must be in UTC, ending in Z"),
        ("/horizon/1", json!("2026-12-32T00:00:00Z"), &format!("$.horizon[1]: {instant}")),
        ("/horizon/1", json!(5), "$.horizon[1]: must be a string"),
        ("/houses", json!({}), "$.houses: must be a list"),
        ("/houses/0/gap_minutes", json!(null), "$.houses[0].gap_minutes: is missing"),
        (
            "/houses/0/rooms/0/kind",
            json!("lounge"),
            "$.houses[0].rooms[0].kind: must be \"interview\" or \"observation\"",
        ),
        ("/houses/0/rooms/0/serves", json!([]), "$.houses[0].rooms[0].serves: there is no such field"),
        ("/houses/0/rooms/1/serves", json!(null), "$.houses[0].rooms[1].serves: is missing"),
        (
            "/houses/0/rooms/1/serves/0",
            json!("cluj-o"),
            "$.houses[0].rooms[1].serves[0]: no interview room of this house has this id",
        ),
        (
            "/houses/0/rooms/1/serves",
            json!(["cluj-a", "cluj-a"]),
            "$.houses[0].rooms[1].serves[1]: this id is taken already",
        ),
        ("/houses/0/rooms/1/id", json!("cluj-a"), "$.houses[0].rooms[1].id: this id is taken already"),
        ("/people/0/free/0", json!(null), "$.people[0].free[0]: must be a list of two instants"),
        (
            "/people/0/free/0/0",
            json!("2026-12-01T14:00:00Z"),
            "$.people[0].free[0]: does not end after it starts",
        ),
        ("/people/0/travel_minutes/iasi", json!(3), "$.people[0].travel_minutes.iasi: no house has this id"),
        (
            "/people/0/travel_minutes/cluj",
            json!(-3),
            "$.people[0].travel_minutes.cluj: must be an integer from 0 to 2147483647",
        ),
        ("/people/0/travel_minutes", json!([]), "$.people[0].travel_minutes: must be an object"),
        ("/interviews", json!([]), "$.interviews: must hold exactly one interview when slots are sought"),
        ("/interviews", json!(null), "$.interviews: is missing"),
        (
            "/interviews/0/duration_minutes",
            json!(0),
            "$.interviews[0].duration_minutes: must be an integer from 1 to 2147483647",
        ),
        (
            "/interviews/0/priority",
            json!(0),
            "$.interviews[0].priority: must be an integer from 1 to 2147483647",
        ),
        (
            "/interviews/0/child_travel_minutes/iasi",
            json!(3),
            "$.interviews[0].child_travel_minutes.iasi: no house has this id",
        ),
        (
            "/interviews/0/roles/0/any_of",
            json!(["p1", "p1"]),
            "$.interviews[0].roles[0].any_of[1]: this id is taken already",
        ),
        (
            "/interviews/0/roles/0/prefer",
            json!(["p1", "p2"]),
            "$.interviews[0].roles[0].prefer[1]: is preferred without being in any_of",
        ),
        ("/interviews/0/roles/0/prefer", json!("p1"), "$.interviews[0].roles[0].prefer: must be a list"),
        (
            "/interviews/0/fixed",
            json!({"house": "iasi"}),
            "$.interviews[0].fixed.house: no house has this id",
        ),
        ("/interviews/0/fixed", json!({"start": "noon"}), &format!("$.interviews[0].fixed.start: {instant}")),
        (
            "/interviews/0/forbidden",
            json!([{"house": "cluj"}]),
            "$.interviews[0].forbidden[0].start: is missing",
        ),
        (
            "/interviews/0/forbidden",
            json!([{"start": "2026-12-01T08:00:00Z", "house": "iasi"}]),
            "$.interviews[0].forbidden[0].house: no house has this id",
        ),
    ] {
        assert_eq!(faults_after(pointer, value), [fault], "{pointer}");
    }
}

#[test]
fn what_follows_from_a_fault_is_told_too() {
    assert_eq!(
        faults_after("/interviews/0/roles/0/any_of/0", json!("p2")),
        [
            "$.interviews[0].roles[0].any_of[0]: no person has this id",
            "$.interviews[0].roles[0].prefer[0]: is preferred without being in any_of",
        ]
    );
    assert_eq!(
        faults_after("/people/0/id", json!(7)),
        ["$.interviews[0].roles[0].any_of[0]: no person has this id", "$.people[0].id: must be a string"]
    );
}

#[test]
fn nothing_is_told_of_what_stands_in_for_an_unreadable_part() {
    assert_eq!(
        faults_after("/people", json!([1, 2, {"id": "p1", "free": []}])),
        ["$.people[0]: must be an object", "$.people[1]: must be an object"]
    );
}

#[test]
fn two_roles_of_an_interview_cannot_have_one_name() {
    let role = json!({"role": "interviewer", "any_of": ["p1"]});
    let told = faults_after("/interviews/0/roles", json!([role, role]));
    assert_eq!(told, ["$.interviews[0].roles[1].role: another role of this interview has the same name"]);
}

#[test]
fn a_list_that_cannot_be_read_makes_no_id_unknown() {
    assert_eq!(faults_after("/people", json!(3)), ["$.people: must be a list"]);
    assert_eq!(faults_after("/houses", json!(null)), ["$.houses: is missing"]);
}

#[test]
fn text_that_is_not_json_has_one_fault_that_repeats_nothing_of_it() {
    let told =
        |line, column| [format!("$: this is not JSON, or nested too deeply (line {line}, column {column})")];
    assert_eq!(faults_of("{\"version\": 1,\n  Maria}"), told(2, 3));
    assert_eq!(faults_of(""), told(1, 0));
    assert_eq!(faults_of("{} {}"), told(1, 4));
    assert_eq!(faults_of("\u{feff}{}"), told(1, 1));
    assert_eq!(faults_of([b'"', 0xff, b'"']), told(1, 2));
    assert_eq!(faults_of("[".repeat(100_000)), told(1, 128));
    assert_eq!(faults_of("[]"), ["$: must be an object"]);
}

#[test]
fn a_field_stands_once() {
    let text = example().to_string();
    let twice = text.replace("\"version\":1", "\"version\":1,\"version\":1");
    assert_eq!(faults_of(twice), ["$.version: stands here twice"]);
    let twice = text.replace("\"travel_minutes\":{\"cluj\":0}", "\"travel_minutes\":{\"cluj\":0,\"cluj\":0}");
    assert_eq!(faults_of(twice), ["$.people[0].travel_minutes.cluj: stands here twice"]);
}

#[test]
fn all_faults_are_told_in_the_order_of_the_document() {
    let document = r#"{
        "people": [
            {"free": [["2026-12-01T09:00:00Z", "2026-12-01T08:00:00Z"], 5], "id": "p", "travel_minutes": {"x": 1, "h": 1, "x": 2}},
            {"id": "p", "free": [["2026-12-01T09:00:00Z", "soon"]], "colour": "red"}
        ],
        "limit": -0.5,
        "interviews": [
            {"id": "i", "roles": [{"role": "r", "any_of": ["q"], "prefer": ["q", "p"]}], "window": 1,
             "child_free": [], "child_travel_minutes": {}, "duration_minutes": 0},
            5
        ],
        "houses": [{"id": "h", "gap_minutes": 0, "rooms": [{"id": "o", "kind": "observation", "serves": ["k"], "free": []}]}],
        "weights": {"unplaced": 4294967295},
        "step_minutes": 1,
        "version": 1
    }"#;
    let number = "must be an integer from";
    assert_eq!(
        faults_of(document),
        [
            "$.horizon: is missing".to_owned(),
            "$.people[0].free[0]: does not end after it starts".to_owned(),
            "$.people[0].free[1]: must be a list of two instants".to_owned(),
            "$.people[0].travel_minutes.x: no house has this id".to_owned(),
            "$.people[0].travel_minutes.x: stands here twice".to_owned(),
            "$.people[1].id: this id is taken already".to_owned(),
            "$.people[1].free[0][1]: must be an instant such as 2026-12-01T08:00:00Z".to_owned(),
            "$.people[1].colour: there is no such field".to_owned(),
            format!("$.limit: {number} 0 to 2147483647"),
            "$.interviews: must hold exactly one interview when slots are sought".to_owned(),
            "$.interviews[0].roles[0].any_of[0]: no person has this id".to_owned(),
            "$.interviews[0].roles[0].prefer[1]: is preferred without being in any_of".to_owned(),
            "$.interviews[0].window: must be a list of two instants".to_owned(),
            format!("$.interviews[0].duration_minutes: {number} 1 to 2147483647"),
            "$.interviews[1]: must be an object".to_owned(),
            "$.houses[0].rooms[0].serves[0]: no interview room of this house has this id".to_owned(),
            format!("$.weights.unplaced: {number} 0 to 2147483647"),
        ]
    );
}

#[test]
fn several_interviews_are_a_problem_but_not_a_question() {
    let mut document = example();
    let mut second = document["interviews"][0].clone();
    second["id"] = json!("i2");
    document["interviews"].as_array_mut().unwrap().push(second);
    assert_eq!(document::read(document.to_string()).map(|problem| problem.draft().interviews.len()), Ok(2));
    assert_eq!(faults_of(document.to_string()).len(), 1);
}

#[test]
fn a_problem_built_in_code_has_the_same_faults() {
    let question = document::read_question(example().to_string()).unwrap();
    let mut draft = question.problem().draft().clone();
    draft.step_minutes = 0;
    draft.people[0].free[0].end = draft.people[0].free[0].start;
    draft.people[0].travel_minutes.insert("iasi".into(), problem::MOST);
    draft.interviews.clear();
    let told: Vec<String> = draft.check_for_slots().unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "$.step_minutes: must be an integer from 1 to 2147483647",
            "$.people[0].free[0]: does not end after it starts",
            "$.people[0].travel_minutes.iasi: no house has this id",
            "$.interviews: must hold exactly one interview when slots are sought",
        ]
    );
}
