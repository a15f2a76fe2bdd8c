//! Cases that belong together: of siblings, of one child taken down twice, of a child and an adult victim.
//!
//! Links name cases by their ids. The reference of an adult lies sealed under the key of the case.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, pk_uuid, text, uuid, uuid_null};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 3] = ["sibling_links", "case_merges", "adult_references"];

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
        let merges = table("case_merges")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(uuid("into_case_id"))
            .col(uuid("merged_by"))
            .col(big_integer("merged_at"))
            .col(uuid_null("undone_by"))
            .col(big_integer_null("undone_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("into_case_id", "cases"))
            .foreign_key(&mut refers("merged_by", "people"))
            .foreign_key(&mut refers("undone_by", "people"))
            .to_owned();
        let adults = table("adult_references")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(blob("sealed"))
            .col(uuid("noted_by"))
            .col(big_integer("noted_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("noted_by", "people"))
            .to_owned();
        let indexes = vec![
            index("sibling_links", ["house_id", "case_id"]),
            index("sibling_links", ["house_id", "other_case_id"]),
            index("case_merges", ["house_id", "case_id"]),
            index("case_merges", ["house_id", "into_case_id"]),
            index("adult_references", ["house_id", "case_id"]),
        ];
        make(manager, vec![siblings, merges, adults], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
