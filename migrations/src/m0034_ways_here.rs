//! The way here: who fetches the child and what carers are told, sealed; and the few who read it.
//!
//! Both are gone once no interview of the case is ahead.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, integer, pk_uuid, uuid};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["ways_here", "way_readers"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let ways = table("ways_here")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(blob("sealed"))
            .col(big_integer("written_for"))
            .col(uuid("written_by"))
            .col(big_integer("written_at"))
            .col(integer("version"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("written_by", "people"))
            .to_owned();
        let readers = table("way_readers")
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("person_id"))
            .primary_key(&mut key(["case_id", "person_id"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("person_id", "people"))
            .to_owned();
        let indexes = vec![index("way_readers", ["house_id", "person_id"])];
        make(manager, vec![ways, readers], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
