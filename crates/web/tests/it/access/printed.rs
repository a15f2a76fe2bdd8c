//! The table as people read it: `docs/access.md`, drawn from the same rows that the walk through all
//! routes is held to, so that the page cannot say what the program does not do.

use std::fmt::Write;
use std::path::Path;

use barnahus_vocabulary::Role;

use super::policy::Policy;
use super::row::{Asks, Method, Row, Stand, Thing};
use super::table::all;

const HEAD: &str = "\
# Who may go where

Every address of the program that asks who one is, for every role. *all*: about every case, booking or thing of the house; *own*: only where
they have a place in the team, or what is theirs alone; *yes*: the address
names no one thing, or begins a new one, and a list shows what is theirs to see; *–*: not at all, and the answer is the same page, to the byte, as for what does not
exist. Nobody goes anywhere about what is not there, or is another house's. A conflict of interest refuses all that concerns a case, whatever stands here.
An emergency access opens a case to read to whoever has it, for some hours, and nothing else of what stands here.

Drawn from the table that `crates/web/tests/it/access.rs` walks through, on both databases, with each role asking about what is
theirs, what is another's and what is not there, where these can be: `BARNAHUS_DRAW=1` with that test draws it anew, and it fails while this page says something
else. What is named beside an address (a decision of a meeting, an alarm, a message to the core) is held to the case in the address: what belongs
to another answers there like what is not there (`access/inner.rs`).

";

/// So that a column is narrow enough; the words in full stand below the table.
const fn short(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "Coo",
        Role::CaseManager => "Man",
        Role::IntakeOfficer => "Int",
        Role::Interviewer => "Iwr",
        Role::Prosecutor => "Pro",
        Role::Police => "Pol",
        Role::Judge => "Jud",
        Role::Psychologist => "Psy",
        Role::Therapist => "The",
        Role::Physician => "Phy",
        Role::SocialWorker => "Soc",
        Role::Guardian => "Gua",
        Role::Lawyer => "Law",
        Role::Defence => "Def",
        Role::Interpreter => "Ipr",
        Role::RoomPlanner => "Roo",
        Role::Administrator => "Adm",
        Role::DataProtectionOfficer => "Dpo",
    }
}

fn cell(row: &Row, policy: &Policy, role: Role) -> &'static str {
    let is_of_one = !matches!(row.thing, Thing::Nothing | Thing::NewDraft);
    let may = |stand| row.thing.stands(role).contains(&stand) && row.allows(policy, role, stand);
    match (may(Stand::Own), may(Stand::Other)) {
        (_, true) if is_of_one => "all",
        (_, true) => "yes",
        (true, false) => "own",
        (false, false) => "–",
    }
}

/// What tells rows of one address apart: which part of a file is written, or whose it is that is named beside it.
fn besides(row: &Row) -> String {
    let section = row.fields.iter().find(|(name, _)| *name == "section");
    match (row.thing, section) {
        (Thing::ColleaguesDecision, _) => " *a colleague's*".to_owned(),
        (Thing::WayTheyRead, _) => " *to whom it names*".to_owned(),
        (_, Some((_, name))) => format!(" *{}*", name.replace('_', " ")),
        (_, None) => String::new(),
    }
}

fn drawn() -> String {
    let policy = Policy::of_nowhere();
    let mut page = HEAD.to_owned();
    let roles = Role::ALL.map(short).join(" | ");
    writeln!(page, "| | {roles} |\n|{}", " --- |".repeat(Role::ALL.len() + 1)).unwrap();
    let mut rows: Vec<&Row> = all().filter(|row| row.asks != Asks::Anyone).collect();
    rows.sort_by_key(|row| (row.path, row.method, row.query.clone(), besides(row)));
    for row in rows {
        let method = match row.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let cells = Role::ALL.map(|role| cell(row, &policy, role)).join(" | ");
        writeln!(page, "| {method} `{}{}`{} | {cells} |", row.path, row.query, besides(row)).unwrap();
    }
    let words: Vec<String> =
        Role::ALL.iter().map(|role| format!("{} {}", short(*role), role.code().replace('_', " "))).collect();
    writeln!(page, "\n{}.", words.join(" · ")).unwrap();
    page
}

#[test]
#[expect(clippy::disallowed_methods, reason = "whether to draw anew is said in the environment")]
fn the_page_says_what_the_table_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/access.md");
    if std::env::var("BARNAHUS_DRAW").is_ok() {
        std::fs::write(&file, drawn()).unwrap();
    }
    let read = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        read == drawn(),
        "docs/access.md says something else than the table: BARNAHUS_DRAW=1 draws it anew"
    );
}
