//! The rows of calendar addresses: entered, seen, taken away. A person has one; the next takes its place.
//!
//! The address is sealed to its row and leaves the seal only on the way to its server; for pages there is
//! the name of its host. What was known from the address before stays known until the new one is read.

use barnahus_database::Write;
use barnahus_seals::{Entropy, HouseKey, Place};
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::address::CalendarAddress;
use crate::entities::calendar_feeds::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

/// The column of an address.
pub(super) const ADDRESS: &str = "address_sealed";
/// The column of a server's mark.
pub(super) const ETAG: &str = "etag_sealed";

/// An address as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFeed {
    /// The name of its server; `None` when the address does not open any more.
    pub host: Option<String>,
    /// When it was entered.
    pub entered_at: Instant,
    /// When it is fetched next.
    pub due_at: Instant,
    /// What is known from it.
    pub known: Option<Known>,
    /// What is wrong with it.
    pub failing: Option<Failing>,
}

/// How far a calendar is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// When it was read last.
    pub read_at: Instant,
    /// Up to when.
    pub known_until: Instant,
}

/// What is wrong, and since when. The word is of a fault of fetching or of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    /// Since the first try that failed.
    pub since: Instant,
    /// The word of the fault.
    pub fault: String,
    /// The line of the file.
    pub line: Option<u32>,
}

/// Enters an address in place of the one before; it is due at once.
///
/// # Errors
/// The database's, or a seal's.
pub async fn enter(
    tx: &Write,
    seal: (&HouseKey, &Entropy),
    whose: (HouseId, PersonId),
    address: &CalendarAddress,
    now: Instant,
) -> Result<(), OutboxFault> {
    let (key, entropy) = seal;
    let (house, person) = whose;
    let before = row(tx.sql(), house, person).await?;
    let place = place(ADDRESS, house, person);
    let sealed = key
        .seal(&place, address.reveal().as_bytes(), entropy)
        .map_err(|reason| OutboxFault::Seal { place: "calendar_feeds.address_sealed", reason })?;
    remove(tx, house, person).await?;
    let row = ActiveModel {
        person_id: Set(person.uuid()),
        house_id: Set(house.uuid()),
        entry_id: Set(Uuid::from_bytes(entropy.bytes())),
        address_sealed: Set(sealed),
        entered_at: Set(now.millis()),
        due_at: Set(now.millis()),
        leased_until: Set(None),
        read_at: Set(before.as_ref().and_then(|before| before.read_at)),
        known_until: Set(before.as_ref().and_then(|before| before.known_until)),
        etag_sealed: Set(None),
        failures: Set(0),
        failing_since: Set(None),
        fault: Set(None),
        fault_line: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The address of a person; `None` when they gave none.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn of_person(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
    person: PersonId,
) -> Result<Option<CalendarFeed>, OutboxFault> {
    let Some(row) = row(on, house, person).await? else { return Ok(None) };
    let host = opened(key, &row).map(|address| address.host().to_owned());
    let Model {
        person_id: _,
        house_id: _,
        entry_id: _,
        address_sealed: _,
        entered_at,
        due_at,
        leased_until: _,
        read_at,
        known_until,
        etag_sealed: _,
        failures: _,
        failing_since,
        fault,
        fault_line,
    } = row;
    let known = read_at.zip(known_until).map(|(read_at, known_until)| Known {
        read_at: Instant::from_millis(read_at),
        known_until: Instant::from_millis(known_until),
    });
    let line = fault_line.and_then(|line| u32::try_from(line).ok());
    let failing = failing_since.zip(fault).map(|(since, fault)| Failing {
        since: Instant::from_millis(since),
        fault,
        line,
    });
    let (entered_at, due_at) = (Instant::from_millis(entered_at), Instant::from_millis(due_at));
    Ok(Some(CalendarFeed { host, entered_at, due_at, known, failing }))
}

/// Takes it away; whether there was one.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &Write, house: HouseId, person: PersonId) -> Result<bool, OutboxFault> {
    let gone = Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(gone.rows_affected > 0)
}

async fn row(
    on: &impl ConnectionTrait,
    house: HouseId,
    person: PersonId,
) -> Result<Option<Model>, OutboxFault> {
    let found = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .one(on)
        .await?;
    Ok(found)
}

/// The address of a row, if its seal opens and it is one.
pub(super) fn opened(key: &HouseKey, row: &Model) -> Option<CalendarAddress> {
    let place = place(ADDRESS, HouseId::from_uuid(row.house_id), PersonId::from_uuid(row.person_id));
    let text = key.open(&place, &row.address_sealed).ok()?;
    CalendarAddress::parse(std::str::from_utf8(&text).ok()?).ok()
}

pub(super) fn place(column: &'static str, house: HouseId, person: PersonId) -> Place {
    Place::new("calendar_feeds", column, house, person)
}
