//! The child's way and hours are typed on a page of the case, and every search of a slot heeds them.

use barnahus_pages::slots::CHOICE;
use barnahus_store::bookings;
use barnahus_vocabulary::{BookingId, CaseId, Instant, Role, local, paths};
use scraper::Html;

use crate::booked::{booking_at, select};
use crate::front_door::{Answer, Browser, Door, houses_with_people};

impl Door {
    /// The case manager writes it on the page of the case.
    async fn write_visit(&self, case: CaseId, field: (&str, &str)) {
        let (manager, form) = (self.browser(Role::CaseManager).await, paths::case_section(case, "visit"));
        let written = manager.get(&form).await.press(&manager, &form, &[field]).await;
        assert_eq!(written.status, 303, "{}", written.text);
    }

    async fn write_way(&self, case: CaseId, minutes: &str) {
        self.write_visit(case, ("child_way", minutes)).await;
    }

    async fn way_written(&self, case: CaseId) -> String {
        let manager = self.browser(Role::CaseManager).await;
        let page = Html::parse_document(&manager.get(&paths::case_section(case, "visit")).await.text);
        select(&page, "#child_way")[0].value().attr("value").unwrap_or_default().to_owned()
    }

    async fn way_of(&self, booking: BookingId) -> u32 {
        let found = bookings::find(self.workplace.database.read(), self.id, booking).await.unwrap();
        found.unwrap().child_travel_minutes
    }
}

impl Answer {
    /// The word of the first slot that begins in that hour of a day.
    fn slot_at(&self, hour: u8) -> String {
        let page = Html::parse_document(&self.text);
        let words = select(&page, "button[name=slot]");
        let mut words = words.iter().filter_map(|button| button.value().attr("value"));
        let begins = |word: &&str| {
            let minutes = word.split('!').next().unwrap().parse().unwrap();
            local::wall_clock(Instant::from_minutes(minutes)).hour() == hour
        };
        words.find(begins).unwrap().to_owned()
    }

    /// Presses the button of that slot instead of the first one.
    async fn choose(&self, browser: &Browser<'_>, action: &str, slot: &str) -> Self {
        let fields = self.fields(action);
        let hidden = fields.iter().filter(|(name, _)| name != CHOICE);
        let sent: Vec<_> = hidden.map(|(name, value)| (&**name, &**value)).chain([(CHOICE, slot)]).collect();
        browser.post(action, &sent).await
    }
}

#[tokio::test]
async fn the_childs_way_and_hours_are_typed_once_and_reckoned_with_from_then_on() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let slots = browser.get(&paths::slots(case)).await;
        let form = paths::case_section(case, "visit");
        assert!(slots.text.contains(&form.replace('&', "&amp;")), "the slots lead there");
        assert!(slots.says("Drumul: aproape"));
        let action = form.split('?').next().unwrap().to_owned();

        let page = browser.get(&form).await;
        assert!(page.says("La ce ore nu poate, în fiecare zi"), "{}", page.text);
        let wrong = [("child_way", "700"), ("child_hours_off", "dimineața"), ("child_away", "cândva")];
        let refused = page.press(&browser, &form, &wrong).await;
        assert_eq!(refused.status, 422, "{action}");
        assert!(refused.says("de exemplu 13:00-15:00") && refused.says("0–600"), "{}", refused.text);
        let right = [("child_way", "50"), ("child_hours_off", "0-10, 13-15"), ("child_away", "mâine")];
        assert_eq!(page.press(&browser, &form, &right).await.status, 303);

        let read = browser.get(&paths::case(case)).await;
        assert!(read.says("00:00-10:00, 13:00-15:00") && read.says("25.11.2026"), "{}", read.text);
        let slots = browser.get(&paths::slots(case)).await;
        assert!(slots.says("Drumul: 50 de minute"), "{}", slots.text);
        assert!(!slots.says("ora 09:") && !slots.says("25 noiembrie"));
        assert_eq!(slots.press(&browser, &paths::book(case), &[]).await.status, 303);
    }
}

#[tokio::test]
async fn a_page_that_was_open_meanwhile_never_writes_over_what_the_case_says_of_the_way() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let open_meanwhile = browser.get(&paths::slots(case)).await;
        assert!(open_meanwhile.says("ca în dosar (aproape)"), "{}", open_meanwhile.text);
        house.write_way(case, "60").await;
        let at_ten = open_meanwhile.slot_at(10);
        let made = open_meanwhile.choose(&browser, &paths::book(case), &at_ten).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let booking = booking_at(&made);
        assert_eq!(house.way_of(booking).await, 60);
        assert_eq!(house.way_written(case).await, "60");

        house.write_way(case, "").await;
        let action = paths::booking_move(booking);
        let other = browser.get(&action).await;
        assert!(other.says("cum se știe acum (1 oră)"), "{}", other.text);
        let moved = other.press(&browser, &action, &[("reason", "child")]).await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        assert_eq!(house.way_of(booking).await, 60, "the booking keeps its way");
        assert_eq!(house.way_written(case).await, "", "and nobody said it of the case");
    }
}

#[tokio::test]
async fn a_booking_says_to_who_may_open_the_file_that_the_child_cannot_come_then_any_more() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let (page, said) = (paths::booking(booking), "Copilul nu poate veni la această oră");
        assert!(!browser.get(&page).await.says(said));
        house.write_visit(case, ("child_hours_off", "0-24")).await;
        let seen = browser.get(&page).await;
        assert!(seen.says(said), "{}", seen.text);
        let own = house.browser(Role::Psychologist).await.get(&page).await;
        assert!(own.status == 200 && !own.says(said), "who attends is told nothing of the file");

        house.write_visit(case, ("child_hours_off", "")).await;
        assert!(!browser.get(&page).await.says(said));
        house.write_way(case, "600").await;
        assert!(browser.get(&page).await.says(said), "so long a way begins before the child's day does");
    }
}
