//! What a planning meeting is refused for, first of all.

use barnahus_vocabulary::{Instant, Interval, PersonId, Role, local};
use time::Duration;
use time::macros::date;

use super::*;
use crate::conflict::{Conflict, ConflictFact};
use crate::required::TeamMember;
use crate::stage::StageCode;
use crate::typed::{Fault, Typed};

fn now() -> Instant {
    local::minute_of_day(date!(2026 - 12 - 01), 8 * 60)
}

fn half_hour(days: i64, minute: i64) -> Interval {
    let start = now() + Duration::days(days) + Duration::minutes(minute);
    Interval::new(start, start + Duration::minutes(30)).unwrap()
}

fn team() -> Vec<TeamMember> {
    let member = |role| TeamMember { person: PersonId::random(), role };
    vec![member(Role::Interviewer), member(Role::Prosecutor), member(Role::CaseManager)]
}

/// A meeting of the whole team tomorrow, for an interview in three days.
struct Given {
    team: Vec<TeamMember>,
    people: Vec<(TeamMember, Option<Conflict>)>,
    stage: StageCode,
    time: Interval,
}

impl Given {
    fn new() -> Self {
        let team = team();
        let people = team.iter().map(|member| (*member, None)).collect();
        Self { team, people, stage: StageCode::Planned, time: half_hour(1, 60) }
    }

    fn asked(&self) -> Result<MeetingChecked, Vec<MeetingPrevented>> {
        check(&MeetingProposal {
            stage: self.stage,
            time: self.time,
            people: &self.people,
            team: &self.team,
            interview: Some(half_hour(3, 120).start()),
            now: now(),
        })
    }
}

#[test]
fn a_meeting_of_the_team_the_day_before_may_be_booked_without_a_word() {
    assert_eq!(Given::new().asked(), Ok(MeetingChecked { warnings: vec![] }));
}

#[test]
fn a_meeting_on_the_day_of_the_interview_says_so() {
    let given = Given { time: half_hour(3, 0), ..Given::new() };
    assert_eq!(given.asked(), Ok(MeetingChecked { warnings: vec![MeetingWarning::SameDay] }));
}

#[test]
fn nobody_plans_an_interview_after_it_began_or_in_the_past_or_off_the_grid() {
    let given = |time| Given { time, ..Given::new() }.asked();
    assert_eq!(given(half_hour(3, 95)), Err(vec![MeetingPrevented::AfterInterview]));
    assert!(given(half_hour(3, 90)).is_ok(), "it ends when the interview begins");
    assert_eq!(given(half_hour(0, 0)), Err(vec![MeetingPrevented::Past]));
    assert_eq!(given(half_hour(1, 3)), Err(vec![MeetingPrevented::OffTheGrid]));
}

#[test]
fn nobody_meets_alone_or_twice_or_with_someone_from_outside_the_team_or_in_conflict() {
    let mut alone = Given::new();
    alone.people.truncate(1);
    assert_eq!(alone.asked(), Err(vec![MeetingPrevented::TooFew]));
    let mut twice = Given::new();
    let first = twice.people[0].clone();
    twice.people.push(first);
    assert_eq!(twice.asked(), Err(vec![MeetingPrevented::Twice(twice.team[0].person)]));
    let mut stranger = Given::new();
    let outside = TeamMember { person: PersonId::random(), role: Role::Police };
    stranger.people.push((outside, None));
    assert_eq!(stranger.asked(), Err(vec![MeetingPrevented::NotOfTheTeam(outside.person)]));
    let mut related = Given::new();
    related.people[1].1 = Conflict::from_facts([ConflictFact::Related]);
    assert_eq!(related.asked(), Err(vec![MeetingPrevented::InConflict(related.team[1].person)]));
}

#[test]
fn a_case_that_is_not_being_planned_has_no_planning_meeting() {
    for stage in StageCode::ALL {
        let given = Given { stage: *stage, ..Given::new() };
        assert_eq!(given.asked().is_ok(), stage.may_be_booked(), "{stage}");
    }
}

#[test]
fn what_was_cancelled_or_held_stands_still_and_nothing_is_held_before_it_began() {
    let (booked, start) = (MeetingState::Booked, now());
    assert_eq!(booked.hold(start, start - Duration::MINUTE), Err(IllegalMeetingStep::NotBegun));
    assert_eq!(booked.hold(start, start), Ok(MeetingState::Held));
    for over in [MeetingState::Held, MeetingState::Cancelled(MeetingCancel::NoTime)] {
        assert!(over.move_elsewhere().is_err() && over.cancel(MeetingCancel::Error).is_err());
        assert!(over.hold(start, start).is_err() && !over.stands());
        let back = MeetingState::from_codes(over.code().code(), over.reason_code());
        assert_eq!(back, Ok(over));
    }
    assert_eq!(MeetingState::from_codes("held", Some("error")), Err(NotAMeetingState));
}

fn record(fields: &[(&str, String)], invited: &[PersonId]) -> Result<MeetingRecord, NotARecord> {
    let typed: Typed = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    MeetingRecord::parse(&typed, invited, date!(2026 - 12 - 01))
}

#[test]
fn a_decision_has_an_owner_who_was_invited_and_a_date() {
    let (one, two) = (PersonId::random(), PersonId::random());
    let present = ("present", format!("{one},{two}"));
    let what = || ("what_2", "Sună la școală.".to_owned());
    let faults = |fields: &[(&str, String)]| match record(fields, &[one, two]) {
        Err(NotARecord::Faults(faults)) => {
            faults.into_iter().map(|fault| (fault.field, fault.fault)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let missing = |field: &str| (field.to_owned(), Fault::Missing);
    assert_eq!(faults(&[present.clone(), what()]), [missing("due_2"), missing("owner_2")]);
    let stranger = ("owner_2", PersonId::random().to_string());
    let due = || ("due_2", "mâine".to_owned());
    assert_eq!(faults(&[present.clone(), what(), due(), stranger]), [missing("owner_2")]);
    let whole = record(&[present, what(), due(), ("owner_2", two.to_string())], &[one, two]).unwrap();
    assert_eq!((whole.decisions[0].owner, whole.decisions[0].due), (two, date!(2026 - 12 - 02)));
    assert!(!format!("{whole:?}").contains("Sună"));
}

#[test]
fn a_meeting_at_which_nobody_was_is_no_meeting() {
    let (one, two) = (PersonId::random(), PersonId::random());
    assert_eq!(record(&[], &[one, two]), Err(NotARecord::TooFewPresent));
    let alone = ("present", format!("{one},{one}"));
    assert_eq!(record(&[alone], &[one, two]), Err(NotARecord::TooFewPresent));
    let stranger = ("present", format!("{one},{two},{}", PersonId::random()));
    assert!(matches!(record(&[stranger], &[one, two]), Err(NotARecord::Faults(_))));
}
