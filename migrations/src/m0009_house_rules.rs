//! The history of what a house set for itself, which is also what holds: defaults, then each change.
//!
//! Rows are only ever added. One row is one figure of one change: what it was, what it is from then on,
//! each in the figure's own unit (minutes, hours, days, years, points; hours of the day in minutes from
//! midnight). A house without rows keeps the defaults of the program.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, text, uuid};

use crate::step::{drop_all, key, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["house_rules"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let rules = table("house_rules")
            .col(uuid("house_id"))
            .col(integer("version"))
            .col(text("figure"))
            .col(integer("was"))
            .col(integer("becomes"))
            .col(uuid("changed_by"))
            .col(big_integer("changed_at"))
            .primary_key(&mut key(["house_id", "version", "figure"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("changed_by", "people"))
            .to_owned();
        make(manager, vec![rules], Vec::new()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
