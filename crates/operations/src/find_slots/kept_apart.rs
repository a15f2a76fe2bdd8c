//! Siblings who must not meet, in the problem of scheduling: a chaperone whom both need.
//!
//! Nobody is in two places, so one chaperone for a pair keeps their two interviews apart, each with the time
//! that the house keeps around it, in the search of slots and in the plan of a week alike. There is no such
//! person: the seat leaves with the answer, and so does what its way would cost.

use std::collections::BTreeMap;

use barnahus_casework::siblings::SiblingMeeting;
use barnahus_scheduling::{Person, Role};
use barnahus_store::hours::without;
use barnahus_vocabulary::{HouseId, Interval, SiblingLinkId};

use super::problem::inward;
use crate::interview_needs::InterviewNeeds;

/// What the role of a chaperone begins with; no other does.
const ROLE: &str = "apart_";

/// The chaperone of one pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chaperone {
    link: SiblingLinkId,
    free: Vec<Interval>,
}

/// Those whom the child needs; `gap` is the house's, in minutes.
pub(crate) fn chaperones(needs: &InterviewNeeds, within: Interval, gap: u32) -> Vec<Chaperone> {
    let apart = needs.siblings.iter().filter(|sibling| sibling.choice.meeting == SiblingMeeting::MustNot);
    apart
        .map(|sibling| {
            let taken: Vec<Interval> = sibling.stands.iter().map(|time| time.widened(gap)).collect();
            Chaperone { link: sibling.link, free: without(vec![within], &taken) }
        })
        .collect()
}

/// Whether a role is a chaperone's.
pub(crate) fn is_chaperones(role: &str) -> bool {
    role.starts_with(ROLE)
}

impl Chaperone {
    /// As someone of the problem, whose way is the gap of the house.
    pub(crate) fn person(&self, house: HouseId, gap: u32) -> Person {
        Person {
            id: self.link.to_string(),
            free: inward(&self.free),
            travel_minutes: BTreeMap::from([(house.to_string(), gap)]),
        }
    }

    /// The seat.
    pub(crate) fn role(&self) -> Role {
        let id = self.link.to_string();
        Role { role: format!("{ROLE}{id}"), any_of: vec![id], prefer: Vec::new() }
    }

    /// Whether this is whom the problem knows by that id.
    pub(crate) fn is_called(&self, id: &str) -> bool {
        self.link.to_string() == id
    }

    /// Not free then.
    pub(crate) fn hold(&mut self, during: Interval) {
        self.free = without(std::mem::take(&mut self.free), &[during]);
    }
}
