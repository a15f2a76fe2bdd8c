//! A file goes to another house: every section is opened with the old key and sealed with the new one.
//!
//! Nobody is shown anything: what is opened here goes under the other seal, and what the program must know
//! of it (whose case it is, who is suspected) is hashed anew with the key of the other house. Whoever calls
//! this holds the lock of the case and empties the old file in the same transaction.

use barnahus_casework::file::Contents;
use barnahus_casework::record::Record;
use barnahus_casework::representative::Appointment;
use barnahus_casework::transfer::brought::{self, Brought};
use barnahus_database::Write;
use barnahus_seals::CaseKey;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Instant, RepresentativeId, SupportId, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entities::{interview_records, representatives as lines, support_duties};
use crate::fault::{StoreFault, word};
use crate::files::{self, Kept, Sealed};
use crate::keys::Keys;
use crate::{records, representatives, sealed_text, support};

type At = (HouseId, CaseId);

/// Founds the new file with what the old one holds; answers its sections.
///
/// # Errors
/// [`StoreFault::Stale`] when the old case was erased; else the database's, or a seal's.
pub async fn sections(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    now: Instant,
) -> Result<Contents, StoreFault> {
    let Sealed { contents, mut beside } = files::sealed(tx, keys, from, now).await?;
    files::found(tx, keys, to, &contents, now).await?;
    // Why the last step was taken is of the house that took it.
    if let Some(typed) = beside.remove(Kept::AsReceived.code()) {
        files::keep(tx, keys, to, (Kept::AsReceived, &typed), now).await?;
    }
    Ok(contents)
}

/// What else there is of the old file, as lines of words.
///
/// # Errors
/// The same.
pub async fn beside(tx: &Write, keys: &Keys, from: At) -> Result<Vec<Brought>, StoreFault> {
    let key = keys.of_case(tx.sql(), from.0, from.1).await?.ok_or(StoreFault::Stale)?;
    let mut all = interviews(tx, &key, from).await?;
    all.extend(represented(tx, &key, from).await?);
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
    let opened = rows.into_iter().map(|row| {
        let place = records::place(from.0, BookingId::from_uuid(row.booking_id));
        let typed = sealed_text::open(key, &place, &row.sealed)?;
        let day = local::day(Instant::from_millis(row.recorded_at));
        let record =
            Record::parse(&typed, day).map_err(|_| StoreFault::Unreadable("interview_records.sealed"))?;
        let held = local::day(Instant::from_millis(row.began_at));
        Ok(Brought::interview(held, word(&row.protocol, "interview_records.protocol")?, &record))
    });
    opened.collect()
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
        Ok(Brought::represented(&line))
    });
    opened.collect()
}

/// Keeps what came along beside the sections of the new file.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep_beside(
    tx: &Write,
    keys: &Keys,
    to: At,
    lines: &[Brought],
    now: Instant,
) -> Result<(), StoreFault> {
    files::keep(tx, keys, to, (Kept::Brought, &brought::typed(lines)), now).await
}

/// What came along, for whoever has opened the file and is shown each line by the permit.
///
/// # Errors
/// The database's, or a seal's.
pub async fn read_beside(tx: &Write, keys: &Keys, at: At) -> Result<Vec<Brought>, StoreFault> {
    let read = files::kept(tx, keys, at, Kept::Brought).await?;
    Ok(read.as_ref().map(brought::parse).unwrap_or_default())
}
