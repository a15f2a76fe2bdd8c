//! Cases that are offered to another house of the same installation.
//!
//! Closed words are all that the other house is shown before it accepts. What the sender wrote lies sealed under
//! the key of the sender's case; once the case has moved, what stays is that it moved, when and where.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob_null, integer, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["transfers"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let transfers = table("transfers")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("to_house_id"))
            .col(uuid_null("to_case_id"))
            .col(text("state"))
            .col(text("reason"))
            .col(text_null("refusal"))
            .col(text("urgency"))
            .col(text("age_band"))
            .col(text_null("county"))
            .col(integer("interviews"))
            .col(blob_null("words_sealed"))
            .col(uuid("offered_by"))
            .col(big_integer("offered_at"))
            .col(uuid_null("answered_by"))
            .col(big_integer_null("answered_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("to_house_id", "houses"))
            .foreign_key(&mut refers("to_case_id", "cases"))
            .foreign_key(&mut refers("offered_by", "people"))
            .foreign_key(&mut refers("answered_by", "people"))
            .to_owned();
        let indexes = vec![
            index("transfers", ["house_id", "case_id"]),
            index("transfers", ["to_house_id", "state"]),
            index("transfers", ["to_house_id", "to_case_id"]),
        ];
        make(manager, vec![transfers], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
