//! A reference: what a case is called between the house and one partner.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_references")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub partner_id: Uuid,
    pub case_id: Uuid,
    pub reference_mac: Vec<u8>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub reference_sealed: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub heard: i32,
    pub said: i32,
    #[sea_orm(column_type = "Text")]
    pub certainty: String,
    pub created_at: i64,
    pub forgotten_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
