//! Other rules are tried out: what would change for the cases that wait now. Nothing is kept.
//!
//! How long a child may be heard and by when follows from its file, so the files are opened, for planning
//! and noted, and only when a figure changes that asks for them. Who sees no cases is told numbers that
//! closed rows give away: neither a codename nor what is in a file.

use barnahus_casework::booking::BookingState;
use barnahus_casework::file::Contents;
use barnahus_casework::interview::{
    FirstInterview, best_hours, child_day, first_interview_limit, length_minutes,
};
use barnahus_casework::policy::{Purpose, may_in_house, open};
use barnahus_casework::settings::{DayWindow, RuleFigure, Setting, SoundRules};
use barnahus_casework::stage::StageCode;
use barnahus_casework::{AgeReading, HouseAction, HouseRules};
use barnahus_database::Write;
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{self, Filter};
use barnahus_store::{bookings, files, house_rules};
use barnahus_vocabulary::{Actor, Instant, PersonId, local};
use time::Date;

use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So many waiting cases are looked at.
const MOST_CASES: u64 = 200;

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
        /// For how many of those looked at nothing does.
        same: u64,
    },
    /// Seen from outside.
    Closed {
        /// For how many the last day moves, as far as one knows without a file.
        last_day_moves: u64,
    },
}

/// What follows from rules for one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Following {
    /// Minutes of the interview, at today's age.
    pub length: u16,
    /// The last day for the first interview; `None` once one was held.
    pub last_day: Option<Date>,
    /// The hours at which the child may be heard.
    pub hours: DayWindow,
    /// The best of them; `None` when any is as good as another.
    pub best_hours: Option<DayWindow>,
    /// Whether several sessions may be planned as one interview.
    pub sessions: bool,
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
        Some(of) => each(workplace, actor, of, &both, now).await?,
        None => closed(workplace, actor, &both, now).await?,
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
        Setting::Lengths | Setting::BestHours | Setting::FirstInterview | Setting::Sessions => true,
        Setting::TriageLimits
        | Setting::MinimumNotice
        | Setting::Apart
        | Setting::Weights
        | Setting::BeforeEighteen => false,
    }
}

async fn each(
    workplace: &Workplace,
    actor: &Actor,
    of: Of,
    both: &(HouseRules, HouseRules),
    now: Instant,
) -> Result<TriedCases, Unable> {
    let mut tx = workplace.database.begin().await?;
    let (mut changed, mut same) = (Vec::new(), 0);
    for case in list::page(tx.sql(), actor.house, &waiting(of), None, MOST_CASES).await?.cases {
        let Some(facts) = opened(workplace, &mut tx, actor, &case, now).await? else { continue };
        let (is, becomes) = (facts.under(&both.0), facts.under(&both.1));
        if is == becomes {
            same += 1;
        } else {
            changed.push(CaseChange { codename: case.codename, is, becomes });
        }
    }
    tx.commit().await?;
    Ok(TriedCases::Each { changed, same })
}

async fn closed(
    workplace: &Workplace,
    actor: &Actor,
    both: &(HouseRules, HouseRules),
    now: Instant,
) -> Result<TriedCases, Unable> {
    let on = workplace.database.read();
    let cases = list::page(on, actor.house, &waiting(Of::House), None, MOST_CASES).await?.cases;
    let moves = |case: &&Case| {
        let facts = Facts::of(&Contents::default(), case, now);
        facts.under(&both.0).last_day != facts.under(&both.1).last_day
    };
    Ok(TriedCases::Closed { last_day_moves: cases.iter().filter(moves).count() as u64 })
}

/// What rules ask about one case.
struct Facts {
    age: AgeReading,
    first: Option<FirstInterview>,
}

impl Facts {
    fn of(contents: &Contents, case: &Case, now: Instant) -> Self {
        let today = local::day(now);
        let identity = contents.identity.as_ref();
        Self {
            age: identity.map_or(AgeReading::any_child(), |identity| identity.age.years_for_rules(today)),
            first: Some(FirstInterview::of(contents, case.received_at, case.urgency)),
        }
    }

    fn under(&self, rules: &HouseRules) -> Following {
        let limit = |first| first_interview_limit(first, &rules.first_interview).last_day;
        Following {
            length: length_minutes(self.age, rules),
            last_day: self.first.as_ref().map(limit),
            hours: child_day(self.age, rules),
            best_hours: best_hours(self.age, rules),
            sessions: rules.sessions_allowed(self.age),
        }
    }
}

/// The facts of a case whose file the actor may open for planning; who is in conflict is told nothing,
/// not even that there is such a case.
async fn opened(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    case: &Case,
    now: Instant,
) -> Result<Option<Facts>, Unable> {
    let approached = approach(workplace, tx.sql(), actor, case.id).await?;
    let Ok(permit) = open(actor, &approached.standing, Purpose::Planning) else { return Ok(None) };
    let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
    let bookings = bookings::of_case(tx.sql(), actor.house, case.id).await?;
    let was_heard = bookings.iter().any(|booking| booking.state == BookingState::Held);
    let facts = Facts::of(&contents, case, now);
    Ok(Some(if was_heard { Facts { first: None, ..facts } } else { facts }))
}
