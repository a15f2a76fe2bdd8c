//! When it is asked why a limit was missed: by what the file says, by the first of several sessions, once only, and of
//! nobody who has nothing to say.

use barnahus_casework::Typed;
use barnahus_casework::file::SectionName;
use barnahus_operations::change_section::{Change, change_section};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_store::{cases, files, waits};
use barnahus_vocabulary::{BookingId, CaseId, DraftId, Role, paths};
use sea_orm::ConnectionTrait;
use time::Duration;

use crate::booked::booking_at;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::limits_of_days::{DUTY, heard, says};
use crate::transfers::CHILD;
use crate::waiting_since::accepted;

/// A case that was told of so many days ago, of a child of whom that is known besides.
async fn told(house: &Door, days: i64, fields: &[(&str, &str)]) -> CaseId {
    let kept = CHILD.iter().filter(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    let (typed, intake): (Typed, _) =
        (kept.chain(fields).copied().collect(), house.actor(Role::IntakeOfficer));
    let then = now() - Duration::days(days);
    let case =
        receive_referral(&house.workplace, &intake, DraftId::random(), &typed, then).await.unwrap().case;
    let (coordinator, manager) = (house.actor(Role::Coordinator), house.of(Role::CaseManager));
    accept_case(&house.workplace, &coordinator, (case, 1), manager, now()).await.unwrap();
    case
}

async fn within(house: &Door, case: CaseId) -> Option<bool> {
    waits::within_limit(house.workplace.database.read(), house.id, case).await.unwrap()
}

async fn owes(browser: &Browser<'_>, case: CaseId) -> bool {
    let day = browser.get(paths::MY_DAY).await;
    day.says(DUTY) && day.text.contains(&format!("\"{}\"", paths::limit(case)))
}

async fn cancelled(browser: &Browser<'_>, booking: BookingId) {
    let page = browser.get(&paths::booking_cancel(booking)).await;
    let done = page.press(browser, &paths::booking_cancel(booking), &[("reason", "team_missing")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

/// The last day is today: the first session is in time, the second cannot be.
#[tokio::test]
async fn the_first_of_two_sessions_keeps_the_limit_whatever_becomes_of_the_other() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = told(&house, 14, &[("birth_date", "12.03.2020")]).await;
        let slots = browser.get(&paths::slots(case)).await;
        let first = booking_at(&slots.press(&browser, &paths::book(case), &[]).await);
        house.set_hour(first, 240).await;
        let sessions = browser.get(&format!("{}&after=1", paths::slots_for_session(case))).await;
        let second = booking_at(&sessions.press(&browser, &paths::book(case), &[]).await);
        assert!(house.booking(second).await.time.start() > now() + Duration::DAY);
        assert_eq!(within(&house, case).await, Some(true), "the first session is in time");
        cancelled(&browser, second).await;
        assert_eq!(within(&house, case).await, Some(true));

        let sessions = browser.get(&format!("{}&after=1", paths::slots_for_session(case))).await;
        let third = booking_at(&sessions.press(&browser, &paths::book(case), &[]).await);
        cancelled(&browser, first).await;
        assert_eq!(within(&house, case).await, Some(false), "what stands is late");
        cancelled(&browser, third).await;
        assert_eq!(within(&house, case).await, None, "nothing is booked");
    }
}

/// A witness of fifteen has 21 days, a child that has just told everything 7.
#[tokio::test]
async fn it_is_asked_by_the_limit_of_the_file_and_not_by_that_of_lists() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let witness = [("birth_date", "12.03.2011"), ("child_is", "witness")];
        let (waits, missed) = (told(&house, 16, &witness).await, told(&house, 22, &witness).await);
        let pressing = told(&house, 8, &[("just_told", "yes")]).await;
        assert!(!owes(&manager, waits).await, "the last day is ahead");
        assert!(owes(&manager, missed).await && owes(&manager, pressing).await);
        let coordinator = house.browser(Role::Coordinator).await;
        for (case, stays) in [(waits, false), (missed, true)] {
            let page = coordinator.get(&paths::transfer(case)).await;
            assert_eq!(page.says("nu s-a spus de ce"), stays, "{}", page.text);
        }
        let page = manager.get(&paths::limit(waits)).await;
        assert!(!page.text.contains("name=\"missed\"") && page.says("29 noiembrie 2026"), "{}", page.text);
        assert!(manager.get(&paths::limit(pressing)).await.text.contains("name=\"missed\""));

        // Of a case that was taken up before anything was noted lists are believed, until its page is read.
        let before = "UPDATE case_facts SET limit_sealed = NULL";
        house.workplace.database.schema().execute_unprepared(before).await.unwrap();
        assert!(owes(&manager, waits).await && !owes(&manager, pressing).await);
        manager.get(&paths::limit(waits)).await;
        assert!(!owes(&manager, waits).await);
    }
}

#[tokio::test]
async fn it_is_asked_by_the_limit_that_the_file_gives_since_it_was_changed() {
    for house in houses_with_people().await {
        let (manager, actor) = (house.browser(Role::CaseManager).await, house.actor(Role::CaseManager));
        let case = told(&house, 16, &[("birth_date", "12.03.2011"), ("child_is", "victim")]).await;
        assert!(owes(&manager, case).await);
        let section = SectionName::Hearing;
        let versions = files::versions(house.workplace.database.read(), house.id, case).await.unwrap();
        let version = versions.get(&section).copied().unwrap_or_default();
        let typed: Typed = [("child_is", "witness")].into_iter().collect();
        let change = Change { case, section, typed: &typed, version };
        change_section(&house.workplace, &actor, &change, now()).await.unwrap();
        assert!(!owes(&manager, case).await);
    }
}

#[tokio::test]
async fn what_was_said_meanwhile_is_not_written_over_unseen() {
    for house in houses_with_people().await {
        let (manager, coordinator) =
            (house.browser(Role::CaseManager).await, house.browser(Role::Coordinator).await);
        let case = accepted(&house, 30).await;
        let page = manager.get(&paths::limit(case)).await;
        assert_eq!(says(&coordinator, case, &[("missed", "room"), ("room", "3")]).await.status, 303);
        let typed = [("missed", "team"), ("police", "5")];
        let stale = page.press(&manager, &paths::limit_missed(case), &typed).await;
        assert_eq!(stale.status, 409, "{}", stale.text);
        for words in ["Nu era liberă nicio cameră", "O persoană din echipă nu a putut veni"] {
            assert!(stale.says(words), "{words}: {}", stale.text);
        }
        let on = house.workplace.database.read();
        let kept = waits::find(on, house.id, case).await.unwrap().unwrap();
        assert_eq!(kept.said.reason().code(), "room");
        let chosen = stale.press(&manager, &paths::limit_missed(case), &[]).await;
        assert_eq!(chosen.status, 303, "{}", chosen.text);
        let kept = waits::find(on, house.id, case).await.unwrap().unwrap();
        assert_eq!((kept.said.reason().code(), kept.said.given()), ("team", 5));
    }
}

#[tokio::test]
async fn the_page_of_a_case_leads_to_what_was_said_as_long_as_there_is_something_to_say() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (late, in_time) = (accepted(&house, 30).await, accepted(&house, 10).await);
        for case in [late, in_time] {
            heard(&house, &manager, case).await;
        }
        assert_eq!(says(&manager, late, &[("missed", "room")]).await.status, 303);
        let link = |case| format!("\"{}\"", paths::limit(case));
        assert!(manager.get(&paths::case(late)).await.text.contains(&link(late)), "it can be said anew");
        assert!(!manager.get(&paths::case(in_time)).await.text.contains(&link(in_time)));
        let interviewer = house.browser(Role::Interviewer).await;
        assert!(!interviewer.get(&paths::case(late)).await.text.contains(&link(late)));
    }
}

#[tokio::test]
async fn what_became_of_an_interview_is_asked_before_why_it_was_late() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let case = accepted(&house, 30).await;
        let slots = manager.get(&paths::slots(case)).await;
        let booking = booking_at(&slots.press(&manager, &paths::book(case), &[]).await);
        house.set_hour(booking, -120).await;
        let page = manager.get(&paths::limit(case)).await;
        assert!(page.says("Notați întâi ce s-a întâmplat cu audierea."), "{}", page.text);
        assert!(page.text.contains(&paths::booking(booking)) && !page.text.contains("name=\"missed\""));
        let in_vain = [("version", "0"), ("missed", "room"), ("room", "3")];
        let refused = manager.post(&paths::limit_missed(case), &in_vain).await;
        assert_eq!(refused.status, 409);
        assert!(
            refused.says("Nu s-a salvat nimic") && refused.text.contains("value=\"3\""),
            "{}",
            refused.text
        );
        let refused = manager.post(&paths::limit(case), &[("extension", "interpreter_missing")]).await;
        assert_eq!(refused.text.matches("nu se mai prelungește").count(), 1, "said once: {}", refused.text);
    }
}

#[tokio::test]
async fn who_is_asked_why_is_in_charge_and_has_not_said_it() {
    for house in houses_with_people().await {
        let (manager, coordinator) =
            (house.browser(Role::CaseManager).await, house.browser(Role::Coordinator).await);
        let case = accepted(&house, 30).await;
        heard(&house, &coordinator, case).await;
        assert!(owes(&manager, case).await && owes(&coordinator, case).await);
        let tx = house.workplace.database.begin().await.unwrap();
        let found = cases::find(tx.sql(), house.id, case).await.unwrap().unwrap();
        let of_another = cases::Case { manager: Some(house.of(Role::Coordinator)), ..found };
        cases::update(&tx, house.id, &of_another, now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!owes(&manager, case).await && owes(&coordinator, case).await);

        let said = [("missed", "institution"), ("police", "20")];
        assert_eq!(says(&coordinator, case, &said).await.status, 303);
        assert!(!owes(&coordinator, case).await);
        // A record was corrected, and there are fewer days than were given.
        let sooner = "UPDATE interview_records SET began_at = began_at - 15 * 86400000";
        house.workplace.database.schema().execute_unprepared(sooner).await.unwrap();
        assert!(owes(&coordinator, case).await, "of days that there were not");
    }
}

#[tokio::test]
async fn before_triage_no_page_leads_to_what_can_neither_be_extended_nor_said() {
    for house in houses_with_people().await {
        let case = house.received_with(&[]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        assert!(!coordinator.get(&paths::case(case)).await.text.contains(&paths::limit(case)));
        let accepted = house.accepted().await;
        assert!(coordinator.get(&paths::case(accepted)).await.text.contains(&paths::limit(accepted)));
    }
}
