//! Lengths, hours and limits, at their edges.

use barnahus_vocabulary::{Instant, local};
use time::macros::{date, datetime};
use time::{Date, PrimitiveDateTime};

use super::*;
use crate::age::{Age, AgeBasis, AgeReading, AgeValue};
use crate::answer::Answer;
use crate::sections::ChildIs;
use crate::settings::FirstInterviewLimits;
use crate::stage::StageCode;
use crate::urgency::Urgency;

const DAY: Date = date!(2026 - 11 - 24);

fn aged(years: u8) -> AgeReading {
    Age { basis: AgeBasis::Stated, value: AgeValue::Years { years, on: DAY } }.years_for_rules(DAY)
}

fn at(moment: PrimitiveDateTime) -> Instant {
    local::instant(moment).unwrap()
}

fn witness_of_fifteen() -> FirstInterview {
    FirstInterview {
        referred: at(datetime!(2026-11-24 23:30)),
        reported_on: None,
        act_on: None,
        just_told: None,
        protection_presses: None,
        child_is: Some(ChildIs::Witness),
        age: aged(15),
        urgency: Urgency::Routine,
        extended: None,
    }
}

fn limit(case: &FirstInterview) -> (u16, LimitReason) {
    let limit = first_interview_limit(case, &HouseRules::default().first_interview);
    (limit.days, limit.reason)
}

#[test]
fn length_goes_by_age_and_an_unknown_age_is_the_shortest() {
    let rules = HouseRules::default();
    for (years, minutes) in [(0, 30), (6, 30), (7, 45), (9, 45), (10, 60), (12, 60), (13, 90), (17, 90)] {
        assert_eq!(length_minutes(aged(years), &rules), minutes, "{years}");
    }
    assert_eq!(length_minutes(AgeReading::any_child(), &rules), 30);
}

#[test]
fn mornings_are_for_those_under_seven() {
    let rules = HouseRules::default();
    assert_eq!(best_hours(aged(6), &rules), Some(DayWindow { from: 540, to: 720 }));
    assert_eq!(best_hours(aged(7), &rules), None);
}

#[test]
fn each_limit_has_its_reason_and_the_pressing_one_wins() {
    let usual = witness_of_fifteen();
    assert_eq!(limit(&usual), (21, LimitReason::Others));
    assert_eq!(
        limit(&FirstInterview { child_is: Some(ChildIs::Victim), ..usual }),
        (14, LimitReason::Victim)
    );
    assert_eq!(limit(&FirstInterview { child_is: None, ..usual }), (14, LimitReason::Victim));
    assert_eq!(limit(&FirstInterview { age: aged(5), ..usual }), (14, LimitReason::Young));
    assert_eq!(limit(&FirstInterview { age: aged(6), ..usual }), (21, LimitReason::Others));
    let told = FirstInterview { just_told: Some(Answer::Yes), ..usual };
    assert_eq!(limit(&told), (7, LimitReason::JustTold));
    assert_eq!(limit(&FirstInterview { just_told: Some(Answer::No), ..usual }), (21, LimitReason::Others));
    let danger = FirstInterview { urgency: Urgency::ImmediateDanger, ..told };
    assert_eq!(limit(&danger), (7, LimitReason::Protection));
    let needs = FirstInterview { protection_presses: Some(Answer::Yes), ..usual };
    assert_eq!(limit(&needs), (7, LimitReason::Protection));
}

#[test]
fn an_act_is_fresh_for_less_than_two_weeks() {
    let act = |act_on| limit(&FirstInterview { act_on: Some(act_on), ..witness_of_fifteen() });
    assert_eq!(act(date!(2026 - 11 - 11)), (7, LimitReason::FreshAct));
    assert_eq!(act(date!(2026 - 11 - 10)), (21, LimitReason::Others));
}

#[test]
fn the_clock_starts_with_the_earlier_of_referral_and_report() {
    let rules = HouseRules::default().first_interview;
    let from = |reported_on| {
        first_interview_limit(&FirstInterview { reported_on, ..witness_of_fifteen() }, &rules).from
    };
    assert_eq!(from(None), DAY, "half past eleven at night in Bucharest is still that day");
    assert_eq!(from(Some(date!(2026 - 11 - 20))), date!(2026 - 11 - 20));
    assert_eq!(from(Some(date!(2026 - 11 - 26))), DAY);
}

#[test]
fn the_whole_last_day_is_in_time_and_one_extension_adds_seven_days() {
    let rules = HouseRules::default().first_interview;
    let limit = first_interview_limit(&witness_of_fifteen(), &rules);
    assert_eq!(limit.last_day, date!(2026 - 12 - 15));
    assert!(!limit.is_missed_at(at(datetime!(2026-12-15 23:55))));
    assert!(limit.is_missed_at(at(datetime!(2026-12-16 00:00))));
    let extended = witness_of_fifteen().extended(Some(ExtensionReason::Proceedings));
    let extended = first_interview_limit(&extended, &rules);
    assert_eq!((extended.days, extended.last_day), (28, date!(2026 - 12 - 22)));
}

#[test]
fn a_limit_is_extended_once_before_it_has_passed_and_only_while_the_interview_is_ahead() {
    let rules = HouseRules::default().first_interview;
    let (in_time, late) = (at(datetime!(2026-12-15 23:55)), at(datetime!(2026-12-16 00:00)));
    let limit = first_interview_limit(&witness_of_fifteen(), &rules);
    let asked = |stage, limit, now| may_extend(stage, limit, &rules, now);
    assert_eq!(asked(StageCode::Planned, Some(&limit), in_time), Ok(()));
    assert_eq!(asked(StageCode::Accepted, Some(&limit), late), Err(NotExtended::Passed));
    assert_eq!(asked(StageCode::Accepted, None, in_time), Err(NotExtended::NothingAhead));
    assert_eq!(asked(StageCode::InTriage, Some(&limit), in_time), Err(NotExtended::NothingAhead));
    let again = witness_of_fifteen().extended(Some(ExtensionReason::ChildNotWell));
    let again = first_interview_limit(&again, &rules);
    assert_eq!(asked(StageCode::Accepted, Some(&again), in_time), Err(NotExtended::Already));
    let none = FirstInterviewLimits { extension: 0, ..rules };
    assert_eq!(may_extend(StageCode::Accepted, Some(&limit), &none, in_time), Err(NotExtended::NoneGiven));
}

#[test]
fn the_days_of_waiting_are_no_more_than_there_were_and_the_rest_is_nobody_s() {
    let days =
        [(WaitCause::Police, 5), (WaitCause::Room, 2), (WaitCause::Court, 0), (WaitCause::NobodyAsked, 9)];
    let said = Said::parse(MissedReason::Institution, days, 7).unwrap();
    assert_eq!(
        said.days().iter().map(|(cause, days)| (*cause, *days)).collect::<Vec<_>>(),
        [(WaitCause::Room, 2), (WaitCause::Police, 5)]
    );
    let refused = Said::parse(MissedReason::Institution, days, 6);
    assert_eq!(refused, Err(TooManyDays { given: 7, waited: 6 }));
    let most = [(WaitCause::Police, u32::MAX), (WaitCause::Room, 2)];
    assert!(Said::parse(MissedReason::Institution, most, 6).is_err(), "no sum runs over");
    let referred = witness_of_fifteen().referred;
    assert_eq!(days_waited(referred, referred + time::Duration::hours(47)), 1);
    assert_eq!(days_waited(referred, referred - time::Duration::hours(47)), 0);
}

#[test]
fn a_missed_limit_owes_its_reason_until_it_is_said_and_once_more_when_the_child_was_heard() {
    let rules = HouseRules::default().first_interview;
    let limit = first_interview_limit(&witness_of_fifteen(), &rules);
    let (since, late) = (witness_of_fifteen().referred, limit.deadline());
    let said = Said::parse(MissedReason::Room, [(WaitCause::Room, 20)], 21).unwrap();
    let owes = |held, said, now| owes_why(held, &limit, said, (since, now));
    assert!(!owes(Held::Ahead(None), None, late - time::Duration::MINUTE));
    assert!(owes(Held::Ahead(None), None, late));
    assert!(!owes(Held::Ahead(None), Some((&said, late)), late));
    assert!(!owes(Held::Ahead(Some(false)), None, late), "the file found the booking to be in time");
    assert!(owes(Held::Ahead(Some(true)), None, late));
    for nothing in [Held::ToRecord, Held::NotHere, Held::At(late, Some(false)), Held::At(late, None)] {
        assert!(!owes(nothing, None, late), "{nothing:?}");
    }
    let heard = Held::At(late + time::Duration::DAY, Some(true));
    let after = late + time::Duration::days(2);
    assert!(owes(heard, None, after));
    assert!(owes(heard, Some((&said, late)), after), "what was said before is of fewer days");
    assert!(!owes(heard, Some((&said, after)), after));
    let sooner = Held::At(since + time::Duration::days(3), Some(true));
    assert!(owes(sooner, Some((&said, after)), after), "a correction took days away");
}
