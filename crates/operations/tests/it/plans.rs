//! A plan for everybody who waits: what it keeps, what it says, and what becomes of it when it is accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration as Limit;

use barnahus_operations::Unable;
use barnahus_operations::accept_plan::{Accepted, AcceptedPlan, NotAccepted, Settled, accept_plan};
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::plan_week::{
    Change, Heard, Planned, WeekPlan, WhyLeftOut, Wishes, changes, search_in_background, seek_plan, who_waits,
};
use barnahus_store::bookings;
use barnahus_vocabulary::{CaseId, Interval, Role, local};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{SmallHouse, now, small_houses};

/// Children who are alike make a proof long; the plans of so few are found long before.
const ASKED: u32 = 300;

impl SmallHouse {
    async fn children(&self, number: usize) -> Vec<CaseId> {
        let mut cases = Vec::new();
        for _ in 0..number {
            cases.push(self.accepted(&CHILD).await);
        }
        cases
    }

    async fn plan(&self, wishes: Wishes) -> WeekPlan {
        let sought = seek_plan(&self.workplace, &self.actor(Role::Coordinator), wishes, now()).await.unwrap();
        let mut asked = 0;
        sought.plan(&mut |_| {
            asked += 1;
            asked < ASKED
        })
    }

    async fn accept(&self, planned: &[Planned]) -> Vec<Settled> {
        let accepted = planned.iter().map(|one| Accepted {
            case: one.case.id,
            version: one.case.version,
            end: one.slot.time.end(),
            slot: one.slot.chosen(0),
        });
        let coordinator = self.actor(Role::Coordinator);
        let plan = accept_plan(&self.workplace, &coordinator, accepted.collect(), now()).await.unwrap();
        assert_eq!(plan.not_theirs, 0);
        plan.settled
    }

    async fn number_of_bookings(&self) -> usize {
        let all = Interval::new(now() - Duration::WEEK, now() + Duration::weeks(9)).unwrap();
        bookings::within(self.workplace.database.read(), self.id, all).await.unwrap().len()
    }
}

fn of(plan: &WeekPlan, case: CaseId) -> &Planned {
    plan.planned.iter().find(|one| one.case.id == case).unwrap()
}

#[tokio::test]
async fn everybody_who_waits_has_a_place_and_each_can_be_booked_as_it_was_planned() {
    for house in small_houses().await {
        let cases = house.children(6).await;
        let letters = house.waiting().await.len();
        let plan = house.plan(Wishes::default()).await;
        assert!(plan.left_out.is_empty());
        let planned: BTreeSet<_> = plan.planned.iter().map(|one| one.case.id).collect();
        assert_eq!(planned, cases.into_iter().collect());
        assert!(plan.planned.iter().all(|one| !one.limit.unwrap().is_missed_at(one.slot.time.start())));
        assert_eq!(house.number_of_bookings().await, 0, "a plan holds no time");
        assert_eq!(house.waiting().await.len(), letters, "nobody is told of a plan");
        let settled = house.accept(&plan.planned).await;
        assert!(settled.iter().all(|one| one.outcome.is_ok()), "{settled:?}");
        assert_eq!(house.number_of_bookings().await, 6);
        assert!(house.plan(Wishes::default()).await.planned.is_empty(), "nobody waits any more");
    }
}

#[tokio::test]
async fn what_was_taken_meanwhile_costs_one_child_its_place_and_the_rest_is_planned_again() {
    for house in small_houses().await {
        house.children(3).await;
        let plan = house.plan(Wishes::default()).await;
        let quicker = house.accepted(&CHILD).await;
        house.book(quicker, &plan.planned[1].slot.chosen(0)).await.unwrap();
        let settled = house.accept(&plan.planned).await;
        let outcomes: Vec<_> = settled.iter().map(|one| one.outcome.as_ref().err()).collect();
        let taken = NotAccepted::Other(NotBooked::Taken);
        assert_eq!(outcomes, [None, Some(&taken), None]);
        let rest = house.plan(Wishes::default()).await;
        assert_eq!(rest.planned.len(), 1);
        assert_eq!(rest.planned[0].case.id, plan.planned[1].case.id);
        assert!(house.accept(&rest.planned).await[0].outcome.is_ok());
    }
}

#[tokio::test]
async fn a_new_plan_loses_nobody_for_want_of_time() {
    for house in small_houses().await {
        let cases = house.children(6).await;
        let plan = house.plan(Wishes::default()).await;
        let before: BTreeMap<_, _> =
            plan.planned.iter().map(|one| (one.case.id, one.slot.chosen(0))).collect();
        let barred = (cases[0], of(&plan, cases[0]).slot.time);
        let wishes = Wishes { before, barred: vec![barred], ..Wishes::default() };
        let coordinator = house.actor(Role::Coordinator);
        let at_once = async |wishes| {
            // Enough to read the problem of six children, and to look for nothing.
            let mut looks = 0..12;
            let sought = seek_plan(&house.workplace, &coordinator, wishes, now()).await.unwrap();
            sought.plan(&mut |_| looks.next().is_some())
        };
        let again = at_once(wishes).await;
        let stays = again.planned.iter().map(|one| (one.case.id, one.slot.chosen(0)));
        let stood = plan.planned.iter().filter(|one| one.case.id != cases[0]);
        assert!(stays.eq(stood.map(|one| (one.case.id, one.slot.chosen(0)))), "whoever is not barred stays");
        assert!(at_once(Wishes::default()).await.planned.is_empty(), "without them nothing is found at once");
    }
}

#[tokio::test]
async fn what_came_in_the_way_is_said_as_it_is() {
    for house in small_houses().await {
        let cases = house.children(2).await;
        let plan = house.plan(Wishes::default()).await;
        let (own, other) = (of(&plan, cases[0]), of(&plan, cases[1]));
        let booked = house.book(own.case.id, &own.slot.chosen(0)).await.unwrap().booking;
        let quicker = house.accepted(&CHILD).await;
        let close =
            ChosenSlot { start: other.slot.time.end() + Duration::minutes(15), ..other.slot.chosen(0) };
        house.book(quicker, &close).await.unwrap();
        let settled = house.accept(&plan.planned).await;
        let why = |case| settled.iter().find(|one| one.case == case).unwrap().outcome.clone().unwrap_err();
        assert_eq!(why(own.case.id), NotAccepted::Booked { booking: booked, time: own.slot.time });
        assert_eq!(why(other.case.id), NotAccepted::TooClose);
    }
}

#[tokio::test]
async fn a_place_that_is_kept_stays_and_the_others_give_way() {
    for house in small_houses().await {
        let cases = house.children(3).await;
        let plan = house.plan(Wishes::default()).await;
        let last = plan.planned.last().unwrap();
        let kept = later(&last.slot.chosen(0), 15);
        let wishes = Wishes { pinned: [(last.case.id, kept.clone())].into(), ..Wishes::default() };
        let again = house.plan(wishes).await;
        let stays = of(&again, last.case.id);
        assert!(stays.is_pinned);
        assert_eq!((stays.slot.time.start(), stays.slot.chosen(0).team), (kept.start, kept.team));
        assert_eq!(again.planned.len(), cases.len());
        let before: BTreeMap<_, _> =
            plan.planned.iter().map(|one| (one.case.id, one.slot.chosen(0))).collect();
        let changed = changes(&before, &again);
        let of_kept = changed.iter().find(|one| one.codename == last.case.codename).unwrap();
        assert_eq!(of_kept.changes[0], Change::Later(Duration::minutes(15)));
    }
}

#[tokio::test]
async fn a_place_that_is_kept_keeps_its_rooms_while_they_are_free() {
    for house in small_houses().await {
        house.children(3).await;
        let plan = house.plan(Wishes::default()).await;
        let other = |room| *house.interview_rooms.iter().find(|one| **one != room).unwrap();
        let moved = |one: &Planned| {
            let slot = one.slot.chosen(0);
            (one.case.id, ChosenSlot { interview_room: other(slot.interview_room), ..slot })
        };
        let pinned: BTreeMap<_, _> = plan.planned.iter().map(moved).collect();
        let again = house.plan(Wishes { pinned: pinned.clone(), ..Wishes::default() }).await;
        assert_eq!(again.planned.len(), 3);
        for one in &again.planned {
            assert_eq!(one.slot.chosen(0), pinned[&one.case.id], "to the room");
        }
        house.shut(house.interview_rooms[0]).await;
        let shut = house.plan(Wishes { pinned, ..Wishes::default() }).await;
        assert_eq!(shut.planned.len(), 3, "another room is better than none");
        assert!(shut.planned.iter().all(|one| one.slot.interview_room == house.interview_rooms[1]));
    }
}

#[tokio::test]
async fn two_who_are_kept_at_the_same_hour_each_keep_their_own_rooms() {
    for house in small_houses().await {
        let glass = [house.observation_room, house.for_two_children().await];
        let one = house.accepted(&CHILD).await;
        let cases = [one, house.accepted_by_the_other(&CHILD).await];
        let first = of(&house.plan(Wishes::default()).await, cases[0]).slot.chosen(0);
        let second = house.with_the_others(&first);
        for turned in [[0, 1], [1, 0]] {
            let at = |slot: &ChosenSlot, which: usize| ChosenSlot {
                interview_room: house.interview_rooms[which],
                observation_room: glass[which],
                ..slot.clone()
            };
            let kept = [at(&first, turned[0]), at(&second, turned[1])];
            let pinned: BTreeMap<_, _> = cases.iter().copied().zip(kept).collect();
            let again = house.plan(Wishes { pinned: pinned.clone(), ..Wishes::default() }).await;
            for case in &cases {
                assert_eq!(of(&again, *case).slot.chosen(0), pinned[case]);
            }
        }
    }
}

#[tokio::test]
async fn a_kept_place_that_was_taken_is_told_and_nobody_else_loses_theirs() {
    for house in small_houses().await {
        house.children(2).await;
        let plan = house.plan(Wishes::default()).await;
        let first = &plan.planned[0];
        let quicker = house.accepted(&CHILD).await;
        house.book(quicker, &first.slot.chosen(0)).await.unwrap();
        let wishes = Wishes { pinned: [(first.case.id, first.slot.chosen(0))].into(), ..Wishes::default() };
        let again = house.plan(wishes).await;
        assert_eq!(again.planned.len(), 1);
        assert!(matches!(again.left_out[0].why, WhyLeftOut::NotKept));
    }
}

#[tokio::test]
async fn a_child_is_not_planned_when_the_coordinator_said_not_then() {
    for house in small_houses().await {
        let case = house.children(2).await[0];
        let plan = house.plan(Wishes::default()).await;
        let day = local::day(of(&plan, case).slot.time.start());
        let next = day.next_day().unwrap();
        let whole_day = Interval::new(local::start_of_day(day), local::start_of_day(next)).unwrap();
        let again = house.plan(Wishes { barred: vec![(case, whole_day)], ..Wishes::default() }).await;
        assert_ne!(local::day(of(&again, case).slot.time.start()), day);
        let hour = of(&again, case).slot.time;
        let barred = vec![(case, whole_day), (case, hour)];
        let third = house.plan(Wishes { barred, ..Wishes::default() }).await;
        assert!(!of(&third, case).slot.time.overlaps(hour));
    }
}

#[tokio::test]
async fn who_has_no_place_is_told_with_the_role_that_nobody_fills() {
    for house in small_houses().await {
        let cases = house.children(2).await;
        for person in house.everyone_of(Role::Psychologist) {
            house.change_person(person, |who| who.roles = vec![Role::Therapist]).await;
        }
        let plan = house.plan(Wishes::default()).await;
        assert!(plan.planned.is_empty());
        assert_eq!(plan.left_out.len(), cases.len());
        for one in &plan.left_out {
            let WhyLeftOut::Nothing(found) = &one.why else { panic!("{:?}", one.why) };
            let nobody = found.seats.iter().filter(|seat| seat.any_of.is_empty()).count();
            assert_eq!(nobody, 1, "the psychologist's seat");
        }
    }
}

#[tokio::test]
async fn nobody_but_the_coordinator_plans_the_week() {
    for house in small_houses().await {
        house.children(1).await;
        for role in Role::ALL {
            let actor = house.actor(role);
            let seen = who_waits(&house.workplace, &actor, now()).await.map(|waiting| waiting.len());
            let planned = seek_plan(&house.workplace, &actor, Wishes::default(), now()).await;
            let accepted = accept_plan(&house.workplace, &actor, vec![], now()).await;
            if role == Role::Coordinator {
                assert_eq!((seen, planned.map(|sought| sought.number()).ok()), (Ok(1), Some(1)));
                assert_eq!(accepted, Ok(AcceptedPlan::default()));
            } else {
                assert_eq!(seen, Err(Unable::NotTheirs), "{role}");
                assert!(matches!(planned, Err(Unable::NotTheirs)), "{role}");
                assert_eq!(accepted, Err(Unable::NotTheirs), "{role}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_without_time_still_answers_with_a_plan_that_keeps_every_rule() {
    for house in small_houses().await {
        house.children(4).await;
        let coordinator = house.actor(Role::Coordinator);
        let sought = seek_plan(&house.workplace, &coordinator, Wishes::default(), now()).await.unwrap();
        let mut hear = search_in_background(sought, Limit::ZERO);
        let mut last = None;
        while let Some(heard) = hear.recv().await {
            last = Some(heard);
        }
        let Some(Heard::Found(plan)) = last else { panic!("the last that is heard is the plan") };
        assert_eq!(plan.planned.len() + plan.left_out.len(), 4);
        assert!(house.accept(&plan.planned).await.iter().all(|one| one.outcome.is_ok()));
    }
}
