//! What was recorded of an interview.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_records")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub booking_id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub interview_number: i32,
    pub began_at: i64,
    pub ended_at: i64,
    pub breaks: i32,
    pub break_minutes: i32,
    pub protocol: String,
    pub recording: String,
    pub same_interviewer: Option<bool>,
    pub interpreter_unauthorised: bool,
    pub sealed: Vec<u8>,
    pub recorded_by: Uuid,
    pub recorded_at: i64,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
