//! A letter that waits, went, or was given up.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub person_id: Uuid,
    pub booking_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub locale: String,
    #[sea_orm(column_type = "Text")]
    pub message_id: String,
    pub sequence: Option<i32>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub secret_sealed: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub attempts: i32,
    pub due_at: i64,
    pub leased_until: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub fault: Option<String>,
    pub created_at: i64,
    pub settled_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
