//! A record sent from a page that was drawn before the interview went on.

use barnahus_casework::booking::BookingState;
use barnahus_vocabulary::{Role, paths};

use crate::front_door::houses_with_people;
use crate::records::with;

#[tokio::test]
async fn a_record_of_a_page_from_before_it_went_on_ends_no_interview() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let manager = house.browser(Role::CaseManager).await;
        let (_, booking) = house.hour_has_come(&coordinator).await;
        house.begin(&coordinator, booking).await;
        let run = paths::booking_run(booking);
        let step = |step, version| [("step", step), ("version", version)];
        assert_eq!(coordinator.post(&run, &step("end", "1")).await.status, 303);
        let action = paths::booking_record(booking);
        let drawn = manager.get(&action).await;
        let mark =
            |fields: Vec<(String, String)>| fields.into_iter().find(|(name, _)| name == "run").unwrap().1;
        let old = mark(drawn.fields(&action));
        assert_eq!(coordinator.post(&run, &step("resume", "2")).await.status, 303, "it was a slip");

        let late = [("run", &*old), ("began", "08:55"), ("ended", "09:00")];
        let refused = house.record(&manager, booking, &with(&late, "0")).await;
        assert!(refused.status == 422 && refused.says("Între timp audierea"), "{}", refused.text);
        assert_eq!(house.booking(booking).await.state, BookingState::UnderWay, "the child talks on");
        assert_eq!(coordinator.post(&run, &step("end", "3")).await.status, 303, "and its run is as it was");

        let drawn = manager.get(&action).await;
        let now = mark(drawn.fields(&action));
        let whole = [("run", &*now), ("began", "08:55"), ("ended", "09:00")];
        let saved = house.record(&manager, booking, &with(&whole, "0")).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert_eq!(house.booking(booking).await.state, BookingState::Held);
    }
}
