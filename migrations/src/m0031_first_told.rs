//! Since when a child waits: a case knows when it was first told of, in whichever house, and since when the child
//! waits, which is earlier where an older referral of the same child was merged into it. And whether a merged
//! referral was read by whoever is in charge of the case that stays.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CASES: [&str; 2] = ["told_at", "waits_since"];
const READ: &str = "read_at";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in CASES {
            let column = ColumnDef::new(name).big_integer().not_null().default(0).to_owned();
            manager.alter_table(Table::alter().table("cases").add_column(column).to_owned()).await?;
        }
        let since = Query::update()
            .table("cases")
            .values(CASES.map(|name| (name, Expr::col("received_at"))))
            .to_owned();
        manager.execute(since).await?;
        // What was merged before is taken to have been read.
        let column = ColumnDef::new(READ).big_integer().to_owned();
        manager.alter_table(Table::alter().table("case_merges").add_column(column).to_owned()).await?;
        let read = Query::update().table("case_merges").value(READ, Expr::col("merged_at")).to_owned();
        manager.execute(read).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("case_merges").drop_column(READ).to_owned()).await?;
        for name in CASES {
            manager.alter_table(Table::alter().table("cases").drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}
