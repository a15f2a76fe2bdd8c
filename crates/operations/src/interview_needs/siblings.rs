//! What the siblings of a child mean for its interview: when they are in the house, who talks with them, and
//! what was chosen.
//!
//! Times and people only: neither the case nor the codename of a sibling is here, so whoever plans one child
//! is not told of a case that they may not see.

use barnahus_casework::required::TeamMember;
use barnahus_casework::siblings::{SiblingChoice, SiblingDay, SiblingInterviewer};
use barnahus_database::Write;
use barnahus_store::{bookings, siblings};
use barnahus_vocabulary::{CaseId, HouseId, Interval, PersonId, Role, SiblingLinkId, local};

use super::{InterviewNeeds, interviewers};
use crate::unable::Unable;

/// One sibling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sibling {
    /// The link.
    pub(crate) link: SiblingLinkId,
    /// What was chosen.
    pub(crate) choice: SiblingChoice,
    /// When their interviews that stand are.
    pub(crate) stands: Vec<Interval>,
    /// Who talks, or talked, with them.
    pub(crate) interviewers: Vec<PersonId>,
}

/// The siblings of the child of a case.
pub(super) async fn of_case(tx: &Write, house: HouseId, case: CaseId) -> Result<Vec<Sibling>, Unable> {
    let mut found = Vec::new();
    for link in siblings::of_case(tx.sql(), house, case).await? {
        let of_sibling = bookings::of_case(tx.sql(), house, link.other(case)).await?;
        let stand = of_sibling.iter().filter(|booking| booking.state.stands());
        found.push(Sibling {
            link: link.id,
            choice: link.choice,
            stands: stand.map(|booking| booking.time).collect(),
            interviewers: interviewers(tx, house, &of_sibling).await?,
        });
    }
    Ok(found)
}

impl InterviewNeeds {
    /// Whether at that time a sibling is in the house whom the child must not meet.
    #[must_use]
    pub(crate) fn meets_a_sibling(&self, time: Interval, gap: u32) -> bool {
        let meets =
            |sibling: &Sibling| sibling.stands.iter().any(|other| sibling.choice.forbids(time, *other, gap));
        self.siblings.iter().any(meets)
    }

    /// The days on which siblings are heard with whom the child is wished to be heard on one day.
    #[must_use]
    pub(crate) fn days_of_siblings(&self) -> Vec<Interval> {
        let wished = self.siblings.iter().filter(|sibling| sibling.choice.day == SiblingDay::Same);
        let day = |time: &Interval| {
            let day = local::day(time.start());
            Interval::new(local::start_of_day(day), local::start_of_day(day.next_day()?))
        };
        let mut days: Vec<Interval> =
            wished.flat_map(|sibling| sibling.stands.iter().filter_map(day)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Who should talk with the child, as was chosen for it and its siblings; else who suits otherwise.
    #[must_use]
    pub(super) fn as_with_siblings(&self, any_of: &[TeamMember], suit: Vec<PersonId>) -> Vec<PersonId> {
        let talks = |member: &&TeamMember| member.role == Role::Interviewer;
        let all: Vec<PersonId> = any_of.iter().filter(talks).map(|member| member.person).collect();
        let of_wish = |wish: SiblingInterviewer| -> Vec<PersonId> {
            let wished = self.siblings.iter().filter(|sibling| sibling.choice.interviewer == wish);
            wished.flat_map(|sibling| sibling.interviewers.iter().copied()).collect()
        };
        let wished = of_wish(SiblingInterviewer::Same);
        let same: Vec<PersonId> = all.iter().copied().filter(|who| wished.contains(who)).collect();
        if !same.is_empty() {
            return same;
        }
        let unwished = of_wish(SiblingInterviewer::Different);
        if all.is_empty() || unwished.is_empty() {
            return suit;
        }
        let besides = |people: Vec<PersonId>| -> Vec<PersonId> {
            people.into_iter().filter(|who| !unwished.contains(who)).collect()
        };
        let suit = besides(suit);
        if suit.is_empty() { besides(all) } else { suit }
    }
}
