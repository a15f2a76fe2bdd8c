//! Support in Chromium, on both databases: what is not decided is seen, something is planned for a therapist, done
//! by them and looked at again, something is not needed; and a colleague who leaves hands on what they owe.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::at_browser;

#[tokio::test]
async fn support_is_decided_done_and_handed_on() -> Outcome<()> {
    support(Rows::Sqlite).await
}

#[tokio::test]
async fn support_is_decided_done_and_handed_on_on_a_server_of_its_own() -> Outcome<()> {
    support(Rows::Postgres).await
}

async fn support(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut therapist = at_browser(&house, "therapist@demo.invalid", Screen::Office).await?;
    let piece = of_my_day(&mut therapist, &mut faults).await?;
    let mut coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let case = decided(&mut coordinator, &mut faults).await?;
    done(&mut therapist, &piece, &mut faults).await?;
    handed_on(&mut coordinator, &mut faults).await?;
    still_owed(&mut coordinator, &case).await?;
    for browser in [therapist, coordinator] {
        browser.close().await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// What is theirs to do stands in their day and leads to its page. Gives its address.
async fn of_my_day(therapist: &mut Browser, faults: &mut Vec<String>) -> Outcome<String> {
    therapist.go("/my-day").await?;
    look_at_page(therapist, "support-my-day", faults).await?;
    therapist.turn_to(Screen::Office).await?;
    let mine = therapist.words_of("a[href^='/support/']").await?;
    assert!(mine.starts_with("Sprijin: al dumneavoastră de făcut: "), "{mine}");
    therapist.press(&mine).await?;
    therapist.address().await
}

/// From a case in support: what is not decided stands there; one thing is planned, one is not needed. Gives the
/// address of the case.
async fn decided(coordinator: &mut Browser, faults: &mut Vec<String>) -> Outcome<String> {
    coordinator.go("/my-day").await?;
    let open = coordinator.words_of_each("a[href$='/support/pieces']").await?;
    let undecided = open.iter().find(|words| words.contains("nu este hotărât în întregime"));
    coordinator.press(undecided.ok_or("everything is decided")?).await?;
    look_at_page(coordinator, "support", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let page = coordinator.text().await?;
    assert!(page.contains("De hotărât încă") && page.contains("Evaluare psihologică"), "{page}");
    let hidden = "Ce s-a scris citește cine acordă acest sprijin.";
    assert!(page.contains(hidden) && !page.contains("O oră pe săptămână"), "{page}");
    let case = coordinator.address().await?.replace("/support/pieces", "");

    coordinator.press("Planifică un sprijin").await?;
    look_at_page(coordinator, "support-plan", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.pick("Ce fel de sprijin", "Serviciu").await?;
    coordinator.type_into("Până la", "mâine").await?;
    coordinator.press("Salvează").await?;
    look_at_page(coordinator, "support-plan-again", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.pick("Care serviciu (opțional)", "Școală").await?;
    coordinator.type_into("Ce este de făcut", "Un loc la școala din cartier.").await?;
    let takers = coordinator.words_of_each("#owner option").await?;
    coordinator.pick("Cine răspunde", takers.get(1).ok_or("nobody may take it")?).await?;
    coordinator.press("Salvează").await?;
    let page = coordinator.text().await?;
    assert!(page.contains("Un loc la școala din cartier."), "{page}");

    coordinator.press("Nu este nevoie, pentru că…").await?;
    look_at_page(coordinator, "support-not-needed", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.pick("Ce fel de sprijin", "Serviciu").await?;
    coordinator.pick("Care serviciu (opțional)", "Acte de identitate").await?;
    coordinator.type_into("De ce nu este nevoie", "Le are.").await?;
    coordinator.press("Salvează").await?;
    assert!(coordinator.text().await?.contains("Le are."));
    Ok(case)
}

async fn done(therapist: &mut Browser, piece: &str, faults: &mut Vec<String>) -> Outcome<()> {
    therapist.go(piece).await?;
    look_at_page(therapist, "support-piece", faults).await?;
    therapist.turn_to(Screen::Office).await?;
    let page = therapist.text().await?;
    assert!(page.contains("O oră pe săptămână, dimineața."), "{page}");
    let begins = page.contains("În ce zi a început");
    if begins {
        therapist.type_into("În ce zi a început", "azi").await?;
        therapist.type_into("Ce s-a constatat (opțional)", "Doarme mai bine.").await?;
        therapist.type_into("Următoarea verificare (opțional)", "mâine").await?;
        therapist.press("Notează că s-a făcut").await?;
        assert!(therapist.text().await?.contains("Doarme mai bine."));
    }
    look_at_page(therapist, "support-piece-begun", faults).await?;
    therapist.turn_to(Screen::Office).await?;
    therapist.type_into("Ce s-a văzut la verificare (opțional)", "Vine cu drag.").await?;
    therapist.type_into("Următoarea verificare (opțional)", "").await?;
    therapist.press("Notează verificarea").await?;
    let page = therapist.text().await?;
    assert!(page.contains("Vine cu drag.") && !page.contains("Următoarea verificare\n"), "{page}");
    Ok(())
}

/// The therapist still owes something elsewhere: their account is closed with it handed to whoever is in charge.
async fn handed_on(coordinator: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    coordinator.go("/people").await?;
    let rows = coordinator.words_of_each("tbody tr").await?;
    let place = rows.iter().position(|row| row.contains("terapeut")).ok_or("no therapist")?;
    let names = coordinator.words_of_each("tbody th a").await?;
    coordinator.press(names.get(place).ok_or("a row without a name")?).await?;
    coordinator.press("Închide contul").await?;
    look_at_page(coordinator, "support-leaving", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let page = coordinator.text().await?;
    assert!(page.contains("Ce rămâne de făcut") && page.contains("Trece la"), "{page}");
    coordinator.press("Închide contul").await?;
    let page = coordinator.text().await?;
    assert!(page.contains("Contul a fost închis"), "{page}");
    Ok(())
}

/// What the therapist owed is still owed, by somebody else.
async fn still_owed(coordinator: &mut Browser, case: &str) -> Outcome<()> {
    coordinator.go(&format!("{case}/support/pieces")).await?;
    let page = coordinator.text().await?;
    assert!(page.contains("Terapie") && !page.contains("Rândunică"), "{page}");
    Ok(())
}
