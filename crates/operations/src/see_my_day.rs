//! My day: what I attend today and next, and what I must do, the most urgent first.
//!
//! No file is opened: a duty is worked out from rows that say nothing of a child. The limit of the
//! interview is therefore the one that holds while nothing else is known; the page of the case, which
//! opens the file, may know a shorter one.

mod ages;
mod alarms;
mod by_telephone;
mod core_duty;
mod duties;
mod duty;
mod emergencies;
mod further;
mod in_charge;
mod kinds;
mod late;
mod of_bookings;
mod of_merging;
mod of_preparation;
mod of_siblings;
mod of_support;
mod of_ways;
mod onward;
mod open_cases;
mod order;
mod transfers;
mod with_core;

use barnahus_casework::Standing;
use barnahus_casework::booking::{BookingState, Completeness};
use barnahus_casework::policy::{CaseAction, HouseAction, may_in_case, may_in_house};
use barnahus_store::bookings::attendances;
use barnahus_store::rooms;
use barnahus_vocabulary::{Actor, BookingId, Instant, Interval, Role, local};
use time::Duration;

use crate::read_booking::name_of;
use crate::see_way::{WayToKnow, ways_to_know};
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_store::transitions::TransitionAnswer;
pub use core_duty::CoreDuty;
pub use duty::Duty;
pub use further::FurtherStep;
pub use kinds::cases_with_duty;
pub use onward::Onward;

/// So far ahead the next days reach.
const NEXT: Duration = Duration::days(14);

/// What kind of appointment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VisitKind {
    /// An interview.
    Interview,
    /// A planning meeting in the house.
    Meeting,
    /// A planning meeting by call.
    Call,
}

/// One appointment of mine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyVisit {
    /// Of which kind.
    pub kind: VisitKind,
    /// Which booking.
    pub booking: BookingId,
    /// The codename of its case.
    pub codename: String,
    /// From when to when.
    pub time: Interval,
    /// As what I come.
    pub role: Role,
    /// The name of the interview room.
    pub interview_room: String,
    /// The name of the observation room.
    pub observation_room: String,
    /// Whether it may be started as it is.
    pub completeness: Completeness,
    /// Whether they may see what is ready before the start.
    pub sees_readiness: bool,
    /// The page of the running interview that is theirs, once it was started.
    pub runs: Option<RunPage>,
}

/// Which page of a running interview is someone's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunPage {
    /// In the hand of whoever talks with the child.
    Hand,
    /// Behind the glass.
    Glass,
}

/// A day of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyDay {
    /// What they attend today.
    pub today: Vec<MyVisit>,
    /// What they attend in the next two weeks.
    pub next: Vec<MyVisit>,
    /// What they must do, the most urgent first.
    pub duties: Vec<Duty>,
    /// The ways here that they are to know of, the next first.
    pub ways: Vec<WayToKnow>,
}

/// Reads the day of whoever asks.
///
/// # Errors
/// The database's.
pub async fn see_my_day(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<MyDay, Unable> {
    may_in_house(actor, HouseAction::SeeOwnDay)?;
    let on = workplace.database.read();
    let today = local::day(now);
    let tomorrow = local::start_of_day(today.next_day().unwrap_or(today));
    let within = Interval::new(local::start_of_day(today), now + NEXT).ok_or(Unable::NotTheirs)?;
    let rooms = rooms::all(on, actor.house).await?;
    let mut visits = Vec::new();
    for (part, booking) in attendances::of_person(on, actor.house, actor.person, within).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, booking.case).await? else { continue };
        if approached.standing.conflict.is_some() {
            continue;
        }
        let sees_readiness = may_in_case(actor, CaseAction::SeeReadiness, &approached.standing).is_ok();
        visits.push(MyVisit {
            kind: VisitKind::Interview,
            booking: booking.id,
            codename: approached.case.codename.clone(),
            sees_readiness: sees_readiness && booking.state == BookingState::Booked,
            runs: runs(actor, &approached.standing, part.role)
                .filter(|_| booking.state == BookingState::UnderWay),
            time: booking.time,
            role: part.role,
            interview_room: name_of(&rooms, booking.interview_room),
            observation_room: name_of(&rooms, booking.observation_room),
            completeness: booking.completeness,
        });
    }
    visits.extend(of_preparation::meetings_of(workplace, actor, (within, &rooms)).await?);
    visits.sort_by_key(|visit| visit.time.start());
    let (today, next) = visits.into_iter().partition(|visit| visit.time.start() < tomorrow);
    let duties = duties::read(workplace, actor, now).await?;
    let ways = ways_to_know(workplace, on, actor, now).await?;
    Ok(MyDay { today, next, duties, ways })
}

/// Whoever talks with the child has it in hand; everybody else who may pass questions on is behind the glass.
fn runs(actor: &Actor, standing: &Standing, role: Role) -> Option<RunPage> {
    let may = |action| may_in_case(actor, action, standing).is_ok();
    if role == Role::Interviewer && may(CaseAction::RunInterview) {
        return Some(RunPage::Hand);
    }
    may(CaseAction::PassQuestion).then_some(RunPage::Glass)
}
