//! What passed about a case is erased with it: its messages, the letters about its appointments, and, of a
//! case that was only for trying, its reference too.

use barnahus_database::Write;
use barnahus_exchange::State;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Instant, PartnerId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use crate::entities::{exchange_messages, exchange_references, letters};
use crate::exchange::state::MessageState;
use crate::fault::OutboxFault;
use crate::queue::LetterState;

/// The cases of which a partner ever spoke.
///
/// # Errors
/// The database's.
pub async fn cases_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    partner: PartnerId,
) -> Result<Vec<CaseId>, OutboxFault> {
    let rows = exchange_references::Entity::find()
        .filter(exchange_references::Column::HouseId.eq(house.uuid()))
        .filter(exchange_references::Column::PartnerId.eq(partner.uuid()))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

/// Whether a letter about one of those bookings has still to go.
///
/// # Errors
/// The database's.
pub async fn has_letters_waiting(
    on: &impl ConnectionTrait,
    house: HouseId,
    bookings: &[BookingId],
) -> Result<bool, OutboxFault> {
    let waiting = letters::Entity::find()
        .filter(letters::Column::HouseId.eq(house.uuid()))
        .filter(letters::Column::BookingId.is_in(bookings.iter().map(|booking| booking.uuid())))
        .filter(letters::Column::State.eq(LetterState::Waiting.code()))
        .count(on)
        .await?;
    Ok(waiting > 0)
}

/// Erases the letters about those bookings.
///
/// # Errors
/// The database's.
pub async fn letters(tx: &Write, house: HouseId, bookings: &[BookingId]) -> Result<(), OutboxFault> {
    letters::Entity::delete_many()
        .filter(letters::Column::HouseId.eq(house.uuid()))
        .filter(letters::Column::BookingId.is_in(bookings.iter().map(|booking| booking.uuid())))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Whether something about that case has still to be said to a partner.
///
/// # Errors
/// The database's.
pub async fn has_messages_waiting(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<bool, OutboxFault> {
    let waiting = exchange_messages::Entity::find()
        .filter(exchange_messages::Column::HouseId.eq(house.uuid()))
        .filter(exchange_messages::Column::CaseId.eq(case.uuid()))
        .filter(
            exchange_messages::Column::State
                .is_in([MessageState::Waiting.code(), MessageState::Halted.code()]),
        )
        .count(on)
        .await?;
    Ok(waiting > 0)
}

/// Erases what was said about a case. Of its references the keyed hash stays, so that what comes under one
/// afterwards is known to be forgotten.
///
/// # Errors
/// The database's.
pub async fn said(tx: &Write, house: HouseId, case: CaseId, now: Instant) -> Result<(), OutboxFault> {
    exchange_messages::Entity::delete_many()
        .filter(exchange_messages::Column::HouseId.eq(house.uuid()))
        .filter(exchange_messages::Column::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    exchange_references::Entity::update_many()
        .col_expr(exchange_references::Column::ReferenceSealed, Expr::value(None::<Vec<u8>>))
        .col_expr(exchange_references::Column::State, Expr::value(State::Forgotten.as_str()))
        .col_expr(exchange_references::Column::ForgottenAt, Expr::value(Some(now.millis())))
        .filter(exchange_references::Column::HouseId.eq(house.uuid()))
        .filter(exchange_references::Column::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Erases what was said about those cases, and their references; no handover may refer to one any more.
///
/// # Errors
/// The database's.
pub async fn messages(tx: &Write, house: HouseId, cases: &[CaseId]) -> Result<(), OutboxFault> {
    let cases: Vec<Uuid> = cases.iter().map(|case| case.uuid()).collect();
    exchange_messages::Entity::delete_many()
        .filter(exchange_messages::Column::HouseId.eq(house.uuid()))
        .filter(exchange_messages::Column::CaseId.is_in(cases.clone()))
        .exec(tx.sql())
        .await?;
    exchange_references::Entity::delete_many()
        .filter(exchange_references::Column::HouseId.eq(house.uuid()))
        .filter(exchange_references::Column::CaseId.is_in(cases))
        .exec(tx.sql())
        .await?;
    Ok(())
}
