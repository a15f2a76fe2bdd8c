//! What an open file shows, field by field, to whom.

use barnahus_vocabulary::{Actor, HouseId, Locale, PersonId, Role};
use time::macros::date;

use super::*;
use crate::policy::{Emergency, InterviewerKnows, Purpose, Standing, open, usual_purpose};

fn actor(roles: &[Role]) -> Actor {
    let house = HouseId::random();
    Actor { person: PersonId::random(), house, roles: roles.to_vec(), locale: Locale::Ro }
}

fn standing(actor: &Actor, team: &[Role]) -> Standing {
    Standing {
        case: CaseId::random(),
        house: actor.house,
        team: team.to_vec(),
        conflict: None,
        emergency: Emergency::None,
        interviewer: InterviewerKnows::Informed,
    }
}

fn filled() -> Contents {
    let typed: Typed = [
        "given_name",
        "family_name",
        "address",
        "told",
        "place",
        "act_when",
        "health_summary",
        "medical",
        "psychological",
        "suspected_given_name",
        "suspected_family_name",
        "suspected_note",
        "representative_name",
        "offence",
        "requested_by",
        "informed_of",
        "referrer_name",
        "comforts",
        "topic",
        "topic_note_2",
        "outcome_case",
        "outcome_interview",
        "outcome_proceedings",
        "outcome_psychological",
        "outcome_medical",
    ]
    .into_iter()
    .map(|field| (field, field))
    .collect();
    let mut contents = Contents::default();
    for name in SectionName::ALL {
        contents.put(*name, &typed, date!(2026 - 11 - 24)).unwrap();
    }
    contents
}

/// The names of all fields that an open file shows to that role in the team.
fn shown(role: Role) -> Vec<String> {
    let actor = actor(&[role]);
    let in_team = standing(&actor, &[role]);
    let Some(purpose) = usual_purpose(&actor, &in_team) else { return Vec::new() };
    let file = OpenFile::show(&open(&actor, &in_team, purpose).unwrap(), filled());
    let sections = file.contents().typed();
    sections.iter().flat_map(|(_, typed)| typed.iter().map(|(field, _)| field.to_owned())).collect()
}

#[test]
fn an_interpreter_is_shown_a_first_name_and_the_names_to_declare_a_conflict_by() {
    assert_eq!(shown(Role::Interpreter), ["given_name", "suspected_family_name", "suspected_given_name"]);
}

#[test]
fn a_physician_is_shown_what_the_examination_needs() {
    let shown = shown(Role::Physician);
    assert!(
        ["medical", "act_when", "outcome_medical"].iter().all(|field| shown.iter().any(|at| at == field))
    );
    for hidden in ["told", "place", "offence", "referrer_name", "suspected_family_name", "outcome_case"] {
        assert!(!shown.iter().any(|field| field == hidden), "{hidden}");
    }
}

#[test]
fn a_psychologist_is_shown_the_psychological_part_and_a_coordinator_the_summary() {
    let psychologist = shown(Role::Psychologist);
    assert!(psychologist.contains(&"psychological".to_owned()));
    for hidden in ["medical", "health_summary", "suspected_note", "outcome_interview"] {
        assert!(!psychologist.iter().any(|field| field == hidden), "{hidden}");
    }
    let coordinator = shown(Role::Coordinator);
    assert!(coordinator.contains(&"health_summary".to_owned()));
    assert!(!coordinator.contains(&"medical".to_owned()));
}

#[test]
fn a_case_manager_is_shown_the_whole_file_and_an_interviewer_no_health() {
    assert_eq!(shown(Role::CaseManager).len(), 25);
    let interviewer = shown(Role::Interviewer);
    assert!(!interviewer.iter().any(|field| field.contains("health") || field == "medical"));
    assert!(interviewer.contains(&"outcome_interview".to_owned()));
    assert!(!interviewer.contains(&"outcome_proceedings".to_owned()));
}

#[test]
fn what_is_to_be_asked_follows_what_happened_and_what_is_done_for_the_child_follows_who_it_is() {
    let sees = |role, field: &str| shown(role).iter().any(|at| at == field);
    for role in [Role::Interviewer, Role::Prosecutor, Role::Psychologist, Role::Coordinator] {
        assert!(sees(role, "topic") && sees(role, "topic_note_2") && sees(role, "comforts"), "{role}");
    }
    assert!(sees(Role::Physician, "comforts") && !sees(Role::Physician, "topic"));
    assert!(!sees(Role::Interpreter, "comforts") && !sees(Role::Interpreter, "topic"));
}

#[test]
fn only_sections_of_which_something_is_shown_are_unsealed() {
    for role in Role::ALL {
        let actor = actor(&[role]);
        let in_team = standing(&actor, &[role]);
        for purpose in Purpose::ALL {
            let Ok(permit) = open(&actor, &in_team, *purpose) else { continue };
            let unsealed: Vec<SectionName> = permit.sections().collect();
            let file = OpenFile::show(&permit, filled());
            let shown: Vec<SectionName> = file.contents().typed().into_iter().map(|(name, _)| name).collect();
            assert_eq!(shown, unsealed, "{role} {purpose}");
        }
    }
}

#[test]
fn a_file_open_or_closed_prints_nothing() {
    let manager = actor(&[Role::CaseManager]);
    let permit = open(&manager, &standing(&manager, &[Role::CaseManager]), Purpose::CaseWork).unwrap();
    let printed = format!("{:?}", OpenFile::show(&permit, filled()));
    assert_eq!(printed, "OpenFile(not printed)");
    let closed = CaseFile { case: permit.case(), sealed: vec![] };
    assert_eq!(format!("{closed:?}"), "CaseFile(closed)");
}
