//! Something done for a child besides the interview: who owes it by when; what it is lies sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "support_duties")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    #[sea_orm(column_type = "Blob")]
    pub kind_sealed: Vec<u8>,
    #[sea_orm(column_type = "Blob")]
    pub words_sealed: Vec<u8>,
    pub state: String,
    pub owner_id: Uuid,
    pub falls_due_at: Option<i64>,
    pub done_at: Option<i64>,
    pub told_at: Option<i64>,
    pub decided_by: Uuid,
    pub decided_at: i64,
    pub version: i32,
    pub updated_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
