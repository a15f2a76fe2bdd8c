//! The week is planned and accepted as a browser without script does it: by the forms on the pages.

use barnahus_pages::plan::{KEEP, NOT_DAY, PLACE, SECONDS, TAKE, wish_of};
use barnahus_store::bookings;
use barnahus_vocabulary::{CaseId, Interval, Role, paths};
use scraper::{Html, Selector};
use time::Duration;

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};

impl Door {
    async fn number_of_bookings(&self) -> usize {
        let all = Interval::new(now() - Duration::WEEK, now() + Duration::weeks(9)).unwrap();
        bookings::within(self.workplace.database.read(), self.id, all).await.unwrap().len()
    }

    async fn plan(&self, browser: &Browser<'_>) -> Answer {
        let begin = browser.get(paths::PLAN).await;
        begin.press(browser, paths::PLAN, &[]).await
    }
}

/// The words of the places, by case.
fn places(answer: &Answer) -> Vec<(CaseId, String)> {
    let page = Html::parse_document(&answer.text);
    let selector = Selector::parse(&format!("form[action='{}'] [name={PLACE}]", paths::PLAN_ACCEPT)).unwrap();
    let word = |field: scraper::ElementRef<'_>| field.value().attr("value").unwrap().to_owned();
    let words = page.select(&selector).map(word);
    words.map(|word| (word.split('!').next().unwrap().parse().unwrap(), word)).collect()
}

fn number(answer: &Answer, selector: &str) -> usize {
    Html::parse_document(&answer.text).select(&Selector::parse(selector).unwrap()).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_is_planned_in_one_click_and_some_of_it_accepted_in_another() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        for _ in 0..3 {
            house.accepted().await;
        }
        let plan = house.plan(&browser).await;
        assert_eq!(plan.status, 200, "{}", plan.text);
        assert!(plan.text.trim_end().ends_with("</html>"), "the page is whole");
        let places = places(&plan);
        assert_eq!((places.len(), number(&plan, &format!("[name={TAKE}]"))), (3, 3));
        assert_eq!(number(&plan, ".plan-found .ds-button:not([data-variant])"), 1, "one primary button");
        assert_eq!(house.number_of_bookings().await, 0);
        let taken = places[0].0.to_string();
        let settled = plan.press(&browser, paths::PLAN_ACCEPT, &[(TAKE, &taken)]).await;
        assert!(settled.says("1 audiere programată"), "{}", settled.text);
        assert_eq!(house.number_of_bookings().await, 1);
        let twice = plan.press(&browser, paths::PLAN_ACCEPT, &[(TAKE, &taken)]).await;
        assert!(twice.says("Nu s-a programat nimic") && twice.says("Are deja audierea programată: "));
        assert!(twice.says("Vezi programarea"), "{}", twice.text);
        assert_eq!(house.number_of_bookings().await, 1);
        let rest = settled.press(&browser, paths::PLAN, &[]).await;
        assert!(rest.says("Planul are loc pentru 2 din 2 copii."), "{}", rest.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_meanwhile_is_said_by_codename() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let plan = house.plan(&browser).await;
        let quicker = house.booked(&browser).await;
        let settled = plan.press(&browser, paths::PLAN_ACCEPT, &[(TAKE, &case.to_string())]).await;
        assert_ne!(quicker.0, case);
        assert!(settled.says("Ora a fost ocupată între timp."), "{}", settled.text);
        assert!(settled.says(&house.codename(case).await));
        let again = settled.press(&browser, paths::PLAN, &[]).await;
        assert!(again.says("Planul are loc pentru 1 din 1 copil."), "{}", again.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_and_barred_holds_when_planned_again_and_its_cost_is_said() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        for _ in 0..2 {
            house.accepted().await;
        }
        let first = house.plan(&browser).await;
        let before = places(&first);
        let wishes: Vec<(String, &str)> =
            before.iter().zip([KEEP, NOT_DAY]).map(|((case, _), wish)| (wish_of(*case), wish)).collect();
        let mut sent: Vec<(&str, &str)> = before.iter().map(|(_, word)| (PLACE, &**word)).collect();
        sent.extend(wishes.iter().map(|(name, wish)| (&**name, *wish)));
        sent.push((SECONDS, "1"));
        let again = browser.post(paths::PLAN, &sent).await;
        let after = places(&again);
        assert!(after.contains(&before[0]), "kept as it was, to the word");
        assert!(!after.contains(&before[1]));
        assert!(again.says("Ce s-a schimbat față de planul dinainte"));
        let barred = number(&again, ".plan-found [name=barred]");
        assert_eq!(barred, 1, "the day stays barred until it is unticked");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_ticked_books_nothing_and_says_so() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        house.accepted().await;
        let settled = house.plan(&browser).await.press(&browser, paths::PLAN_ACCEPT, &[]).await;
        assert!(settled.says("Nu ați bifat niciun loc"));
        assert_eq!(house.number_of_bookings().await, 0);
    }
}
