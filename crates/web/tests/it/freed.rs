//! The time of a booking that fell is given to a child who is booked later, in two presses.

use barnahus_store::{bookings, likenesses};
use barnahus_vocabulary::{BookingId, Role, paths};
use time::Duration;

use crate::front_door::{houses_with_people, now};

#[tokio::test]
async fn freed_time_is_given_to_a_child_who_is_booked_later_in_two_presses() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (_, first) = house.booked(&browser).await;
        let far = house.accepted().await;
        let slots = browser.get(&format!("{}?after=1", paths::slots(far))).await;
        assert_eq!(slots.press(&browser, &paths::book(far), &[]).await.status, 303);
        let on = house.workplace.database.read();
        let of_far = || async { bookings::of_case(on, house.id, far).await.unwrap().remove(0) };
        let before = of_far().await;

        let ask = browser.get(&paths::booking_cancel(first)).await;
        let gone = ask.press(&browser, &paths::booking_cancel(first), &[("reason", "child_ill")]).await;
        let freed = browser.get(&gone.location.unwrap()).await;
        assert!(freed.says(&house.codename(far).await) && freed.says("Acum programat"), "{}", freed.text);
        let moved = freed.press(&browser, &paths::booking_move(before.id), &[]).await;
        assert_eq!((moved.status, moved.location), (303, Some(paths::booking(before.id))), "{}", moved.text);
        let after = of_far().await;
        assert!(before.time.start() - after.time.start() > Duration::days(3), "{after:?}");
        assert_eq!(after.sequence, before.sequence + 1);
    }
}

#[tokio::test]
async fn whoever_is_too_near_to_the_suspected_person_learns_of_no_booking_that_fell() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let ask = browser.get(&paths::booking_cancel(booking)).await;
        let gone = ask.press(&browser, &paths::booking_cancel(booking), &[("reason", "child_ill")]).await;
        let freed = gone.location.unwrap();
        assert_eq!(browser.get(&freed).await.status, 200);
        let tx = house.workplace.database.begin().await.unwrap();
        let near = house.of(Role::Coordinator);
        likenesses::declare_conflict(&tx, (house.id, case), near, now()).await.unwrap();
        tx.commit().await.unwrap();
        let nowhere = browser.get(&paths::booking_freed(BookingId::random())).await;
        let refused = browser.get(&freed).await;
        assert_eq!((refused.status, &refused.text), (404, &nowhere.text), "to the byte");
    }
}
