//! Who is proposed, in which order, and who never.

use proptest::prelude::*;

use super::*;
use crate::conflict::ConflictFact;
use crate::intake::Referral;
use crate::typed::Typed;

fn candidate(competences: &[Competence], languages: &[&str], open_cases: u32) -> Candidate {
    Candidate {
        person: PersonId::random(),
        roles: vec![Role::CaseManager],
        competences: competences.iter().copied().collect(),
        languages: languages.iter().map(|code| code.parse().unwrap()).collect(),
        county: "RO-CJ".parse().ok(),
        sex: None,
        open_cases,
        conflict: None,
    }
}

fn needs() -> Needs {
    Needs {
        competences: [Competence::Trafficking].into(),
        languages: ["ukr".parse().unwrap()].into(),
        county: "RO-CJ".parse().ok(),
        interviewer_sex: None,
    }
}

#[test]
fn whom_the_child_prefers_to_talk_with_comes_first_and_says_why() {
    let of =
        |sex| Candidate { roles: vec![Role::Interviewer, Role::Police], sex, ..candidate(&[], &["ukr"], 0) };
    let (woman, man, unknown) = (of(Some(Sex::Female)), of(Some(Sex::Male)), of(None));
    let wish = Needs { interviewer_sex: Some(Sex::Female), ..needs() };
    let all = [man, unknown, woman.clone()];
    let proposed = propose(Role::Interviewer, &wish, &all);
    assert_eq!(proposed[0].person, woman.person);
    assert!(proposed[0].reasons.contains(&Reason::PreferredSex(Sex::Female)));
    for other in &proposed[1..] {
        assert!(other.reasons.contains(&Reason::NotPreferredSex(Sex::Female)));
    }
    let elsewhere = propose(Role::Police, &wish, &all);
    assert!(
        elsewhere.iter().all(|ranked| ranked.points == elsewhere[0].points),
        "only who talks with the child"
    );
}

#[test]
fn a_conflicted_person_and_one_without_the_role_are_never_proposed() {
    let mut conflicted = candidate(&[Competence::Trafficking], &["ukr"], 0);
    conflicted.conflict = Conflict::from_facts([ConflictFact::Related]);
    let mut other = candidate(&[Competence::Trafficking], &["ukr"], 0);
    other.roles = vec![Role::Police];
    let free = candidate(&[], &[], 40);
    let person = free.person;
    let proposed = propose(Role::CaseManager, &needs(), &[conflicted, other, free]);
    assert_eq!(proposed.iter().map(|ranked| ranked.person).collect::<Vec<_>>(), [person]);
}

#[test]
fn every_proposal_says_why() {
    let proposed = propose(Role::CaseManager, &needs(), &[candidate(&[], &["ukr"], 3)]);
    assert_eq!(
        proposed[0].reasons,
        [
            Reason::Speaks("ukr".parse().unwrap()),
            Reason::NotCompetent(Competence::Trafficking),
            Reason::SameCounty,
            Reason::OpenCases(3),
        ]
    );
}

#[test]
fn of_two_alike_the_one_with_fewer_cases_comes_first() {
    let (busy, free) = (candidate(&[], &[], 4), candidate(&[], &[], 1));
    let first = free.person;
    assert_eq!(propose(Role::CaseManager, &needs(), &[busy, free])[0].person, first);
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_the_order_of_asking(
        loads in prop::collection::vec(0_u32..4, 1..8),
        turn in 0_usize..8,
    ) {
        let mut all: Vec<Candidate> = loads.iter().map(|load| candidate(&[], &["ukr"], *load)).collect();
        let once = propose(Role::CaseManager, &needs(), &all);
        let by = turn % all.len();
        all.rotate_left(by);
        prop_assert_eq!(once, propose(Role::CaseManager, &needs(), &all));
    }
}

#[test]
fn a_case_needs_what_is_known_of_it_and_nothing_that_is_not() {
    let today = time::macros::date!(2026 - 11 - 24);
    let of = |fields: &[(&str, &str)]| {
        let typed: Typed = fields.iter().copied().chain([("urgency", "routine")]).collect();
        Needs::of(&Referral::parse(&typed, today).unwrap().contents, today)
    };
    assert_eq!(of(&[]), Needs::default());
    let known = of(&[
        ("age_years", "6"),
        ("forms", "begging,sexual_abuse,other"),
        ("disability", "surditate"),
        ("languages", "rms"),
        ("county", "RO-IS"),
    ]);
    let competences =
        [Competence::Trafficking, Competence::SexualAbuse, Competence::YoungChildren, Competence::Disability];
    assert_eq!(known.competences, competences.into());
    assert_eq!(known.languages, ["rms".parse().unwrap()].into());
    assert_eq!(known.county.map(|county| county.code()), Some("RO-IS"));
}
