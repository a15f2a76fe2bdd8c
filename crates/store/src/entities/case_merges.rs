//! Cases that were merged into another of the same child.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_merges")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub into_case_id: Uuid,
    pub merged_by: Uuid,
    pub merged_at: i64,
    pub undone_by: Option<Uuid>,
    pub undone_at: Option<i64>,
    pub read_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
