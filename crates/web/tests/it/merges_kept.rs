//! Cases that were merged: the child is counted once, the file is kept as long as the other, and the adult core hears
//! its own word and no other.

use barnahus_store::case_facts;
use barnahus_vocabulary::{Instant, Interval, Role, paths};
use time::Duration;

use crate::adult_core::Core;
use crate::booked::select;
use crate::exchange::{accepted, assigned, step, the_case};
use crate::front_door::{Door, houses_with_people, now};
use crate::keeping::{closed, day_of_erasing};
use crate::merges::{again, found, merged, merges};
use crate::way_in::{PASSWORD, account};
use barnahus_exchange::Reference;
use scraper::Html;

/// How many children the report of a quarter around now would count.
async fn counted(house: &Door) -> usize {
    let within = Interval::new(now() - Duration::days(1), now() + Duration::days(1)).unwrap();
    let on = house.workplace.database.read();
    case_facts::taken_up(on, &house.workplace.keys, house.id, within).await.unwrap().len()
}

/// How many children were heard in the last period, as the coordinator reads it.
async fn heard(house: &Door) -> String {
    let page = house.browser(Role::Coordinator).await.get(paths::STATISTICS).await;
    let html = Html::parse_document(&page.text);
    let section = select(&html, "section.figure")
        .into_iter()
        .find(|section| section.html().contains("\"within_limit-title\""))
        .unwrap();
    let section = Html::parse_fragment(&section.html());
    let row = *select(&section, "tbody tr").last().unwrap();
    row.child_elements().nth(1).unwrap().text().collect()
}

#[tokio::test]
async fn a_child_that_was_merged_is_counted_once() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (stays, _) = house.heard(&coordinator, &[]).await;
        let young = house.accepted().await;
        assert_eq!((counted(&house).await, heard(&house).await.as_str()), (2, "1"), "taken up twice");
        merged(&house, young, stays).await;
        assert_eq!((counted(&house).await, heard(&house).await.as_str()), (1, "1"));
        step(&house, &paths::reopen(young), &[]).await;
        assert_eq!(counted(&house).await, 2, "two again, since somebody says so");
        // Neither is lost where the other one does not count yet.
        let waits = again(&house).await;
        merged(&house, young, waits).await;
        assert_eq!(counted(&house).await, 2, "the child of the one that was taken up counts by it");
        assigned(&house, waits).await;
        assert_eq!(counted(&house).await, 2);
    }
}

#[tokio::test]
async fn a_merged_file_is_erased_no_sooner_than_the_case_into_which_it_was_merged() {
    for house in houses_with_people().await {
        let stays = closed(&house).await;
        account(&house, Role::Coordinator).await;
        step(&house, &paths::reopen(stays), &[]).await;
        let young = again(&house).await;
        merged(&house, young, stays).await;
        let page = house.browser(Role::Coordinator).await.get(&paths::case(young)).await;
        assert!(page.says("când poate fi șters și cazul cu care este unit"), "{}", page.text);

        let password = [("password", PASSWORD)];
        let house = house.with_clock(long_after);
        let coordinator = house.browser(Role::Coordinator).await;
        let erased = coordinator.post(&paths::erase(young), &password).await;
        assert_eq!(erased.status, 422, "the other case runs: {}", erased.text);
        let house = house.with_clock(now);
        assigned(&house, stays).await;
        step(&house, &paths::no_interview(stays), &[("reason", "already_heard")]).await;
        step(&house, &paths::begin_support(stays), &[]).await;
        step(&house, &paths::close(stays), &[("reason", "support_completed")]).await;
        assert_eq!(house.browser(Role::Coordinator).await.post(&paths::hold(stays), &HOLD).await.status, 303);
        let house = house.with_clock(long_after);
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(coordinator.post(&paths::erase(young), &password).await.status, 422, "it is held");
        assert!(!coordinator.get(paths::KEPT).await.text.contains(&paths::erase(young)));
        assert_eq!(coordinator.post(&paths::lift_hold(stays), &[]).await.status, 303);

        let before = counted(&house).await;
        assert_eq!(coordinator.post(&paths::erase(young), &password).await.status, 303);
        assert_eq!(counted(&house).await, before);
        let here = coordinator.get(&paths::case(stays)).await;
        assert!(here.says("Al cărei dosar nu mai este aici"), "that it was merged stays: {}", here.text);
        let read = coordinator.get(&paths::referrals(stays)).await;
        assert!(read.status == 200 && !read.says("vecinei"), "{}", read.text);
    }
}

const HOLD: [(&str, &str); 1] = [("reason", "proceedings")];

/// When everything is due by itself: the child is long 23.
fn long_after() -> Instant {
    day_of_erasing() + Duration::days(366 * 7)
}

#[tokio::test]
async fn an_offer_of_the_core_is_declined_with_its_own_word_and_then_merged() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let reference = Reference::from_random([7; 16]);
        assert_eq!(core.says(&house, &Core::offer(reference), now()).await.status, 202);
        let young = the_case(&house).await;
        let stays = house.accepted().await;
        let codename = house.codename(stays).await;
        let refused = merges(&house, young, &codename).await;
        assert!(refused.status == 422 && refused.says("Refuzați întâi oferta"), "{}", refused.text);
        step(&house, &paths::offer_decline(young), &[("reason", "already_open")]).await;
        merged(&house, young, stays).await;
        house.carried_at(now()).await;
        let heard = core.heard(&reference);
        assert_eq!(heard.len(), 1, "{heard:?}");
        assert!(heard[0].contains("declined_duplicate"), "{heard:?}");
    }
}

#[tokio::test]
async fn what_the_core_was_promised_an_outcome_of_is_the_case_that_stays() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (of_core, _) = accepted(&house, &core).await;
        let young = house.accepted().await;
        let refused = merges(&house, of_core, &house.codename(young).await).await;
        assert!(
            refused.status == 422 && refused.says("protocolul cu el nu are un cuvânt"),
            "{}",
            refused.text
        );
        let said = core.heard_all();
        merged(&house, young, of_core).await;
        house.carried_at(now()).await;
        assert_eq!(core.heard_all(), said, "and of the other it hears nothing");
        assert!(!found(&house, of_core).await.stage.code().has_ended());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_merge_each_into_the_other_one_is_told_why_not() {
    for house in houses_with_people().await {
        for _ in 0..4 {
            let (one, other) = (house.accepted().await, house.accepted().await);
            let (its, the_others) = (house.codename(one).await, house.codename(other).await);
            let (first, second) = tokio::join!(merges(&house, one, &the_others), merges(&house, other, &its));
            let mut statuses = [first.status, second.status];
            statuses.sort_unstable();
            assert!(statuses[0] == 303 && [409, 422].contains(&statuses[1]), "{statuses:?}");
            let ended = [found(&house, one).await, found(&house, other).await];
            assert_eq!(ended.iter().filter(|case| case.stage.code().has_ended()).count(), 1);
        }
    }
}
