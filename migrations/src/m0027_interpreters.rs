//! Whether the child was heard with an interpreter who was not authorised, as it was when the interview was
//! recorded. What was recorded before is taken to have been as it should.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMN: &str = "interpreter_unauthorised";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new(COLUMN).boolean().not_null().default(false).to_owned();
        manager.alter_table(Table::alter().table("interview_records").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("interview_records").drop_column(COLUMN).to_owned()).await
    }
}
