//! A case goes to another house of the installation: what the other house sees before, what moves, what stays.

use barnahus_database::audit::{Excerpt, Line, Verdict, lines, verify};
use barnahus_outbox::LetterKind;
use barnahus_outbox::queue::{self, LetterState};
use barnahus_vocabulary::{CaseId, HouseId, PersonId, Role, paths};

use sea_orm::{ConnectionTrait, Statement};

use crate::front_door::{Answer, Browser, Door, houses_with_people};
use crate::neighbour::Neighbour;
use crate::way_in::account;

pub const WORDS: &str = "Bunica o aduce vineri la ora zece.";
pub const CHILD: [(&str, &str); 6] = [
    ("given_name", "Zmeurița"),
    ("family_name", "Măceșaru"),
    ("birth_date", "12.03.2015"),
    ("county", "RO-CJ"),
    ("told", "A spus învățătoarei."),
    ("urgency", "urgent"),
];

pub async fn offer(coordinator: &Browser<'_>, case: CaseId, to: HouseId) -> Answer {
    let (page, to) = (coordinator.get(&paths::transfer(case)).await, to.to_string());
    let fields = [("to", to.as_str()), ("reason", "child_moved"), ("words", WORDS)];
    page.press(coordinator, &paths::transfer(case), &fields).await
}

/// Where the day of the other coordinator leads to answer.
pub async fn offer_on_the_day_of(browser: &Browser<'_>) -> String {
    let day = browser.get(paths::MY_DAY).await;
    assert!(day.says("Răspundeți la transferul unui caz"), "{}", day.text);
    let place = day.text.split("href=\"/transfers/").nth(1).unwrap().split('"').next().unwrap();
    format!("/transfers/{place}")
}

pub async fn accept(browser: &Browser<'_>, place: &str) -> CaseId {
    let action = format!("{place}/accept");
    let accepted = browser.get(place).await.press(browser, &action, &[]).await;
    assert_eq!(accepted.status, 303, "{}", accepted.text);
    accepted.location.unwrap().strip_prefix("/cases/").unwrap().parse().unwrap()
}

async fn trail(house: &Door, id: HouseId) -> Vec<Line> {
    let excerpt = Excerpt { subject: None, before: None, limit: 500 };
    lines(house.workplace.database.read(), id, excerpt).await.unwrap()
}

pub async fn letters_of(house: &Door, id: HouseId) -> Vec<PersonId> {
    let excerpt = queue::Excerpt { state: Some(LetterState::Waiting), before: None, limit: 500 };
    let all = queue::list(house.workplace.database.read(), id, excerpt).await.unwrap();
    all.iter().filter(|one| one.kind == LetterKind::TaskAwaits).map(|one| one.person).collect()
}

#[tokio::test]
async fn the_file_moves_and_the_sender_keeps_the_outcome() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted_with(&CHILD).await;
        let codename = door.codename(case).await;
        let manager = door.browser(Role::CaseManager).await;
        let file = manager.get(&paths::case(case)).await;
        assert!(file.says("Măceșaru") && !file.text.contains(&paths::transfer(case)), "{}", file.text);
        assert!(here.get(&paths::case(case)).await.text.contains(&paths::transfer(case)));
        let before = here.get(&paths::transfer(case)).await;
        for words in ["Ce se va întâmpla", "accesul tuturor de aici se încheie", "Casa Salcâmul"] {
            assert!(before.says(words), "{words}: {}", before.text);
        }
        assert!(!before.text.contains(&door.id.to_string()), "not to itself");

        let offered = offer(&here, case, neighbour.id).await;
        assert_eq!(
            (offered.status, offered.location),
            (303, Some(paths::transfer(case))),
            "{}",
            offered.text
        );
        assert_eq!(letters_of(&door, neighbour.id).await, [neighbour.coordinator]);
        let to = neighbour.id.to_string();
        let again = [("to", to.as_str()), ("reason", "child_moved"), ("words", WORDS), ("version", "2")];
        let again = here.post(&paths::transfer(case), &again).await;
        assert!([409, 422].contains(&again.status), "it stands already: {}", again.status);

        let place = offer_on_the_day_of(&there).await;
        let page = there.get(&place).await;
        for words in ["Casa Teiul", "Urgent", "10–12 ani", "Cluj", "Copilul s-a mutat în alt județ"] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        for words in ["Zmeurița", "Măceșaru", "învățătoarei", &codename, "Bunica"] {
            assert!(!page.says(words), "{words} is said before the answer");
        }
        let nowhere = there.get(&paths::case(CaseId::random())).await;
        for path in [paths::case(case), paths::transfer(case), paths::brought(case)] {
            let answer = there.get(&path).await;
            assert_eq!((answer.status, &answer.text), (404, &nowhere.text), "{path}");
        }
        assert_eq!(here.get(&place).await.status, 404, "the offer is not the sender's page");

        let new = accept(&there, &place).await;
        let file = there.get(&paths::case(new)).await;
        for words in ["Măceșaru", "învățătoarei", "primit", "Casa Teiul"] {
            assert!(file.says(words), "{words}: {}", file.text);
        }
        assert!(!file.says(&codename) && new != case, "it has a name of its own");
        assert!(there.get(&paths::brought(new)).await.says(WORDS));
        assert!(there.get(paths::MY_DAY).await.text.contains(&paths::triage(new)), "it awaits triage");

        let nowhere = here.get(&paths::case(CaseId::random())).await;
        for browser in [&here, &manager] {
            browser.forget_what_was_said();
            for path in [paths::case(case), paths::case(new), paths::transfer(case), paths::brought(new)] {
                let answer = browser.get(&path).await;
                assert_eq!((answer.status, &answer.text), (404, &nowhere.text), "{path}");
            }
        }
        assert!(!here.get("/cases").await.says(&codename));
        let list = here.get(paths::TRANSFERS).await;
        for words in [codename.as_str(), "Casa Salcâmul", "Preluat"] {
            assert!(list.says(words), "{words}: {}", list.text);
        }
        assert_eq!(manager.get(paths::TRANSFERS).await.status, 404, "for coordinators");
        assert!(there.get(paths::TRANSFERS).await.says("Casa Teiul"));
        assert_eq!(there.get(&place).await.status, 404, "it is answered");
    }
}

#[tokio::test]
async fn both_trails_say_it_without_content_and_stay_whole_and_nothing_sealed_is_left() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted_with(&CHILD).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let new = accept(&there, &offer_on_the_day_of(&there).await).await;

        let ours = trail(&door, door.id).await;
        let said = |line: &&Line| line.action.starts_with("transfer");
        let actions: Vec<_> =
            ours.iter().filter(said).map(|line| (line.action.as_str(), line.actor)).collect();
        let coordinator = Some(door.of(Role::Coordinator));
        assert_eq!(actions, [("transferred", None), ("transfer_offered", coordinator)], "nobody of theirs");
        let theirs = trail(&door, neighbour.id).await;
        let actions: Vec<_> =
            theirs.iter().filter(said).map(|line| (line.action.as_str(), line.subject)).collect();
        assert_eq!(actions[0], ("transfer_accepted", Some(new.uuid())));
        assert_eq!(actions[1].0, "transfer_came");
        assert!(theirs.iter().all(|line| line.subject != Some(case.uuid())), "no id of ours in their trail");
        let database = &door.workplace.database;
        for id in [door.id, neighbour.id] {
            let verdict = verify(database.read(), database.chain(), id, None).await.unwrap();
            assert!(matches!(verdict, Verdict::Whole(_)), "{verdict:?}");
        }
        assert_eq!(letters_of(&door, door.id).await, [door.of(Role::Coordinator)]);
        assert_eq!(letters_of(&door, neighbour.id).await.len(), 2, "offered, and accepted");

        let on = database.schema();
        for table in ["case_keys", "case_sections", "team_members", "case_likenesses"] {
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE house_id = $1");
            let asked = |house: HouseId| {
                Statement::from_sql_and_values(on.get_database_backend(), &sql, [house.uuid().into()])
            };
            let count = |row: Option<sea_orm::QueryResult>| row.unwrap().try_get_by_index::<i64>(0).unwrap();
            let left = count(on.query_one_raw(asked(door.id)).await.unwrap());
            assert_eq!(left, 0, "{table}");
            if table.starts_with("case_") {
                let moved = count(on.query_one_raw(asked(neighbour.id)).await.unwrap());
                assert!(moved > 0, "{table}");
            }
        }
    }
}

#[tokio::test]
async fn an_offer_is_declined_with_a_reason_or_taken_back() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted_with(&CHILD).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let place = offer_on_the_day_of(&there).await;
        let decline = format!("{place}/decline");
        let page = there.get(&place).await;
        assert_eq!(page.press(&there, &decline, &[]).await.status, 422, "not without a reason");
        assert_eq!(here.post(&decline, &[("refusal", "no_capacity")]).await.status, 404, "not by the sender");
        assert_eq!(page.press(&there, &decline, &[("refusal", "no_capacity")]).await.status, 303);
        assert_eq!(letters_of(&door, door.id).await, [door.of(Role::Coordinator)]);
        let page = here.get(&paths::transfer(case)).await;
        assert!(page.says("Casa nu are loc acum"), "{}", page.text);
        assert!(here.get(&paths::case(case)).await.says("Măceșaru"), "the case stays");

        assert_eq!(offer(&here, case, neighbour.id).await.status, 303, "it may be offered again");
        let place = offer_on_the_day_of(&there).await;
        let (page, back) = (here.get(&paths::transfer(case)).await, paths::transfer_back(case));
        assert_eq!(page.press(&here, &back, &[]).await.status, 303);
        assert_eq!(page.press(&here, &back, &[]).await.status, 409, "twice");
        assert_eq!(there.post(&format!("{place}/accept"), &[]).await.status, 404, "it is gone");
        assert!(!there.get(paths::MY_DAY).await.says("Răspundeți la transferul"));
        assert!(here.get(&paths::case(case)).await.says("Măceșaru"));
    }
}

#[tokio::test]
async fn what_is_booked_keeps_the_case_before_the_offer_and_after_it() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let (booked, booking) = door.booked(&here).await;
        let page = here.get(&paths::transfer(booked)).await;
        assert!(
            page.text.contains(&paths::booking(booking)) && page.says("Înainte de transfer"),
            "{}",
            page.text
        );
        let to = neighbour.id.to_string();
        let fields = [("to", to.as_str()), ("reason", "child_moved"), ("words", WORDS)];
        assert_eq!(here.post(&paths::transfer(booked), &fields).await.status, 422);
        assert!(letters_of(&door, neighbour.id).await.is_empty());

        let case = door.accepted_with(&CHILD).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let place = offer_on_the_day_of(&there).await;
        let slots = here.get(&paths::slots(case)).await;
        assert_eq!(slots.press(&here, &paths::book(case), &[]).await.status, 303);
        let accept = format!("{place}/accept");
        let refused = there.post(&accept, &[]).await;
        assert!(refused.status == 422 && refused.says("mai are ceva de încheiat"), "{}", refused.text);
        assert!(!refused.says("audiere"), "what it is, is not theirs to know: {}", refused.text);
        assert_eq!(letters_of(&door, door.id).await, [door.of(Role::Coordinator)], "the sender is asked");
        assert_eq!(there.post(&accept, &[]).await.status, 422);
        assert_eq!(letters_of(&door, door.id).await.len(), 1, "and not by every press");
        assert!(here.get(&paths::case(case)).await.says("Măceșaru"), "nothing has moved");
    }
}
