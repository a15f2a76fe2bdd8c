//! The clock of the first interview runs from the first time that somebody told of the child: whichever of its cases
//! stays, and in whichever house.

use barnahus_casework::Typed;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_vocabulary::{CaseId, DraftId, Role, dates, paths};
use scraper::Html;
use time::Duration;

use crate::booked::select;
use crate::exchange::step;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::merges::{found, merged};
use crate::neighbour::Neighbour;
use crate::transfers::{CHILD, accept, offer, offer_on_the_day_of};
use crate::way_in::account;

pub const LIMIT: &str = "Termen pentru prima audiere";
const WAITS: &str = "Copilul așteaptă din";

/// A referral that came so many days ago.
async fn received(house: &Door, days: i64) -> CaseId {
    let (typed, intake): (Typed, _) = (CHILD.into_iter().collect(), house.actor(Role::IntakeOfficer));
    let then = now() - Duration::days(days);
    receive_referral(&house.workplace, &intake, DraftId::random(), &typed, then).await.unwrap().case
}

pub async fn accepted(house: &Door, days: i64) -> CaseId {
    let case = received(house, days).await;
    let (coordinator, manager) = (house.actor(Role::Coordinator), house.of(Role::CaseManager));
    accept_case(&house.workplace, &coordinator, (case, 1), manager, now()).await.unwrap();
    case
}

/// What the page of a case says under a heading.
pub async fn said(browser: &Browser<'_>, case: CaseId, what: &str) -> Option<String> {
    let page = Html::parse_document(&browser.get(&paths::case(case)).await.text);
    let heads = select(&page, "dt");
    let head = heads.into_iter().find(|head| head.text().collect::<String>().trim() == what)?;
    let told = head.next_siblings().find_map(scraper::ElementRef::wrap)?;
    Some(told.text().collect::<String>().trim().to_owned())
}

#[tokio::test]
async fn a_child_waits_since_the_earlier_of_two_referrals_and_no_longer_than_they_are_merged() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (old, stays, like_old) =
            (received(&house, 10).await, accepted(&house, 1).await, accepted(&house, 10).await);
        let (own, of_the_old) =
            (said(&browser, stays, LIMIT).await.unwrap(), said(&browser, like_old, LIMIT).await.unwrap());
        assert!(own != of_the_old && said(&browser, stays, WAITS).await.is_none(), "{own}");
        merged(&house, old, stays).await;
        assert_eq!(said(&browser, stays, LIMIT).await.as_deref(), Some(&*of_the_old));
        let since = dates::moment(found(&house, old).await.received_at, barnahus_vocabulary::Locale::Ro);
        assert_eq!(said(&browser, stays, WAITS).await, Some(since));
        let list = browser.get(paths::CASES).await;
        assert!(list.status == 200, "{}", list.text);
        step(&house, &paths::reopen(old), &[]).await;
        assert_eq!(said(&browser, stays, LIMIT).await, Some(own));
        assert!(said(&browser, stays, WAITS).await.is_none());
    }
}

#[tokio::test]
async fn another_house_does_not_begin_to_count_anew() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&house, "Salcâm Coordonator").await;
        let (here, there) = (house.browser(Role::Coordinator).await, neighbour.browser(&house).await);
        let case = accepted(&house, 10).await;
        let limit = said(&here, case, LIMIT).await.unwrap();
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let new = accept(&there, &offer_on_the_day_of(&there).await).await;
        let same = said(&there, new, LIMIT).await.unwrap();
        // Before its triage nothing can be extended there: the day stands without the link.
        assert!(same.ends_with(')') && limit.starts_with(&same), "{limit}: {same}");
        assert!(said(&there, new, WAITS).await.is_some());
    }
}

#[tokio::test]
async fn a_danger_that_was_withdrawn_as_a_duplicate_is_due_at_once_where_it_is_merged() {
    for house in houses_with_people().await {
        let (young, stays) = (crate::merges::again(&house).await, received(&house, 0).await);
        step(&house, &paths::withdraw(young), &[("reason", "duplicate")]).await;
        let before = found(&house, stays).await;
        merged(&house, young, stays).await;
        let after = found(&house, stays).await;
        assert!(after.due_at < before.due_at && after.due_at <= now() + Duration::hours(1), "{after:?}");
    }
}
