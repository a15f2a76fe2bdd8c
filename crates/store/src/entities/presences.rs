//! Where someone was who was to come.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "presences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub attendance_id: Uuid,
    pub house_id: Uuid,
    pub booking_id: Uuid,
    pub place: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
