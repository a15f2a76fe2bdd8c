//! Cases that belong together: those of siblings, with what was chosen for each pair.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["sibling_links"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let siblings = table("sibling_links")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("other_case_id"))
            .col(text("day"))
            .col(text("interviewer"))
            .col(text("meeting"))
            .col(uuid("linked_by"))
            .col(big_integer("linked_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("other_case_id", "cases"))
            .foreign_key(&mut refers("linked_by", "people"))
            .to_owned();
        let indexes = vec![
            index("sibling_links", ["house_id", "case_id"]),
            index("sibling_links", ["house_id", "other_case_id"]),
        ];
        make(manager, vec![siblings], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
