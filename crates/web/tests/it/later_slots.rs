//! Slots can be asked for from a later week on, and the page keeps to it.

use barnahus_vocabulary::{Instant, Role, paths};
use time::Duration;

use crate::front_door::{Answer, houses_with_people, now};

#[tokio::test]
async fn slots_of_a_later_week_are_shown_when_they_are_asked_for_and_after_a_refusal_too() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let begins = |answer: &Answer| {
            let mut words = answer.text.split("value=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let word = words.find(|word| word.contains('!')).unwrap();
            Instant::from_minutes(word.split('!').next().unwrap().parse().unwrap())
        };
        let soon = browser.get(&paths::slots(case)).await;
        let later = browser.get(&format!("{}?after=2", paths::slots(case))).await;
        assert!(begins(&soon) < now() + Duration::weeks(2) && begins(&later) > now() + Duration::days(13));
        let refused = later.press(&browser, &paths::book(case), &[("slot", "none of ours")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(begins(&refused), begins(&later));
    }
}
