//! What else there is of the old file, as lines of words: opened with the old key, for the program alone.

use barnahus_casework::record::Record;
use barnahus_casework::representative::Appointment;
use barnahus_casework::transfer::brought::{Brought, BroughtCourt, BroughtDecision};
use barnahus_database::Write;
use barnahus_seals::CaseKey;
use barnahus_vocabulary::{BookingId, DecisionId, Instant, RepresentativeId, SupportId, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::At;
use crate::entities::{interview_records, meeting_decisions, representatives as lines, support_duties};
use crate::fault::{StoreFault, word};
use crate::keys::Keys;
use crate::meetings::decisions;
use crate::representatives::Court;
use crate::{records, representatives, sealed_text, support};

/// Of the interviews, who represented the child, what meetings decided, the support.
///
/// # Errors
/// [`StoreFault::Stale`] when the old case was erased; else the database's, or a seal's.
pub async fn beside(tx: &Write, keys: &Keys, from: At) -> Result<Vec<Brought>, StoreFault> {
    let key = keys.of_case(tx.sql(), from.0, from.1).await?.ok_or(StoreFault::Stale)?;
    let mut all = interviews(tx, &key, from).await?;
    all.extend(represented(tx, &key, from).await?);
    all.extend(decided(tx, &key, from).await?);
    for piece in support::of_case(tx.sql(), keys, from).await? {
        let row = support_duties::Entity::find_by_id(SupportId::uuid(piece.id))
            .filter(support_duties::Column::HouseId.eq(from.0.uuid()))
            .one(tx.sql())
            .await?
            .ok_or(StoreFault::Stale)?;
        let said = support::opened_words(&key, (from.0, piece.id), &row)?;
        let day = piece.state.falls_due().or_else(|| piece.state.done_on());
        all.push(Brought::support(piece.supported.kind, (piece.state.code(), day), &said));
    }
    Ok(all)
}

async fn interviews(tx: &Write, key: &CaseKey, from: At) -> Result<Vec<Brought>, StoreFault> {
    use interview_records::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::HouseId.eq(from.0.uuid()))
        .filter(Column::CaseId.eq(from.1.uuid()))
        .order_by_asc(Column::BeganAt)
        .all(tx.sql())
        .await?;
    let mut all = Vec::new();
    for row in rows {
        let place = records::place(from.0, BookingId::from_uuid(row.booking_id));
        let typed = sealed_text::open(key, &place, &row.sealed)?;
        let day = local::day(Instant::from_millis(row.recorded_at));
        let record =
            Record::parse(&typed, day).map_err(|_| StoreFault::Unreadable("interview_records.sealed"))?;
        let held = local::day(Instant::from_millis(row.began_at));
        all.push(Brought::interview(held, word(&row.protocol, "interview_records.protocol")?, &record));
        if row.interpreter_unauthorised {
            all.push(Brought::unauthorised(held));
        }
    }
    Ok(all)
}

async fn represented(tx: &Write, key: &CaseKey, from: At) -> Result<Vec<Brought>, StoreFault> {
    use lines::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::HouseId.eq(from.0.uuid()))
        .filter(Column::CaseId.eq(from.1.uuid()))
        .order_by_asc(Column::NotedAt)
        .order_by_asc(Column::Id)
        .all(tx.sql())
        .await?;
    let opened = rows.into_iter().map(|row| {
        let place = representatives::place(from.0, RepresentativeId::from_uuid(row.id));
        let typed = sealed_text::open(key, &place, &row.sealed)?;
        let day = local::day(Instant::from_millis(row.noted_at));
        let line =
            Appointment::parse(&typed, day).map_err(|_| StoreFault::Unreadable("representatives.sealed"))?;
        let court = match Court::of(row.court_due_at, row.court_told_at) {
            Court::Told(_) => Some(BroughtCourt::Told),
            Court::Due(_) => Some(BroughtCourt::ToTell),
            Court::NotAsked => None,
        };
        Ok(Brought::represented(&line, court))
    });
    opened.collect()
}

async fn decided(tx: &Write, key: &CaseKey, from: At) -> Result<Vec<Brought>, StoreFault> {
    use meeting_decisions::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::HouseId.eq(from.0.uuid()))
        .filter(Column::CaseId.eq(from.1.uuid()))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(tx.sql())
        .await?;
    let opened = rows.into_iter().map(|row| {
        let place = decisions::place(from.0, DecisionId::from_uuid(row.id));
        let typed = sealed_text::open(key, &place, &row.sealed)?;
        let stands = if row.done_at.is_some() { BroughtDecision::Done } else { BroughtDecision::ToDo };
        let due = local::day(Instant::from_millis(row.due_at));
        Ok(Brought::decision(due, stands, typed.as_typed(decisions::WHAT)))
    });
    opened.collect()
}
