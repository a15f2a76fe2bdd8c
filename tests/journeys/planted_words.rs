//! Words planted in every field into which something personal is written, and then sought wherever
//! something leaves the house or lies open in it: letters, invitations, calendars, the log, addresses,
//! titles, heads of answers, columns, files, the backup, and all that the adult core was told or keeps.
//!
//! The fields are those of the forms as they are served, so that none can be forgotten; each word must
//! be seen again on a page of the case, so that a test that plants nothing fails. Words in people's own calendars
//! are sought on every page as well: of those, nothing but hours comes into the house.

mod brought;
mod gathered;
mod played;
mod walker;

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use brought::Brought;
use gathered::Gathered;
use played::Played;

/// Where the name, address and workplace of somebody who works here may lie open: in their own row.
const OF_STAFF: [(&str, &str); 4] =
    [("people", "display_name"), ("people", "email"), ("people", "institution"), ("people", "unit")];

/// At least so many fields of a case take free text; fewer were planted when a form was not served.
const FEWEST_FIELDS: usize = 45;

#[tokio::test]
async fn no_planted_word_leaves_the_house_or_lies_open_in_it() -> Outcome<()> {
    nothing_leaks(Rows::Sqlite).await
}

#[tokio::test]
async fn no_planted_word_leaves_the_house_or_lies_open_on_postgresql() -> Outcome<()> {
    nothing_leaks(Rows::Postgres).await
}

async fn nothing_leaks(rows: Rows) -> Outcome<()> {
    let brought = Brought::planted()?;
    let mut house = RunningHouse::start_set(&["demo"], rows, &brought.settings()).await?;
    let core = RunningCore::start(&house, &["--at-once"]).await?;
    core.known_to(&house, "Nucleul MNR", &[])?;
    let played = Played::play(&house, &core, &brought).await?;
    let unseen = played.unseen();
    assert!(unseen.is_empty(), "planted, and never seen again: {unseen:?}");
    assert_eq!(
        played.sections_shown,
        played.sections_kept(&house).await?,
        "sections of a file without a form"
    );
    let fields = played.fields();
    assert!(fields.len() >= FEWEST_FIELDS, "only {} fields were planted: {fields:?}", fields.len());

    let gathered = Gathered::from(&mut house, &core, &played).await?;
    let mut leaks = Vec::new();
    let child = played.child_finder()?;
    for (place, octets) in &gathered.everything {
        leaks.extend(child.find(octets).map(|around| format!("{place}: {around}")));
    }
    let calendars = brought.garden.finder()?;
    let staff = played.staff_finder()?;
    for (place, octets) in &gathered.without_staff {
        leaks.extend(staff.find(octets).map(|around| format!("of staff, {place}: {around}")));
    }
    for value in &gathered.values {
        let place = format!("{}.{}", value.table, value.column);
        leaks.extend(child.find(&value.octets).map(|around| format!("{place}: {around}")));
        leaks.extend(calendars.find(&value.octets).map(|around| format!("of a calendar, {place}: {around}")));
        if !OF_STAFF.contains(&(value.table.as_str(), value.column.as_str())) {
            leaks.extend(staff.find(&value.octets).map(|around| format!("of staff, {place}: {around}")));
        }
    }
    for (place, octets) in gathered.everything.iter().chain(&gathered.open) {
        leaks.extend(calendars.find(octets).map(|around| format!("of a calendar, {place}: {around}")));
    }
    for (place, text) in &gathered.without_codename {
        let text = text.to_lowercase();
        for codename in [&played.codename, &played.offered] {
            leaks.extend(text.contains(codename).then(|| format!("the codename, {place}: {text}")));
        }
    }
    assert!(leaks.is_empty(), "{} leaks:\n  {}", leaks.len(), leaks.join("\n  "));
    Ok(())
}
