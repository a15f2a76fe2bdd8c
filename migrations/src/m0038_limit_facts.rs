//! What of a file the limit of its first interview follows from, sealed under the key of the case: so that a missed limit
//! is asked for by the right one, and no file is opened.
//!
//! Empty is *not known*: what a file says lies sealed under keys that no step knows. It is noted when a case is taken up,
//! its interview booked, or the page of its limit read, and follows the file from then on.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMN: &str = "limit_sealed";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new(COLUMN).blob().null().to_owned();
        manager.alter_table(Table::alter().table("case_facts").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("case_facts").drop_column(COLUMN).to_owned()).await
    }
}
