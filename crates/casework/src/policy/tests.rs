//! Need to know, asked of every role, in every team, for every purpose.

use barnahus_vocabulary::{Locale, PersonId};

use super::*;
use crate::conflict::ConflictFact;

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

/// The table of the design, typed a second time: identity, what happened, health, schedule,
/// suspected person, outcome. `t` in front asks for membership of the team.
const DESIGN: [(Role, &str); 18] = [
    (Role::Coordinator, "all all summary all all all"),
    (Role::CaseManager, "t all all all all all all"),
    (Role::Interviewer, "t all all no own all own"),
    (Role::Prosecutor, "t all all no own all own"),
    (Role::Judge, "t all all no own all own"),
    (Role::Police, "t all all no own all own"),
    (Role::Psychologist, "t all all psychological own name own"),
    (Role::Therapist, "t all all psychological own name own"),
    (Role::Physician, "t all examination all own no own"),
    (Role::Interpreter, "t first no no own name no"),
    (Role::RoomPlanner, "no no no rooms no no"),
    (Role::Administrator, "no no no no no no"),
    (Role::DataProtectionOfficer, "no no no no no no"),
    (Role::IntakeOfficer, "t no no no own no no"),
    (Role::SocialWorker, "t no no no own no no"),
    (Role::Guardian, "t no no no own no no"),
    (Role::Lawyer, "t no no no own no no"),
    (Role::Defence, "t no no no own no no"),
];

/// What the code answers, in the words of the design.
fn answered(actor: &Actor, standing: &Standing) -> String {
    let permits: Vec<Permit> =
        Purpose::ALL.iter().filter_map(|purpose| open(actor, standing, *purpose).ok()).collect();
    let sees = |sight| permits.iter().any(|permit| permit.sees(sight));
    let pick = |choices: &[(Sight, &'static str)]| {
        choices.iter().find(|(sight, _)| sees(*sight)).map_or("no", |(_, word)| *word)
    };
    let schedule = match schedule_view(actor, standing) {
        Ok(ScheduleView::All) => "all",
        Ok(ScheduleView::Rooms) => "rooms",
        Ok(ScheduleView::Own) => "own",
        Ok(ScheduleView::Nothing) | Err(_) => "no",
    };
    [
        pick(&[(Sight::Identity, "all"), (Sight::FirstNameAndLanguage, "first")]),
        pick(&[(Sight::Narrative, "all"), (Sight::NarrativeForExamination, "examination")]),
        pick(&[
            (Sight::Health, "all"),
            (Sight::HealthPsychological, "psychological"),
            (Sight::HealthSummary, "summary"),
        ]),
        schedule,
        pick(&[(Sight::Suspected, "all"), (Sight::SuspectedName, "name")]),
        pick(&[
            (Sight::Outcome, "all"),
            (Sight::OutcomeOfInterview, "own"),
            (Sight::OutcomeOfProceedings, "own"),
            (Sight::OutcomeOfPsychology, "own"),
            (Sight::OutcomeOfExamination, "own"),
        ]),
    ]
    .join(" ")
}

#[test]
fn the_table_in_the_code_is_the_table_of_the_design() {
    let mut asked: Vec<Role> = DESIGN.iter().map(|(role, _)| *role).collect();
    asked.sort_unstable();
    let mut all = Role::ALL.to_vec();
    all.sort_unstable();
    assert_eq!(asked, all, "every role is asked about");
    for (role, row) in DESIGN {
        let actor = actor(&[role]);
        let (needs_team, row) = row.strip_prefix("t ").map_or((false, row), |row| (true, row));
        assert_eq!(answered(&actor, &standing(&actor, &[role])), row, "{role}, in the team");
        let outside = if needs_team { "no no no no no no" } else { row };
        assert_eq!(answered(&actor, &standing(&actor, &[])), outside, "{role}, not in the team");
    }
}

#[test]
fn a_place_in_the_team_without_the_role_or_as_another_opens_nothing() {
    for role in Role::ALL {
        let plain = actor(&[Role::RoomPlanner]);
        assert!(
            Purpose::ALL.iter().all(|purpose| open(&plain, &standing(&plain, &[role]), *purpose).is_err())
        );
        if role != Role::Coordinator {
            let holder = actor(&[role]);
            let elsewhere = standing(&holder, &[Role::Guardian]);
            assert!(
                Purpose::ALL.iter().all(|purpose| open(&holder, &elsewhere, *purpose).is_err()),
                "{role}"
            );
        }
    }
}

#[test]
fn a_conflict_and_another_house_refuse_everything_to_everyone() {
    let conflict = Conflict::from_facts([ConflictFact::Related]).unwrap();
    let everything = actor(&Role::ALL);
    let conflicted = Standing { conflict: Some(conflict.clone()), ..standing(&everything, &Role::ALL) };
    let elsewhere = Standing { house: HouseId::random(), ..standing(&everything, &Role::ALL) };
    for (standing, refused) in [(conflicted, Refused::InConflict(conflict)), (elsewhere, Refused::OtherHouse)]
    {
        for purpose in Purpose::ALL {
            assert_eq!(open(&everything, &standing, *purpose), Err(refused.clone()));
        }
        for action in CaseAction::ALL {
            assert_eq!(may_in_case(&everything, *action, &standing), Err(refused.clone()));
        }
        assert_eq!(schedule_view(&everything, &standing), Err(refused));
    }
}

#[test]
fn a_file_is_not_opened_for_a_purpose_of_another_profession() {
    let police = actor(&[Role::Police]);
    let in_team = standing(&police, &[Role::Police]);
    assert_eq!(
        open(&police, &in_team, Purpose::Examination),
        Err(Refused::NotForThisPurpose(Purpose::Examination))
    );
    assert!(open(&police, &in_team, Purpose::Proceedings).is_ok());
}

#[test]
fn two_roles_see_for_each_purpose_what_that_purpose_needs() {
    let both = actor(&[Role::Physician, Role::Interviewer]);
    let in_both = standing(&both, &[Role::Physician, Role::Interviewer]);
    let examines = open(&both, &in_both, Purpose::Examination).unwrap();
    assert!(examines.sees(Sight::Health) && !examines.sees(Sight::Narrative));
    let interviews = open(&both, &in_both, Purpose::Interview).unwrap();
    assert!(!interviews.sees(Sight::Health) && interviews.sees(Sight::Narrative));
}

#[test]
fn the_usual_purpose_opens_whatever_can_be_opened() {
    for role in Role::ALL {
        let actor = actor(&[role]);
        let in_team = standing(&actor, &[role]);
        let openable = Purpose::ALL.iter().any(|purpose| open(&actor, &in_team, *purpose).is_ok());
        match usual_purpose(&actor, &in_team) {
            Some(purpose) => assert!(open(&actor, &in_team, purpose).is_ok(), "{role}"),
            None => assert!(!openable, "{role}"),
        }
    }
}

#[test]
fn who_only_works_with_rooms_people_or_the_trail_does_nothing_in_a_case() {
    for role in [Role::RoomPlanner, Role::Administrator, Role::DataProtectionOfficer, Role::IntakeOfficer] {
        let actor = actor(&[role]);
        for action in CaseAction::ALL {
            let asked = may_in_case(&actor, *action, &standing(&actor, &[role]));
            assert_eq!(asked, Err(Refused::NotTheirs), "{role} {action}");
        }
    }
}

#[test]
fn deciding_is_the_coordinators_and_the_case_managers_work_is_in_their_own_cases() {
    let manager = actor(&[Role::CaseManager]);
    let (own, other) = (standing(&manager, &[Role::CaseManager]), standing(&manager, &[]));
    for action in [CaseAction::Book, CaseAction::Move, CaseAction::ChangeTeam, CaseAction::ChangeHealth] {
        assert_eq!(may_in_case(&manager, action, &own), Ok(()));
        assert_eq!(may_in_case(&manager, action, &other), Err(Refused::NotTheirs));
    }
    for action in [CaseAction::Triage, CaseAction::Assign, CaseAction::Decline, CaseAction::Close] {
        assert_eq!(may_in_case(&manager, action, &own), Err(Refused::NotTheirs));
    }
    let coordinator = actor(&[Role::Coordinator]);
    for action in CaseAction::ALL {
        let may = may_in_case(&coordinator, *action, &standing(&coordinator, &[]));
        assert_eq!(
            may.is_ok(),
            *action != CaseAction::ChangeHealth,
            "{action}: sees a summary of health only"
        );
    }
}

#[test]
fn an_administrator_sees_no_case_and_only_the_data_protection_officer_sees_the_trail() {
    let may = |role, action| may_in_house(&actor(&[role]), action).is_ok();
    for role in Role::ALL {
        assert_eq!(may(role, HouseAction::SeeAudit), role == Role::DataProtectionOfficer);
        assert_eq!(may(role, HouseAction::SeeAllCases), role == Role::Coordinator);
        assert_eq!(may(role, HouseAction::PlanWeek), role == Role::Coordinator);
        assert!(may(role, HouseAction::SeeOwnDay));
    }
    for action in [HouseAction::SeeCases, HouseAction::ReceiveReferral, HouseAction::SeeWeek] {
        assert!(!may(Role::Administrator, action));
    }
}

#[test]
fn who_talks_with_the_child_starts_it_and_who_watches_passes_questions_on() {
    let may = |role, action, in_team: bool| {
        let actor = actor(&[role]);
        let team: &[Role] = if in_team { &[role] } else { &[] };
        may_in_case(&actor, action, &standing(&actor, team)).is_ok()
    };
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Coordinator) {
        let runs = matches!(role, Role::CaseManager | Role::Interviewer);
        assert_eq!(may(role, CaseAction::RunInterview, true), runs, "{role}");
        for action in [CaseAction::RunInterview, CaseAction::PassQuestion, CaseAction::SeeQuestions] {
            assert!(!may(role, action, false), "{role} {action}, not in the team");
        }
    }
    for role in [Role::Lawyer, Role::Defence, Role::Guardian] {
        assert!(may(role, CaseAction::PassQuestion, true), "{role}");
        assert!(!may(role, CaseAction::SeeQuestions, true), "{role} sees no words of others");
        assert!(!may(role, CaseAction::SeeRecord, true), "{role}");
    }
    for role in [Role::Interviewer, Role::Interpreter, Role::Therapist, Role::Physician] {
        assert!(!may(role, CaseAction::PassQuestion, true), "{role} is not behind the glass");
    }
    assert!(may(Role::Psychologist, CaseAction::SeeQuestions, true));
    assert!(!may(Role::Psychologist, CaseAction::SeeRecord, true));
}

#[test]
fn a_further_interview_is_approved_by_the_coordinator_alone() {
    let manager = actor(&[Role::CaseManager]);
    let own = standing(&manager, &[Role::CaseManager]);
    assert_eq!(may_in_case(&manager, CaseAction::AskFurther, &own), Ok(()));
    assert_eq!(may_in_case(&manager, CaseAction::DecideFurther, &own), Err(Refused::NotTheirs));
}
