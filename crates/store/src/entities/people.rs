//! Someone who works with the house.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub display_name: String,
    pub email: String,
    pub institution: String,
    pub unit: Option<String>,
    pub county: Option<String>,
    pub sex: String,
    pub locale: String,
    pub authorised: bool,
    pub standing: String,
    pub version: i32,
    pub time_mark: i64,
    pub created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
