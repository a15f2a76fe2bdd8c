//! Disputes of a child's age: by whom, until when an assessment is due, what came of it.
//!
//! Why, who assesses and what they found lies sealed under the key of the case.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, pk_uuid, text_null, uuid, uuid_null};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["age_disputes"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let disputes = table("age_disputes")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(big_integer("raised_at"))
            .col(uuid("raised_by"))
            .col(big_integer_null("asked_at"))
            .col(uuid_null("asked_by"))
            .col(big_integer_null("due_at"))
            .col(big_integer_null("ended_at"))
            .col(uuid_null("ended_by"))
            .col(text_null("result"))
            .col(blob("sealed"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("raised_by", "people"))
            .foreign_key(&mut refers("asked_by", "people"))
            .foreign_key(&mut refers("ended_by", "people"))
            .to_owned();
        let indexes = vec![
            index("age_disputes", ["house_id", "case_id"]),
            index("age_disputes", ["house_id", "ended_at"]),
        ];
        make(manager, vec![disputes], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
