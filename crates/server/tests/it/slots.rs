//! `slots`: a question on standard input, the answer on standard output, and nothing else touched.

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

fn asked(program: &Program, document: &str) -> Said {
    fs::write(program.path("problem.json"), document).unwrap();
    let problem = File::open(program.path("problem.json")).unwrap();
    // Settings that would stop any other command do not matter here.
    let mut command = program.command(&["slots"]);
    Said::from(command.env("BARNAHUS_LISEN", "x").stdin(problem).output().unwrap())
}

#[test]
fn a_problem_is_answered_on_standard_output_alone() {
    let program = Program::on_sqlite();
    let said = asked(&program, PROBLEM).well();
    assert!(said.out.contains(r#""start": "2026-12-01T06:00:00Z""#), "{said:?}");
    assert!(said.out.contains(r#""possible": 2"#), "{said:?}");
    assert_eq!(said.err, "");
    assert!(!program.path("data").exists());
}

#[test]
fn a_wrong_document_is_told_fault_by_fault_with_exit_code_2() {
    let wrong = PROBLEM
        .replace("\"any_of\": [\"p\"]", "\"any_of\": [\"q\"]")
        .replace("\"version\": 1", "\"version\": 2");
    let said = asked(&Program::on_sqlite(), &wrong);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{said:?}");
    assert_eq!(said.err.lines().count(), 2, "{said:?}");
    assert!(said.err.contains("$.interviews[0].roles[0].any_of[0]: "), "{said:?}");
}
