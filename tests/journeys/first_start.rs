//! The first start in an empty folder: a link, five questions, and the coordinator is in.
//!
//! The code of the telephone is worked out by a program that is not ours.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::references::read_text_with;
use barnahus_tests::visitor::Visitor;

use super::Outcome;
use super::pages::look_at_page;

const ANSWERS: [Fill<'_>; 9] = [
    Fill::Type("Numele casei", "Casa Plopilor"),
    Fill::Type("Adresa", "Strada Plopilor 2, Iași"),
    Fill::Pick("Județul", "Iași"),
    Fill::Type("Numele și prenumele", "Exemplu Maria"),
    Fill::Type("Adresa de e-mail", "maria@example.org"),
    Fill::Type("Camere de audiere", "Camera Mică\nCamera Mare"),
    Fill::Type("Camere de observare", "Observare"),
    Fill::Type("Adresa de e-mail a casei", "casa@example.org"),
    Fill::Tick("deocamdată ca fișiere, pe acest calculator"),
];

const PASSWORD: &str = "cinci lebede peste lac";

#[tokio::test]
async fn a_link_five_questions_and_the_coordinator_is_in() -> Outcome<()> {
    for rows in [Rows::Sqlite, Rows::Postgres] {
        let house = RunningHouse::start(&[], rows).await?;
        let link = house.link_said()?;
        let mut coordinator = Visitor::new(&house.origin())?;
        let questions = coordinator.open(&link).await?;
        let account = coordinator.press(&questions, "Pregătește casa", &ANSWERS).await?;
        let day = make_account(&mut coordinator, &account).await?;
        assert_eq!(day.heading().as_deref(), Some("Ziua mea"), "{}", day.text());

        let rooms = coordinator.open("/rooms").await?.text();
        for room in ["Camera Mică", "Camera Mare", "Observare"] {
            assert!(rooms.contains(room), "{room} is not in: {rooms}");
        }
        let again = Visitor::new(&house.origin())?.open(&link).await?;
        assert!(again.sending("Pregătește casa", &[]).is_err(), "the link of the first start works twice");
    }
    Ok(())
}

#[tokio::test]
async fn the_five_questions_can_be_read_by_everyone() -> Outcome<()> {
    let house = RunningHouse::start(&[], Rows::Sqlite).await?;
    let link = house.link_said()?;
    let mut browser = Browser::open(&house.origin(), Screen::Office).await?;
    let mut faults = Vec::new();
    for (language, done) in [("ro", "Pregătește casa"), ("en", "Set up the house")] {
        browser.go(&link).await?;
        if language == "en" {
            browser.press("English").await?;
        }
        look_at_page(&mut browser, &format!("set-up-{language}"), &mut faults).await?;
        browser.press(done).await?;
        look_at_page(&mut browser, &format!("set-up-faults-{language}"), &mut faults).await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    browser.close().await
}

pub(super) async fn make_account(coordinator: &mut Visitor, account: &Page) -> Outcome<Page> {
    let secret = account.words_of("code.secret").ok_or_else(|| format!("no secret: {}", account.text()))?;
    let code = read_text_with("totp.py", &secret)?;
    let fills = [
        Fill::Type("Parola nouă", PASSWORD),
        Fill::Type("Încă o dată parola nouă", PASSWORD),
        Fill::Type("Codul din 6 cifre", code.as_str().ok_or("no code")?),
    ];
    coordinator.press(account, "Gata, creează contul", &fills).await
}
