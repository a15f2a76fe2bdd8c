//! What follows from rules for each case that waits: how long, by when, at which hours, and the slot that it
//! would be offered first.
//!
//! The slot is sought twice in what was read once: by the rules that hold and by those that are tried. What
//! follows from the age is told for the day of that slot, which may lie behind a birthday.

use barnahus_casework::HouseRules;
use barnahus_casework::interview::minimum_notice;
use barnahus_casework::policy::{CaseAction, Purpose, may_in_case, open};
use barnahus_casework::settings::DayWindow;
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, Instant, Interval, local};
use time::Date;

use super::{Of, TriedCases, all};
use crate::find_slots::problem::reach;
use crate::find_slots::search::{Search, earliest};
use crate::find_slots::{AHEAD, Wish};
use crate::interview_needs::InterviewNeeds;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Slots are sought for so many, those who wait most urgently first; for the others only what needs no
/// search is told.
const MOST_SEARCHED: usize = 200;

/// The slot that a case would be offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstSlot {
    /// It begins then.
    At(Instant),
    /// None is possible.
    Nowhere,
    /// Not sought: the case is not where interviews are booked, or more wait than are looked at.
    NotSought,
}

/// What follows from rules for one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Following {
    /// Minutes of the interview, at the age on the day of the first slot.
    pub length: u16,
    /// The last day for the first interview; `None` once one was held.
    pub last_day: Option<Date>,
    /// The hours at which the child may be heard.
    pub hours: DayWindow,
    /// The best of them; `None` when any is as good as another.
    pub best_hours: Option<DayWindow>,
    /// Whether several sessions may be planned as one interview.
    pub sessions: bool,
    /// The slot that is offered first.
    pub first: FirstSlot,
}

/// A case before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseChange {
    /// Its codename.
    pub codename: String,
    /// As the rules are.
    pub is: Following,
    /// As they would be.
    pub becomes: Following,
}

/// Both answers for every case whose file the actor may open for planning; who is in conflict is told
/// nothing, not even that there is such a case.
///
/// # Errors
/// The database's, or a seal's.
pub(super) async fn each(
    workplace: &Workplace,
    actor: &Actor,
    of: Of,
    both: &(HouseRules, HouseRules),
    now: Instant,
) -> Result<TriedCases, Unable> {
    let mut tx = workplace.database.begin().await?;
    let mut opened = Vec::new();
    for case in all(tx.sql(), actor.house, of).await? {
        let approached = approach(workplace, tx.sql(), actor, case.id).await?;
        let Ok(permit) = open(actor, &approached.standing, Purpose::Planning) else { continue };
        let may_seek = may_in_case(actor, CaseAction::FindSlot, &approached.standing).is_ok();
        let needs = InterviewNeeds::with(workplace, &mut tx, &permit, &approached, now).await?;
        let seeks = may_seek && needs.stage.may_be_booked() && needs.standing().is_none();
        opened.push((case, needs, seeks));
    }
    tx.commit().await?;
    let (mut changed, mut same, mut unsought, mut searched) = (Vec::new(), 0, 0, 0);
    for (case, needs, seeks) in opened {
        let trial = Trial { case: &case, both, now };
        let seeks = seeks && searched < MOST_SEARCHED;
        searched += usize::from(seeks);
        let (is, becomes) =
            if seeks { trial.searched(workplace, needs).await? } else { trial.unsearched(&needs) };
        if is != becomes {
            changed.push(CaseChange { codename: case.codename, is, becomes });
        } else if is.first == FirstSlot::NotSought {
            unsought += 1;
        } else {
            same += 1;
        }
    }
    Ok(TriedCases::Each { changed, same, unsought })
}

/// One case under two sets of rules.
struct Trial<'a> {
    case: &'a Case,
    both: &'a (HouseRules, HouseRules),
    now: Instant,
}

impl Trial<'_> {
    fn needs(&self, needs: &InterviewNeeds) -> [InterviewNeeds; 2] {
        [&self.both.0, &self.both.1].map(|rules| needs.under(rules, self.case))
    }

    fn unsearched(&self, needs: &InterviewNeeds) -> (Following, Following) {
        let [is, becomes] = self.needs(needs);
        (self.following(&is, FirstSlot::NotSought), self.following(&becomes, FirstSlot::NotSought))
    }

    async fn searched(
        &self,
        workplace: &Workplace,
        needs: InterviewNeeds,
    ) -> Result<(Following, Following), Unable> {
        let [is, becomes] = self.needs(&needs);
        let Some(within) = self.within(&[&is, &becomes]) else { return Ok(self.unsearched(&needs)) };
        let start = earliest(self.case, &is, self.now);
        let wish = Wish::to_book(self.case.id);
        let search = Search::read(workplace, is.clone(), wish, (start, within), self.now).await?;
        let other = search.under(becomes.clone(), earliest(self.case, &becomes, self.now));
        let [now, then] = [search, other].map(|search| {
            let first = search.answer(self.case.clone()).slots.first().map(|slot| slot.time.start());
            first.map_or(FirstSlot::Nowhere, FirstSlot::At)
        });
        Ok((self.following(&is, now), self.following(&becomes, then)))
    }

    /// What must be read for both.
    fn within(&self, needs: &[&InterviewNeeds; 2]) -> Option<Interval> {
        let [one, other] = needs.map(|needs| {
            let start = self.now + minimum_notice(self.case.urgency, &needs.rules);
            reach(start, needs.limit.map(|limit| limit.deadline()), AHEAD)
        });
        let (one, other) = (one?, other?);
        Interval::new(one.start().min(other.start()), one.end().max(other.end()))
    }

    fn following(&self, needs: &InterviewNeeds, first: FirstSlot) -> Following {
        let day = match first {
            FirstSlot::At(start) => local::day(start),
            FirstSlot::Nowhere | FirstSlot::NotSought => local::day(self.now),
        };
        let on = needs.on(day);
        Following {
            length: u16::try_from(on.length).unwrap_or(u16::MAX),
            last_day: needs.limit.map(|limit| limit.last_day),
            hours: on.child_day,
            best_hours: on.best_hours,
            sessions: on.sessions_allowed,
            first,
        }
    }
}
