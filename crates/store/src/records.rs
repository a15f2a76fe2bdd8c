//! What was recorded of interviews: in columns what lists and statistics count, sealed what was written down.
//!
//! Interviews of a case are numbered; sessions that were planned as one share a number, so that they count
//! once.

use barnahus_casework::policy::Permit;
use barnahus_casework::record::{Interpreted, Protocol, Record, Recording, Settled};
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Instant, PersonId, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::bookings::Booking;
use crate::cases::running;
use crate::entities::interview_records::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::keys::Keys;
use crate::sealed_text;

/// A record without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Of which booking.
    pub booking: BookingId,
    /// Which interview of the child it was, from 1.
    pub number: u16,
    /// When it began.
    pub began: Instant,
    /// When it ended.
    pub ended: Instant,
    /// Breaks.
    pub breaks: u16,
    /// Minutes of them together.
    pub break_minutes: u16,
    /// By which protocol.
    pub protocol: Protocol,
    /// Whether it was recorded.
    pub recording: Recording,
    /// Of a further interview: whether the same person talked with the child as before.
    pub same_interviewer: Option<bool>,
    /// Whether it was interpreted by someone who was not authorised.
    pub interpreter: Interpreted,
    /// Who recorded it last.
    pub recorded_by: PersonId,
    /// When.
    pub recorded_at: Instant,
    /// Grows with each correction.
    pub version: u32,
}

/// What is to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// Which interview of the child it is.
    pub number: u16,
    /// What it comes to.
    pub settled: &'a Settled,
    /// As it was written down.
    pub words: &'a Record,
    /// Whether the same person talked with the child as before.
    pub same_interviewer: Option<bool>,
    /// Whether it was interpreted by someone who was not authorised.
    pub interpreter: Interpreted,
    /// Who records it.
    pub by: PersonId,
    /// The version it was read with; 0 when there was none.
    pub version: u32,
}

/// The record of a booking.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Option<Kept>, StoreFault> {
    let row = Entity::find_by_id(booking.uuid()).filter(Column::HouseId.eq(house.uuid())).one(on).await?;
    row.map(Kept::try_from).transpose()
}

/// All records of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Kept>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::BeganAt)
        .order_by_asc(Column::BookingId)
        .all(on)
        .await?;
    rows.into_iter().map(Kept::try_from).collect()
}

/// Cases that run and of which an interview was interpreted by someone who was not authorised, by when it ended; a
/// case may be there for each of its sessions.
///
/// # Errors
/// The database's.
pub async fn unauthorised(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<CaseId>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::InterpreterUnauthorised.eq(true))
        .filter(Column::CaseId.in_subquery(running(house)))
        .order_by_asc(Column::EndedAt)
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

/// What was written down, for whoever has opened the file of the case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn open(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    booking: &Booking,
) -> Result<Option<Record>, StoreFault> {
    let house = permit.house();
    let row =
        Entity::find_by_id(booking.id.uuid()).filter(Column::HouseId.eq(house.uuid())).one(tx.sql()).await?;
    let Some(row) = row.filter(|_| permit.case() == booking.case) else { return Ok(None) };
    let Some(key) = keys.of_case(tx.sql(), house, booking.case).await? else { return Ok(None) };
    let typed = sealed_text::open(&key, &place(house, booking.id), &row.sealed)?;
    let day = local::day(Instant::from_millis(row.recorded_at));
    let record =
        Record::parse(&typed, day).map_err(|_| StoreFault::Unreadable("interview_records.sealed"))?;
    Ok(Some(record))
}

/// Keeps a record, or corrects the one that was read.
///
/// # Errors
/// [`StoreFault::Stale`] when someone recorded it meanwhile, or the case was erased; else the database's, or a
/// seal's.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    writing: &Writing<'_>,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, booking) = of;
    let key = keys.of_case(tx.sql(), house, booking.case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed_text::seal(keys, &key, &place(house, booking.id), &writing.words.typed())?;
    let Settled { ending: _, began, ended, breaks, break_minutes, protocol, recording } = *writing.settled;
    let row = ActiveModel {
        interview_number: Set(i32::from(writing.number)),
        began_at: Set(began.millis()),
        ended_at: Set(ended.millis()),
        breaks: Set(i32::from(breaks)),
        break_minutes: Set(i32::from(break_minutes)),
        protocol: Set(protocol.code().to_owned()),
        recording: Set(recording.code().to_owned()),
        same_interviewer: Set(writing.same_interviewer),
        interpreter_unauthorised: Set(writing.interpreter == Interpreted::Unauthorised),
        sealed: Set(sealed),
        recorded_by: Set(writing.by.uuid()),
        recorded_at: Set(now.millis()),
        version: Set(column(writing.version + 1)),
        ..Default::default()
    };
    if writing.version == 0 {
        let row = ActiveModel {
            booking_id: Set(booking.id.uuid()),
            house_id: Set(house.uuid()),
            case_id: Set(booking.case.uuid()),
            ..row
        };
        return match row.insert(tx.sql()).await.map_err(StoreFault::from) {
            Ok(_) => Ok(()),
            Err(StoreFault::Database(barnahus_database::Fault::Taken)) => Err(StoreFault::Stale),
            Err(fault) => Err(fault),
        };
    }
    let changed = Entity::update_many()
        .set(row)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.id.uuid()))
        .filter(Column::Version.eq(column(writing.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

pub(crate) fn place(house: HouseId, booking: BookingId) -> Place {
    Place::new("interview_records", "sealed", house, booking)
}

fn small(number: i32, place: &'static str) -> Result<u16, StoreFault> {
    u16::try_from(number).map_err(|_| StoreFault::Unreadable(place))
}

impl TryFrom<Model> for Kept {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            booking_id,
            house_id: _,
            case_id: _,
            interview_number,
            began_at,
            ended_at,
            breaks,
            break_minutes,
            protocol,
            recording,
            same_interviewer,
            interpreter_unauthorised,
            sealed: _,
            recorded_by,
            recorded_at,
            version,
        } = row;
        Ok(Self {
            booking: BookingId::from_uuid(booking_id),
            number: small(interview_number, "interview_records.interview_number")?,
            began: Instant::from_millis(began_at),
            ended: Instant::from_millis(ended_at),
            breaks: small(breaks, "interview_records.breaks")?,
            break_minutes: small(break_minutes, "interview_records.break_minutes")?,
            protocol: word(&protocol, "interview_records.protocol")?,
            recording: Recording::from_code(&recording)
                .ok_or(StoreFault::Unreadable("interview_records.recording"))?,
            same_interviewer,
            interpreter: if interpreter_unauthorised {
                Interpreted::Unauthorised
            } else {
                Interpreted::AsItShould
            },
            recorded_by: PersonId::from_uuid(recorded_by),
            recorded_at: Instant::from_millis(recorded_at),
            version: count(version, "interview_records.version")?,
        })
    }
}
