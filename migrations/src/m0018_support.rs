//! What is done for a child besides the interview, who owes it by when, and for which week the coordinators
//! of a house had their digest.
//!
//! Which kind of help it is says something of a child's health and lies sealed, as the words do. That
//! somebody owes something by a day does not. `told_at` says that a letter told its owner, so that two
//! programs on one database do not both tell them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, integer, pk_uuid, text, uuid};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["support_duties", "weekly_digests"];

const TOLD: &str = "told_at";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let duties = table("support_duties")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(blob("kind_sealed"))
            .col(blob("words_sealed"))
            .col(text("state"))
            .col(uuid("owner_id"))
            .col(big_integer_null("falls_due_at"))
            .col(big_integer_null("done_at"))
            .col(big_integer_null(TOLD))
            .col(uuid("decided_by"))
            .col(big_integer("decided_at"))
            .col(integer("version"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("owner_id", "people"))
            .foreign_key(&mut refers("decided_by", "people"))
            .to_owned();
        let digests = table("weekly_digests")
            .col(pk_uuid("house_id"))
            .col(big_integer("week_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        let indexes = vec![
            index("support_duties", ["house_id", "case_id"]),
            index("support_duties", ["house_id", "owner_id", "falls_due_at"]),
            index("support_duties", ["house_id", "falls_due_at"]),
        ];
        make(manager, vec![duties, digests], indexes).await?;
        let told = Table::alter().table("meeting_decisions").add_column(big_integer_null(TOLD)).to_owned();
        manager.alter_table(told).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let untold = Table::alter().table("meeting_decisions").drop_column(TOLD).to_owned();
        manager.alter_table(untold).await?;
        drop_all(manager, &TABLES).await
    }
}
