//! A case that went to another house leaves nothing behind that closes a list: what was booked for it stays, and
//! its line is left out.

use barnahus_store::people::Person;
use barnahus_vocabulary::{Role, paths};
use sea_orm::ConnectionTrait;

use crate::front_door::{Door, houses_with_people};
use crate::neighbour::Neighbour;
use crate::records::with;
use crate::transfers::{accept, offer, offer_on_the_day_of};
use crate::way_in::account;

impl Door {
    /// A child was heard here today, with an interpreter who was not authorised, and went to another house.
    async fn heard_and_moved(&self) -> String {
        account(self, Role::Coordinator).await;
        let neighbour = Neighbour::beside(self, "Salcâm Coordonator").await;
        let (here, there) = (self.browser(Role::Coordinator).await, neighbour.browser(self).await);
        let (case, booking) = self.interpreted(&here).await;
        self.interpreter_is(|who| Person { authorised: false, ..who }).await;
        assert_eq!(self.record(&here, booking, &with(&[], "0")).await.status, 303);
        let codename = self.codename(case).await;
        for path in [paths::MY_DAY, paths::ARRIVALS, paths::WEEK] {
            let interviewer = self.browser(Role::Interviewer).await;
            let browser = if path == paths::MY_DAY { &interviewer } else { &here };
            assert!(browser.get(path).await.says(&codename), "before: {path}");
        }
        let sent = "UPDATE letters SET state = 'sent'";
        self.workplace.database.schema().execute_unprepared(sent).await.unwrap();
        let offered = offer(&here, case, neighbour.id).await;
        assert_eq!(offered.status, 303, "{}", offered.text);
        accept(&there, &offer_on_the_day_of(&there).await).await;
        codename
    }
}

#[tokio::test]
async fn the_day_the_door_and_the_week_of_a_case_that_moved_are_still_read() {
    for door in houses_with_people().await {
        let codename = door.heard_and_moved().await;
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Guardian) {
            let browser = door.browser(role).await;
            let day = browser.get(paths::MY_DAY).await;
            assert_eq!(day.status, 200, "{role}: {}", day.text);
            assert!(!day.says(&codename), "{role}");
        }
        for role in [Role::Coordinator, Role::CaseManager, Role::RoomPlanner] {
            let browser = door.browser(role).await;
            for path in [paths::ARRIVALS, paths::WEEK] {
                let list = browser.get(path).await;
                assert_eq!(list.status, 200, "{role}, {path}: {}", list.text);
                assert!(!list.says(&codename) && !list.text.contains("/bookings/"), "{role}, {path}");
            }
        }
    }
}
