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

#[cfg(test)]
mod tests {
    use barnahus_casework::codename::Codename;
    use barnahus_database::testing::scratch_databases;
    use barnahus_migrations::{Migrator, MigratorTrait};
    use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

    use super::*;
    use crate::cases::list::tests::crowd;

    /// The step that folded those of before.
    const STEP: &str = "m0020_statistics";

    #[tokio::test]
    async fn codenames_of_before_are_folded_as_those_of_now() {
        for scratch in scratch_databases().await.unwrap() {
            let on = scratch.database.schema();
            Migrator::up(on, None).await.unwrap();
            crowd::fill(&scratch.database, 400).await.unwrap();
            for (number, row) in (0_u64..).zip(Entity::find().all(on).await.unwrap()) {
                let drawn = Codename::from_number(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
                let third = Codename::from_number(number.wrapping_mul(0x0123_4567_89ab_cdef));
                let codename = match number % 3 {
                    0 => format!("{drawn} (test)"),
                    1 => format!("{drawn} și {third}"),
                    _ => drawn.as_str().to_owned(),
                };
                let mut row = row.into_active_model();
                row.codename = Set(format!("{codename} {number}"));
                row.update(on).await.unwrap();
            }
            let steps = Migrator::migrations();
            let back = steps.iter().rev().position(|step| step.name() == STEP).unwrap() + 1;
            Migrator::down(on, Some(u32::try_from(back).unwrap())).await.unwrap();
            Migrator::up(on, None).await.unwrap();
            for row in Entity::find().all(on).await.unwrap() {
                assert_eq!(row.codename_folded, Some(folded(&row.codename)));
            }
        }
    }
}
