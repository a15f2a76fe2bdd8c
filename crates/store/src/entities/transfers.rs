//! Cases that are offered to another house.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub house_id: Uuid,
    pub case_id: Uuid,
    pub to_house_id: Uuid,
    pub to_case_id: Option<Uuid>,
    pub state: String,
    pub reason: String,
    pub refusal: Option<String>,
    pub urgency: String,
    pub age_band: String,
    pub county: Option<String>,
    pub interviews: i32,
    pub words_sealed: Option<Vec<u8>>,
    pub offered_by: Uuid,
    pub offered_at: i64,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<i64>,
    pub to_hear_again: bool,
    pub asked_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
