//! How a child comes and when it cannot: said once, and reckoned with by a single booking and by the
//! plan of the week alike.

use barnahus_casework::{SectionName, Typed};
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::change_section::{Change, change_section};
use barnahus_operations::chosen_slot::{ChosenSlot, Unfit};
use barnahus_operations::find_slots::{Wish, find_slots};
use barnahus_operations::open_case::open_case;
use barnahus_operations::plan_week::{WeekPlan, Wishes, seek_plan};
use barnahus_vocabulary::{CaseId, Interval, Role, local};
use time::Duration;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

/// Forty minutes away, at school until noon, in bed after one, and away on the first days.
const COMES: [(&str, &str); 3] =
    [("child_way", "40"), ("child_hours_off", "0-9:30, 13-24"), ("child_away", "24.11.2026-26.11.2026")];

impl SmallHouse {
    async fn write_visit(&self, case: CaseId, fields: &[(&str, &str)]) {
        let typed: Typed = fields.iter().copied().collect();
        let change = Change { case, section: SectionName::Visit, typed: &typed, version: 0 };
        change_section(&self.workplace, &self.actor(Role::Coordinator), &change, now()).await.unwrap();
    }

    async fn visit(&self, case: CaseId) -> Typed {
        let opened = open_case(&self.workplace, &self.actor(Role::Coordinator), case, now()).await.unwrap();
        let typed = opened.file.contents().typed();
        typed
            .into_iter()
            .find(|(name, _)| *name == SectionName::Visit)
            .map(|(_, typed)| typed)
            .unwrap_or_default()
    }

    async fn quick_plan(&self) -> WeekPlan {
        let coordinator = self.actor(Role::Coordinator);
        let sought = seek_plan(&self.workplace, &coordinator, Wishes::default(), now()).await.unwrap();
        let mut asked = 0;
        sought.plan(&mut |_| {
            asked += 1;
            asked < 300
        })
    }
}

/// Whether the child can be there and on its way: between half past nine and one, from the 27th on.
fn suits(time: Interval) -> bool {
    let (leaves, back) = (time.start() - Duration::minutes(40), time.end() + Duration::minutes(40));
    let clock = |instant| {
        let at = local::wall_clock(instant);
        u16::from(at.hour()) * 60 + u16::from(at.minute())
    };
    clock(leaves) >= 570 && clock(back) <= 780 && local::day(leaves) > local::day(now() + Duration::days(2))
}

#[tokio::test]
async fn what_the_case_says_of_the_childs_way_and_hours_holds_for_a_booking_and_for_the_plan() {
    for house in small_houses().await {
        let [case, other] = [house.accepted(&CHILD).await, house.accepted(&CHILD).await];
        house.write_visit(case, &COMES).await;
        let found = house.offered(case).await;
        assert_eq!(found.child_travel_minutes, 40);
        assert!(found.slots.iter().all(|slot| suits(slot.time)), "{:?}", found.slots[0].time);
        let plan = house.quick_plan().await;
        let planned = |case| plan.planned.iter().find(|one| one.case.id == case).unwrap();
        assert!(suits(planned(case).slot.time));
        assert!(planned(case).slot.because.child_travel > 0);
        assert!(!suits(planned(other).slot.time), "who says nothing comes at once");
        let booked = house.book(case, &planned(case).slot.planned()).await.unwrap();
        assert_eq!(house.booking(booked.booking).await.child_travel_minutes, 40);
    }
}

#[tokio::test]
async fn a_slot_at_an_hour_at_which_the_child_cannot_is_refused_whoever_posts_it() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let before = house.offered(case).await.slots[0].clone();
        assert!(!suits(before.time));
        house.write_visit(case, &COMES).await;
        let refused = house.book(case, &before.planned()).await;
        assert_eq!(refused, Err(NotBooked::Unfit(vec![Unfit::ChildHours])));
    }
}

#[tokio::test]
async fn the_way_that_was_said_at_a_booking_is_kept_for_the_plan_and_the_next_search() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        house.write_visit(case, &[("child_hours_off", "13-15")]).await;
        let wish = Wish::to_book(case).with_child_travel(50);
        let coordinator = house.actor(Role::Coordinator);
        let found = find_slots(&house.workplace, &coordinator, wish, now()).await.unwrap();
        let booked = house.book(case, &found.slots[0].chosen(50)).await.unwrap();
        let kept = house.visit(case).await;
        assert_eq!((kept.get("child_way"), kept.get("child_hours_off")), ("50", "13:00-15:00"));
        house.cancel(booked.booking).await.unwrap();
        assert_eq!(house.offered(case).await.child_travel_minutes, 50, "nobody is asked again");
        let again = house.quick_plan().await.planned[0].slot.planned();
        let too_far = ChosenSlot { child_travel_minutes: Some(601), ..again.clone() };
        let refused = Err(NotBooked::Unfit(vec![Unfit::ChildTravel]));
        assert_eq!(house.book(case, &too_far).await, refused, "nobody brings a child so far");
        let booked = house.book(case, &again).await.unwrap();
        assert_eq!(house.booking(booked.booking).await.child_travel_minutes, 50);
    }
}
