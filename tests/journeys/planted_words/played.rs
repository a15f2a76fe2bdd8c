//! The play: a person is entered and invited, a draft is left lying, a referral is taken down whole, put
//! off, accepted; each section is written anew; its planning meeting is booked and a guardian noted; support is planned, done, reviewed and not needed; a team is assembled, an interview booked, moved and
//! cancelled; an interpreter answers as a guest; calendars go out and come in; others are declined,
//! withdrawn and dispensed with; one comes from the adult core, is handed over, and its end is told.

mod booking;
mod calendars;
mod emergency;
mod preparing;
mod referred;
mod supporting;
mod taking_down;

use std::collections::{BTreeMap, BTreeSet};

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::RunningHouse;
use barnahus_tests::planted::{Finder, Garden};
use barnahus_tests::raw_rows::every_value;
use barnahus_tests::visitor::Visitor;

use super::brought::Brought;
use super::walker::Walker;
use crate::journeys::Outcome;
use crate::journeys::signing_in::without_script;

/// What all words about the child and around it begin with, and those of people who work here.
const OF_THE_CHILD: &str = "Zwqxjv";
const OF_STAFF: &str = "Vjxkwz";

/// The two birth dates, as pages, columns and programs may write them.
const BIRTH_DATES: [&str; 8] = [
    "19.03.2017",
    "2017-03-19",
    "19 martie 2017",
    "20170319",
    "23.07.1971",
    "1971-07-23",
    "23 iulie 1971",
    "19710723",
];

/// Who walks, and the two gardens.
type Plot<'a> = (&'a mut Walker, &'a mut Garden, &'a mut Garden);

/// What was played, and what of it is known.
pub(super) struct Played {
    /// Words about the child and those around it.
    pub(super) child: Garden,
    /// Words about somebody who works here.
    pub(super) staff: Garden,
    /// The case, in small letters.
    pub(super) codename: String,
    /// The case that came from the core, likewise.
    pub(super) offered: String,
    /// What the core kept of it before it was to forget it.
    pub(super) kept_by_core: Vec<u8>,
    /// Its address.
    case: String,
    /// Codes of the sections that have a form.
    pub(super) sections_shown: BTreeSet<String>,
    /// Who walked, by what they are.
    pub(super) walkers: BTreeMap<&'static str, Walker>,
}

impl Played {
    pub(super) async fn play(house: &RunningHouse, core: &RunningCore, brought: &Brought) -> Outcome<Self> {
        let mut played = Self {
            child: Garden::of(OF_THE_CHILD),
            staff: Garden::of(OF_STAFF),
            codename: String::new(),
            offered: String::new(),
            kept_by_core: Vec::new(),
            case: String::new(),
            sections_shown: BTreeSet::new(),
            walkers: BTreeMap::new(),
        };
        for who in ["coordinator", "intake-officer", "data-protection-officer"] {
            let (visitor, page) = without_script(house, &format!("{who}@demo.invalid")).await?;
            played.walkers.insert(who, Walker { visitor, pages: vec![page] });
        }
        played.walkers.insert("stranger", Walker::new(Visitor::new(&house.origin())?));
        played.enter_interpreter().await?;
        played.take_down().await?;
        played.triage(house).await?;
        played.write_sections().await?;
        played.prepare().await?;
        played.support().await?;
        let booking = played.book().await?;
        played.answer_as_guest(house).await?;
        played.subscribe().await?;
        played.bring_calendars(brought).await?;
        played.move_and_cancel(&booking).await?;
        played.let_others_fall().await?;
        played.be_referred(house, core).await?;
        played.open_in_emergency(house).await?;
        played.knock_in_vain().await?;
        played.look_around().await?;
        Ok(played)
    }

    /// Fields into which a word was planted.
    pub(super) fn fields(&self) -> BTreeSet<&str> {
        self.child.words().map(|(_, field)| field).collect()
    }

    /// Words about the child that came back on no page.
    pub(super) fn unseen(&self) -> Vec<(&str, &str)> {
        let pages: String =
            self.walkers.values().flat_map(|one| &one.pages).map(|it| it.markup.as_str()).collect();
        let shown_nowhere = ["reason"];
        let words = self.child.words().filter(|(_, field)| !shown_nowhere.contains(field));
        words.filter(|(word, _)| !pages.contains(word)).collect()
    }

    pub(super) fn child_finder(&self) -> Result<Finder, regex::Error> {
        Finder::of(&[&[OF_THE_CHILD][..], &BIRTH_DATES].concat())
    }

    pub(super) fn staff_finder(&self) -> Result<Finder, regex::Error> {
        self.staff.finder()
    }

    /// Codes of the sections that lie in the database and are not the program's own.
    pub(super) async fn sections_kept(&self, house: &RunningHouse) -> Outcome<BTreeSet<String>> {
        let values = every_value(&house.database_url()).await?;
        let sections = values
            .into_iter()
            .filter(|value| (&*value.table, &*value.column) == ("case_sections", "section"));
        let codes = sections.map(|value| String::from_utf8_lossy(&value.octets).into_owned());
        Ok(codes.filter(|code| !code.starts_with("kept_")).collect())
    }

    fn walker(&mut self, who: &str) -> Outcome<Plot<'_>> {
        let walker = self.walkers.get_mut(who).ok_or_else(|| format!("nobody is {who}"))?;
        Ok((walker, &mut self.child, &mut self.staff))
    }
}
