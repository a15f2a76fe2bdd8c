//! The main job with script switched off, on PostgreSQL.
//!
//! The same work as in Chromium, by links and forms alone; the calendar is here the private one to which
//! a telephone subscribes. What is planted in the referral must stand in no address that was visited.

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::references::read_text_with;
use barnahus_tests::visitor::Visitor;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Outcome;
use super::post::{Invitation, Post, hours};
use super::signing_in::without_script;

#[tokio::test]
async fn the_main_job_needs_no_script() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Postgres).await?;
    let mut post = Post::open()?;
    let (mut officer, day) = without_script(&house, "intake-officer@demo.invalid").await?;
    let codename = take_down(&mut officer, &day).await?;

    let (mut coordinator, day) = without_script(&house, "coordinator@demo.invalid").await?;
    connect(&mut coordinator, &post.port()).await?;
    let case = triage(&mut coordinator, &day, &codename).await?;
    let slots = coordinator.follow(&case, "Caută un loc").await?;
    let booking = coordinator.press(&slots, "Programează", &[]).await?;
    let invited = arrives(&mut post, &booking).await?;
    assert_eq!((invited.method.as_str(), invited.status.as_str()), ("REQUEST", "CONFIRMED"));

    let (mut manager, day) = without_script(&house, &invited.to).await?;
    assert!(day.text().contains(&codename), "{codename} is not in: {}", day.text());
    let calendar = subscribe(&mut manager).await?;
    assert_eq!(entry(&mut manager, &calendar, &invited).await?, Some(invited.hours.clone()));
    let for_colleagues = publish(&mut manager).await?;
    assert!(is_busy(&mut manager, (&for_colleagues, &calendar), &invited).await?);

    let choice = coordinator.follow(&booking, "Mută audierea").await?;
    let why = [Fill::Tick("Pentru copil")];
    let booking = coordinator.press(&choice, "Mută aici", &why).await?;
    let later = post.next("the change", |one| one.uid == invited.uid && one.to == invited.to).await?;
    assert!(later.method == "REQUEST" && later.sequence > invited.sequence, "{later:?} after {invited:?}");
    assert!(booking.text().to_lowercase().contains(&later.hours), "{later:?} on {}", booking.text());
    assert_eq!(entry(&mut manager, &calendar, &invited).await?, Some(later.hours.clone()));

    let question = coordinator.follow(&booking, "Anulează audierea").await?;
    let why = [Fill::Tick("Copilul este bolnav")];
    let booking = coordinator.press(&question, "Anulează audierea", &why).await?;
    assert!(booking.text().contains("anulată"), "{}", booking.text());
    let over = post.next("the cancellation", |one| one.uid == invited.uid && one.to == invited.to).await?;
    assert_eq!((over.method.as_str(), over.status.as_str()), ("CANCEL", "CANCELLED"));
    assert!(over.sequence > later.sequence, "{over:?} after {later:?}");
    assert_eq!(entry(&mut manager, &calendar, &invited).await?, None);

    post.never_said(&["Zorela", "Plantată", "Ascunsă", &codename])?;
    let visited = [officer.visited, coordinator.visited, manager.visited].concat().join(" ").to_lowercase();
    for word in ["zorela", "plantat", "ascuns"] {
        assert!(!visited.contains(word), "{word:?} stands in an address");
    }
    assert!(!house.said()?.to_lowercase().contains("zorela"), "a log line says the child's name");
    Ok(())
}

/// Sent once with a fault, since what was typed must stay.
async fn take_down(officer: &mut Visitor, day: &Page) -> Outcome<String> {
    let blank = officer.follow(day, "Preia o semnalare").await?;
    let told = [
        Fill::Type("Prenumele copilului", "Zorela"),
        Fill::Type("Numele de familie", "Plantată"),
        Fill::Type("Vârsta, în ani împliniți", "9"),
        Fill::Tick("Română"),
        Fill::Type("Ce s-a spus", "Locuia pe Strada Ascunsă."),
    ];
    let again = officer.press(&blank, "Trimite semnalarea", &told).await?;
    assert!(again.markup.contains("Zorela"), "what was typed did not stay: {}", again.text());
    let received = officer.press(&again, "Trimite semnalarea", &[Fill::Tick("Urgent")]).await?;
    Ok(received.words_of(".codename").ok_or_else(|| format!("no codename: {}", received.text()))?)
}

async fn connect(coordinator: &mut Visitor, port: &str) -> Outcome<()> {
    let settings = coordinator.open("/house").await?;
    let server = [
        Fill::Tick("printr-un server de e-mail"),
        Fill::Type("Numele serverului (opțional)", "localhost"),
        Fill::Type("Portul (opțional)", port),
        Fill::Tick("necriptată, doar pe acest calculator"),
    ];
    let saved = coordinator.press(&settings, "Salvează", &server).await?;
    assert_eq!(saved.status, 200, "{}", saved.text());
    Ok(())
}

/// Gives the case's page.
async fn triage(coordinator: &mut Visitor, day: &Page, codename: &str) -> Outcome<Page> {
    let list = coordinator.follow(day, "Cazuri").await?;
    let referral = coordinator.follow(&list, codename).await?;
    let case = coordinator.press(&referral, "Acceptă și repartizează", &[]).await?;
    assert!(case.text().contains("Termen pentru prima audiere"), "{}", case.text());
    Ok(case)
}

/// The case manager's letter about this booking.
async fn arrives(post: &mut Post, booking: &Page) -> Outcome<Invitation> {
    let page = booking.text().to_lowercase();
    post.next("the invitation", |one| one.to.starts_with("case-manager") && page.contains(&one.hours)).await
}

/// The address of one's private calendar.
async fn subscribe(manager: &mut Visitor) -> Outcome<String> {
    let account = manager.open("/account").await?;
    let made = manager.press(&account, "Creează adresa", &[]).await?;
    Ok(made.words_of("code.secret").ok_or_else(|| format!("no address: {}", made.text()))?)
}

/// The address at which colleagues see when one is busy.
async fn publish(manager: &mut Visitor) -> Outcome<String> {
    let account = manager.open("/account").await?;
    let made = manager.press(&account, "Creează adresa pentru colegi", &[]).await?;
    Ok(made.words_of("code.secret").ok_or_else(|| format!("no address: {}", made.text()))?)
}

/// Whether colleagues see that all of this interview is taken, and nothing else of it.
async fn is_busy(manager: &mut Visitor, at: (&str, &str), invited: &Invitation) -> Outcome<bool> {
    let (for_colleagues, calendar) = at;
    let mine = read_text_with("read_ics.py", &manager.open(calendar).await?.markup)?;
    let events = mine[0]["events"].as_array().ok_or("no events")?;
    let event = events.iter().find(|event| event["uid"] == invited.uid.as_str()).ok_or("no entry")?;
    let seconds = |name: &str| -> Outcome<i64> {
        let instant = event[name].as_str().ok_or("no time")?;
        Ok(OffsetDateTime::parse(instant, &Rfc3339)?.unix_timestamp())
    };
    let (start, end) = (seconds("start")?, seconds("end")?);
    let shown = manager.open(for_colleagues).await?;
    let names =
        ["UID:", "DTSTAMP:", "DTSTART:", "DTEND:", "FREEBUSY:", "BEGIN:", "END:", "VERSION:", "PRODID:"];
    let known = |line: &str| names.iter().chain(&["CALSCALE:", "METHOD:"]).any(|name| line.starts_with(name));
    assert!(shown.markup.lines().all(known), "something else is said: {}", shown.markup);
    let busy = read_text_with("read_busy.py", &shown.markup)?;
    let busy = busy[0].as_array().ok_or("no stretches")?;
    Ok(busy.iter().any(|one| one[0].as_i64() <= Some(start) && Some(end) <= one[1].as_i64()))
}

/// When the subscribed calendar has this interview.
async fn entry(manager: &mut Visitor, calendar: &str, invited: &Invitation) -> Outcome<Option<String>> {
    let feed = manager.open(calendar).await?;
    let read = read_text_with("read_ics.py", &feed.markup)?;
    let events = read[0]["events"].as_array().ok_or("no events")?;
    let entry = events.iter().find(|event| event["uid"] == invited.uid.as_str());
    entry.map(hours).transpose()
}
