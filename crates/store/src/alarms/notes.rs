//! What people wrote while a child was missing: where it was seen, what was done, what was found.
//!
//! Each note is sealed under the key of the case, in a row of its own; none is ever changed.

use std::fmt;

use barnahus_casework::{Prose, Typed};
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{AlarmId, AlarmNoteId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Alarm;
use crate::entities::alarm_notes::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// The one field under the seal.
const WORDS: &str = "words";

/// What one person wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct AlarmNote {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What.
    pub words: String,
}

impl fmt::Debug for AlarmNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AlarmNote(closed)")
    }
}

/// Adds what somebody learned.
///
/// # Errors
/// The database's, or a seal's; [`StoreFault::Stale`] when the case was erased.
pub async fn add_note(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Alarm),
    words: &Prose,
    written: (PersonId, Instant),
) -> Result<(), StoreFault> {
    let ((house, alarm), (by, at)) = (of, written);
    let key = keys.of_case(tx.sql(), house, alarm.case).await?.ok_or(StoreFault::Stale)?;
    let id = AlarmNoteId::random();
    let typed: Typed = [(WORDS, words.as_str())].into_iter().collect();
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(alarm.case.uuid()),
        alarm_id: Set(alarm.id.uuid()),
        written_by: Set(by.uuid()),
        written_at: Set(at.millis()),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, id), &typed)?),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// What was written to one alarm, in order.
///
/// # Errors
/// The database's, or a seal's.
pub async fn notes(
    on: &impl ConnectionTrait,
    keys: &Keys,
    of: (HouseId, &Alarm),
) -> Result<Vec<AlarmNote>, StoreFault> {
    let (house, alarm) = of;
    let Some(key) = keys.of_case(on, house, alarm.case).await? else { return Ok(Vec::new()) };
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::AlarmId.eq(AlarmId::uuid(alarm.id)))
        .order_by_asc(Column::WrittenAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    let opened = rows.into_iter().map(|row| {
        let place = place(house, AlarmNoteId::from_uuid(row.id));
        let typed = sealed_text::open(&key, &place, &row.sealed)?;
        Ok(AlarmNote {
            by: PersonId::from_uuid(row.written_by),
            at: Instant::from_millis(row.written_at),
            words: typed.get(WORDS).to_owned(),
        })
    });
    opened.collect()
}

fn place(house: HouseId, id: AlarmNoteId) -> Place {
    Place::new("alarm_notes", "sealed", house, id)
}
