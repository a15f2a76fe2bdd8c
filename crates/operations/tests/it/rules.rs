//! A house changes its rules: all that is sought or received from then on follows, and nothing else moves.

use std::collections::BTreeMap;

use barnahus_casework::HouseRules;
use barnahus_casework::settings::{RuleFigure, SoundRules};
use barnahus_operations::Unable;
use barnahus_operations::change_rules::{change_rules, read_rules};
use barnahus_operations::try_rules::{CaseChange, FirstSlot, TriedCases, try_rules};
use barnahus_store::house_rules;
use barnahus_vocabulary::Role;
use time::Duration;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

/// The defaults with some figures of the house's own.
fn rules(own: &[(RuleFigure, u32)]) -> SoundRules {
    let defaults = HouseRules::default();
    let mut values: BTreeMap<_, _> =
        RuleFigure::ALL.iter().map(|figure| (*figure, defaults.figure(*figure))).collect();
    values.extend(own.iter().copied());
    SoundRules::parse(defaults, &values).unwrap()
}

impl SmallHouse {
    async fn set(&self, version: u32, own: &[(RuleFigure, u32)]) -> Result<(), Unable> {
        change_rules(&self.workplace, &self.actor(Role::Administrator), version, &rules(own), now()).await
    }
}

#[tokio::test]
async fn slots_follow_a_changed_length_at_once_and_a_booking_stays_as_it_was_made() {
    for house in small_houses().await {
        let (_, booking, _) = house.booked().await;
        let stands = house.booking(booking).await.time;
        let case = house.accepted(&CHILD).await;
        let before = house.offered(case).await;
        let all = [RuleFigure::LengthTo6, RuleFigure::Length7To9, RuleFigure::Length10To12];
        let longer: Vec<_> =
            all.into_iter().chain([RuleFigure::LengthFrom13]).map(|figure| (figure, 120)).collect();
        house.set(0, &longer).await.unwrap();
        let after = house.offered(case).await;
        assert!(before.length_minutes < 120);
        assert_eq!(after.length_minutes, 120);
        for slot in &after.slots {
            assert_eq!(slot.time.end() - slot.time.start(), Duration::hours(2));
        }
        assert_eq!(house.booking(booking).await.time, stands);
    }
}

#[tokio::test]
async fn a_referral_is_due_by_the_rules_of_the_day_it_comes() {
    for house in small_houses().await {
        let fields = [("urgency", "routine")];
        let first = house.received(&fields).await;
        house.set(0, &[(RuleFigure::TriageRoutine, 48)]).await.unwrap();
        let second = house.received(&fields).await;
        assert_eq!(first.due_at - now(), Duration::hours(72));
        assert_eq!(second.due_at - now(), Duration::hours(48));
        assert_eq!(house.case(first.case).await.due_at, first.due_at, "what is due already stays");
    }
}

#[tokio::test]
async fn a_weight_of_nothing_is_counted_as_nothing() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let waits = |found: &barnahus_operations::find_slots::FoundSlots| {
            found.slots.iter().map(|slot| slot.because.wait).sum::<u64>()
        };
        assert!(waits(&house.offered(case).await) > 0);
        house.set(0, &[(RuleFigure::WaitPerHour, 0)]).await.unwrap();
        assert_eq!(waits(&house.offered(case).await), 0);
    }
}

#[tokio::test]
async fn history_says_who_changed_what_and_a_stale_page_changes_nothing() {
    for house in small_houses().await {
        let administrator = house.actor(Role::Administrator);
        house.set(0, &[(RuleFigure::Gap, 45), (RuleFigure::Children, 2)]).await.unwrap();
        assert_eq!(house.set(0, &[(RuleFigure::Gap, 15)]).await, Err(Unable::Stale));
        house.set(1, &[(RuleFigure::Gap, 20), (RuleFigure::Children, 2)]).await.unwrap();
        house.set(2, &[(RuleFigure::Gap, 20), (RuleFigure::Children, 2)]).await.unwrap();
        let seen = read_rules(&house.workplace, &administrator).await.unwrap();
        let said: Vec<_> = seen
            .kept
            .history
            .iter()
            .map(|change| (change.version, change.figure, change.was, change.becomes, change.by))
            .collect();
        let by = administrator.person;
        assert_eq!(
            said,
            [
                (1, RuleFigure::Children, 1, 2, by),
                (1, RuleFigure::Gap, 30, 45, by),
                (2, RuleFigure::Gap, 45, 20, by),
            ]
        );
        let kept = house_rules::find(house.workplace.database.read(), house.id).await.unwrap();
        assert_eq!((kept.rules.apart.gap_minutes, kept.version), (20, 2));
        assert!(seen.names.contains_key(&by));
    }
}

#[tokio::test]
async fn only_who_runs_the_house_changes_its_rules() {
    for house in small_houses().await {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
            let actor = house.actor(Role::Coordinator);
            let actor = barnahus_vocabulary::Actor { roles: vec![role], ..actor };
            let refused = change_rules(&house.workplace, &actor, 0, &rules(&[]), now()).await;
            assert_eq!(refused, Err(Unable::NotTheirs), "{role}");
            let tried = try_rules(&house.workplace, &actor, &rules(&[]), now()).await;
            assert_eq!(tried.is_ok(), role == Role::Coordinator, "{role}");
        }
    }
}

#[tokio::test]
async fn a_trial_names_the_cases_to_who_plans_them_and_numbers_to_who_does_not() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let codename = house.case(case).await.codename;
        let own = [RuleFigure::LimitPressing, RuleFigure::LimitVictims, RuleFigure::LimitOthers];
        let other = rules(&own.map(|figure| (figure, 5)));
        let tried = |role| {
            let (house, other) = (&house, &other);
            async move { try_rules(&house.workplace, &house.actor(role), other, now()).await.unwrap() }
        };
        let planned = tried(Role::Coordinator).await;
        let TriedCases::Each { changed, same, unsought } = planned.cases else {
            panic!("{:?}", planned.cases)
        };
        assert_eq!((changed.len(), same, unsought), (1, 0, 0));
        assert_eq!((planned.waiting, planned.booked), (1, 0));
        assert_eq!(changed[0].codename, codename);
        assert!(changed[0].is.last_day > changed[0].becomes.last_day);
        assert_eq!(changed[0].is.length, changed[0].becomes.length);
        let outside = tried(Role::Administrator).await;
        assert_eq!(outside.cases, TriedCases::Closed { last_day_moves: Some(1), may_change: None });
        let longer = rules(&[(RuleFigure::LengthFrom13, 120)]);
        let administrator = house.actor(Role::Administrator);
        let lengths = try_rules(&house.workplace, &administrator, &longer, now()).await.unwrap();
        assert_eq!(lengths.cases, TriedCases::Closed { last_day_moves: None, may_change: Some(1) });
        assert!(outside.may_change && !planned.may_change);
        let kept = house_rules::find(house.workplace.database.read(), house.id).await.unwrap();
        assert_eq!(kept.rules, HouseRules::default(), "a trial keeps nothing");
    }
}

#[tokio::test]
async fn no_file_is_opened_for_a_figure_that_asks_for_none() {
    for house in small_houses().await {
        house.accepted(&CHILD).await;
        let coordinator = house.actor(Role::Coordinator);
        let tried =
            try_rules(&house.workplace, &coordinator, &rules(&[(RuleFigure::TriageUrgent, 10)]), now()).await;
        assert_eq!(tried.unwrap().cases, TriedCases::Untouched);
    }
}

/// The changes that a trial names, how many cases stay the same, and how many it sought no slot for.
async fn changed(house: &SmallHouse, own: &[(RuleFigure, u32)]) -> (Vec<CaseChange>, [u64; 2]) {
    let tried =
        try_rules(&house.workplace, &house.actor(Role::Coordinator), &rules(own), now()).await.unwrap();
    match tried.cases {
        TriedCases::Each { changed, same, unsought } => (changed, [same, unsought]),
        TriedCases::Untouched | TriedCases::Closed { .. } => (Vec::new(), [u64::MAX; 2]),
    }
}

#[tokio::test]
async fn a_trial_tells_the_slot_that_each_case_is_offered_first_before_and_after() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        house.received(&[("urgency", "routine")]).await;
        let offered = house.offered(case).await.slots[0].time.start();
        let (told, others) = changed(&house, &[(RuleFigure::Notice, 2 * 24 * 60)]).await;
        let [one] = &told[..] else { panic!("{told:?}") };
        assert_eq!(others, [0, 1], "for who is in triage no slot is sought");
        assert_eq!(one.is.first, FirstSlot::At(offered));
        let FirstSlot::At(later) = one.becomes.first else { panic!("{:?}", one.becomes) };
        assert!(later >= now() + Duration::days(2), "{later:?}");
        house.set(0, &[(RuleFigure::Notice, 2 * 24 * 60)]).await.unwrap();
        assert_eq!(house.offered(case).await.slots[0].time.start(), later, "as the trial said");
    }
}

#[tokio::test]
async fn a_weight_that_changes_the_order_of_slots_is_told_by_the_first_of_them() {
    for house in small_houses().await {
        let fields = [("urgency", "routine"), ("birth_date", "12.03.2021"), ("age_basis", "documented")];
        let case = house.accepted(&fields).await;
        house.set(0, &[(RuleFigure::Notice, 180)]).await.unwrap();
        let own = [(RuleFigure::Notice, 180), (RuleFigure::OutsideBestHours, 0)];
        let (told, _) = changed(&house, &own).await;
        let (FirstSlot::At(is), FirstSlot::At(becomes)) = (told[0].is.first, told[0].becomes.first) else {
            panic!("{told:?}");
        };
        assert!(becomes < is, "today at noon instead of tomorrow morning");
        house.set(1, &own).await.unwrap();
        let after = house.offered(case).await.slots[0].time.start();
        assert_eq!(told[0].becomes.first, FirstSlot::At(after));
    }
}

#[tokio::test]
async fn what_follows_from_the_age_is_told_for_the_day_of_the_first_slot() {
    for house in small_houses().await {
        // Seven years old tomorrow.
        let fields = [("urgency", "urgent"), ("birth_date", "25.11.2019"), ("age_basis", "documented")];
        house.accepted(&fields).await;
        let (told, _) = changed(&house, &[(RuleFigure::Notice, 2 * 24 * 60)]).await;
        assert_eq!((told[0].is.length, told[0].becomes.length), (30, 45));
        assert!(told[0].is.best_hours.is_some() && told[0].becomes.best_hours.is_none());
    }
}

#[tokio::test]
async fn a_slot_that_other_rules_would_lose_is_told_as_lost() {
    for house in small_houses().await {
        house.accepted(&CHILD).await;
        let own = [RuleFigure::YoungFrom, RuleFigure::BestFrom].map(|figure| (figure, 19 * 60));
        let until =
            [RuleFigure::YoungTo, RuleFigure::BestTo, RuleFigure::DayTo].map(|figure| (figure, 22 * 60));
        let own: Vec<_> = own.into_iter().chain(until).collect();
        let (told, _) = changed(&house, &own).await;
        assert_eq!(told[0].becomes.first, FirstSlot::Nowhere);
    }
}
