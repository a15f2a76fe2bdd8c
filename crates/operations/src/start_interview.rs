//! An interview is started: the lines of the page before the start are asked again inside the transaction, what
//! was confirmed is kept, and from then on it is neither moved nor cancelled.

use std::collections::BTreeSet;

use barnahus_casework::Typed;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::readiness::Line;
use barnahus_casework::run::{Before, start};
use barnahus_database::retrying;
use barnahus_store::bookings::{self, Booking};
use barnahus_store::runs;
use barnahus_vocabulary::{Actor, BookingId, Instant};

use crate::move_booking::parts_of;
use crate::noted;
use crate::run_interview::{NotRun, come_to};
use crate::see_readiness::lines_of;
use crate::workplace::Workplace;

/// The field of what was confirmed.
const CONFIRMED: &str = "confirmed";

/// Starts it. `booking` is the booking with the version of the page; `confirmed` what whoever is there confirms.
///
/// # Errors
/// [`NotRun`].
pub async fn start_interview(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    confirmed: &BTreeSet<Line>,
    now: Instant,
) -> Result<(), NotRun> {
    retrying(|| attempt(workplace, actor, booking, confirmed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    confirmed: &BTreeSet<Line>,
    now: Instant,
) -> Result<(), NotRun> {
    let mut tx = workplace.database.begin().await?;
    let (approached, found) = come_to(workplace, &mut tx, actor, booking.0, CaseAction::RunInterview).await?;
    let parts = parts_of(&tx, actor, found.id).await?;
    let of = (&approached, &found, &*parts);
    let (lines, is_prevented) = lines_of(workplace, &mut tx, actor, of, now).await?;
    let before = Before {
        state: found.state,
        completeness: found.completeness,
        time: found.time,
        lines: &lines,
        is_prevented,
        confirmed,
    };
    let (state, run) = start(&before, now)?;
    let started = Booking { state, version: booking.1, ..found };
    bookings::update(&tx, actor.house, &started, now).await?;
    let said: Typed = confirmed.iter().map(|line| (CONFIRMED, line.code())).collect();
    runs::begin(&tx, &workplace.keys, (actor.house, &started), (&run, &said, actor.person)).await?;
    tx.note(noted::booking(actor, started.id, "interview_started", "interview", now));
    tx.commit().await?;
    Ok(())
}
