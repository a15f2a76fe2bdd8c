//! My day and the house's week: what someone attends and must do, and rooms under codenames.

use barnahus_operations::Unable;
use barnahus_operations::find_slots::{Because, Wish, find_slots};
use barnahus_operations::see_my_day::{Duty, see_my_day};
use barnahus_operations::see_week::see_week;
use barnahus_vocabulary::{Actor, Instant, Role, local};
use time::Duration;

use crate::booked_house::CHILD;
use crate::small_house::{now, small_houses};

#[tokio::test]
async fn a_booking_stands_in_the_day_of_those_who_come_and_of_nobody_else() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        for (_, member) in &best.team {
            let actor = Actor { person: member.person, ..house.actor(member.role) };
            let day = see_my_day(&house.workplace, &actor, now()).await.unwrap();
            let visits: Vec<_> = day.today.iter().chain(&day.next).collect();
            assert_eq!(visits.iter().map(|visit| visit.booking).collect::<Vec<_>>(), [booking]);
            assert_eq!((visits[0].time, visits[0].role), (best.time, member.role));
        }
        let day = see_my_day(&house.workplace, &house.actor(Role::Judge), now()).await.unwrap();
        assert!(day.today.is_empty() && day.next.is_empty() && day.duties.is_empty());
        house.cancel(booking).await.unwrap();
        let actor = house.actor(Role::CaseManager);
        let day = see_my_day(&house.workplace, &actor, now()).await.unwrap();
        assert!(day.today.is_empty() && day.next.is_empty());
        assert!(matches!(day.duties[..], [Duty::WithoutBooking { .. }]), "{:?}", day.duties);
    }
}

#[tokio::test]
async fn what_is_overdue_comes_first() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        house.accepted(&CHILD).await;
        let danger = house.received(&[("urgency", "immediate_danger")]).await.case;
        house.received(&[("urgency", "routine")]).await;
        let (_, booking, best) = house.booked().await;
        let then = best.time.end() + Duration::hours(2);
        let day = see_my_day(&house.workplace, &coordinator, then).await.unwrap();
        let first = &day.duties[0];
        assert!(matches!(first, Duty::Triage { case, overdue: Some(_), .. } if *case == danger), "{first:?}");
        let to_record = |duty: &Duty| matches!(duty, Duty::ToRecord { booking: one, .. } if *one == booking);
        let without = |duty: &Duty| matches!(duty, Duty::WithoutTeam { .. });
        let place = |wanted: &dyn Fn(&Duty) -> bool| day.duties.iter().position(wanted);
        assert!(place(&to_record).is_some() && place(&to_record) < place(&without), "{:?}", day.duties);
    }
}

#[tokio::test]
async fn the_week_shows_rooms_and_codenames_to_those_who_plan() {
    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        let codename = Some(house.case(case).await.codename);
        let day = local::day(best.time.start());
        for role in [Role::Coordinator, Role::RoomPlanner] {
            let week = see_week(&house.workplace, &house.actor(role), day).await.unwrap();
            assert_eq!((week.bookings.len(), week.rooms.len()), (1, 3));
            let shown = &week.bookings[0];
            assert_eq!((shown.booking, &shown.codename, shown.opens), (booking, &codename, true));
            assert_eq!(shown.with_gaps, best.time.widened(30));
        }
        let other =
            Actor { person: house.everyone_of(Role::CaseManager)[1], ..house.actor(Role::CaseManager) };
        let week = see_week(&house.workplace, &other, day).await.unwrap();
        assert!(!week.bookings[0].opens, "another's case");
        let refused = see_week(&house.workplace, &house.actor(Role::Lawyer), day).await;
        assert_eq!(refused, Err(Unable::NotTheirs));
    }
}

#[tokio::test]
async fn an_interview_that_is_wished_for_later_is_not_offered_earlier() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let soonest = house.offered(case).await.slots[0].time.start();
        let later = now() + Duration::weeks(2);
        assert!(soonest < later);
        let wish = Wish::to_book(case).not_before(later);
        let coordinator = house.actor(Role::Coordinator);
        let found = find_slots(&house.workplace, &coordinator, wish, now()).await.unwrap();
        assert!(!found.slots.is_empty());
        assert!(found.slots.iter().all(|slot| slot.time.start() >= later), "{:?}", found.slots);
    }
}

#[tokio::test]
async fn the_slots_that_are_shown_are_an_hour_apart_and_the_best_stays_first() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let slots = house.offered(case).await.slots;
        let starts: Vec<_> = slots.iter().map(|slot| slot.time.start()).collect();
        assert!(starts.len() > 2, "{starts:?}");
        for (place, start) in starts.iter().enumerate() {
            let near = |other: &&Instant| (**other - *start).abs() < Duration::hours(1);
            assert_eq!(starts[place + 1..].iter().find(near), None, "{starts:?}");
        }
        let cost = |because: Because| {
            let Because { wait, child_travel, staff_travel, not_preferred, outside_best_hours } = because;
            wait + child_travel + staff_travel + not_preferred + outside_best_hours
        };
        let costs: Vec<_> = slots.iter().map(|slot| cost(slot.because)).collect();
        assert!(costs.is_sorted(), "{costs:?}");
    }
}
