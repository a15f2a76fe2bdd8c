//! The audit trail of a house: a chain of lines, each bound to the one before.
//!
//! A line holds closed words and ids, never a sentence or a name. Its MAC covers every column,
//! length-prefixed, and the MAC before it; the head (number and MAC) is a row of its own. Whoever
//! changes, removes or inserts a line without the key is found by [`verify`].

mod chain;
mod entities;
mod verify;

use std::collections::BTreeMap;

use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, QuerySelect, Set};
use uuid::Uuid;

pub use chain::ChainKey;
pub use verify::{Broken, Head, Verdict, verify, were_written_under};

use crate::fault::Fault;

/// What was done, by whom, to what, for which purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Whose chain.
    pub house: HouseId,
    /// When.
    pub at: Instant,
    /// Who; `None` is the program itself.
    pub actor: Option<PersonId>,
    /// A closed word: `opened`, `booked` …
    pub action: &'static str,
    /// What kind of thing: `case`, `booking`, `person` …
    pub subject_kind: &'static str,
    /// Which one.
    pub subject: Option<Uuid>,
    /// Why: a closed word of the policy.
    pub purpose: &'static str,
}

/// A line as it stands in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in the house's chain, from 1.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Who; `None` is the program itself.
    pub actor: Option<PersonId>,
    /// What was done.
    pub action: String,
    /// What kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject: Option<Uuid>,
    /// Why.
    pub purpose: String,
}

/// Which lines to read: those of one subject, or all, before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excerpt {
    /// Only lines about this.
    pub subject: Option<Uuid>,
    /// Only lines with a smaller number.
    pub before: Option<i64>,
    /// At most so many, the newest first.
    pub limit: u64,
}

/// Reads lines, the newest first.
///
/// # Errors
/// Whatever the database refuses.
pub async fn lines(
    on: &impl sea_orm::ConnectionTrait,
    house: HouseId,
    excerpt: Excerpt,
) -> Result<Vec<Line>, Fault> {
    use entities::line::{Column, Entity};
    use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

    let mut query = Entity::find().filter(Column::HouseId.eq(house.uuid()));
    if let Some(subject) = excerpt.subject {
        query = query.filter(Column::SubjectId.eq(subject));
    }
    if let Some(before) = excerpt.before {
        query = query.filter(Column::Number.lt(before));
    }
    let rows = query.order_by_desc(Column::Number).limit(excerpt.limit).all(on).await?;
    Ok(rows.into_iter().map(entities::line::Model::into_line).collect())
}

/// Appends notes to their chains, locking each head once, houses in order.
pub(crate) async fn append(on: &DatabaseTransaction, key: &ChainKey, notes: Vec<Note>) -> Result<(), Fault> {
    let mut by_house: BTreeMap<HouseId, Vec<Note>> = BTreeMap::new();
    for note in notes {
        by_house.entry(note.house).or_default().push(note);
    }
    for (house, notes) in by_house {
        append_to(on, key, house, notes).await?;
    }
    Ok(())
}

async fn append_to(
    on: &DatabaseTransaction,
    key: &ChainKey,
    house: HouseId,
    notes: Vec<Note>,
) -> Result<(), Fault> {
    use entities::head;

    let found = head::Entity::find_by_id(house.uuid()).lock_exclusive().one(on).await?;
    let is_first = found.is_none();
    let (mut number, mut mac) = found.map_or((0, key.genesis(house)), |head| (head.number, head.mac));
    let mut rows = Vec::with_capacity(notes.len());
    for note in notes {
        number += 1;
        let row = key.link(entities::line::Model::from_note(note, number, mac.clone()));
        mac.clone_from(&row.mac);
        rows.push(entities::line::ActiveModel::from(row));
    }
    entities::line::Entity::insert_many(rows).exec_without_returning(on).await?;
    let head = head::ActiveModel { house_id: Set(house.uuid()), number: Set(number), mac: Set(mac) };
    if is_first {
        head.insert(on).await?
    } else {
        head.update(on).await?
    };
    Ok(())
}
