//! What happened at a booked hour, as far as cases of the demo went: recorded as held or stopped, or not held; one
//! that runs just now; then support, and the end.
//!
//! All of it by the use cases, at the hour at which people would do it.

use std::collections::BTreeSet;

use anyhow::{Result, anyhow};
use barnahus_casework::booking::{Completeness, NotHeldReason};
use barnahus_casework::question::{Mark, NotAskedReason, Topic};
use barnahus_casework::readiness::Line;
use barnahus_casework::record::{Place, usual_place};
use barnahus_casework::stage::{CloseReason, StageCode};
use barnahus_casework::{Prose, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::ask_further::ask_further;
use barnahus_operations::close_case::close_case;
use barnahus_operations::mark_question::mark_question;
use barnahus_operations::pass_question::{Passing, pass_question};
use barnahus_operations::record_interview::{place_field, record_interview};
use barnahus_operations::record_not_held::record_not_held;
use barnahus_operations::start_interview::start_interview;
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_store::bookings::{self, Booking, attendances};
use barnahus_store::cases::{self, Case};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, dates, local};
use time::Duration;

use super::cases::Goes;
use super::{stories, support};

/// How an hour went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Went {
    /// It was held.
    Held,
    /// It was stopped at the child's wish, and the rest is asked for.
    Stopped,
    /// The child did not come.
    NotHeld,
}

/// Records how far a case went after its interview. A booking without a lawyer cannot be held, and the case
/// then stays planned.
pub(super) async fn record(
    workplace: &Workplace,
    actor: &Actor,
    what: (CaseId, BookingId),
    (goes, went): (Goes, Went),
) -> Result<()> {
    let (case, booking) = what;
    let booked = find(workplace, actor, booking).await?;
    if booked.completeness == Completeness::Incomplete {
        return Ok(());
    }
    let after = booked.time.end() + Duration::minutes(20);
    if went == Went::NotHeld {
        let seen = (booking, booked.version);
        return Ok(record_not_held(workplace, actor, seen, NotHeldReason::Child, after).await?);
    }
    let typed = written(workplace, actor, &booked, went).await?;
    record_interview(workplace, actor, (booking, 0), &typed, after).await?;
    if went == Went::Stopped {
        let typed: Typed = stories::further().into_iter().collect();
        let seen = (case, state(workplace, actor, case).await?.version);
        return Ok(ask_further(workplace, actor, seen, &typed, after + Duration::hours(2)).await?);
    }
    go_on(workplace, actor, case, (goes, after)).await
}

/// Support, and the end.
async fn go_on(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    (goes, after): (Goes, Instant),
) -> Result<()> {
    let found = state(workplace, actor, case).await?;
    let goes_on = matches!(goes, Goes::InSupport | Goes::Closed);
    if !goes_on || found.stage.code() != StageCode::Interviewed {
        return Ok(());
    }
    let next_day = after + Duration::DAY;
    step_case(workplace, actor, (case, found.version), SimpleStep::BeginSupport, next_day).await?;
    if goes == Goes::Closed {
        let found = state(workplace, actor, case).await?;
        let last_day = next_day + Duration::DAY;
        support::complete(workplace, actor, &found, last_day).await?;
        close_case(workplace, actor, (case, found.version), CloseReason::SupportCompleted, last_day).await?;
    }
    Ok(())
}

/// What the case manager types, everybody where they usually are.
async fn written(workplace: &Workplace, actor: &Actor, booked: &Booking, went: Went) -> Result<Typed> {
    let began = booked.time.start() + Duration::minutes(5);
    let ended = if went == Went::Stopped { began + Duration::minutes(10) } else { booked.time.end() };
    let clock = |at: Instant| dates::clock(local::wall_clock(at).time());
    let mut typed: Typed = stories::record(went).into_iter().collect();
    typed.add("began", &clock(began));
    typed.add("ended", &clock(ended));
    for part in attendances::of_booking(workplace.database.read(), actor.house, booked.id).await? {
        let place: Place = usual_place(part.role);
        typed.add(&place_field(&part), place.code());
    }
    Ok(typed)
}

/// An interview that runs just now: started at its hour, with two questions passed on.
pub(super) async fn run(workplace: &Workplace, actor: &Actor, booking: BookingId) -> Result<()> {
    let booked = find(workplace, actor, booking).await?;
    let start = booked.time.start();
    let all: BTreeSet<Line> = Line::ALL.iter().copied().collect();
    start_interview(workplace, actor, (booking, booked.version), &all, start).await?;
    for (topic, words, minutes) in stories::QUESTIONS {
        let passing = Passing {
            asked_by: None,
            topic: topic.parse::<Topic>().map_err(|_| anyhow!("no such topic"))?,
            words: Prose::parse(words).map_err(|fault| anyhow!("{fault}"))?,
        };
        let at = start + Duration::minutes(minutes);
        pass_question(workplace, actor, booking, &passing, at).await?;
    }
    let not_asked = Mark::NotAsked(NotAskedReason::Answered);
    Ok(mark_question(workplace, actor, (booking, 1), not_asked, start + Duration::minutes(4)).await?)
}

async fn find(workplace: &Workplace, actor: &Actor, booking: BookingId) -> Result<Booking> {
    let found = bookings::find(workplace.database.read(), actor.house, booking).await?;
    found.ok_or_else(|| anyhow!("no booking"))
}

async fn state(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<Case> {
    let found = cases::find(workplace.database.read(), actor.house, case).await?;
    found.ok_or_else(|| anyhow!("no case"))
}
