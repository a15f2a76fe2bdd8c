//! The demo house has an example of every hard turn: whoever tries it finds each on the pages of a coordinator, by
//! links alone, on both databases.
//!
//! What is looked for is what the pages say of a turn, never an id or a name of the demo, so that the stories may
//! change and only a turn that is gone is missed.

use std::collections::BTreeSet;

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::Page;
use barnahus_tests::visitor::Visitor;

use super::Outcome;
use super::signing_in::without_script;

/// Each turn of a case, with what some page beside one case says of it.
const TURNS: [(&str, &[&str]); 14] = [
    ("immediate danger, not triaged yet", &["trierea: hotărâți cine preia cazul", "urgența pericol imediat"]),
    ("a foreign child who came alone", &["ucraineană", "nimeni: copil neînsoțit"]),
    ("an age that nobody assessed yet", &["vârsta este contestată până la rezultat", "evaluarea vârstei"]),
    ("an assessment that is due", &["altcineva, sau alt termen", "rezultatul se așteaptă până la"]),
    ("a child was found", &["ce s-a stabilit până acum", "este copil"]),
    ("an adult was found", &["s-a stabilit că persoana este adultă"]),
    ("siblings who must not meet", &["nu trebuie să se întâlnească desface legătura"]),
    ("an adult of the family is a victim", &["numărul dosarului la nucleul mnr mnr-2026/"]),
    ("the suspected person is a relative", &["ce este pentru copil altă rudă"]),
    ("the suspected person represents the child", &["este presupus făptuitor? da"]),
    ("a referral that was withdrawn", &["motivul retrasă de cine a făcut-o"]),
    ("a case that another was merged into", &["semnalări unite cu acest caz"]),
    ("a child who is missing", &["copilul lipsește:"]),
    ("a child who was found again", &["alarme încheiate încheiată", "a fost găsit în siguranță"]),
];

/// Those that are read from *my day*.
const OF_THE_DAY: [(&str, &str); 2] = [
    ("a young person who turns 18", "împlinește 18 ani: de oferit trecerea"),
    ("a file that was opened in an emergency", "acces de urgență de verificat"),
];

/// Those that are a word of their own in the list of what moves.
const OF_TRANSFERS: [(&str, &str); 2] =
    [("a case that moved to another county", "preluat"), ("a case that is offered", "oferit")];

#[tokio::test]
async fn the_demo_house_has_an_example_of_every_turn() -> Outcome<()> {
    every_turn(Rows::Sqlite).await
}

#[tokio::test]
async fn the_demo_house_has_an_example_of_every_turn_on_a_server_of_its_own() -> Outcome<()> {
    every_turn(Rows::Postgres).await
}

async fn every_turn(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let (mut coordinator, _) = without_script(&house, "coordinator@demo.invalid").await?;
    let mut pages = Vec::new();
    for case in cases(&mut coordinator).await? {
        for beside in ["", "/triage", "/age", "/siblings", "/alarm"] {
            pages.push(run_on(&coordinator.open(&format!("{case}{beside}")).await?.text()));
        }
    }
    let is_told =
        |words: &[&str]| pages.iter().any(|page| words.iter().all(|said| page.contains(&run_on(said))));
    let mut missing: Vec<&str> =
        TURNS.iter().filter(|(_, words)| !is_told(words)).map(|(turn, _)| *turn).collect();
    let day = run_on(&coordinator.open("/my-day").await?.text());
    missing
        .extend(OF_THE_DAY.iter().filter(|(_, words)| !day.contains(&run_on(words))).map(|(turn, _)| turn));
    let cells = coordinator.open("/transfers").await?.words_of_all("td");
    let is_a_cell = |word: &str| cells.iter().any(|cell| run_on(cell) == word);
    missing.extend(OF_TRANSFERS.iter().filter(|(_, word)| !is_a_cell(word)).map(|(turn, _)| turn));
    // Whom some case suspects by the name that they have among the people of the house.
    let people = coordinator.open("/people").await?.words_of_all("main a");
    if !people.iter().filter_map(|name| as_suspected(name)).any(|named| is_told(&[&named])) {
        missing.push("the suspected person is a colleague");
    }
    assert!(missing.is_empty(), "the demo house has no example of: {}", missing.join("; "));
    Ok(())
}

/// How the file of a case names a person of the house, if it suspects them: the family name stands first in the list.
fn as_suspected(name: &str) -> Option<String> {
    let (family, given) = name.trim().split_once(' ')?;
    Some(format!("prenumele {given} numele de familie {family}"))
}

/// Small, and without spaces: what stands in two elements may have none between them.
fn run_on(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

/// The address of every case to which the lists lead.
async fn cases(coordinator: &mut Visitor) -> Outcome<BTreeSet<String>> {
    let (mut found, mut lists) = (BTreeSet::new(), vec!["/cases".to_owned(), "/cases?show=ended".to_owned()]);
    while let Some(list) = lists.pop() {
        let page: Page = coordinator.open(&list).await?;
        for link in page.links() {
            if link.starts_with("/cases?") && link.contains("after=") {
                lists.push(link);
            } else if let Some(case) = case_of(&link) {
                found.insert(case);
            }
        }
    }
    assert!(found.len() > 50, "the lists lead to {} cases", found.len());
    Ok(found)
}

/// The address of a case, from a link to it or to something beside it.
fn case_of(link: &str) -> Option<String> {
    let id = link.strip_prefix("/cases/")?.get(..36)?;
    id.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-').then(|| format!("/cases/{id}"))
}
