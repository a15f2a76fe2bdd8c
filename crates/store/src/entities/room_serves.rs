//! Which interview rooms an observation room has the live link to.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "room_serves")]
pub struct Model {
    pub house_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub observation_room_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_room_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
