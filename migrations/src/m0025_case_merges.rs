//! Cases that were merged into another of the same child: which into which, by whom, and whether it was undone.
//!
//! Ids alone. The rows stay when a file is erased: the child is still counted once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, uuid, uuid_null};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["case_merges"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let merges = table("case_merges")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("into_case_id"))
            .col(uuid("merged_by"))
            .col(big_integer("merged_at"))
            .col(uuid_null("undone_by"))
            .col(big_integer_null("undone_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("into_case_id", "cases"))
            .foreign_key(&mut refers("merged_by", "people"))
            .foreign_key(&mut refers("undone_by", "people"))
            .to_owned();
        let indexes = vec![
            index("case_merges", ["house_id", "case_id"]),
            index("case_merges", ["house_id", "into_case_id"]),
        ];
        make(manager, vec![merges], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
