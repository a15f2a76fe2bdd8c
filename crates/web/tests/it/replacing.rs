//! Someone cannot come: two clicks and a reason, by forms alone. And one more session for a young child.

use barnahus_store::people;
use barnahus_vocabulary::{PersonId, Role, paths};

use crate::front_door::{Door, houses_with_people};

impl Door {
    /// Someone who holds another role takes this one on besides.
    async fn also(&self, role: Role, holder: Role) -> PersonId {
        let who = self.of(holder);
        let tx = self.workplace.database.begin().await.unwrap();
        let mut person = people::find(tx.sql(), self.id, who).await.unwrap().unwrap();
        person.roles.push(role);
        people::update(&tx, self.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        who
    }
}

#[tokio::test]
async fn who_cannot_come_is_replaced_by_forms_alone() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (_, booking) = house.booked(&browser).await;
        let leaves = house.of(Role::Psychologist);
        let ask = paths::booking_replace_person(booking, leaves);
        let page = browser.get(&paths::booking(booking)).await;
        assert!(page.text.contains(&ask), "a link at everyone who comes");
        let nobody = browser.get(&ask).await;
        assert!(nobody.says("Nimeni nu este liber la această oră") && nobody.text.contains("/move"));
        let comes = house.also(Role::Psychologist, Role::Physician).await;
        let action = paths::booking_replace(booking);
        let asked = browser.get(&ask).await;
        assert!(asked.says("Persoana physician") && asked.says("În locul: Persoana psychologist"));
        let chosen = format!("{comes}.psychologist");
        let without = asked.press(&browser, &action, &[("comes", &chosen)]).await;
        assert_eq!(without.status, 422);
        let sent = [("comes", chosen.as_str()), ("reason", "ill")];
        let done = without.press(&browser, &action, &sent).await;
        assert_eq!((done.status, done.location), (303, Some(paths::booking(booking))));
        let page = browser.get(&paths::booking(booking)).await;
        assert!(page.says("Persoana physician") && page.says("nu mai participă"));
        let again = asked.press(&browser, &action, &sent).await;
        assert_eq!(again.status, 409);
        assert!(again.says("Altcineva a schimbat programarea între timp."));
        let stranger = house.browser(Role::RoomPlanner).await;
        assert_eq!(stranger.get(&ask).await.status, 404);
    }
}

#[tokio::test]
async fn one_more_session_is_booked_where_it_is_asked_for() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let page = browser.get(&paths::slots(case)).await;
        assert!(page.says("Toate ședințele programate sunt o singură audiere."));
        let sessions = browser.get(&paths::slots_for_session(case)).await;
        assert!(sessions.says("Locuri pentru încă o ședință"));
        let second = sessions.press(&browser, &paths::book(case), &[]).await;
        assert_eq!(second.status, 303);
        assert_ne!(second.location, Some(paths::booking(booking)));
    }
}
