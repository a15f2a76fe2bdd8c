//! The quarter reports as they were sent: what the next one of the same quarter must be safe against.
//!
//! Cells are kept as the message has them, in their fixed order, one word each; nothing suppressed is in
//! them, so nothing here is sealed.

use barnahus_database::Write;
use barnahus_vocabulary::{DisclosureId, HouseId, Instant, PartnerId, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::quarter_reports::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;

/// A report that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentReport {
    /// Of which quarter, as `2026-Q4`.
    pub quarter: String,
    /// Each cell in the fixed order: a count, or nothing where it was suppressed.
    pub cells: Vec<Option<u32>>,
    /// Whose decision it was.
    pub sent_by: PersonId,
    /// When it was decided.
    pub sent_at: Instant,
}

const SUPPRESSED: &str = "-";

/// Keeps a report that was sent to that partner by that message.
///
/// # Errors
/// The database's.
pub async fn insert(
    tx: &Write,
    to: (HouseId, PartnerId),
    sent: (DisclosureId, &SentReport),
) -> Result<(), StoreFault> {
    let ((house, partner), (id, report)) = (to, sent);
    let SentReport { quarter, cells, sent_by, sent_at } = report;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        partner_id: Set(partner.uuid()),
        quarter: Set(quarter.clone()),
        cells: Set(text(cells)),
        sent_by: Set(sent_by.uuid()),
        sent_at: Set(sent_at.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// All reports of the house to that partner, the oldest first.
///
/// # Errors
/// The database's, or [`StoreFault::Unreadable`].
pub async fn all(on: &impl ConnectionTrait, to: (HouseId, PartnerId)) -> Result<Vec<SentReport>, StoreFault> {
    let (house, partner) = to;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PartnerId.eq(partner.uuid()))
        .order_by_asc(Column::SentAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(SentReport::try_from).collect()
}

fn text(cells: &[Option<u32>]) -> String {
    let words: Vec<String> =
        cells.iter().map(|cell| cell.map_or(SUPPRESSED.to_owned(), |count| count.to_string())).collect();
    words.join(" ")
}

fn cell(word: &str) -> Result<Option<u32>, StoreFault> {
    match word {
        SUPPRESSED => Ok(None),
        count => count.parse().map(Some).map_err(|_| StoreFault::Unreadable("quarter_reports.cells")),
    }
}

impl TryFrom<Model> for SentReport {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { id: _, house_id: _, partner_id: _, quarter, cells, sent_by, sent_at } = row;
        Ok(Self {
            quarter,
            cells: cells.split(' ').map(cell).collect::<Result<_, _>>()?,
            sent_by: PersonId::from_uuid(sent_by),
            sent_at: Instant::from_millis(sent_at),
        })
    }
}
