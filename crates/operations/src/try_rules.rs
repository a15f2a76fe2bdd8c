//! Other rules are tried out: what would change for the cases that wait now. Nothing is kept.
//!
//! How long a child may be heard, by when and where follows from its file, so the files are opened, for
//! planning and noted, and only when a figure changes that asks for them. Who sees no cases is told numbers
//! that closed rows give away: neither a codename nor what is in a file.

mod each;

use barnahus_casework::policy::may_in_house;
use barnahus_casework::settings::{RuleFigure, Setting, SoundRules};
use barnahus_casework::stage::StageCode;
use barnahus_casework::{HouseAction, HouseRules};
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{self, Filter};
use barnahus_store::{house_rules, limit_extensions};
use barnahus_vocabulary::{Actor, HouseId, Instant, PersonId};

use crate::closed_limit::closed_limit;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use each::{CaseChange, FirstSlot, Following};

/// Cases are read so many at a time.
const PAGE: u64 = 200;

/// What other rules would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The version of the rules that hold.
    pub version: u32,
    /// The figures that differ: what they are, and what they would be.
    pub changes: Vec<(RuleFigure, u32, u32)>,
    /// What would change for the cases that wait.
    pub cases: TriedCases,
    /// How many cases wait for an interview to be booked.
    pub waiting: u64,
    /// How many have one booked, which stays as it is.
    pub booked: u64,
    /// Whether the reader may keep these rules.
    pub may_change: bool,
}

/// The cases that wait, as far as the reader may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TriedCases {
    /// No figure changes that concerns those who wait.
    Untouched,
    /// Each that would change.
    Each {
        /// Those for whom something changes.
        changed: Vec<CaseChange>,
        /// For how many of those for whom a slot was sought nothing does.
        same: u64,
        /// For how many others, for whom no slot was sought, nothing else does.
        unsought: u64,
    },
    /// Seen from outside; of each question, nothing where no figure that differs asks it.
    Closed {
        /// For how many the last day moves, as far as one knows without a file.
        last_day_moves: Option<u64>,
        /// For how many at most something else changes: for how many it does is in their files.
        may_change: Option<u64>,
    },
}

/// Tries rules out.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not see the rules.
pub async fn try_rules(
    workplace: &Workplace,
    actor: &Actor,
    rules: &SoundRules,
    now: Instant,
) -> Result<Tried, Unable> {
    may_in_house(actor, HouseAction::SeeRules)?;
    let on = workplace.database.read();
    let kept = house_rules::find(on, actor.house).await?;
    let both = (kept.rules, *rules.rules());
    let changes = both.0.differences(&both.1);
    let cases = match reach(actor) {
        _ if !changes.iter().any(|(figure, ..)| concerns_waiting(*figure)) => TriedCases::Untouched,
        Some(of) => each::each(workplace, actor, of, &both, now).await?,
        None => closed(workplace, actor, &both, &changes).await?,
    };
    let planned = Filter { stages: vec![StageCode::Planned], ..Filter::default() };
    Ok(Tried {
        version: kept.version,
        changes,
        cases,
        waiting: list::number(on, actor.house, &waiting(Of::House)).await?,
        booked: list::number(on, actor.house, &planned).await?,
        may_change: may_in_house(actor, HouseAction::ChangeRules).is_ok(),
    })
}

/// Whose cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    House,
    Team(PersonId),
}

/// Whose cases the actor sees in lists; `None` for none.
fn reach(actor: &Actor) -> Option<Of> {
    let may = |action| may_in_house(actor, action).is_ok();
    match (may(HouseAction::SeeAllCases), may(HouseAction::SeeCases)) {
        (true, _) => Some(Of::House),
        (false, true) => Some(Of::Team(actor.person)),
        (false, false) => None,
    }
}

fn waiting(of: Of) -> Filter {
    let waits = |stage: &StageCode| stage.awaits_triage() || *stage == StageCode::Accepted;
    let stages = StageCode::ALL.iter().copied().filter(waits).collect();
    let team_of = match of {
        Of::House => None,
        Of::Team(person) => Some(person),
    };
    Filter { stages, team_of, ..Filter::default() }
}

/// Whether a case that waits can be another for this figure.
const fn concerns_waiting(figure: RuleFigure) -> bool {
    match figure.setting() {
        Setting::Lengths
        | Setting::BestHours
        | Setting::FirstInterview
        | Setting::Sessions
        | Setting::MinimumNotice
        | Setting::Apart
        | Setting::Weights => true,
        Setting::TriageLimits
        | Setting::InterviewerKnows
        | Setting::BeforeEighteen
        | Setting::CourtNotice
        | Setting::InformationVisit
        | Setting::Help
        | Setting::SmallestCount
        | Setting::EmergencyAccess
        | Setting::Retention => false,
    }
}

/// Every case that waits, in the order of the list.
async fn all(on: &impl ConnectionTrait, house: HouseId, of: Of) -> Result<Vec<Case>, Unable> {
    let (filter, mut cases, mut after) = (waiting(of), Vec::new(), None);
    loop {
        let page = list::page(on, house, &filter, after, PAGE).await?;
        cases.extend(page.cases);
        after = page.next;
        if after.is_none() {
            return Ok(cases);
        }
    }
}

async fn closed(
    workplace: &Workplace,
    actor: &Actor,
    both: &(HouseRules, HouseRules),
    changes: &[(RuleFigure, u32, u32)],
) -> Result<TriedCases, Unable> {
    let on = workplace.database.read();
    let cases = all(on, actor.house, Of::House).await?;
    let is_limit = |figure: RuleFigure| figure.setting() == Setting::FirstInterview;
    let limits = changes.iter().any(|(figure, ..)| is_limit(*figure));
    let others = changes.iter().any(|(figure, ..)| concerns_waiting(*figure) && !is_limit(*figure));
    let extended = limit_extensions::of_house(on, actor.house).await?;
    let last_day = |case: &Case, rules| closed_limit(case, extended.get(&case.id).copied(), rules).last_day;
    let moves = |case: &&Case| last_day(case, &both.0) != last_day(case, &both.1);
    Ok(TriedCases::Closed {
        last_day_moves: limits.then(|| cases.iter().filter(moves).count() as u64),
        may_change: others.then_some(cases.len() as u64),
    })
}
