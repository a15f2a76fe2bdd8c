//! What a planning meeting decided and somebody owes who reads nothing else of the case, or cannot sign in.

use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{BookingId, CaseId, Role, paths};

use crate::booked::select;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::way_in::account;

const PLACEMENT: &str = "Caută un plasament de urgență.";
const COURT: &str = "Cere ordin de protecție.";
const NOTE: &str = "Tatăl nu știe ora.";
const TO_TELL: &str = "de spus la telefon cui nu are cont";

/// A meeting that has begun, of those.
async fn begun(house: &Door, manager: &Browser<'_>, roles: &[Role]) -> (CaseId, BookingId) {
    let case = house.with_team().await;
    let tx = house.workplace.database.begin().await.unwrap();
    for role in roles {
        let member = Member { person: house.of(*role), role: *role, joined_at: now() };
        teams::join(&tx, house.id, case, member).await.unwrap();
    }
    tx.commit().await.unwrap();
    let action = paths::meeting_new(case);
    let page = manager.get(&action).await;
    let html = scraper::Html::parse_document(&page.text);
    let at = select(&html, "input[name=at]")[0].value().attr("value").unwrap().to_owned();
    let who: Vec<String> = roles.iter().map(|role| format!("{}:{role}", house.of(*role))).collect();
    let mut fields = vec![("place", "call"), ("at", &*at), ("do", "book")];
    fields.extend(who.iter().map(|who| ("who", who.as_str())));
    let made = page.press(manager, &action, &fields).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let meeting = made.location.as_deref().and_then(|at| at.strip_prefix("/meetings/"));
    let meeting: BookingId = meeting.unwrap().parse().unwrap();
    house.let_it_begin(meeting, now() - time::Duration::minutes(45)).await;
    (case, meeting)
}

#[tokio::test]
async fn whoever_owes_a_decision_reads_it_and_ticks_it_off_and_who_has_no_account_is_told_by_telephone() {
    for house in houses_with_people().await {
        account(&house, Role::SocialWorker).await;
        let manager = house.browser(Role::CaseManager).await;
        let (case, meeting) = begun(&house, &manager, &[Role::SocialWorker, Role::Lawyer]).await;
        let action = paths::meeting_record(meeting);
        let form = manager.get(&action).await;
        assert!(form.says("Persoana lawyer (fără cont: i se spune la telefon)"), "{}", form.text);
        assert!(!form.says("Persoana social_worker (fără cont"), "{}", form.text);
        let people = [house.of(Role::SocialWorker).to_string(), house.of(Role::Lawyer).to_string()];
        let fields = [
            ("present", &*people[0]),
            ("present", &*people[1]),
            ("note_safety", NOTE),
            ("what_1", PLACEMENT),
            ("owner_1", &*people[0]),
            ("due_1", "mâine"),
            ("what_2", COURT),
            ("owner_2", &*people[1]),
            ("due_2", "mâine"),
        ];
        let recorded = form.press(&manager, &action, &fields).await;
        assert_eq!(recorded.status, 303, "{}", recorded.text);
        let page = manager.get(&paths::meeting(meeting)).await;
        assert!(page.says("spuneți-i la telefon ce are de făcut"), "{}", page.text);

        for role in [Role::CaseManager, Role::Coordinator] {
            let day = house.browser(role).await.get(paths::MY_DAY).await;
            let told =
                day.says(TO_TELL) && day.says("Persoana lawyer") && !day.says("Persoana social_worker");
            assert!(told, "{role}: {}", day.text);
        }
        let worker = house.browser(Role::SocialWorker).await;
        let day = worker.get(paths::MY_DAY).await;
        assert!(day.says("al dumneavoastră de făcut") && !day.says(TO_TELL), "{}", day.text);
        assert!(day.text.contains(&paths::meeting(meeting)), "{}", day.text);
        let page = worker.get(&paths::meeting(meeting)).await;
        assert!(page.says(PLACEMENT) && !page.says(COURT) && !page.says(NOTE), "{}", page.text);
        let trail = manager.get(&paths::case_audit(case)).await;
        assert!(trail.says("Persoana social_worker"), "reading it is noted: {}", trail.text);
        let done = page.press(&worker, &paths::meeting_done(meeting), &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert!(!worker.get(paths::MY_DAY).await.says("al dumneavoastră de făcut"));
        let other = house.browser(Role::Prosecutor).await.get(&paths::meeting(meeting)).await;
        assert_eq!(other.status, 404, "who was not invited sees nothing of it");
    }
}

#[tokio::test]
async fn who_is_in_charge_notes_that_it_was_done_by_whoever_has_no_account() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (_, meeting) = begun(&house, &manager, &[Role::SocialWorker, Role::Lawyer]).await;
        let action = paths::meeting_record(meeting);
        let lawyer = house.of(Role::Lawyer).to_string();
        let worker = house.of(Role::SocialWorker).to_string();
        let fields = [
            ("present", &*lawyer),
            ("present", &*worker),
            ("what_1", COURT),
            ("owner_1", &*lawyer),
            ("due_1", "mâine"),
        ];
        assert_eq!(manager.get(&action).await.press(&manager, &action, &fields).await.status, 303);
        for role in [Role::CaseManager, Role::Coordinator] {
            assert!(house.browser(role).await.get(paths::MY_DAY).await.says(TO_TELL), "{role}");
        }
        let page = manager.get(&paths::meeting(meeting)).await;
        assert_eq!(page.press(&manager, &paths::meeting_done(meeting), &[]).await.status, 303);
        for role in [Role::CaseManager, Role::Coordinator] {
            assert!(!house.browser(role).await.get(paths::MY_DAY).await.says(TO_TELL), "{role}");
        }
        assert!(!manager.get(&paths::meeting(meeting)).await.says("spuneți-i la telefon"));
    }
}
