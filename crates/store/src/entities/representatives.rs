//! Who represents a child from one day on, and whether the court was told.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "representatives")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub noted_by: Uuid,
    pub noted_at: i64,
    pub court_due_at: Option<i64>,
    pub court_told_at: Option<i64>,
    pub court_told_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
