//! For which week the coordinators of a house had their digest last.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "weekly_digests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub house_id: Uuid,
    pub week_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
