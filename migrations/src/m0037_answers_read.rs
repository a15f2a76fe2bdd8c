//! Whether whoever asked for a further interview has read what was decided: a refusal stands in their day until then.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const REQUESTS: &str = "further_interviews";
const READ: &str = "read_at";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new(READ).big_integer().to_owned();
        manager.alter_table(Table::alter().table(REQUESTS).add_column(column).to_owned()).await?;
        // What was decided before is taken to have been read.
        let read = Query::update().table(REQUESTS).value(READ, Expr::col("decided_at")).to_owned();
        manager.execute(read).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table(REQUESTS).drop_column(READ).to_owned()).await
    }
}
