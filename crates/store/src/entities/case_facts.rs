//! What reports and statistics count of a case.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_facts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    pub house_id: Uuid,
    pub taken_up_at: i64,
    pub sealed: Vec<u8>,
    pub eighteen_sealed: Option<Vec<u8>>,
    pub also_sealed: Option<Vec<u8>>,
    pub informed_at: Option<i64>,
    pub within_limit: Option<bool>,
    pub support_sealed: Option<Vec<u8>>,
    pub limit_sealed: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
