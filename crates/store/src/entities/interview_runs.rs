//! An interview that was started.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_runs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub booking_id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub state: String,
    pub began_at: i64,
    pub break_since: Option<i64>,
    pub ended_at: Option<i64>,
    pub confirmed_sealed: Vec<u8>,
    pub started_by: Uuid,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
