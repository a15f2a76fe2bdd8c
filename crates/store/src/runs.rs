//! Interviews that were started, with their breaks. What whoever was there confirmed lies sealed.
//!
//! Whether a run may take a step is `casework`'s; here it is kept against the version it was read with.

use barnahus_casework::run::{Break, Run, RunCode};
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{BookingId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::bookings::Booking;
use crate::entities::interview_breaks;
use crate::entities::interview_runs::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::keys::Keys;
use crate::sealed_text;

/// A run as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRun {
    /// Of which booking.
    pub booking: BookingId,
    /// Where it stands.
    pub run: Run,
    /// Grows with each step.
    pub version: u32,
}

/// The run of a booking, if it was started.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Option<KeptRun>, StoreFault> {
    let row = Entity::find_by_id(booking.uuid()).filter(Column::HouseId.eq(house.uuid())).one(on).await?;
    let Some(row) = row else { return Ok(None) };
    let breaks = interview_breaks::Entity::find()
        .filter(interview_breaks::Column::HouseId.eq(house.uuid()))
        .filter(interview_breaks::Column::BookingId.eq(booking.uuid()))
        .order_by_asc(interview_breaks::Column::Number)
        .all(on)
        .await?;
    let rest = |row: interview_breaks::Model| Break {
        from: Instant::from_millis(row.began_at),
        to: Instant::from_millis(row.ended_at),
    };
    kept(row, breaks.into_iter().map(rest).collect()).map(Some)
}

/// Keeps a run that began, with what was confirmed before it.
///
/// # Errors
/// [`StoreFault::Stale`] when it was started before, or the case was erased; else the database's, or a seal's.
pub async fn begin(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    begun: (&Run, &Typed, PersonId),
) -> Result<(), StoreFault> {
    let ((house, booking), (run, confirmed, by)) = (of, begun);
    let key = keys.of_case(tx.sql(), house, booking.case).await?.ok_or(StoreFault::Stale)?;
    let place = Place::new("interview_runs", "confirmed_sealed", house, booking.id);
    let row = ActiveModel {
        booking_id: Set(booking.id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(booking.case.uuid()),
        confirmed_sealed: Set(sealed_text::seal(keys, &key, &place, confirmed)?),
        started_by: Set(by.uuid()),
        version: Set(1),
        ..changes(run)
    };
    match row.insert(tx.sql()).await.map_err(StoreFault::from) {
        Ok(_) => Ok(()),
        Err(StoreFault::Database(barnahus_database::Fault::Taken)) => Err(StoreFault::Stale),
        Err(fault) => Err(fault),
    }
}

/// Keeps a step of a run that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, kept: &KeptRun) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(kept.version + 1)), ..changes(&kept.run) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(kept.booking.uuid()))
        .filter(Column::Version.eq(column(kept.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected != 1 {
        return Err(StoreFault::Stale);
    }
    keep_breaks(tx, house, kept).await
}

/// Breaks are only ever added.
async fn keep_breaks(tx: &Write, house: HouseId, kept: &KeptRun) -> Result<(), StoreFault> {
    interview_breaks::Entity::delete_many()
        .filter(interview_breaks::Column::HouseId.eq(house.uuid()))
        .filter(interview_breaks::Column::BookingId.eq(kept.booking.uuid()))
        .exec(tx.sql())
        .await?;
    for (number, rest) in (1_i32..).zip(kept.run.breaks()) {
        let row = interview_breaks::ActiveModel {
            booking_id: Set(kept.booking.uuid()),
            number: Set(number),
            house_id: Set(house.uuid()),
            began_at: Set(rest.from.millis()),
            ended_at: Set(rest.to.millis()),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}

fn changes(run: &Run) -> ActiveModel {
    let break_since = match run {
        Run::OnBreak { since, .. } => Some(since.millis()),
        Run::Talking { .. } | Run::Ended { .. } => None,
    };
    ActiveModel {
        state: Set(run.code().code().to_owned()),
        began_at: Set(run.began().millis()),
        break_since: Set(break_since),
        ended_at: Set(run.ended().map(Instant::millis)),
        ..Default::default()
    }
}

fn kept(row: Model, breaks: Vec<Break>) -> Result<KeptRun, StoreFault> {
    let Model {
        booking_id,
        house_id: _,
        case_id: _,
        state,
        began_at,
        break_since,
        ended_at,
        confirmed_sealed: _,
        started_by: _,
        version,
    } = row;
    let began = Instant::from_millis(began_at);
    let at =
        |millis: Option<i64>, place| millis.map(Instant::from_millis).ok_or(StoreFault::Unreadable(place));
    let run = match word(&state, "interview_runs.state")? {
        RunCode::Talking => Run::Talking { began, breaks },
        RunCode::OnBreak => {
            Run::OnBreak { began, breaks, since: at(break_since, "interview_runs.break_since")? }
        }
        RunCode::Ended => Run::Ended { began, breaks, ended: at(ended_at, "interview_runs.ended_at")? },
    };
    Ok(KeptRun {
        booking: BookingId::from_uuid(booking_id),
        run,
        version: count(version, "interview_runs.version")?,
    })
}
