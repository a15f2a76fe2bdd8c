//! A case, closed: how far it is, never whose.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub codename: String,
    pub entrance: String,
    pub stage: String,
    pub stage_reason: Option<String>,
    pub urgency: String,
    pub triage_order: i64,
    pub received_at: i64,
    pub due_at: i64,
    pub deferred_until: Option<i64>,
    pub manager_id: Option<Uuid>,
    pub version: i32,
    pub updated_at: i64,
    pub codename_folded: Option<String>,
    pub told_at: i64,
    pub waits_since: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
