//! How letters leave a house.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_settings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub house_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub transport: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub host: Option<String>,
    pub port: Option<i32>,
    #[sea_orm(column_type = "Text", nullable)]
    pub security: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub username: Option<String>,
    #[sea_orm(column_type = "Blob", nullable)]
    pub password_sealed: Option<Vec<u8>>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
