//! What a booking promises: what prevents it, what it says loudly.

use std::collections::BTreeSet;

use barnahus_vocabulary::{Instant, Interval, PersonId, Role, local};
use time::macros::{date, datetime};
use time::{Duration, PrimitiveDateTime};

use super::*;
use crate::conflict::{Conflict, ConflictFact};
use crate::file::Contents;
use crate::intake::Referral;
use crate::interview::{Limit, LimitReason};
use crate::names::PersonName;
use crate::required::{
    Circumstances, Companion, InterviewerSpeaks, Question, Required, Rule, TeamMember, work_out,
};
use crate::settings::DayWindow;
use crate::stage::StageCode;
use crate::typed::Typed;

const INFORMED: [(&str, &str); 5] = [
    ("informed_of", "x"),
    ("informed_in", "ron"),
    ("informed_by", "x"),
    ("informed_on", "azi"),
    ("wishes", "x"),
];
const ANSWERED: [(&str, &str); 7] = [
    ("birth_date", "2010-01-01"),
    ("languages", "ron"),
    ("represents", "parent"),
    ("before_judge", "no"),
    ("trust_asked", "no"),
    ("interviewer_sex", "female"),
    ("examination_same_visit", "no"),
];

fn contents(fields: &[(&str, &str)]) -> Contents {
    let mut typed: Typed = [("urgency", "urgent")].into_iter().collect();
    let named: BTreeSet<&str> = fields.iter().map(|(field, _)| *field).collect();
    typed.extend(ANSWERED.iter().filter(|(field, _)| !named.contains(field)).copied());
    typed.extend(fields.iter().copied());
    Referral::parse(&typed, date!(2026 - 11 - 24)).unwrap().contents
}

fn at(moment: PrimitiveDateTime) -> Instant {
    local::instant(moment).unwrap()
}

fn someone(role: Role) -> Attendee {
    let authority = (role == Role::Interpreter).then_some(Authority::Authorised);
    Attendee { member: TeamMember { person: PersonId::random(), role }, conflict: None, authority }
}

fn whole_team(required: &Required) -> Vec<Attendee> {
    required.of_team().map(|(_, roles)| someone(roles[0])).collect()
}

/// Asks the rules about the case with its whole team, changed by `change`.
fn ask(
    fields: &[(&str, &str)],
    change: impl FnOnce(&mut Proposal<'_>, &mut Vec<Attendee>),
) -> Result<Checked, Vec<Prevented>> {
    let contents = contents(fields);
    let case = Circumstances::of(&contents, date!(2026 - 12 - 01), InterviewerSpeaks::NotChosen);
    let required = work_out(&case);
    let mut team = whole_team(&required);
    let start = at(datetime!(2026-12-01 10:00));
    let mut proposal = Proposal {
        stage: StageCode::Accepted,
        time: Interval::new(start, start + Duration::minutes(60)).unwrap(),
        required: &required,
        team: &[],
        along: &[],
        contents: &contents,
        limit: None,
        best_hours: None,
    };
    change(&mut proposal, &mut team);
    check(&Proposal { team: &team, ..proposal })
}

#[test]
fn a_booking_with_everything_in_order_warns_of_nothing() {
    let checked = ask(&INFORMED, |_, _| {});
    assert_eq!(checked, Ok(Checked { completeness: Completeness::Complete, warnings: vec![] }));
}

#[test]
fn a_booking_without_the_lawyer_is_incomplete_and_cannot_be_held() {
    let checked = ask(&INFORMED, |_, team| team.retain(|who| who.member.role != Role::Lawyer)).unwrap();
    assert_eq!(checked.completeness, Completeness::Incomplete);
    assert_eq!(checked.warnings, [Warning::LawyerMissing]);
    let start = at(datetime!(2026-12-01 10:00));
    assert_eq!(BookingState::Booked.start(checked.completeness), Err(IllegalBookingStep::Incomplete));
    let held = BookingState::Booked.end(Ending::Held, checked.completeness, start, start);
    assert_eq!(held, Err(IllegalBookingStep::Incomplete));
}

#[test]
fn any_other_required_role_left_empty_prevents_the_booking() {
    let prevented = ask(&INFORMED, |_, team| {
        team.retain(|who| who.member.role == Role::Lawyer);
    });
    let rules = [Rule::Interviewer, Rule::InCharge, Rule::CaseManager].map(Prevented::Missing);
    assert_eq!(prevented, Err(rules.to_vec()));
}

#[test]
fn a_child_not_informed_is_said_loudly_and_does_not_prevent() {
    assert_eq!(ask(&[], |_, _| {}).unwrap().warnings, [Warning::ChildNotInformed]);
}

const ION: [(&str, &str); 2] = [("suspected_given_name", "Ion"), ("suspected_family_name", "Pop")];

#[test]
fn the_suspected_person_comes_into_the_house_in_no_role() {
    let as_trust = [&INFORMED[..], &ION, &[("trust_asked", "yes"), ("trust_name", "pop ion")]].concat();
    assert_eq!(
        ask(&as_trust, |_, _| {}),
        Err(vec![Prevented::SuspectedComesAlong(Companion::PersonOfTrust)])
    );
    let along = [PersonName::parse("Pop  Ion").unwrap()];
    let contents = [&INFORMED[..], &ION].concat();
    let stranger = with_along(&contents, &along);
    assert_eq!(stranger, Err(vec![Prevented::SuspectedAmongCompanions]));
    let parent = [("representative_name", "Ana Pop"), ("representative_suspected", "yes")];
    let mother = [PersonName::parse("Ana Pop").unwrap()];
    let represented = with_along(&[&INFORMED[..], &parent].concat(), &mother);
    assert_eq!(represented, Err(vec![Prevented::SuspectedComesAlong(Companion::Representative)]));
}

fn with_along(fields: &[(&str, &str)], along: &[PersonName]) -> Result<Checked, Vec<Prevented>> {
    let contents = contents(fields);
    let case = Circumstances::of(&contents, date!(2026 - 12 - 01), InterviewerSpeaks::NotChosen);
    let required = work_out(&case);
    let team = whole_team(&required);
    let start = at(datetime!(2026-12-01 10:00));
    check(&Proposal {
        stage: StageCode::Accepted,
        time: Interval::new(start, start + Duration::minutes(60)).unwrap(),
        required: &required,
        team: &team,
        along,
        contents: &contents,
        limit: None,
        best_hours: None,
    })
}

#[test]
fn a_suspected_parent_is_replaced_and_then_the_booking_is_possible() {
    let suspected =
        [&INFORMED[..], &[("birth_date", "2015-01-01"), ("suspected_relation", "parent")]].concat();
    let checked = ask(&suspected, |_, team| {
        assert!(team.iter().any(|who| who.member.role == Role::Guardian));
    });
    assert!(checked.is_ok());
    let without = ask(&suspected, |_, team| team.retain(|who| who.member.role != Role::Guardian));
    assert_eq!(without, Err(vec![Prevented::Missing(Rule::RepresentativeReplaced)]));
}

#[test]
fn a_person_in_conflict_or_in_two_roles_prevents_the_booking() {
    let conflict = Conflict::from_facts([ConflictFact::SameUnit]).unwrap();
    let mut who = None;
    let prevented = ask(&INFORMED, |_, team| {
        team[0].conflict = Some(conflict.clone());
        team[1].member.person = team[0].member.person;
        who = Some(team[0].member.person);
    });
    let person = who.unwrap();
    assert_eq!(
        prevented,
        Err(vec![Prevented::TeamInConflict { person, conflict }, Prevented::TwoRoles(person)])
    );
}

#[test]
fn only_an_accepted_or_planned_case_is_booked() {
    for stage in StageCode::ALL {
        let asked = ask(&INFORMED, |proposal, _| proposal.stage = *stage);
        let may = matches!(stage, StageCode::Accepted | StageCode::Planned);
        assert_eq!(asked.is_ok(), may, "{stage}");
    }
}

#[test]
fn an_interpreter_not_known_to_be_authorised_is_said() {
    let ukrainian = [&INFORMED[..], &[("languages", "ukr")]].concat();
    for (authority, said) in
        [(Some(Authority::Authorised), 0), (Some(Authority::NotAuthorised), 1), (None, 1)]
    {
        let checked = ask(&ukrainian, |_, team| {
            for who in team.iter_mut().filter(|who| who.member.role == Role::Interpreter) {
                who.authority = authority;
            }
        });
        let warnings = checked.unwrap().warnings;
        let count =
            warnings.iter().filter(|warning| matches!(warning, Warning::InterpreterNotAuthorised(_))).count();
        assert_eq!(count, said);
    }
}

#[test]
fn a_late_or_tiring_hour_is_said() {
    let last_day = date!(2026 - 11 - 30);
    let limit = Limit {
        from: date!(2026 - 11 - 23),
        days: 7,
        reason: LimitReason::Protection,
        extended: None,
        last_day,
    };
    let checked = ask(&INFORMED, |proposal, _| {
        proposal.limit = Some(limit);
        proposal.best_hours = Some(DayWindow { from: 9 * 60, to: 10 * 60 + 30 });
    });
    assert_eq!(checked.unwrap().warnings, [Warning::AfterDeadline(last_day), Warning::OutsideBestHours]);
    let early = ask(&INFORMED, |proposal, _| proposal.best_hours = Some(DayWindow { from: 600, to: 660 }));
    assert_eq!(early.unwrap().warnings, [], "it fills the hours exactly");
}

#[test]
fn what_is_not_answered_and_what_is_read_for_protection_is_said() {
    let checked = ask(&[&INFORMED[..], &[("birth_date", ""), ("before_judge", "")]].concat(), |_, _| {});
    let warnings = checked.unwrap().warnings;
    assert!(warnings.contains(&Warning::Open(Question::Age)));
    assert!(warnings.contains(&Warning::Open(Question::BeforeJudge)));
    assert!(warnings.contains(&Warning::PsychologistNotNamed));
    assert!(
        warnings
            .iter()
            .any(|warning| matches!(warning, Warning::ReadForProtection { rule: Rule::Psychologist, .. }))
    );
}

#[test]
fn an_added_role_left_empty_prevents_until_someone_fills_it() {
    let contents = contents(&INFORMED);
    let case = Circumstances::of(&contents, date!(2026 - 12 - 01), InterviewerSpeaks::NotChosen);
    let required = work_out(&case).with_added(Role::SocialWorker);
    let mut team: Vec<TeamMember> = whole_team(&required).iter().map(|who| who.member).collect();
    assert_eq!(required.unmet_added(&team), [Role::SocialWorker]);
    team.push(someone(Role::SocialWorker).member);
    assert_eq!(required.unmet_added(&team), []);
}
