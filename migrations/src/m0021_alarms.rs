//! Alarms that a child is missing, and what people learned meanwhile.
//!
//! What was seen, done and found lies sealed under the key of the case, a row for each who wrote.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["alarms", "alarm_notes"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let alarms = table("alarms")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(text("cause"))
            .col(big_integer("raised_at"))
            .col(uuid("raised_by"))
            .col(big_integer_null("ended_at"))
            .col(uuid_null("ended_by"))
            .col(text_null("ending"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("raised_by", "people"))
            .foreign_key(&mut refers("ended_by", "people"))
            .to_owned();
        let notes = table("alarm_notes")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("alarm_id"))
            .col(uuid("written_by"))
            .col(big_integer("written_at"))
            .col(blob("sealed"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("alarm_id", "alarms"))
            .foreign_key(&mut refers("written_by", "people"))
            .to_owned();
        let indexes = vec![
            index("alarms", ["house_id", "ended_at"]),
            index("alarms", ["house_id", "case_id"]),
            index("alarm_notes", ["house_id", "alarm_id", "written_at"]),
        ];
        make(manager, vec![alarms, notes], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
