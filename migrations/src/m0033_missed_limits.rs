//! Why the first interview of a case missed its limit, and to whom the days of waiting are due.
//!
//! Plain, so that the database counts them: they say how houses and institutions worked, and nothing of a child. A
//! cause without days has no row; what no row says, nobody asked.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["missed_limits", "waiting_days"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let missed = table("missed_limits")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(text("reason"))
            .col(uuid("said_by"))
            .col(big_integer("said_at"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("said_by", "people"))
            .to_owned();
        let days = table("waiting_days")
            .col(uuid("case_id"))
            .col(text("cause"))
            .col(uuid("house_id"))
            .col(big_integer("days"))
            .primary_key(&mut key(["case_id", "cause"]))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        make(manager, vec![missed, days], vec![index("missed_limits", ["house_id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
