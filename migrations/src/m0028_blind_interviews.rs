//! Cases whose interviewer does not know what happened, as planning decided.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, uuid};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["blind_interviews"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let decided = table("blind_interviews")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(uuid("decided_by"))
            .col(big_integer("decided_at"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("decided_by", "people"))
            .to_owned();
        make(manager, vec![decided], vec![index("blind_interviews", ["house_id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
