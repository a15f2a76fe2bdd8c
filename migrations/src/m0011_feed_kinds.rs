//! A secret calendar address says what it is of: appointments with their links, or only when somebody is
//! free or busy. Those that are there already are of appointments.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let kind = ColumnDef::new("kind").text().not_null().default("appointments").to_owned();
        manager.alter_table(Table::alter().table("feeds").add_column(kind).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("feeds").drop_column("kind").to_owned()).await
    }
}
