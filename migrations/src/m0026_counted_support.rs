//! How the help of a child counts in the statistics, sealed under the key of the house: so that erasing a case
//! changes no figure.
//!
//! Empty is *not known*. Which kind a piece of support is lies sealed under keys that no step knows; the
//! program counts what was there before when it tidies, as long as the file is there.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMN: &str = "support_sealed";

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
