//! Lengths, hours and limits, at their edges.

use barnahus_vocabulary::{Instant, local};
use time::macros::{date, datetime};
use time::{Date, PrimitiveDateTime};

use super::*;
use crate::age::{Age, AgeBasis, AgeReading, AgeValue};
use crate::answer::Answer;
use crate::sections::ChildIs;
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
    assert_eq!(limit.extended(&rules).last_day, date!(2026 - 12 - 22));
}
