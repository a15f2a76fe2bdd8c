//! What is decided, what is owed and by whom it may be owed.

use barnahus_vocabulary::{Actor, CaseId, HouseId, Locale, PersonId, Role};
use time::macros::date;

use super::*;
use crate::policy::{
    CaseAction, Emergency, InterviewerKnows, Standing, may_in_case, may_take_decision, may_take_support,
};
use crate::typed::{Fault, Typed};

const TODAY: time::Date = date!(2026 - 11 - 24);

fn typed(fields: &[(&str, &str)]) -> Typed {
    fields.iter().copied().collect()
}

fn someone(role: Role, team: &[Role]) -> (Actor, Standing) {
    let house = HouseId::random();
    let actor = Actor { house, person: PersonId::random(), roles: vec![role], locale: Locale::Ro };
    let standing = Standing {
        case: CaseId::random(),
        house,
        team: team.to_vec(),
        conflict: None,
        emergency: Emergency::None,
        interviewer: InterviewerKnows::Informed,
    };
    (actor, standing)
}

#[test]
fn not_needed_is_a_decision_and_silence_is_none() {
    let asked = undecided(&[], 7);
    assert_eq!(
        asked,
        [
            SupportKind::MedicalExamination,
            SupportKind::PsychologicalAssessment,
            SupportKind::Therapy,
            SupportKind::SafetyPlan,
            SupportKind::InformationVisit,
        ]
    );
    assert!(undecided(&asked, 7).is_empty());
    assert!(!undecided(&[], 0).contains(&SupportKind::InformationVisit));
}

#[test]
fn something_is_owed_while_it_is_planned_and_while_a_review_is_set() {
    let due = date!(2026 - 12 - 01);
    let planned = SupportState::plan(due, TODAY).unwrap();
    assert_eq!(planned.falls_due(), Some(due));
    let review = date!(2027 - 01 - 10);
    let done = planned.finish(TODAY, Some(review)).unwrap();
    assert_eq!((done.falls_due(), done.done_on()), (Some(review), Some(TODAY)));
    assert_eq!(done.review(None).unwrap().falls_due(), None);
    assert_eq!(planned.drop_it().unwrap().falls_due(), None);
}

#[test]
fn what_was_decided_is_not_undone() {
    let planned = SupportState::plan(TODAY, TODAY).unwrap();
    let done = planned.finish(TODAY, None).unwrap();
    assert_eq!(done.finish(TODAY, None), Err(NotSupport::From(SupportCode::Done)));
    assert_eq!(done.drop_it(), Err(NotSupport::From(SupportCode::Done)));
    assert_eq!(SupportState::NotNeeded.review(None), Err(NotSupport::From(SupportCode::NotNeeded)));
    assert_eq!(done.put_off(TODAY, TODAY), Err(NotSupport::From(SupportCode::Done)));
}

#[test]
fn nothing_is_planned_for_a_day_that_has_passed_and_nothing_reviewed_before_it_is_done() {
    let yesterday = date!(2026 - 11 - 23);
    assert_eq!(SupportState::plan(yesterday, TODAY), Err(NotSupport::DueInThePast));
    let planned = SupportState::plan(TODAY, TODAY).unwrap();
    assert_eq!(planned.finish(TODAY, Some(yesterday)), Err(NotSupport::ReviewBeforeDone));
    // What is overdue may be handed on as it is.
    let overdue = SupportState::Planned { due: yesterday };
    assert_eq!(overdue.put_off(yesterday, TODAY), Ok(overdue));
}

#[test]
fn a_state_comes_back_from_its_columns() {
    let review = Some(date!(2027 - 01 - 10));
    for state in [
        SupportState::NotNeeded,
        SupportState::Planned { due: TODAY },
        SupportState::Done { on: TODAY, review: None },
        SupportState::Done { on: TODAY, review },
    ] {
        let read = SupportState::from_columns(state.code().code(), state.falls_due(), state.done_on());
        assert_eq!(read, Ok(state));
    }
    assert!(SupportState::from_columns("not_needed", review, None).is_err());
    assert!(SupportState::from_columns("done", review, None).is_err());
}

#[test]
fn a_service_says_which_and_nothing_else_does() {
    let person = PersonId::random().to_string();
    let mut fields =
        typed(&[("support_kind", "service"), ("what", "a bed"), ("owner", &person), ("due", "azi")]);
    let faults = NewSupport::parse(&fields, TODAY).unwrap_err();
    assert_eq!((faults[0].field.as_str(), faults[0].fault), ("service", Fault::Missing));
    fields.add("service", "safe_housing");
    let read = NewSupport::parse(&fields, TODAY).unwrap();
    assert_eq!(read.supported.text(), "service safe_housing");
    assert_eq!(Supported::parse("service safe_housing"), Some(read.supported));
    assert_eq!(Supported::parse("service safe_housing more"), None);
}

#[test]
fn a_decision_without_its_reason_is_none() {
    let faults = NotNeeded::parse(&typed(&[("support_kind", "therapy")]), TODAY).unwrap_err();
    assert_eq!((faults[0].field.as_str(), faults[0].fault), ("because", Fault::Missing));
}

#[test]
fn what_is_sealed_comes_back_with_every_review() {
    let words = SupportWords {
        what: crate::Prose::parse("what").ok(),
        because: None,
        found: crate::Prose::parse("found\nmore").ok(),
        reviews: vec![
            (TODAY, crate::Prose::parse("one").unwrap()),
            (date!(2027 - 01 - 10), crate::Prose::parse("two").unwrap()),
        ],
    };
    assert!(SupportWords::parse(&words.typed(), TODAY).unwrap() == words);
    assert_eq!(format!("{words:?}"), "SupportWords(closed)");
}

#[test]
fn nobody_owes_what_they_may_not_read() {
    use SupportKind as Kind;
    let of = |role: Role, team: &[Role]| {
        let (actor, standing) = someone(role, team);
        Kind::ALL
            .iter()
            .copied()
            .filter(|kind| may_take_support(&actor, &standing, *kind))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Role::CaseManager, &[Role::CaseManager]), Kind::ALL);
    assert_eq!(of(Role::Coordinator, &[]), [Kind::SafetyPlan, Kind::InformationVisit, Kind::Service]);
    let of_physician = of(Role::Physician, &[Role::Physician]);
    assert!(of_physician.contains(&Kind::MedicalExamination) && !of_physician.contains(&Kind::SafetyPlan));
    let of_therapist = of(Role::Therapist, &[Role::Therapist]);
    assert!(of_therapist.contains(&Kind::Therapy) && !of_therapist.contains(&Kind::MedicalExamination));
    for role in [Role::Prosecutor, Role::Police, Role::Interviewer, Role::Interpreter, Role::Lawyer] {
        assert!(of(role, &[role]).is_empty(), "{role:?}");
    }
    assert!(of(Role::Therapist, &[]).is_empty());
}

#[test]
fn what_a_meeting_decided_is_taken_by_whoever_is_in_the_team_and_still_holds_that_role() {
    for role in [Role::Psychologist, Role::Lawyer, Role::SocialWorker, Role::CaseManager] {
        let (actor, standing) = someone(role, &[role]);
        assert!(may_take_decision(&actor, &standing), "{role:?}");
        let (actor, standing) = someone(Role::Interpreter, &[role]);
        assert!(!may_take_decision(&actor, &standing), "the role was taken: {role:?}");
        let (actor, standing) = someone(role, &[]);
        assert!(!may_take_decision(&actor, &standing), "not of the team: {role:?}");
    }
    let (coordinator, standing) = someone(Role::Coordinator, &[]);
    assert!(may_take_decision(&coordinator, &standing));
}

#[test]
fn support_is_seen_by_whoever_is_in_charge_and_whoever_treats() {
    for role in [Role::CaseManager, Role::Physician, Role::Psychologist, Role::Therapist] {
        let (actor, standing) = someone(role, &[role]);
        assert!(may_in_case(&actor, CaseAction::SeeSupport, &standing).is_ok(), "{role:?}");
        let (actor, standing) = someone(role, &[]);
        assert!(may_in_case(&actor, CaseAction::SeeSupport, &standing).is_err(), "{role:?}");
    }
    let (police, standing) = someone(Role::Police, &[Role::Police]);
    assert!(may_in_case(&police, CaseAction::SeeSupport, &standing).is_err());
    let (physician, standing) = someone(Role::Physician, &[Role::Physician]);
    assert!(may_in_case(&physician, CaseAction::HandSupportOn, &standing).is_err());
}
