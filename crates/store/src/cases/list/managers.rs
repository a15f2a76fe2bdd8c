//! Who is in charge of cases of some stages, each once.

use barnahus_casework::stage::StageCode;
use barnahus_vocabulary::{HouseId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{Filter, condition};
use crate::entities::cases::{Column, Entity};
use crate::fault::StoreFault;

/// Everybody who is.
///
/// # Errors
/// The database's.
pub async fn managers(
    on: &impl ConnectionTrait,
    house: HouseId,
    stages: &[StageCode],
) -> Result<Vec<PersonId>, StoreFault> {
    let filter = Filter { stages: stages.to_vec(), ..Filter::default() };
    let found: Vec<Option<Uuid>> = Entity::find()
        .select_only()
        .column(Column::ManagerId)
        .distinct()
        .filter(condition(house, &filter))
        .into_tuple()
        .all(on)
        .await?;
    Ok(found.into_iter().flatten().map(PersonId::from_uuid).collect())
}
