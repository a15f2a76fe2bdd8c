//! Something decided at a planning meeting, with who does it by when.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub meeting_id: Uuid,
    pub owner_id: Uuid,
    pub due_at: i64,
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub done_at: Option<i64>,
    pub done_by: Option<Uuid>,
    pub told_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
