//! Which houses this installation has. Work of the program itself goes house by house.

use barnahus_database::Fault;
use barnahus_vocabulary::HouseId;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

/// Their ids, in order.
///
/// # Errors
/// Whatever the database refuses.
pub async fn all(on: &impl ConnectionTrait) -> Result<Vec<HouseId>, Fault> {
    let statement = Statement::from_string(on.get_database_backend(), "SELECT id FROM houses ORDER BY id");
    let rows = on.query_all_raw(statement).await?;
    let ids = rows.iter().map(|row| row.try_get_by_index::<Uuid>(0));
    Ok(ids.map(|id| id.map(HouseId::from_uuid)).collect::<Result<_, _>>()?)
}
