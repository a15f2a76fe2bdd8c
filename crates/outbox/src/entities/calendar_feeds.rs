//! An address from which somebody's calendar is fetched, and how that goes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_feeds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    pub house_id: Uuid,
    pub entry_id: Uuid,
    #[sea_orm(column_type = "Blob")]
    pub address_sealed: Vec<u8>,
    pub entered_at: i64,
    pub due_at: i64,
    pub leased_until: Option<i64>,
    pub read_at: Option<i64>,
    pub known_until: Option<i64>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub etag_sealed: Option<Vec<u8>>,
    pub failures: i32,
    pub failing_since: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub fault: Option<String>,
    pub fault_line: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
