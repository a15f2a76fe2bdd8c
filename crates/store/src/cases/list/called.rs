//! Cases by the beginning of their codename, as it is typed: without marks, in any letters.

use barnahus_casework::likeness::fold;
use barnahus_vocabulary::HouseId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Filter, condition};
use crate::cases::Case;
use crate::entities::cases::{Column, Entity};
use crate::fault::StoreFault;

/// A codename as it is compared: its words in small letters without marks, single spaces between them.
#[must_use]
pub fn folded(codename: &str) -> String {
    let folded = fold(codename);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The cases whose codename begins so and that the filter lets through, in order; none for nothing typed.
///
/// # Errors
/// The database's.
pub async fn called(
    on: &impl ConnectionTrait,
    house: HouseId,
    filter: &Filter,
    typed: &str,
    most: u64,
) -> Result<Vec<Case>, StoreFault> {
    let beginning = folded(typed);
    if beginning.is_empty() {
        return Ok(Vec::new());
    }
    // Letters, figures and spaces alone are left: nothing that LIKE reads as a sign of its own.
    let rows = Entity::find()
        .filter(condition(house, filter))
        .filter(Column::CodenameFolded.like(format!("{beginning}%")))
        .order_by_asc(Column::TriageOrder)
        .order_by_asc(Column::Id)
        .limit(most)
        .all(on)
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}
