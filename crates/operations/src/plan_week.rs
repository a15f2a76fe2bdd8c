//! A plan for everybody who waits in a house: who waits is read, the search runs, facts come out.
//!
//! Every file is opened for planning and noted, all in one transaction; the search then runs without any.
//! Nothing is held and nothing is sent: whoever accepts a place books it, and everything is asked again.
//! Who can be heard in time is planned first, so that nobody loses a limit to someone who missed theirs;
//! then those who would be late, and last those whose lawyer is never free, as for a single slot.

mod background;
mod begun;
mod compare;
mod found;
mod holding;
mod kept_rooms;
mod rounds;
mod waiting;

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, CaseId, Instant, Interval};

use crate::chosen_slot::ChosenSlot;
use crate::find_slots::problem::reach;
use crate::find_slots::search::{Search, earliest};
use crate::find_slots::{AHEAD, Wish};
use crate::interview_needs::InterviewNeeds;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use background::{Heard, search_in_background};
pub use compare::{Change, Changed, changes};
pub use found::{LeftOut, Planned, WeekPlan, WhyLeftOut};
pub use waiting::{Waiting, who_waits};

/// What the coordinator decided before the search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// These keep their hour, and their team and rooms where they can still be had.
    pub pinned: BTreeMap<CaseId, ChosenSlot>,
    /// When a child is not to be heard.
    pub barred: Vec<(CaseId, Interval)>,
    /// The places of the plan before, where the search begins; none for a first plan.
    pub before: BTreeMap<CaseId, ChosenSlot>,
}

/// Someone who waits, with all that the search needs.
#[derive(Debug, Clone)]
struct Waiter {
    case: Case,
    search: Search,
}

/// Everything read; the search needs no database.
#[derive(Debug, Clone)]
pub struct Sought {
    waiters: Vec<Waiter>,
    wishes: Wishes,
    now: Instant,
}

impl Sought {
    /// How many wait.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.waiters.len()
    }

    /// Each search for itself.
    pub(crate) fn into_searches(self) -> impl Iterator<Item = (Case, Search)> {
        self.waiters.into_iter().map(|waiter| (waiter.case, waiter.search))
    }
}

/// Opens the files of those who wait and reads what the plan needs. Cases that the actor may not plan, for
/// a conflict of interest, are not in it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not plan the week.
pub async fn seek_plan(
    workplace: &Workplace,
    actor: &Actor,
    wishes: Wishes,
    now: Instant,
) -> Result<Sought, Unable> {
    may_in_house(actor, HouseAction::PlanWeek)?;
    let mut tx = workplace.database.begin().await?;
    let mut opened = Vec::new();
    for case in waiting::cases(tx.sql(), actor.house).await? {
        let approached = approach(workplace, tx.sql(), actor, case.id).await?;
        let may = barnahus_casework::policy::may_in_case;
        if may(actor, CaseAction::FindSlot, &approached.standing).is_err() {
            continue;
        }
        let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
        opened.push((approached.case, needs));
    }
    tx.commit().await?;
    let Some(within) = whole(&opened, now) else {
        return Ok(Sought { waiters: Vec::new(), wishes, now });
    };
    let mut waiters = Vec::with_capacity(opened.len());
    for (case, needs) in opened {
        let start = earliest(&case, &needs, now);
        let mut search = Search::read(workplace, needs, Wish::to_book(case.id), (start, within), now).await?;
        let barred = wishes.barred.iter().filter(|(of, _)| *of == case.id).map(|(_, during)| *during);
        search.material.held.child.extend(barred);
        waiters.push(Waiter { case, search });
    }
    Ok(Sought { waiters, wishes, now })
}

/// One stretch for all, so that a person's free time is the same whoever asks.
fn whole(opened: &[(Case, InterviewNeeds)], now: Instant) -> Option<Interval> {
    let of = |(case, needs): &(Case, InterviewNeeds)| {
        reach(earliest(case, needs, now), needs.limit.map(|limit| limit.deadline()), AHEAD)
    };
    let all: Vec<Interval> = opened.iter().filter_map(of).collect();
    let start = all.iter().map(|one| one.start()).min()?;
    Interval::new(start, all.iter().map(|one| one.end()).max()?)
}
