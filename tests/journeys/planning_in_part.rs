//! The week is planned as a coordinator does it: the search is watched and stopped, one place is kept, one day
//! barred for another child, all but one of the new plan booked, and the letters wait.
//!
//! Letters would go to a mail server that is away, so that they can be seen waiting.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools::{eventually, free_port};

use super::Outcome;
use super::main_job::connect;
use super::signing_in::at_browser;

#[tokio::test]
async fn a_place_is_kept_another_barred_and_the_rest_booked_but_one() -> Outcome<()> {
    plan_in_part(Rows::Sqlite).await
}

#[tokio::test]
async fn a_place_is_kept_another_barred_and_the_rest_booked_but_one_on_postgresql() -> Outcome<()> {
    plan_in_part(Rows::Postgres).await
}

/// A place as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    codename: String,
    when: String,
    rooms: String,
    marks: String,
}

impl Place {
    /// `luni, 30 noiembrie 2026`, as it stands within a sentence.
    fn day(&self) -> String {
        self.when.split(", ora").next().unwrap_or_default().to_lowercase()
    }
}

async fn plan_in_part(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let have_left = || async { letters_that_wait(&browser).await.is_ok_and(|number| number == 0) };
    eventually("the letters from before have left", have_left).await?;
    connect(&browser, &free_port()?.to_string()).await?;
    watch_and_stop(&browser).await?;
    assert_eq!(letters_that_wait(&browser).await?, 0, "nobody is told of a plan");

    browser.go("/plan").await?;
    browser.press("Planifică săptămâna").await?;
    let first = places(&browser).await?;
    let [kept, barred, ..] = &first[..] else { return Err("fewer than two children wait".into()) };
    wish(&browser, kept, "păstrează acest loc").await?;
    wish(&browser, barred, "nu în această zi").await?;
    browser.press("Planifică din nou").await?;
    let again = places(&browser).await?;
    let stays = of(&again, kept)?;
    assert_eq!((&stays.when, &stays.rooms), (&kept.when, &kept.rooms), "what is kept stays, to the room");
    assert!(stays.marks.contains("păstrat"), "{stays:?}");
    let elsewhere = of(&again, barred)?;
    assert_ne!(elsewhere.day(), barred.day(), "the barred day is gone");
    let page = browser.text().await?;
    assert!(page.contains(&format!("{}: nu {}", barred.codename, barred.day())), "{page}");
    browser.picture("plan-in-part").await?;

    let may_be_left = |place: &&Place| {
        ![&kept.codename, &barred.codename].contains(&&place.codename) && !place.marks.contains("avocat")
    };
    let left = again.iter().rev().find(may_be_left).ok_or("nobody to leave out")?;
    browser.tick(&left.codename).await?;
    browser.press("Programează cele bifate").await?;
    let settled = browser.text().await?;
    assert!(settled.contains("audieri programate. Invitațiile pleacă acum."), "{settled}");
    for booked in [stays, elsewhere] {
        let line = settled.lines().find(|line| line.contains(&booked.codename)).unwrap_or_default();
        assert!(line.contains(&booked.day()), "{booked:?} is not in: {settled}");
    }
    assert!(!settled.contains(&left.codename), "what was not ticked is not booked: {settled}");

    browser.press(&kept.codename).await?;
    let booking = browser.text().await?;
    let [heard, watched] = [0, 1].map(|place| kept.rooms.split(" · ").nth(place).unwrap_or_default());
    assert!([&kept.when, heard, watched].iter().all(|words| booking.contains(*words)), "{booking}");
    browser.go("/plan").await?;
    let waiting = browser.text().await?;
    assert!(waiting.contains(&left.codename) && !waiting.contains(&kept.codename), "{waiting}");
    assert!(letters_that_wait(&browser).await? > 0, "those who come are written to");
    browser.picture("letters-wait").await?;
    browser.close().await
}

/// The page says how the search goes while it goes, and a press shows what it has found so far.
async fn watch_and_stop(browser: &Browser) -> Outcome<()> {
    browser.go("/plan").await?;
    browser.pick("Căutare de cel mult", "60 de secunde").await?;
    browser.press_towards_beside("Planifică săptămâna").await?;
    let says = |words: &'static str| move || async move { beside(browser).await.contains(words) };
    eventually("how far the search is", says("Căutăm de")).await?;
    assert!(!beside(browser).await.contains("Planul are loc pentru"), "it still searches");
    browser.press_beside("Oprește și arată ce s-a găsit").await?;
    eventually("what was found", says("Planul are loc pentru")).await?;
    eventually("the whole page", says("În săptămâna casei")).await?;
    assert!(!beside(browser).await.contains("Oprește și arată"), "nothing is left to be stopped");
    assert_eq!(browser.value_beside("seconds").await?, "1", "it was stopped, and did not end by itself");
    Ok(())
}

/// While one page gives way to the next there may be none to be asked.
async fn beside(browser: &Browser) -> String {
    browser.text_beside().await.unwrap_or_default()
}

async fn places(browser: &Browser) -> Outcome<Vec<Place>> {
    let codenames = browser.words_of_each(".plan-take").await?;
    let when = browser.words_of_each(".plan-when").await?;
    let rooms = browser.words_of_each(".plan-when + .quiet").await?;
    let marks = browser.words_of_each(".plan-marks").await?;
    assert!(when.len() == codenames.len() && rooms.len() == when.len() && marks.len() == when.len());
    let all = codenames.into_iter().zip(when).zip(rooms).zip(marks);
    Ok(all.map(|(((codename, when), rooms), marks)| Place { codename, when, rooms, marks }).collect())
}

fn of<'a>(places: &'a [Place], wanted: &Place) -> Outcome<&'a Place> {
    let found = places.iter().find(|place| place.codename == wanted.codename);
    Ok(found.ok_or_else(|| format!("{} has no place any more", wanted.codename))?)
}

async fn wish(browser: &Browser, place: &Place, wish: &str) -> Outcome<()> {
    browser.pick(&format!("La o nouă planificare: {}", place.codename), wish).await
}

/// So many stand in the list of letters.
async fn letters_that_wait(browser: &Browser) -> Outcome<usize> {
    browser.go("/outbox").await?;
    let lines = browser.words_of_each("main tbody tr").await?;
    assert!(!lines.is_empty(), "the demo house has written letters before");
    Ok(lines.iter().filter(|line| line.contains("așteaptă")).count())
}
