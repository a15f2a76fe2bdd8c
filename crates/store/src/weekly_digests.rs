//! For which week the coordinators of a house had their digest last: one line for each house.
//!
//! Whoever writes has locked the house, so that of two programs only one begins a week.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::weekly_digests::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;

/// Begins the digest of the week that begins then; whether nobody had begun it.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &Write, house: HouseId, week: Instant) -> Result<bool, StoreFault> {
    let last = Entity::find().filter(Column::HouseId.eq(house.uuid())).one(tx.sql()).await?;
    match last {
        Some(last) if last.week_at >= week.millis() => Ok(false),
        Some(_) => {
            Entity::update_many()
                .col_expr(Column::WeekAt, Expr::value(week.millis()))
                .filter(Column::HouseId.eq(house.uuid()))
                .exec(tx.sql())
                .await?;
            Ok(true)
        }
        None => {
            let first = ActiveModel { house_id: Set(house.uuid()), week_at: Set(week.millis()) };
            first.insert(tx.sql()).await?;
            Ok(true)
        }
    }
}
