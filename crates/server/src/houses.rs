//! Which houses this installation has. Work of the program itself goes house by house.

use anyhow::{Result as Sentence, bail};
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

/// The house that is meant: the one that was named, or the only one.
///
/// # Errors
/// When there is none, no such one, or several and none was named.
pub fn meant(houses: &[HouseId], named: Option<HouseId>) -> Sentence<HouseId> {
    match (houses, named) {
        ([], _) => bail!("no house is set up here yet: start the program and open the set-up link"),
        (all, Some(named)) if all.contains(&named) => Ok(named),
        (_, Some(_)) => bail!("there is no such house here"),
        ([only], None) => Ok(*only),
        (several, None) => bail!("there are {} houses here: say with --house which one", several.len()),
    }
}
