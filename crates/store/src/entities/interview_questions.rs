//! A question passed on from the observation room.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub booking_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub house_id: Uuid,
    pub asked_by: Uuid,
    pub noted_by: Uuid,
    pub noted_at: i64,
    pub topic: String,
    pub state: String,
    pub why: Option<String>,
    pub marked_at: Option<i64>,
    pub sealed: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
