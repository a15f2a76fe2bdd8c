//! One line of the trail.

use barnahus_vocabulary::{Instant, PersonId};
use sea_orm::entity::prelude::*;

use crate::audit::{Line, Note};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub house_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub at: i64,
    pub actor_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub subject_kind: String,
    pub subject_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    #[sea_orm(column_type = "Blob")]
    pub previous_mac: Vec<u8>,
    #[sea_orm(column_type = "Blob")]
    pub mac: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// A line still without its MAC.
    pub(crate) fn from_note(note: Note, number: i64, previous_mac: Vec<u8>) -> Self {
        let Note { house, at, actor, action, subject_kind, subject, purpose } = note;
        Self {
            house_id: house.uuid(),
            number,
            at: at.millis(),
            actor_id: actor.map(PersonId::uuid),
            action: action.to_owned(),
            subject_kind: subject_kind.to_owned(),
            subject_id: subject,
            purpose: purpose.to_owned(),
            previous_mac,
            mac: Vec::new(),
        }
    }

    pub(crate) fn into_line(self) -> Line {
        let Self {
            house_id: _,
            number,
            at,
            actor_id,
            action,
            subject_kind,
            subject_id,
            purpose,
            previous_mac: _,
            mac: _,
        } = self;
        Line {
            number,
            at: Instant::from_millis(at),
            actor: actor_id.map(PersonId::from_uuid),
            action,
            subject_kind,
            subject: subject_id,
            purpose,
        }
    }
}
