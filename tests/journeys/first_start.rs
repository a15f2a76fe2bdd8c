//! The first start in an empty folder: a link, five questions, and the coordinator is in.
//!
//! The code of the telephone is worked out by a program that is not ours.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::references::read_text_with;
use barnahus_tests::visitor::Visitor;

use super::Outcome;

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
async fn the_five_questions_can_be_read_on_a_screen_and_a_phone() -> Outcome<()> {
    let house = RunningHouse::start(&[], Rows::Sqlite).await?;
    let link = house.link_said()?;
    for screen in [Screen::Office, Screen::Phone] {
        let browser = Browser::open(&house.origin(), screen).await?;
        browser.go(&link).await?;
        browser.picture("set-up").await?;
        assert_eq!(browser.faults().await?, Vec::<String>::new());
        browser.press("Pregătește casa").await?;
        browser.picture("set-up-faults").await?;
        assert_eq!(browser.faults().await?, Vec::<String>::new());
        browser.close().await?;
    }
    Ok(())
}

async fn make_account(coordinator: &mut Visitor, account: &Page) -> Outcome<Page> {
    let secret = account.words_of("code.secret").ok_or_else(|| format!("no secret: {}", account.text()))?;
    let code = read_text_with("totp.py", &secret)?;
    let fills = [
        Fill::Type("Parola nouă", PASSWORD),
        Fill::Type("Încă o dată parola nouă", PASSWORD),
        Fill::Type("Codul din 6 cifre", code.as_str().ok_or("no code")?),
    ];
    coordinator.press(account, "Gata, creează contul", &fills).await
}
