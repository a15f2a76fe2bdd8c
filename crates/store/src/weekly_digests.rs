//! For which week the coordinators of a house had their digest last: one line for each house.
//!
//! Whoever writes has locked the house, so that of two programs only one begins a week.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::weekly_digests::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;

/// Begins the digest of the week that begins then; whether nobody had begun it.
///
/// # Errors
/// The database's.
pub async fn begin(tx: &Write, house: HouseId, week: Instant) -> Result<bool, StoreFault> {
    if is_begun(tx.sql(), house, week).await? {
        return Ok(false);
    }
    match of(house).one(tx.sql()).await? {
        Some(_) => {
            Entity::update_many()
                .col_expr(Column::WeekAt, Expr::value(week.millis()))
                .filter(Column::HouseId.eq(house.uuid()))
                .exec(tx.sql())
                .await?;
        }
        None => {
            let first = ActiveModel { house_id: Set(house.uuid()), week_at: Set(week.millis()) };
            first.insert(tx.sql()).await?;
        }
    }
    Ok(true)
}

/// Whether the digest of that week was begun.
///
/// # Errors
/// The database's.
pub async fn is_begun(on: &impl ConnectionTrait, house: HouseId, week: Instant) -> Result<bool, StoreFault> {
    let last = of(house).one(on).await?;
    Ok(last.is_some_and(|last| last.week_at >= week.millis()))
}

fn of(house: HouseId) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::HouseId.eq(house.uuid()))
}
