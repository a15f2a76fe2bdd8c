//! Due times, deferrals, the order of the list.

use time::macros::date;

use super::*;
use crate::age::AgeValue;
use crate::settings::HouseRules;

const NOW: Instant = Instant::from_minutes(30_000_000);

fn waiting(urgency: Urgency) -> Waiting {
    Waiting { stage: StageCode::InTriage, urgency, now: NOW }
}

#[test]
fn limits_are_one_hour_a_day_and_three_days() {
    let due = |urgency| (HouseRules::default().triage_due(urgency, NOW) - NOW).whole_hours();
    assert_eq!(Urgency::ALL.iter().map(|urgency| due(*urgency)).collect::<Vec<_>>(), [1, 24, 72]);
}

#[test]
fn immediate_danger_is_never_put_off_without_a_written_reason() {
    let later = NOW + Duration::hours(1);
    let danger = Deferral::new(waiting(Urgency::ImmediateDanger), later, None);
    assert_eq!(danger, Err(NotDeferred::DangerNeedsAReason));
    let reason = Prose::parse("copilul este la spital").ok();
    assert!(Deferral::new(waiting(Urgency::ImmediateDanger), later, reason).is_ok());
    assert!(Deferral::new(waiting(Urgency::Routine), later, None).is_ok());
}

#[test]
fn nothing_is_put_off_into_the_past_or_after_it_was_decided() {
    assert_eq!(Deferral::new(waiting(Urgency::Routine), NOW, None), Err(NotDeferred::NotLater));
    let decided = Waiting { stage: StageCode::Accepted, ..waiting(Urgency::Routine) };
    let refused = Deferral::new(decided, NOW + Duration::hours(1), None);
    assert_eq!(refused, Err(NotDeferred::Decided(StageCode::Accepted)));
}

#[test]
fn only_what_awaits_triage_is_overdue() {
    let due = NOW - Duration::minutes(5);
    assert_eq!(overdue(StageCode::Received, due, NOW), Some(Duration::minutes(5)));
    assert_eq!(overdue(StageCode::Received, NOW, NOW), None);
    assert_eq!(overdue(StageCode::Accepted, due, NOW), None);
}

#[test]
fn the_list_has_the_urgent_first_and_the_ended_last() {
    let early = NOW;
    let late = NOW + Duration::days(30);
    let order = [
        (StageCode::Received, Urgency::ImmediateDanger, early),
        (StageCode::InTriage, Urgency::ImmediateDanger, late),
        (StageCode::Reopened, Urgency::Urgent, early),
        (StageCode::Received, Urgency::Routine, early),
        (StageCode::Accepted, Urgency::ImmediateDanger, early),
        (StageCode::Planned, Urgency::Urgent, early),
        (StageCode::InSupport, Urgency::Routine, early),
        (StageCode::Closed, Urgency::ImmediateDanger, late),
        (StageCode::Declined, Urgency::ImmediateDanger, early),
    ];
    let keys: Vec<i64> = order.iter().map(|(stage, urgency, at)| list_key(*stage, *urgency, *at)).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
}

#[test]
fn nobody_is_declined_as_an_adult_on_a_mere_word() {
    let today = date!(2026 - 11 - 24);
    let value = AgeValue::Years { years: 25, on: today };
    let declined = |basis| may_decline(DeclineReason::AssessedAdult, &Age { basis, value }, today);
    assert_eq!(declined(AgeBasis::Stated), Err(StillPresumedAChild));
    assert_eq!(declined(AgeBasis::Disputed), Err(StillPresumedAChild));
    assert_eq!(declined(AgeBasis::Assessed), Ok(()));
    assert_eq!(declined(AgeBasis::Documented), Ok(()));
    assert_eq!(may_decline(DeclineReason::NoSign, &Age::default(), today), Ok(()));
}
