//! Those who are booked later than the freed time and could be heard in it instead.
//!
//! A move costs a whole team its plans, so it is proposed only when the child is heard at least a day
//! earlier, and never from a booking that is complete to one without a lawyer. A child of several sessions
//! is left alone: their order is somebody's decision.

use barnahus_casework::booking::Completeness;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, Instant, Interval};
use time::Duration;

use super::{Gain, Gainer, Until, with_gap};
use crate::find_slots::Wish;
use crate::find_slots::search::{Search, earliest};
use crate::interview_needs::InterviewNeeds;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So far behind the freed time bookings are looked at.
const BEHIND: Duration = Duration::weeks(9);
/// The files of so many are opened, those who are booked soonest first.
const MOST_OPENED: usize = 50;
/// Less than that moves nobody's calendar.
const LEAST_GAIN: Duration = Duration::DAY;

/// A case with the booking that could be moved.
pub(super) struct Later {
    case: Case,
    booking: Booking,
}

/// Those whom the actor may move, each with the search for another time.
///
/// # Errors
/// The database's.
pub(super) async fn seek(
    workplace: &Workplace,
    actor: &Actor,
    freed: &Booking,
    now: Instant,
) -> Result<Vec<(Later, Search)>, Unable> {
    let behind = Interval::new(freed.time.start() + LEAST_GAIN, freed.time.end() + BEHIND);
    let Some(behind) = behind else { return Ok(Vec::new()) };
    let mut opened = Vec::new();
    let mut tx = workplace.database.begin().await?;
    for booking in bookings::within(tx.sql(), actor.house, behind).await? {
        let is_later = booking.time.start() >= behind.start() && booking.case != freed.case;
        if !booking.state.stands() || !is_later {
            continue;
        }
        let approached = approach(workplace, tx.sql(), actor, booking.case).await?;
        let of_case = bookings::of_case(tx.sql(), actor.house, booking.case).await?;
        let is_only = of_case.iter().filter(|booking| booking.state.stands()).count() == 1;
        if !is_only || may_in_case(actor, CaseAction::Move, &approached.standing).is_err() {
            continue;
        }
        let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
        opened.push((Later { case: approached.case, booking }, needs));
        if opened.len() == MOST_OPENED {
            break;
        }
    }
    tx.commit().await?;
    // A slot within the freed time is all that is asked for, however far ahead that is.
    let within = freed.time.widened(24 * 60);
    let mut found = Vec::with_capacity(opened.len());
    for (later, needs) in opened {
        let wish = Wish::to_move(later.case.id, later.booking.id);
        let start = earliest(&later.case, &needs, now);
        let search = Search::read(workplace, needs, wish, (start, within), now).await?;
        found.push((later, search));
    }
    Ok(found)
}

/// What the child would gain by the move, if it can be made.
pub(super) fn gainer(later: Later, search: &Search, freed: &Booking) -> Option<Gainer> {
    let Later { case, booking } = later;
    let slot = search.best_within(&case, with_gap(search, freed))?;
    let by = booking.time.start() - slot.time.start();
    let completeness = slot.judged.as_ref().ok()?.completeness;
    let keeps_its_lawyer =
        completeness == Completeness::Complete || booking.completeness == Completeness::Incomplete;
    (by >= LEAST_GAIN && keeps_its_lawyer).then_some(Gainer {
        case,
        until: Until::Booked(booking),
        gain: Gain::Earlier(by),
        slot,
    })
}
