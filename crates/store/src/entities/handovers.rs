//! A code that an officer may use once, and what was typed with it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handovers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub reference_id: Uuid,
    pub code_mac: Vec<u8>,
    pub wrapped_key: Vec<u8>,
    pub draft_sealed: Option<Vec<u8>>,
    pub state: String,
    pub version: i32,
    pub created_at: i64,
    pub expires_at: i64,
    pub settled_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
