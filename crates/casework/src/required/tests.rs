//! Who must be in the house: a table of ages and circumstances, written by hand from the design.

use barnahus_vocabulary::PersonId;
use proptest::prelude::*;
use time::Date;
use time::macros::date;

use super::*;
use crate::file::Contents;
use crate::intake::Referral;
use crate::typed::Typed;

const DAY: Date = date!(2026 - 12 - 01);

fn contents(fields: &[(&str, &str)]) -> Contents {
    let typed: Typed = fields.iter().copied().chain([("urgency", "urgent")]).collect();
    Referral::parse(&typed, date!(2026 - 11 - 24)).unwrap().contents
}

fn required(fields: &[(&str, &str)]) -> Required {
    work_out(&Circumstances::of(&contents(fields), DAY, InterviewerSpeaks::NotChosen))
}

fn rules(fields: &[(&str, &str)]) -> Vec<&'static str> {
    required(fields).requirements().iter().map(|requirement| requirement.rule.code()).collect()
}

fn fill(fields: &[(&str, &str)], rule: Rule) -> Option<Fill> {
    required(fields).asked_by(rule).map(|requirement| requirement.fill)
}

const THIRTEEN: (&str, &str) = ("birth_date", "2012-12-02");
const FOURTEEN: (&str, &str) = ("birth_date", "2012-12-01");
const ROMANIAN: (&str, &str) = ("languages", "ron");
const PARENT: (&str, &str) = ("represents", "parent");
const ALWAYS: [&str; 4] = ["interviewer", "in_charge", "case_manager", "lawyer"];
const GUARDIAN: Fill = Fill::Team(&[Role::Guardian]);

#[test]
fn always_an_interviewer_whoever_is_in_charge_the_case_manager_and_the_lawyer() {
    assert_eq!(rules(&[FOURTEEN, ROMANIAN, PARENT]), ALWAYS);
    assert_eq!(fill(&[FOURTEEN], Rule::InCharge), Some(Fill::Team(&[Role::Prosecutor, Role::Police])));
}

#[test]
fn the_day_of_the_interview_decides_and_not_the_day_of_asking() {
    let young = [&ALWAYS[..], &["representative", "psychologist"]].concat();
    assert_eq!(rules(&[THIRTEEN, ROMANIAN, PARENT]), young);
    assert_eq!(rules(&[FOURTEEN, ROMANIAN, PARENT]), ALWAYS, "turns 14 on that very day");
}

#[test]
fn an_unknown_or_doubtful_age_is_read_as_under_fourteen_and_says_so() {
    for (fields, certainty) in [
        (&[ROMANIAN, PARENT][..], Certainty::AgeUnknown),
        (&[("age_band", "13-14"), ROMANIAN, PARENT], Certainty::AgeDoubtful),
        (&[("age_years", "13"), ("age_on", "2026-01-01"), ROMANIAN, PARENT], Certainty::AgeDoubtful),
        (&[THIRTEEN, ROMANIAN, PARENT], Certainty::Known),
    ] {
        let required = required(fields);
        for rule in [Rule::Representative, Rule::Psychologist] {
            assert_eq!(required.asked_by(rule).map(|asked| asked.certainty), Some(certainty));
        }
        assert_eq!(required.questions().contains(&Question::Age), certainty != Certainty::Known);
    }
}

#[test]
fn each_doubt_replaces_the_parent_of_a_child_under_fourteen() {
    for (field, doubt) in [
        ("representative_cannot_come", Doubt::CannotCome),
        ("representative_suspected", Doubt::Suspected),
        ("representative_party", Doubt::Party),
        ("representative_injured", Doubt::Injured),
        ("representative_witness", Doubt::Witness),
        ("representative_may_influence", Doubt::MayInfluence),
    ] {
        let required = required(&[THIRTEEN, PARENT, (field, "yes")]);
        let replaced = required.asked_by(Rule::RepresentativeReplaced).unwrap();
        assert_eq!((replaced.fill, &replaced.because[..]), (GUARDIAN, &[doubt][..]));
        assert_eq!(required.asked_by(Rule::Representative), None);
        let no = [THIRTEEN, PARENT, (field, "no")];
        assert_eq!(fill(&no, Rule::Representative), Some(Fill::Comes(Companion::Representative)));
    }
}

#[test]
fn a_relative_of_full_capacity_stands_in_unless_suspected_too() {
    let relative = [
        THIRTEEN,
        PARENT,
        ("representative_witness", "yes"),
        ("stand_in", "relative"),
        ("stand_in_name", "Ion Pop"),
    ];
    assert_eq!(fill(&relative, Rule::RepresentativeReplaced), Some(Fill::Comes(Companion::Relative)));
    let suspected =
        [&relative[..], &[("suspected_given_name", "Ion"), ("suspected_family_name", "Pop")]].concat();
    assert_eq!(fill(&suspected, Rule::RepresentativeReplaced), Some(GUARDIAN));
}

#[test]
fn an_institution_itself_concerned_is_replaced_likewise() {
    let home = [THIRTEEN, ("represents", "institution")];
    assert_eq!(fill(&home, Rule::Representative), Some(Fill::Comes(Companion::Representative)));
    for why in [("institution_concerned", "yes"), ("suspected_relation", "institution_staff")] {
        assert_eq!(fill(&[home[0], home[1], why], Rule::RepresentativeReplaced), Some(GUARDIAN));
    }
}

#[test]
fn at_any_age_nobody_or_a_suspected_parent_asks_for_a_guardian_first() {
    for why in [&[("represents", "nobody")][..], &[PARENT, ("suspected_relation", "parent")]] {
        let older = [&[FOURTEEN, ROMANIAN][..], why].concat();
        assert_eq!(fill(&older, Rule::GuardianFirst), Some(GUARDIAN));
        let younger = [&[THIRTEEN, ROMANIAN][..], why].concat();
        assert_eq!(fill(&younger, Rule::RepresentativeReplaced), Some(GUARDIAN));
        assert_eq!(fill(&younger, Rule::GuardianFirst), None, "asked for once");
    }
    assert_eq!(rules(&[FOURTEEN, ROMANIAN, PARENT, ("representative_witness", "yes")]), ALWAYS);
}

#[test]
fn before_a_judge_come_judge_and_defence() {
    let asked = rules(&[FOURTEEN, ROMANIAN, PARENT, ("before_judge", "yes")]);
    assert_eq!(asked, ["interviewer", "in_charge", "case_manager", "judge", "defence", "lawyer"]);
}

#[test]
fn an_interpreter_comes_when_no_language_is_shared_and_signs_are_a_language() {
    let needed = |child: &str, speaks: &[&str]| {
        let spoken = speaks.iter().map(|code| code.parse().unwrap()).collect();
        let file = contents(&[FOURTEEN, ("languages", child)]);
        let case = Circumstances::of(&file, DAY, InterviewerSpeaks::Languages(spoken));
        work_out(&case).asked_by(Rule::Interpreter).map(|asked| asked.certainty)
    };
    assert_eq!(needed("ukr", &["ron"]), Some(Certainty::Known));
    assert_eq!(needed("ukr", &["ron", "ukr"]), None);
    assert_eq!(needed("rms", &["ron"]), Some(Certainty::Known));
    assert_eq!(needed("", &["ron"]), None);
    let unchosen = required(&[FOURTEEN, ("languages", "ukr")]);
    let asked = unchosen.asked_by(Rule::Interpreter).map(|asked| asked.certainty);
    assert_eq!(asked, Some(Certainty::InterviewerNotChosen));
}

#[test]
fn a_person_of_trust_comes_on_request_and_is_refused_only_with_who_and_why() {
    let asked = [FOURTEEN, ("trust_asked", "yes")];
    assert_eq!(fill(&asked, Rule::PersonOfTrust), Some(Fill::Comes(Companion::PersonOfTrust)));
    let half = [&asked[..], &[("trust_refused_by", "Procuror")]].concat();
    assert!(fill(&half, Rule::PersonOfTrust).is_some());
    let whole = [&half[..], &[("trust_refused_why", "este martor")]].concat();
    assert_eq!(fill(&whole, Rule::PersonOfTrust), None);
}

#[test]
fn a_physician_comes_when_an_examination_is_planned_for_the_same_visit() {
    let planned = [FOURTEEN, ("examination_same_visit", "yes")];
    assert_eq!(fill(&planned, Rule::Physician), Some(Fill::Team(&[Role::Physician])));
}

#[test]
fn what_applies_by_analogy_says_that_a_jurist_confirms() {
    for rule in Rule::ALL {
        let by_analogy =
            matches!(rule, Rule::Representative | Rule::RepresentativeReplaced | Rule::Psychologist);
        assert_eq!(rule.note() == Some(Note::JuristConfirms), by_analogy, "{rule}");
    }
}

#[test]
fn adding_is_free_and_removing_a_required_role_is_refused() {
    let required = required(&[FOURTEEN, ROMANIAN, PARENT]);
    let lawyer = StillRequired { role: Role::Lawyer, rule: Rule::Lawyer };
    assert_eq!(required.clone().without_role(Role::Lawyer), Err(lawyer));
    let more = required.clone().with_added(Role::SocialWorker).with_added(Role::Lawyer);
    let less = more.without_role(Role::Lawyer).and_then(|less| less.without_role(Role::SocialWorker));
    assert_eq!(less, Ok(required.clone()));
    assert_eq!(required.without_role(Role::Police).map_err(|refused| refused.rule), Err(Rule::InCharge));
}

#[test]
fn who_fills_a_requirement_leaves_only_when_another_has_come() {
    let required = required(&[FOURTEEN, ROMANIAN, PARENT]);
    let member = |role| TeamMember { person: PersonId::random(), role };
    let mut team = [Role::Interviewer, Role::Police, Role::CaseManager, Role::Lawyer, Role::SocialWorker]
        .map(member)
        .to_vec();
    assert_eq!(required.unmet(&team), Vec::<&Requirement>::new());
    assert_eq!(required.may_leave(&team, team[4]), Ok(()));
    let refused = StillRequired { role: Role::Police, rule: Rule::InCharge };
    assert_eq!(required.may_leave(&team, team[1]), Err(refused));
    team.push(member(Role::Prosecutor));
    assert_eq!(required.may_leave(&team, team[1]), Ok(()));
}

fn any_case() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let choices: Vec<Vec<(&str, &str)>> = vec![
        vec![THIRTEEN, FOURTEEN, ("age_band", "13-14"), ("age_years", "5"), ("sex", "female")],
        vec![ROMANIAN, ("languages", "ukr,rom"), ("school", "x")],
        vec![PARENT, ("represents", "nobody"), ("represents", "institution"), ("represents", "carer")],
        vec![("suspected_relation", "parent"), ("suspected_relation", "institution_staff"), ("place", "x")],
        vec![("representative_witness", "yes"), ("representative_cannot_come", "yes"), ("needs", "x")],
        vec![("before_judge", "yes"), ("before_judge", "no"), ("file_number", "1")],
        vec![("trust_asked", "yes"), ("examination_same_visit", "yes"), ("medicines", "x")],
        vec![("stand_in", "relative"), ("stand_in", "guardianship_authority"), ("address", "x")],
    ];
    choices.into_iter().map(prop::sample::select).collect::<Vec<_>>()
}

proptest! {
    #[test]
    fn nothing_that_becomes_known_ever_takes_the_always_required_away(fields in any_case()) {
        let required = required(&fields);
        for rule in [Rule::Interviewer, Rule::InCharge, Rule::CaseManager, Rule::Lawyer] {
            prop_assert!(required.asked_by(rule).is_some());
        }
        let mut seen = std::collections::BTreeSet::new();
        prop_assert!(required.requirements().iter().all(|asked| seen.insert(asked.rule)));
    }

    #[test]
    fn a_suspected_or_absent_parent_is_never_asked_to_come(fields in any_case()) {
        let file = contents(&fields);
        let suspected = file.suspected.unwrap_or_default();
        let doubts = file.representation.unwrap_or_default().doubts(&suspected);
        let comes = required(&fields).companions().any(|who| who == Companion::Representative);
        prop_assert!(doubts.is_empty() || !comes);
    }
}
