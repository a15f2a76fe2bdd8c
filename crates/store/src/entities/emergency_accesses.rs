//! Emergency accesses to files, with why and what was found, sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "emergency_accesses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub person_id: Uuid,
    pub reason_sealed: Vec<u8>,
    pub opened_at: i64,
    pub stands_until: i64,
    pub ended_at: Option<i64>,
    pub ended_by: Option<Uuid>,
    pub reviewed_at: Option<i64>,
    pub reviewed_by: Option<Uuid>,
    pub verdict: Option<String>,
    pub remark_sealed: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
