//! What moves with a case, and what stays of it at the house that had it.
//!
//! That a child must be heard again goes with its case. What an offer said of the child is gone once it is answered,
//! and so is the case that it became once that file is gone. Who was too near to the suspected person when a case
//! went is kept as a keyed hash: where the child went is not for them, and nobody reads from it who they are.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, uuid};

use crate::step::{drop_all, key, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["transfer_conflicts"];

const TRANSFERS: &str = "transfers";
/// As `cases.triage_order` says that a file is gone.
const GONE: i64 = i64::MAX;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            ColumnDef::new("to_hear_again").boolean().not_null().default(false).to_owned(),
            ColumnDef::new("asked_at").big_integer().null().to_owned(),
        ] {
            manager.alter_table(Table::alter().table(TRANSFERS).add_column(column).to_owned()).await?;
        }
        let conflicts = table("transfer_conflicts")
            .col(uuid("house_id"))
            .col(uuid("transfer_id"))
            .col(blob("hash"))
            .primary_key(&mut key(["transfer_id", "hash"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("transfer_id", "transfers"))
            .to_owned();
        make(manager, vec![conflicts], Vec::new()).await?;
        let answered = Query::update()
            .table(TRANSFERS)
            .values([("urgency", "".into()), ("age_band", "".into()), ("county", Expr::cust("NULL"))])
            .and_where(Expr::col("state").ne("offered"))
            .to_owned();
        manager.execute(answered).await?;
        let gone = Query::select()
            .column("id")
            .from("cases")
            .and_where(Expr::col("triage_order").eq(GONE))
            .to_owned();
        let untied = Query::update()
            .table(TRANSFERS)
            .value("to_case_id", Expr::cust("NULL"))
            .and_where(Expr::col("to_case_id").in_subquery(gone))
            .to_owned();
        manager.execute(untied).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await?;
        for column in ["asked_at", "to_hear_again"] {
            manager.alter_table(Table::alter().table(TRANSFERS).drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
