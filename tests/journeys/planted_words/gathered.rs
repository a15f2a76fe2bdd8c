//! All that left the house, or lies open in it, each piece with the place where it was found.

use std::fs;
use std::path::{Path, PathBuf};

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::Page;
use barnahus_tests::raw_rows::{Value, every_value};
use barnahus_tests::references::read_with;
use barnahus_tests::tools::eventually;
use serde_json::Value as Json;

use super::played::Played;
use crate::journeys::Outcome;

/// A place and what lies there.
type Piece = (String, Vec<u8>);

/// Addresses under which a file is open, or is being written: only there may words about a child stand.
const OPEN: [&str; 5] = ["/cases/", "/meetings/", "/support/", "/intake/", "/handover"];

/// Addresses that whoever has them can open without an account, and the pages of the core: not a codename
/// stands there.
const CLOSED: [&str; 5] = ["/guest/", "/calendar/", "/free-busy/", "/handover", "/references/"];

/// Everything, sorted by what must not be in it.
#[derive(Default)]
pub(super) struct Gathered {
    /// Nothing about the child.
    pub(super) everything: Vec<Piece>,
    /// Nothing about who works here.
    pub(super) without_staff: Vec<Piece>,
    /// Not the codename of the case.
    pub(super) without_codename: Vec<(String, String)>,
    /// The pages on which a file is open.
    pub(super) open: Vec<Piece>,
    /// Every value of the database.
    pub(super) values: Vec<Value>,
}

impl Gathered {
    /// Once every letter has gone; the house is stopped, so that its log is whole.
    pub(super) async fn from(house: &mut RunningHouse, core: &RunningCore, played: &Played) -> Outcome<Self> {
        let url = house.database_url();
        let waits = |value: &Value| &*value.table == "letters" && value.octets == b"waiting";
        let all_went = || async { every_value(&url).await.is_ok_and(|all| !all.iter().any(waits)) };
        eventually("every letter goes", all_went).await?;
        let backup = house.ask(&["backup", "copy.backup"])?;
        assert!(backup.status.success(), "no backup: {}", String::from_utf8_lossy(&backup.stderr));
        house.stop()?;
        let mut gathered = Self { values: every_value(&url).await?, ..Self::default() };
        gathered.letters(&house.letters()?, played)?;
        for walker in played.walkers.values() {
            gathered.walk(&walker.visitor.visited, &walker.visitor.heads, &walker.pages);
        }
        let said = house.said()?;
        gathered.without_codename.push(("the log".to_owned(), said.clone()));
        gathered.nowhere("the log", said.into_bytes());
        let said_there = fs::read(core.path("said"))?;
        for (place, octets) in [("what the core keeps", &played.kept_by_core), ("what it said", &said_there)]
        {
            let text = String::from_utf8_lossy(octets).into_owned();
            gathered.without_codename.push((place.to_owned(), text));
            gathered.nowhere(place, octets.clone());
        }
        let copy = house.data().parent().ok_or("no folder")?.join("copy.backup");
        gathered.nowhere("the backup", fs::read(copy)?);
        gathered.files(&house.data())?;
        assert!(
            gathered.everything.len() > 100 && gathered.values.len() > 5_000,
            "hardly anything was gathered"
        );
        Ok(gathered)
    }

    /// A piece that says nothing of anybody.
    fn nowhere(&mut self, place: &str, octets: Vec<u8>) {
        self.everything.push((place.to_owned(), octets.clone()));
        self.without_staff.push((place.to_owned(), octets));
    }

    /// As they were sent and as a mail program shows them. One's own name and address stand in one's own
    /// letters.
    fn letters(&mut self, files: &[PathBuf], played: &Played) -> Outcome<()> {
        let read = read_with("read_mail.py", files)?;
        let read = read.as_array().ok_or("no letters")?;
        assert_eq!(read.len(), files.len());
        let word =
            |wanted: &str| played.staff.words().find(|(_, field)| *field == wanted).map(|(word, _)| word);
        let (name, email) = (word("name").ok_or("no name")?, word("email").ok_or("no address")?);
        for (file, shown) in files.iter().zip(read) {
            let place = format!("a letter, {}", shown["subject"]);
            let whole = shown.to_string();
            let raw = fs::read(file)?;
            self.everything.push((place.clone(), raw.clone()));
            self.everything.push((place.clone(), whole.clone().into_bytes()));
            if shown["mailboxes"].as_array().is_some_and(|to| to.contains(&Json::from(email))) {
                let others = whole.replace(name, "").replace(email, "");
                self.without_staff.push((place.clone(), others.into_bytes()));
            } else {
                self.without_staff.push((place.clone(), raw));
                self.without_staff.push((place.clone(), whole.clone().into_bytes()));
            }
            self.without_codename.push((place, whole));
        }
        Ok(())
    }

    /// What of a walk is seen without seeing its pages, and the pages on which no file is open.
    fn walk(&mut self, visited: &[String], heads: &[String], pages: &[Page]) {
        for address in visited {
            self.without_codename.push(("an address".to_owned(), address.clone()));
            self.nowhere("an address", address.clone().into_bytes());
        }
        for line in heads {
            self.without_codename.push(("a head".to_owned(), line.clone()));
            self.nowhere("a head", line.clone().into_bytes());
        }
        for page in pages {
            let place = &page.address;
            for name in page.written_into_addresses() {
                // Whatever is typed there lands in an address: found as if it had been.
                self.nowhere(&format!("{place}, field {name}"), b"Zwqxjv Vjxkwz".to_vec());
            }
            self.nowhere(&format!("the title of {place}"), page.title().unwrap_or_default().into_bytes());
            self.nowhere(&format!("an address on {place}"), page.addresses().join("\n").into_bytes());
            if !OPEN.iter().any(|open| place.starts_with(open)) || page.status == 404 {
                self.everything.push((place.clone(), page.markup.clone().into_bytes()));
            } else {
                self.open.push((place.clone(), page.markup.clone().into_bytes()));
            }
            if CLOSED.iter().any(|closed| place.starts_with(closed)) {
                self.without_codename.push((place.clone(), page.markup.clone()));
                self.without_staff.push((place.clone(), page.markup.clone().into_bytes()));
            }
        }
    }

    /// Every file of the data folder. The database has its people in it, and letters their addresses.
    fn files(&mut self, folder: &Path) -> Outcome<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.files(&path)?;
                continue;
            }
            let place = format!("the file {}", path.display());
            let octets = fs::read(&path)?;
            let names_staff = place.contains("barnahus.db") || place.ends_with(".eml");
            if !names_staff {
                self.without_staff.push((place.clone(), octets.clone()));
            }
            self.everything.push((place, octets));
        }
        Ok(())
    }
}
