//! The one extension of the limit of a first interview, with its reason: a row says that it was given.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["limit_extensions"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let given = table("limit_extensions")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(text("reason"))
            .col(uuid("given_by"))
            .col(big_integer("given_at"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("given_by", "people"))
            .to_owned();
        make(manager, vec![given], vec![index("limit_extensions", ["house_id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
