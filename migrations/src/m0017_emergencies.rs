//! Emergency accesses: who opened which file for how long without a place in its team, who ended it, and
//! what the coordinator found afterwards.
//!
//! Why, and what the coordinator remarks, lies sealed under the key of the case.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, blob_null, pk_uuid, text_null, uuid, uuid_null,
};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["emergency_accesses"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let accesses = table("emergency_accesses")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("person_id"))
            .col(blob("reason_sealed"))
            .col(big_integer("opened_at"))
            .col(big_integer("stands_until"))
            .col(big_integer_null("ended_at"))
            .col(uuid_null("ended_by"))
            .col(big_integer_null("reviewed_at"))
            .col(uuid_null("reviewed_by"))
            .col(text_null("verdict"))
            .col(blob_null("remark_sealed"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("ended_by", "people"))
            .foreign_key(&mut refers("reviewed_by", "people"))
            .to_owned();
        let indexes = vec![
            index("emergency_accesses", ["house_id", "case_id"]),
            index("emergency_accesses", ["house_id", "person_id"]),
            index("emergency_accesses", ["house_id", "opened_at"]),
        ];
        make(manager, vec![accesses], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
