//! The problem: houses with rooms, people with free time, and the interviews that want both.
//!
//! A [`Draft`] is what a caller writes down, plain and unchecked; its fields are those of the document,
//! where each is described in `docs/scheduling.md`. [`Draft::check`] turns it into a [`Problem`], and
//! [`Draft::check_for_slots`] into a [`Question`] about one interview, or tells every fault it has. Only
//! what was checked is ever searched.

mod check;

use std::collections::{BTreeMap, HashMap};

/// The largest number that a problem may hold: 2³¹−1.
pub const MOST: u32 = i32::MAX as u32;

/// A whole minute of UTC, counted from 1970-01-01T00:00Z.
pub type Minute = i64;

/// Time from a minute up to, and not including, a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// The first minute inside.
    pub start: Minute,
    /// The first minute after it.
    pub end: Minute,
}

/// A problem as written down, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Every interview lies inside it, and candidate starts are counted from its beginning.
    pub horizon: Interval,
    /// Minutes between candidate starts, at least 1.
    pub step_minutes: u32,
    /// The price of each inconvenience.
    pub weights: Weights,
    /// The houses, each with its rooms.
    pub houses: Vec<House>,
    /// The people who can fill roles.
    pub people: Vec<Person>,
    /// The interviews; exactly one when slots are sought.
    pub interviews: Vec<Interview>,
    /// How many slots are wanted.
    pub limit: u32,
}

/// How many slots are answered unless the problem says otherwise.
pub const USUAL_LIMIT: u32 = 10;

/// What each inconvenience costs. The usual prices are [`Weights::default`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// For each full hour between the start of the window and the interview, times the priority.
    pub wait_per_hour: u32,
    /// For each minute the child travels, one way.
    pub child_travel_per_minute: u32,
    /// For each minute a member of the team travels, one way.
    pub staff_travel_per_minute: u32,
    /// For each role that prefers somebody and is filled by another.
    pub not_preferred: u32,
    /// Once, if best hours are given and the interview is not inside them.
    pub outside_best_hours: u32,
    /// For an interview that a plan leaves out, times the priority.
    pub unplaced: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            wait_per_hour: 4,
            child_travel_per_minute: 6,
            staff_travel_per_minute: 1,
            not_preferred: 240,
            outside_best_hours: 480,
            unplaced: 100_000,
        }
    }
}

/// One location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Unique among houses.
    pub id: String,
    /// Minutes kept before and after each interview, so that children of different cases never meet.
    pub gap_minutes: u32,
    /// How many children may be in the house at any instant.
    pub children_at_once: u32,
    /// Interviews that stand already, each with its gaps; each interval is one child.
    pub occupied: Vec<Interval>,
    /// Its rooms.
    pub rooms: Vec<Room>,
}

/// A room of a house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Unique among the rooms of all houses.
    pub id: String,
    /// What it is for.
    pub kind: RoomKind,
    /// When it can be used, the gaps included.
    pub free: Vec<Interval>,
}

/// What a room is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomKind {
    /// A child is heard in it.
    Interview,
    /// An interview is watched from it.
    Observation {
        /// The interview rooms of the same house to which it has the live link.
        serves: Vec<String>,
    },
}

/// Somebody who can be part of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Unique among people.
    pub id: String,
    /// When they can work or travel.
    pub free: Vec<Interval>,
    /// Minutes of travel to each house they can work in, by its id.
    pub travel_minutes: BTreeMap<String, u32>,
}

/// One child to be heard once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// Unique among interviews.
    pub id: String,
    /// How long it lasts, at least 1.
    pub duration_minutes: u32,
    /// It lies inside this.
    pub window: Interval,
    /// When the child can be heard or travel.
    pub child_free: Vec<Interval>,
    /// Minutes of travel to each allowed house, by its id.
    pub child_travel_minutes: BTreeMap<String, u32>,
    /// When the child is at its best; `Some` of an empty list is never.
    pub best_hours: Option<Vec<Interval>>,
    /// At least 1.
    pub priority: u32,
    /// The team, one person each.
    pub roles: Vec<Role>,
    /// Only these starts and houses are looked at.
    pub fixed: Fixed,
    /// These starts and houses are not looked at.
    pub forbidden: Vec<Forbidden>,
}

/// A part of the team that one person fills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Unique within the interview.
    pub role: String,
    /// The people who may fill it.
    pub any_of: Vec<String>,
    /// Those of them who should; empty when it makes no difference.
    pub prefer: Vec<String>,
}

/// What the search is confined to. [`Fixed::default`] confines it to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fixed {
    /// The only start looked at.
    pub start: Option<Minute>,
    /// The only house looked at.
    pub house: Option<String>,
}

/// A start that is not looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forbidden {
    /// The start.
    pub start: Minute,
    /// The house in which it is forbidden, or everywhere.
    pub house: Option<String>,
}

/// A problem in which every rule of the format holds.
#[derive(Debug, Clone)]
pub struct Problem {
    draft: Draft,
    person_by_id: HashMap<String, usize>,
}

impl Problem {
    /// What was checked.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The person of this id.
    pub(crate) fn person(&self, id: &str) -> Option<&Person> {
        self.person_by_id.get(id).and_then(|index| self.draft.people.get(*index))
    }
}

/// A problem with exactly one interview, for which slots are sought.
#[derive(Debug, Clone)]
pub struct Question(Problem);

impl Question {
    /// The problem that asks it.
    #[must_use]
    pub const fn problem(&self) -> &Problem {
        &self.0
    }

    /// The interview it is about.
    #[must_use]
    pub fn interview(&self) -> &Interview {
        &self.0.draft.interviews[0]
    }
}
