//! What happened after a booked hour, as far as cases of the demo went: held, support, closed.
//!
//! The screens that record this come with a later version; until then the demo writes the same rows
//! through the store, by the same steps of `casework`, and notes them in the audit trail.

use anyhow::{Result, anyhow};
use barnahus_casework::booking::Completeness;
use barnahus_casework::stage::{CloseReason, Step};
use barnahus_database::Note;
use barnahus_operations::Workplace;
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant};
use time::Duration;

use super::cases::Goes;

/// Records how far a case went after its interview. A booking without a lawyer cannot be held, and
/// the case then stays planned.
pub(super) async fn record(
    workplace: &Workplace,
    actor: &Actor,
    what: (CaseId, BookingId),
    goes: Goes,
    ended: Instant,
) -> Result<()> {
    let (case, booking) = what;
    let mut tx = workplace.database.begin().await?;
    let booked =
        bookings::find(tx.sql(), actor.house, booking).await?.ok_or_else(|| anyhow!("no booking"))?;
    if booked.completeness == Completeness::Incomplete {
        return Ok(());
    }
    let state = booked.state.hold(booked.completeness, booked.time.start(), ended)?;
    bookings::update(&tx, actor.house, &Booking { state, ..booked }, ended).await?;
    for (step, word, days) in steps(goes) {
        let at = ended + Duration::days(days);
        let found = cases::find(tx.sql(), actor.house, case).await?.ok_or_else(|| anyhow!("no case"))?;
        let stage = found.stage.take(step)?;
        cases::update(&tx, actor.house, &Case { stage, ..found }, at).await?;
        tx.note(Note {
            house: actor.house,
            at,
            actor: Some(actor.person),
            action: word,
            subject_kind: "case",
            subject: Some(case.uuid()),
            purpose: "case_work",
        });
    }
    tx.commit().await?;
    Ok(())
}

fn steps(goes: Goes) -> Vec<(Step, &'static str, i64)> {
    let held = (Step::RecordInterview, "interview_recorded", 0);
    let support = (Step::BeginSupport, "support_begun", 1);
    let closed = (Step::Close(CloseReason::SupportCompleted), "closed", 2);
    match goes {
        Goes::Closed => vec![held, support, closed],
        Goes::InSupport => vec![held, support],
        Goes::Interviewed => vec![held],
        Goes::Received
        | Goes::Accepted
        | Goes::Planned
        | Goes::NoInterview
        | Goes::Declined
        | Goes::Withdrawn
        | Goes::Reopened => Vec::new(),
    }
}
