//! When an interview may begin, and what is red.

use barnahus_vocabulary::PersonId;
use time::macros::date;

use super::*;
use crate::intake::Referral;
use crate::required::{Circumstances, InterviewerSpeaks, TeamMember, work_out};
use crate::typed::Typed;

fn contents(fields: &[(&str, &str)]) -> Contents {
    let typed: Typed = fields.iter().copied().chain([("urgency", "urgent")]).collect();
    Referral::parse(&typed, date!(2026 - 11 - 24)).unwrap().contents
}

fn lights(fields: &[(&str, &str)], roles: &[Role], seen: [Option<Answer>; 3]) -> (Vec<Light>, bool) {
    let contents = contents(fields);
    let required =
        work_out(&Circumstances::of(&contents, date!(2026 - 12 - 01), InterviewerSpeaks::NotChosen));
    let present: Vec<Attendee> = roles
        .iter()
        .map(|role| Attendee {
            member: TeamMember { person: PersonId::random(), role: *role },
            conflict: None,
            authority: Some(Authority::Authorised),
        })
        .collect();
    let [representative_came, recording_works, suspected_away] = seen;
    let seen = Seen {
        required: &required,
        present: &present,
        representative_came,
        recording_works,
        suspected_away,
        contents: &contents,
    };
    (lines(&seen).into_iter().map(|(_, light)| light).collect(), may_begin(&seen))
}

const YES: Option<Answer> = Some(Answer::Yes);

#[test]
fn without_the_lawyer_nothing_begins() {
    let older = [("birth_date", "2010-01-01"), ("languages", "ron")];
    let (with, may) = lights(&older, &[Role::Lawyer], [None, YES, YES]);
    use Light::{Green, NotAsked, Red, Stop};
    assert_eq!(with, [Green, NotAsked, NotAsked, NotAsked, Red, Green, Green]);
    assert!(may);
    let (without, may) = lights(&older, &[], [None, YES, YES]);
    assert_eq!(without[0], Stop);
    assert!(!may);
}

#[test]
fn while_nobody_made_sure_that_the_suspected_person_is_away_nothing_begins() {
    for away in [None, Some(Answer::No)] {
        let (_, may) = lights(&[], &[Role::Lawyer], [YES, YES, away]);
        assert!(!may);
    }
}

#[test]
fn a_child_under_fourteen_asks_for_representative_and_a_psychologist_named_by_someone() {
    let young = [("birth_date", "2016-01-01"), ("languages", "ukr"), ("represents", "parent")];
    let team = [Role::Lawyer, Role::Psychologist, Role::Interpreter];
    let (lines, _) = lights(&young, &team, [Some(Answer::No), YES, YES]);
    assert_eq!(lines[1..4], [Light::Red, Light::Red, Light::Green]);
    let named =
        [&young[..], &[("psychologist_named_by", "Parchet"), ("psychologist_named_on", "azi")]].concat();
    let (lines, may) = lights(&named, &team, [YES, YES, YES]);
    assert_eq!(lines[1..4], [Light::Green, Light::Green, Light::Green]);
    assert!(may);
}

#[test]
fn a_guardian_of_the_team_counts_only_when_in_the_house() {
    let alone = [("birth_date", "2010-01-01"), ("represents", "nobody")];
    assert_eq!(lights(&alone, &[Role::Lawyer], [YES, YES, YES]).0[1], Light::Red);
    assert_eq!(lights(&alone, &[Role::Lawyer, Role::Guardian], [None, YES, YES]).0[1], Light::Green);
}
