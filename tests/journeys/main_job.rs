//! The main job in Chromium, in Romanian, on the embedded database.
//!
//! A referral is taken down by one person, triaged and booked by another, and found by a third in their
//! day and in their own calendar, which follows when the interview is moved and cancelled.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::post::{Invitation, Post};
use super::signing_in::at_browser;

#[tokio::test]
async fn from_a_referral_to_an_interview_in_everybodys_calendar() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut post = Post::open()?;
    let codename = take_down(&house).await?;

    let coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    connect(&coordinator, &post.port()).await?;
    triage(&coordinator, &codename).await?;
    let page = book(&coordinator).await?;
    let invited = post
        .next("the invitation", |one| one.to.starts_with("case-manager") && page.contains(&one.hours))
        .await?;
    assert_eq!((invited.method.as_str(), invited.status.as_str()), ("REQUEST", "CONFIRMED"));

    let manager = at_browser(&house, &invited.to, Screen::Office).await?;
    found_in_the_day(&manager, &codename, &invited).await?;

    let page = moved(&coordinator).await?;
    let later = post.next("the change", |one| one.uid == invited.uid && one.to == invited.to).await?;
    assert_eq!((later.method.as_str(), later.status.as_str()), ("REQUEST", "CONFIRMED"));
    assert!(later.sequence > invited.sequence, "{later:?} after {invited:?}");
    assert!(later.hours != invited.hours && page.contains(&later.hours), "{later:?} on {page}");
    manager.go("/my-day").await?;
    found_in_the_day(&manager, &codename, &later).await?;

    cancel(&coordinator).await?;
    let over = post.next("the cancellation", |one| one.uid == invited.uid && one.to == invited.to).await?;
    assert_eq!((over.method.as_str(), over.status.as_str()), ("CANCEL", "CANCELLED"));
    assert!(over.sequence > later.sequence, "{over:?} after {later:?}");
    manager.go("/my-day").await?;
    let day = manager.text().await?;
    let coming = day.split("Zilele următoare").nth(1).unwrap_or_default();
    assert!(!coming.contains(&codename), "a cancelled interview is still in the day: {day}");

    post.never_said(&["Zorela", "Plantată", "Strada Ascunsă", &codename])?;
    manager.close().await?;
    coordinator.close().await
}

/// By telephone: the urgency and the little that is known. Gives the codename.
async fn take_down(house: &RunningHouse) -> Outcome<String> {
    let officer = at_browser(house, "intake-officer@demo.invalid", Screen::Office).await?;
    officer.press("Preia o semnalare").await?;
    officer.tick("Urgent").await?;
    officer.type_into("Prenumele copilului", "Zorela").await?;
    officer.type_into("Numele de familie", "Plantată").await?;
    officer.type_into("Vârsta, în ani împliniți", "9").await?;
    officer.tick("Română").await?;
    officer.type_into("Ce s-a spus", "Locuia pe Strada Ascunsă.").await?;
    officer.picture("intake-filled").await?;
    officer.press("Trimite semnalarea").await?;
    let codename = officer.words_of(".codename").await?;
    officer.picture("intake-received").await?;
    officer.close().await?;
    Ok(codename)
}

/// Letters leave through the mail server from now on.
pub(super) async fn connect(coordinator: &Browser, port: &str) -> Outcome<()> {
    coordinator.go("/house").await?;
    coordinator.tick("printr-un server de e-mail").await?;
    coordinator.press("Serverul de e-mail, dacă l-ați ales").await?;
    coordinator.type_into("Numele serverului (opțional)", "localhost").await?;
    coordinator.type_into("Portul (opțional)", port).await?;
    coordinator.tick("necriptată, doar pe acest calculator").await?;
    coordinator.picture("house-mail").await?;
    coordinator.press("Salvează").await
}

/// From the list to the case, with the first proposed person.
async fn triage(coordinator: &Browser, codename: &str) -> Outcome<()> {
    coordinator.press("Cazuri").await?;
    coordinator.press(codename).await?;
    coordinator.picture("triage-proposals").await?;
    coordinator.press("Acceptă și repartizează").await?;
    assert_eq!(coordinator.heading().await?.to_lowercase(), codename.to_lowercase());
    coordinator.press("Echipa și rolurile cerute").await?;
    let team = coordinator.text().await?;
    assert!(team.contains("Psihologul numit") && team.contains("art. 124"), "{team}");
    coordinator.picture("team-required").await?;
    coordinator.press("La caz").await
}

/// Two clicks from the case when the first slot is taken, three otherwise. Gives the booking's page.
async fn book(coordinator: &Browser) -> Outcome<String> {
    coordinator.press("Caută un loc").await?;
    assert!(coordinator.text().await?.contains("De ce aici"));
    coordinator.picture("slots-ranked").await?;
    coordinator.press("Programează").await?;
    coordinator.picture("booking-made").await?;
    Ok(coordinator.text().await?.to_lowercase())
}

/// To the first other slot, with a reason.
async fn moved(coordinator: &Browser) -> Outcome<String> {
    coordinator.press("Mută audierea").await?;
    coordinator.tick("Camera nu este disponibilă").await?;
    coordinator.press("Mută aici").await?;
    coordinator.picture("booking-moved").await?;
    Ok(coordinator.text().await?.to_lowercase())
}

async fn cancel(coordinator: &Browser) -> Outcome<()> {
    coordinator.press("Anulează audierea").await?;
    coordinator.tick("Copilul este bolnav").await?;
    coordinator.picture("booking-cancel").await?;
    coordinator.press("Anulează audierea").await?;
    coordinator.picture("booking-cancelled").await?;
    let page = coordinator.text().await?;
    assert!(page.contains("anulată"), "{page}");
    Ok(())
}

/// The codename stands in the day at the hour which the calendar has.
async fn found_in_the_day(person: &Browser, codename: &str, invited: &Invitation) -> Outcome<()> {
    let day = person.text().await?;
    let hours = invited.hours.rsplit("ora ").next().unwrap_or_default();
    let found = day.lines().collect::<Vec<_>>().windows(2).any(|two| {
        two.iter().any(|line| line.contains(hours)) && two.iter().any(|line| line.contains(codename))
    });
    assert!(found, "{codename} at {hours} is not in: {day}");
    person.picture("my-day-invited").await
}
