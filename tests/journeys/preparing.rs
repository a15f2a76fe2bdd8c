//! An interview is prepared in Chromium, on both databases: what is missing is seen and noted, the planning
//! meeting booked, moved and cancelled, another representative noted and the court told, and the leaflet
//! printed, which knows no case.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::at_browser;

#[tokio::test]
async fn an_interview_is_prepared_step_by_step() -> Outcome<()> {
    prepare(Rows::Sqlite).await
}

#[tokio::test]
async fn an_interview_is_prepared_step_by_step_on_a_server_of_its_own() -> Outcome<()> {
    prepare(Rows::Postgres).await
}

async fn prepare(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let mut faults = Vec::new();
    let case = accepted(&browser).await?;
    look_at_page(&mut browser, "prepare-case", &mut faults).await?;
    agenda(&mut browser, &mut faults).await?;
    meeting(&mut browser, &case, &mut faults).await?;
    representative(&mut browser, &case, &mut faults).await?;
    leaflet(&mut browser, &case, &mut faults).await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    browser.close().await
}

/// A case of one's own, with the first proposed person in charge. Gives its address.
async fn accepted(browser: &Browser) -> Outcome<String> {
    browser.press("Preia o semnalare").await?;
    browser.tick("Urgent").await?;
    browser.type_into("Prenumele copilului", "Zorela").await?;
    browser.type_into("Vârsta, în ani împliniți", "8").await?;
    browser.press("Trimite semnalarea").await?;
    let codename = browser.words_of(".codename").await?;
    browser.press("Cazuri").await?;
    browser.press(&codename).await?;
    browser.press("Acceptă și repartizează").await?;
    let page = browser.text().await?;
    assert!(page.contains("Pregătirea audierii") && page.contains("Mai lipsește:"), "{page}");
    browser.address().await
}

/// What is missing leads to where it is noted, and is missed no more.
async fn agenda(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    let missing = "Ordinea întrebărilor nu este hotărâtă";
    browser.press(missing).await?;
    look_at_page(browser, "prepare-agenda", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Despre ce este întrebat copilul", "O zi obișnuită").await?;
    browser.pick("Cine întreabă", "Intervievatorul").await?;
    browser.press("Salvează").await?;
    let page = browser.text().await?;
    assert!(page.contains("O zi obișnuită") && !page.contains(missing), "{page}");
    Ok(())
}

async fn meeting(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    let name = browser.words_of(".name-long").await?;
    browser.press("Programează ședința de planificare").await?;
    browser.tick(&format!("{name}, coordonator")).await?;
    browser.press("Arată orele libere").await?;
    look_at_page(browser, "meeting-plan", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let (first, last) = times(browser).await?;
    browser.tick(&first).await?;
    browser.press("Programează").await?;
    look_at_page(browser, "meeting-booked", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains(&hour(&first)) && page.contains("Temele audierii"), "{first}: {page}");

    browser.press("Mută").await?;
    browser.tick(&last).await?;
    browser.press("Mută").await?;
    let page = browser.text().await?;
    assert!(page.contains(&hour(&last)), "{last}: {page}");
    browser.go("/my-day").await?;
    assert!(browser.text().await?.contains("ședință de planificare, coordonator"));
    browser.go(case).await?;
    browser.press(&browser.words_of(".panel a[href^='/meetings/']").await?).await?;
    browser.press("Anulează ședința de planificare").await?;
    look_at_page(browser, "meeting-cancel", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.tick("Nu mai este timp înainte de audiere").await?;
    browser.press("Anulează ședința de planificare").await?;
    assert!(browser.text().await?.contains("nu mai este timp înainte de audiere"));
    Ok(())
}

/// The first and the last of the times that are offered.
async fn times(browser: &Browser) -> Outcome<(String, String)> {
    let labels = browser.words_of_each("label").await?;
    let offered: Vec<_> = labels.into_iter().filter(|label| label.contains(", ora ")).collect();
    let (Some(first), Some(last)) = (offered.first(), offered.last()) else {
        return Err("no times are offered".into());
    };
    assert!(first != last, "one time only: {first}");
    Ok((first.clone(), last.clone()))
}

/// `10:15` of a moment.
fn hour(moment: &str) -> String {
    moment.rsplit(' ').next().unwrap_or_default().to_owned()
}

async fn representative(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(case).await?;
    browser.press("Schimbări și instanță").await?;
    look_at_page(browser, "representative", faults).await?;
    browser.turn_to(Screen::Office).await?;
    for (who, name) in [("Un părinte", "Livia Plantată"), ("Tutorele", "Aurelia Stejar")] {
        browser.pick("Cine reprezintă acum copilul", who).await?;
        browser.type_into("Numele (opțional)", name).await?;
        browser.type_into("Din ce zi", "azi").await?;
        browser.press("Salvează").await?;
    }
    let page = browser.text().await?;
    assert!(page.contains("Livia Plantată") && page.contains("Instanța trebuie anunțată"), "{page}");
    browser.picture("representative-court").await?;
    browser.press("Instanța este anunțată").await?;
    assert!(!browser.text().await?.contains("Instanța trebuie anunțată"));
    Ok(())
}

/// From the case to the leaflet, whose address and page have nothing of the case.
async fn leaflet(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(case).await?;
    let codename = browser.heading().await?;
    browser.press("Foaia pentru copil").await?;
    look_at_page(browser, "leaflets", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let languages = [
        ("ro", "nu știu", "0-6"),
        ("en", "i don't know", "7-9"),
        ("hu", "nem tudom", "10-12"),
        ("uk", "не знаю", "13-17"),
    ];
    for (language, unknown, age) in languages {
        browser.go(&format!("/leaflet/page?age={age}&language={language}")).await?;
        look_at_page(browser, &format!("leaflet-{language}"), faults).await?;
        browser.turn_to(Screen::Office).await?;
        let id = case.rsplit('/').next().unwrap_or_default();
        assert!(!browser.address().await?.contains(id));
        let pdf = browser.print(&format!("leaflet-{language}")).await?;
        assert!(pdf.starts_with(b"%PDF"), "{language}");
        browser.lay_out_for_paper().await?;
        let on_paper = browser.text().await?;
        browser.lay_out_for_a_screen().await?;
        assert!(on_paper.to_lowercase().contains(unknown), "{on_paper}");
        for not_there in [&codename, "Zorela", "Ziua mea", "Cazuri", "Se tipărește", "Foaia pentru copil"] {
            assert!(!on_paper.contains(not_there), "{not_there} is on paper: {on_paper}");
        }
    }
    Ok(())
}
