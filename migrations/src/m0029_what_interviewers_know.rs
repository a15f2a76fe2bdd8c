//! What planning decided that the interviewer of a case knows, either way: a house may have a rule of its own for
//! the cases of which nothing was decided. Until here a row said that the interviewer is blind.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMN: &str = "knows";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = ColumnDef::new(COLUMN).text().not_null().default("blind").to_owned();
        manager.alter_table(Table::alter().table("blind_interviews").add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let informed = Query::delete()
            .from_table("blind_interviews")
            .and_where(Expr::col(COLUMN).ne("blind"))
            .to_owned();
        manager.execute(informed).await?;
        manager.alter_table(Table::alter().table("blind_interviews").drop_column(COLUMN).to_owned()).await
    }
}
