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

fn attendees(roles: &[Role]) -> Vec<Attendee> {
    let one = |role: &Role| Attendee {
        member: TeamMember { person: PersonId::random(), role: *role },
        conflict: None,
        authority: Some(Authority::Authorised),
    };
    roles.iter().map(one).collect()
}

fn lights(fields: &[(&str, &str)], roles: &[Role], seen: [Option<Answer>; 3]) -> (Vec<Light>, Verdict) {
    answered_by(fields, (roles, &[]), seen)
}

fn answered_by(
    fields: &[(&str, &str)],
    (confirmed, awaited): (&[Role], &[Role]),
    seen: [Option<Answer>; 3],
) -> (Vec<Light>, Verdict) {
    let contents = contents(fields);
    let required =
        work_out(&Circumstances::of(&contents, date!(2026 - 12 - 01), InterviewerSpeaks::NotChosen));
    let [representative_came, recording_works, suspected_away] = seen;
    let seen = Seen {
        required: &required,
        confirmed: &attendees(confirmed),
        awaited: &attendees(awaited),
        representative_came,
        recording_works,
        suspected_away,
        contents: &contents,
    };
    let lines = lines(&seen);
    let verdict = verdict(&lines);
    (lines.into_iter().map(|(_, light)| light).collect(), verdict)
}

const YES: Option<Answer> = Some(Answer::Yes);
const OLDER: [(&str, &str); 2] = [("birth_date", "2010-01-01"), ("languages", "ron")];

#[test]
fn without_the_lawyer_nothing_begins() {
    let (with, may) = lights(&OLDER, &[Role::Lawyer], [None, YES, YES]);
    use Light::{Green, NotAsked, Red, Stop};
    assert_eq!(with, [Green, NotAsked, NotAsked, NotAsked, Red, Green, Green]);
    assert_eq!(may, Verdict::Ready);
    let (without, may) = lights(&OLDER, &[], [None, YES, YES]);
    assert_eq!(without[0], Stop);
    assert_eq!(may, Verdict::Stopped);
}

#[test]
fn nothing_is_green_by_default() {
    let (lines, may) = answered_by(&OLDER, (&[], &[Role::Lawyer]), [None; 3]);
    assert_eq!([lines[0], lines[5], lines[6]], [Light::ToConfirm; 3]);
    assert_eq!(may, Verdict::OnceConfirmed);
    let child = [("birth_date", "2016-01-01"), ("languages", "ron"), ("represents", "parent")];
    let (lines, _) = answered_by(&child, (&[Role::Lawyer], &[Role::Psychologist]), [None; 3]);
    assert_eq!(lines[1..3], [Light::ToConfirm, Light::Red], "nobody named the psychologist");
}

#[test]
fn while_nobody_made_sure_that_the_suspected_person_is_away_nothing_begins() {
    let verdict = |away| lights(&OLDER, &[Role::Lawyer], [YES, YES, away]).1;
    assert_eq!(verdict(None), Verdict::OnceConfirmed);
    assert_eq!(verdict(Some(Answer::No)), Verdict::Stopped);
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
    assert_eq!(may, Verdict::Ready);
}

#[test]
fn a_guardian_of_the_team_counts_only_when_they_come() {
    let alone = [("birth_date", "2010-01-01"), ("represents", "nobody")];
    assert_eq!(lights(&alone, &[Role::Lawyer], [YES, YES, YES]).0[1], Light::Red);
    assert_eq!(lights(&alone, &[Role::Lawyer, Role::Guardian], [None, YES, YES]).0[1], Light::Green);
}
