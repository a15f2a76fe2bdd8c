//! Which houses this installation has. Work of the program itself goes house by house.

use anyhow::{Result as Sentence, bail};
use barnahus_database::Fault;
use barnahus_vocabulary::HouseId;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::commands::demo::is_demo;
use crate::settings::Settings;

/// The houses among which a command means one.
pub struct Houses {
    all: Vec<HouseId>,
    is_demo: bool,
}

impl Houses {
    /// Those of an installation.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn read(settings: &Settings, on: &impl ConnectionTrait) -> Result<Self, Fault> {
        Ok(Self { all: all(on).await?, is_demo: is_demo(&settings.data) })
    }

    /// The house that is meant: the one that was named, or the only one. In a demo, which has a neighbour to move cases to
    /// and nobody to harm, the first.
    ///
    /// # Errors
    /// When there is none, no such one, or several and none was named.
    pub fn meant(&self, named: Option<HouseId>) -> Sentence<HouseId> {
        match (self.all.as_slice(), named) {
            ([], _) => bail!("no house is set up here yet: start the program and open the set-up link"),
            (all, Some(named)) if all.contains(&named) => Ok(named),
            (_, Some(_)) => bail!("there is no such house here"),
            ([only], None) => Ok(*only),
            ([first, ..], None) if self.is_demo => Ok(*first),
            (several, None) => bail!("there are {} houses here: say with --house which one", several.len()),
        }
    }
}

/// Their ids, the first set up first.
///
/// # Errors
/// Whatever the database refuses.
pub async fn all(on: &impl ConnectionTrait) -> Result<Vec<HouseId>, Fault> {
    let statement =
        Statement::from_string(on.get_database_backend(), "SELECT id FROM houses ORDER BY created_at, id");
    let rows = on.query_all_raw(statement).await?;
    let ids = rows.iter().map(|row| row.try_get_by_index::<Uuid>(0));
    Ok(ids.map(|id| id.map(HouseId::from_uuid)).collect::<Result<_, _>>()?)
}
