//! A message to or from a partner, which is also a line of the disclosure ledger.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub partner_id: Uuid,
    pub reference_id: Option<Uuid>,
    pub case_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub direction: String,
    pub message_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub ordinal: i32,
    pub sequence: Option<i32>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub body_hash: Option<Vec<u8>>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub data_sealed: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text")]
    pub built_from: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub attempts: i32,
    pub due_at: i64,
    pub first_tried_at: Option<i64>,
    pub leased_until: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub fault: Option<String>,
    pub created_at: i64,
    pub settled_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
