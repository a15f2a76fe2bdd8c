//! Emergency access through the front door: who gets in, what they see and cannot do, when it is over, and
//! what is refused.

use std::collections::BTreeSet;

use barnahus_casework::policy::HouseAction;
use barnahus_database::audit::{Excerpt, lines};
use barnahus_outbox::queue::{self, LetterState};
use barnahus_store::cases::{self, Case};
use barnahus_store::{houses, likenesses};
use barnahus_vocabulary::{CaseId, HouseId, Instant, Role, paths};
use time::Duration;

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};
use crate::way_in::{PASSWORD, account};

pub const REASON: &str = "Copilul este la urgențe; medicul întreabă ce tratament are.";

fn when_it_is_over() -> Instant {
    now() + Duration::hours(4)
}

/// Asks for it in the browser.
pub async fn asks(browser: &Browser<'_>, codename: &str) -> Answer {
    let fields = [("codename", codename), ("reason", REASON), ("password", PASSWORD)];
    browser.post(paths::EMERGENCY, &fields).await
}

/// The file as it is to whom it is not open: to the byte what is not there.
pub async fn is_closed_to(browser: &Browser<'_>, case: CaseId) {
    browser.forget_what_was_said();
    let there = browser.get(&paths::case(case)).await;
    let nowhere = browser.get(&paths::case(CaseId::random())).await;
    assert_eq!((there.status, &there.text, &there.head), (404, &nowhere.text, &nowhere.head));
}

/// What the audit trail says somebody did, the newest first.
pub async fn noted(house: &Door, role: Role) -> Vec<(String, String, String)> {
    let excerpt = Excerpt { subject: None, before: None, limit: 500 };
    let all = lines(house.workplace.database.read(), house.id, excerpt).await.unwrap();
    let mine = all.into_iter().filter(|line| line.actor == Some(house.of(role)));
    mine.map(|line| (line.action, line.subject_kind, line.purpose)).collect()
}

pub async fn letters(house: &Door) -> usize {
    let excerpt = queue::Excerpt { state: Some(LetterState::Waiting), before: None, limit: 500 };
    queue::list(house.workplace.database.read(), house.id, excerpt).await.unwrap().len()
}

#[tokio::test]
async fn every_specialist_finds_the_file_closed_then_open_then_closed_again_by_the_clock() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        let outside = HouseAction::OpenInEmergency.roles().iter().copied();
        let outside: Vec<_> = outside.filter(|role| *role != Role::CaseManager).collect();
        for role in &outside {
            account(&house, *role).await;
            let browser = house.browser(*role).await;
            is_closed_to(&browser, case).await;
            let opened = asks(&browser, &codename).await;
            assert_eq!((opened.status, opened.location), (303, Some(paths::case(case))), "{role}");
            let page = browser.get(&paths::case(case)).await;
            assert!(page.says("numai pentru citit, până la") && page.says("Ilinca"), "{role}: {}", page.text);
            let opening = ("opened".to_owned(), "case".to_owned(), "emergency".to_owned());
            assert_eq!(noted(&house, *role).await[0], opening, "{role}");
        }
        let house = house.with_clock(when_it_is_over);
        for role in &outside {
            let browser = house.browser_since(*role, when_it_is_over()).await;
            is_closed_to(&browser, case).await;
            assert!(!browser.get(paths::EMERGENCY).await.says("Deschise acum"), "{role}");
        }
    }
}

#[tokio::test]
async fn it_shows_what_the_role_sees_in_a_team_and_gives_nothing_to_do() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&coordinator).await;
        account(&house, Role::Interpreter).await;
        account(&house, Role::Physician).await;
        let codename = house.codename(case).await;
        let interpreter = house.browser(Role::Interpreter).await;
        let physician = house.browser(Role::Physician).await;
        // Neither is in the team; the booking called them, so that they leave it first.
        for (role, browser) in [(Role::Interpreter, &interpreter), (Role::Physician, &physician)] {
            let who = format!("{}:{role}", house.of(role));
            coordinator.post(&paths::team_remove(case), &[("who", &who)]).await;
            assert_eq!(asks(browser, &codename).await.status, 303, "{role}");
        }
        let page = interpreter.get(&paths::case(case)).await;
        assert!(page.says("Ilinca") && !page.says("Zmeuraș"), "{}", page.text);
        let sections = [
            "identity",
            "representation",
            "adult_victim",
            "hearing",
            "narrative",
            "health",
            "suspected",
            "outcome",
        ];
        let forms = sections.map(|section| paths::case_section(case, section));
        let pages = [
            paths::team(case),
            paths::slots(case),
            paths::child_informed(case),
            paths::case_audit(case),
            paths::ledger(case),
            paths::case_emergency(case),
            paths::withdraw(case),
            paths::booking_move(booking),
            paths::booking_cancel(booking),
            paths::booking_ready(booking),
        ];
        for browser in [&interpreter, &physician] {
            for path in forms.iter().chain(&pages) {
                assert_eq!(browser.get(path).await.status, 404, "{path}");
            }
            let who = format!("{}:{}", house.of(Role::Physician), Role::Physician);
            for (path, fields) in [
                (paths::team_add(case), vec![("who", who.as_str())]),
                (paths::case_facts(case), vec![("section", "health"), ("version", "0"), ("needs", "x")]),
                (paths::book(case), vec![]),
                (paths::booking_cancel(booking), vec![("version", "1"), ("reason", "child_ill")]),
            ] {
                assert_eq!(browser.post(&path, &fields).await.status, 404, "{path}");
            }
            let page = browser.get(&paths::case(case)).await.text;
            let elsewhere = [paths::booking(booking), paths::team(case), paths::case_audit(case)];
            assert!(elsewhere.iter().all(|path| !page.contains(&format!("href=\"{path}\""))), "{page}");
        }
    }
}

#[tokio::test]
async fn it_ends_at_once_by_whoever_has_it_or_the_coordinator_and_by_nobody_else() {
    for house in houses_with_people().await {
        let (case, other) = (house.accepted().await, house.accepted().await);
        let (codename, another) = (house.codename(case).await, house.codename(other).await);
        account(&house, Role::Therapist).await;
        account(&house, Role::Police).await;
        let (therapist, police) = (house.browser(Role::Therapist).await, house.browser(Role::Police).await);
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        assert_eq!(asks(&police, &another).await.status, 303);
        let theirs = police.get(paths::EMERGENCY).await.fields(paths::EMERGENCY_END);
        let theirs: Vec<_> = theirs.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(therapist.post(paths::EMERGENCY_END, &theirs).await.status, 404, "another's");

        let mine = therapist.get(paths::EMERGENCY).await;
        let ended = mine.press(&therapist, paths::EMERGENCY_END, &[]).await;
        assert_eq!((ended.status, ended.location.as_deref()), (303, Some(paths::CASES)));
        is_closed_to(&therapist, case).await;
        assert_eq!(mine.press(&therapist, paths::EMERGENCY_END, &[]).await.status, 409, "twice");

        let coordinator = house.browser(Role::Coordinator).await;
        let review = coordinator.get(&paths::case_emergency(other)).await;
        assert!(review.says(REASON) && review.says("Se verifică după ce se încheie."), "{}", review.text);
        assert_eq!(review.press(&coordinator, paths::EMERGENCY_END, &[]).await.status, 303);
        is_closed_to(&police, other).await;
        let page = coordinator.get(&paths::case(other)).await;
        assert!(
            page.says("Persoana police") && page.says("încheiat de Persoana coordinator"),
            "{}",
            page.text
        );
    }
}

#[tokio::test]
async fn what_is_not_there_in_conflict_or_another_houses_is_refused_alike() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        account(&house, Role::Therapist).await;
        let (elsewhere, called) = another_house(&house, case).await;
        let tx = house.workplace.database.begin().await.unwrap();
        let near = house.of(Role::Therapist);
        likenesses::declare_conflict(&tx, (house.id, case), near, now()).await.unwrap();
        tx.commit().await.unwrap();
        let browser = house.browser(Role::Therapist).await;
        let mut answers = BTreeSet::new();
        for name in [codename.as_str(), "nimeni nicăieri", called.as_str()] {
            let answer = asks(&browser, name).await;
            assert!(answer.says("Nu se poate deschide astfel. Întrebați coordonatorul."), "{}", answer.text);
            answers.insert((answer.status, answer.text.replace(name, "…"), answer.location));
        }
        assert_eq!(answers.len(), 1, "{answers:?}");
        assert_eq!(answers.first().unwrap().0, 422);
        is_closed_to(&browser, case).await;
        is_closed_to(&browser, elsewhere).await;
        let refused = ("emergency_refused".to_owned(), "person".to_owned(), "emergency".to_owned());
        let told = noted(&house, Role::Therapist).await;
        assert_eq!(told.iter().filter(|line| **line == refused).count(), 3, "{told:?}");
        assert!(!told.iter().any(|(_, subject, _)| subject == "case"), "{told:?}");
        assert_eq!(letters(&house).await, 0, "nobody is told of what did not happen");
    }
}

/// A house beside this one, with a case of its own.
async fn another_house(house: &Door, like: CaseId) -> (CaseId, String) {
    let (on, id) = (house.workplace.database.read(), HouseId::random());
    let beside = houses::find(on, house.id).await.unwrap().unwrap();
    let found = cases::find(on, house.id, like).await.unwrap().unwrap();
    let tx = house.workplace.database.begin().await.unwrap();
    houses::insert(&tx, &houses::House { id, name: "Casa vecină".to_owned(), ..beside }, now())
        .await
        .unwrap();
    let case = Case { id: CaseId::random(), codename: "pod vechi".to_owned(), manager: None, ..found };
    cases::insert(&tx, id, &case, now()).await.unwrap();
    tx.commit().await.unwrap();
    (case.id, case.codename)
}

#[tokio::test]
async fn codenames_cannot_be_guessed_and_a_wrong_password_opens_nothing() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        account(&house, Role::Therapist).await;
        account(&house, Role::Judge).await;
        let judge = house.browser(Role::Judge).await;
        let fields = [("codename", codename.as_str()), ("reason", REASON), ("password", "alta, nu aceasta")];
        let wrong = judge.post(paths::EMERGENCY, &fields).await;
        assert!(wrong.status == 422 && wrong.says("Parola nu este aceasta."), "{}", wrong.text);
        assert!(!wrong.text.contains("alta, nu aceasta"));
        is_closed_to(&judge, case).await;
        let empty = judge.post(paths::EMERGENCY, &[("codename", &codename), ("password", PASSWORD)]).await;
        assert!(empty.status == 422 && empty.text.contains("href=\"#reason\""), "{}", empty.text);

        let browser = house.browser(Role::Therapist).await;
        for guess in 0..5 {
            assert_eq!(asks(&browser, &format!("cuvânt {guess}")).await.status, 422);
        }
        assert_eq!(asks(&browser, &codename).await.status, 429, "the sixth waits, right or wrong");
        is_closed_to(&browser, case).await;
        assert_eq!(letters(&house).await, 0);
    }
}

#[tokio::test]
async fn a_codename_is_found_however_its_letters_are_typed() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let tx = house.workplace.database.begin().await.unwrap();
        let found = cases::find(tx.sql(), house.id, case).await.unwrap().unwrap();
        let other = Case { id: CaseId::random(), codename: "pârâu liniștit".to_owned(), ..found };
        cases::insert(&tx, house.id, &other, now()).await.unwrap();
        barnahus_store::files::found(
            &tx,
            &house.workplace.keys,
            (house.id, other.id),
            &Default::default(),
            now(),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        account(&house, Role::Therapist).await;
        let browser = house.browser(Role::Therapist).await;
        let opened = asks(&browser, "  PARAU   Linistit ").await;
        assert_eq!(opened.location, Some(paths::case(other.id)), "{}", opened.text);
    }
}
