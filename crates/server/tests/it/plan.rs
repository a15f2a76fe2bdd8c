//! `plan`: a problem on standard input, a plan on standard output, and nothing else touched.

use std::fs::{self, File};

use crate::program::{Program, Said};

const PROBLEM: &str = r#"{"version": 1, "horizon": ["2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"], "step_minutes": 60, "weights": {},
 "houses": [{"id": "h", "gap_minutes": 0, "rooms": [
   {"id": "a", "kind": "interview", "free": [["2026-12-01T06:00:00Z", "2026-12-01T08:00:00Z"]]},
   {"id": "o", "kind": "observation", "serves": ["a"], "free": [["2026-12-01T06:00:00Z", "2026-12-01T08:00:00Z"]]}]}],
 "people": [{"id": "p", "free": [["2026-12-01T06:00:00Z", "2026-12-01T08:00:00Z"]], "travel_minutes": {"h": 0}}],
 "interviews": [{"id": "i", "duration_minutes": 60, "window": ["2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"],
   "child_free": [["2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"]], "child_travel_minutes": {"h": 0},
   "roles": [{"role": "interviewer", "any_of": ["p"]}]}]}"#;

fn asked(program: &Program, seconds: &str, document: &str) -> Said {
    fs::write(program.path("problem.json"), document).unwrap();
    let problem = File::open(program.path("problem.json")).unwrap();
    // Settings that would stop any other command do not matter here.
    let mut command = program.command(&["plan", "--seconds", seconds]);
    Said::from(command.env("BARNAHUS_LISEN", "x").stdin(problem).output().unwrap())
}

#[test]
fn everybody_is_planned_on_standard_output_alone() {
    let program = Program::on_sqlite();
    let said = asked(&program, "10", PROBLEM).well();
    assert!(said.out.contains(r#""start": "2026-12-01T06:00:00Z""#), "{said:?}");
    assert!(
        said.out.contains(r#""unplaced": [], "objective": 24, "bound": 24, "optimal": true"#),
        "{said:?}"
    );
    assert_eq!(said.err, "");
    assert!(!program.path("data").exists());
}

#[test]
fn no_time_at_all_still_has_an_answer() {
    let said = asked(&Program::on_sqlite(), "0", PROBLEM).well();
    assert!(said.out.contains(r#""unplaced": ["i"]"#), "{said:?}");
}

#[test]
fn nobody_waiting_is_planned_at_once() {
    let nobody = format!("{}\"interviews\": []}}", PROBLEM.split("\"interviews\"").next().unwrap());
    let said = asked(&Program::on_sqlite(), "10", &nobody).well();
    assert_eq!(
        said.out.trim_end(),
        r#"{"placements": [], "unplaced": [], "objective": 0, "bound": 0, "optimal": true}"#
    );
}

#[test]
fn a_wrong_document_is_told_fault_by_fault_with_exit_code_2() {
    let said = asked(&Program::on_sqlite(), "10", &PROBLEM.replace("\"version\": 1", "\"version\": 2"));
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{said:?}");
    assert!(said.err.starts_with("$.version: "), "{said:?}");
}
