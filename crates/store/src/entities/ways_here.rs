//! The plan of the way here of one case, sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ways_here")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    pub house_id: Uuid,
    #[sea_orm(column_type = "Blob")]
    pub sealed: Vec<u8>,
    pub written_for: i64,
    pub written_by: Uuid,
    pub written_at: i64,
    pub version: i32,
    pub names_suspected: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
