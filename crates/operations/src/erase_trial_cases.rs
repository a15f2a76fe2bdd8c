//! What a partner for trying brought into the house is erased when the partner goes.
//!
//! It was about no child. Nothing of it is kept but the lines of the trail. People who were asked to come
//! must hear that they need not: while an interview of such a case stands, or a letter about one has still
//! to go, nothing is erased.

use barnahus_database::{Lockable, Note, retrying};
use barnahus_outbox::exchange::{Partner, PartnerKind, erase};
use barnahus_store::cases::erase as of_store;
use barnahus_store::{bookings, meetings};
use barnahus_vocabulary::{CaseId, Instant};

use crate::manage_partners::NotAPartner;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Whether the cases of a partner can be erased now.
///
/// # Errors
/// [`NotAPartner::StillBooked`], or the database's.
pub(crate) async fn may_erase(workplace: &Workplace, partner: &Partner) -> Result<(), NotAPartner> {
    if partner.kind != PartnerKind::Trial {
        return Ok(());
    }
    let (on, house) = (workplace.database.read(), partner.house);
    let cases = erase::cases_of(on, house, partner.id).await.map_err(Unable::from)?;
    let mut all = Vec::new();
    for case in cases {
        let booked = bookings::of_case(on, house, case).await.map_err(Unable::from)?;
        if booked.iter().any(|booking| booking.state.stands()) {
            return Err(NotAPartner::StillBooked);
        }
        let met = meetings::of_case(on, house, case).await.map_err(Unable::from)?;
        if met.iter().any(|meeting| meeting.state.stands()) {
            return Err(NotAPartner::StillBooked);
        }
        all.extend(met.into_iter().map(|meeting| meeting.id));
        all.extend(booked.into_iter().map(|booking| booking.id));
    }
    let waiting = erase::has_letters_waiting(on, house, &all).await.map_err(Unable::from)?;
    if waiting { Err(NotAPartner::StillBooked) } else { Ok(()) }
}

/// Erases the cases of a partner for trying that is none any more. How many.
///
/// # Errors
/// The database's.
pub(crate) async fn erase_trial_cases(
    workplace: &Workplace,
    partner: &Partner,
    now: Instant,
) -> Result<usize, Unable> {
    if partner.kind != PartnerKind::Trial {
        return Ok(0);
    }
    retrying(|| attempt(workplace, partner, now)).await
}

async fn attempt(workplace: &Workplace, partner: &Partner, now: Instant) -> Result<usize, Unable> {
    let house = partner.house;
    let mut tx = workplace.database.begin().await?;
    let mut cases = erase::cases_of(tx.sql(), house, partner.id).await?;
    cases.sort_unstable();
    cases.dedup();
    let ids: Vec<_> = cases.iter().map(|case| case.uuid()).collect();
    tx.lock(Lockable::Cases, &ids).await?;
    let of_them = of_store::bookings_of(tx.sql(), house, &cases).await?;
    erase::letters(&tx, house, &of_them).await?;
    workplace.identity.forget_bookings(&tx, &of_them).await?;
    of_store::parts(&tx, house, &cases, &of_them).await?;
    erase::messages(&tx, house, &cases).await?;
    of_store::rows(&tx, house, &cases).await?;
    for case in &cases {
        tx.note(noted(partner, *case, now));
    }
    tx.commit().await?;
    Ok(cases.len())
}

fn noted(partner: &Partner, case: CaseId, now: Instant) -> Note {
    Note {
        house: partner.house,
        at: now,
        actor: None,
        action: "trial_case_erased",
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose: "exchange",
    }
}
