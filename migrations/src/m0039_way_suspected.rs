//! Whether somebody on a way here is suspected by now, noted whenever what is known of it changes: so that those in charge
//! are told, and no file is opened. Plans written before are looked at within the hour.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMN: &str = "names_suspected";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new(COLUMN).boolean().not_null().default(false).to_owned();
        manager.alter_table(Table::alter().table("ways_here").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("ways_here").drop_column(COLUMN).to_owned()).await
    }
}
