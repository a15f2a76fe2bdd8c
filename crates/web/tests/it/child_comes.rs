//! The child's way and hours are typed on a page of the case, and every search of a slot heeds them.

use barnahus_vocabulary::{Role, paths};

use crate::front_door::houses_with_people;

#[tokio::test]
async fn the_childs_way_and_hours_are_typed_once_and_reckoned_with_from_then_on() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let slots = browser.get(&paths::slots(case)).await;
        let form = paths::case_section(case, "visit");
        assert!(slots.text.contains(&form.replace('&', "&amp;")), "the slots lead there");
        assert!(slots.says("Drumul copilului până la casă: aproape"));
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
        assert!(slots.says("Drumul copilului până la casă: 50 de minute"), "{}", slots.text);
        assert!(!slots.says("ora 09:") && !slots.says("25 noiembrie"));
        assert_eq!(slots.press(&browser, &paths::book(case), &[]).await.status, 303);
    }
}
