//! One interview at one time under one roof.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bookings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub interview_room_id: Uuid,
    pub observation_room_id: Uuid,
    pub starts_at: i64,
    pub ends_at: i64,
    pub child_travel_minutes: i32,
    pub state: String,
    pub state_reason: Option<String>,
    pub incomplete: bool,
    pub sequence: i32,
    pub version: i32,
    pub booked_by: Uuid,
    pub created_at: i64,
    pub updated_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
