//! Cases, closed: what is plain says how far a case is, never whose it is.
//!
//! All that is known of a child lies in `case_sections`, sealed with the key of its case; the key
//! lies wrapped in `case_keys`, so that erasing a case is deleting one row. Likenesses are keyed
//! hashes for duplicates and conflicts. A draft has its own key until it is sent.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, integer, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::step::{drop_all, index, key, make, refers, table, unique};

pub(crate) const TABLES: [&str; 7] = [
    "cases",
    "case_keys",
    "case_sections",
    "case_likenesses",
    "declared_conflicts",
    "team_members",
    "drafts",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("cases")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(text("codename"))
                    .col(text("entrance"))
                    .col(text("stage"))
                    .col(text_null("stage_reason"))
                    .col(text("urgency"))
                    .col(big_integer("triage_order"))
                    .col(big_integer("received_at"))
                    .col(big_integer("due_at"))
                    .col(big_integer_null("deferred_until"))
                    .col(uuid_null("manager_id"))
                    .col(integer("version"))
                    .col(big_integer("updated_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("manager_id", "people"))
                    .to_owned(),
                table("case_keys")
                    .col(pk_uuid("case_id"))
                    .col(uuid("house_id"))
                    .col(blob("wrapped"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .to_owned(),
                table("case_sections")
                    .col(uuid("house_id"))
                    .col(uuid("case_id"))
                    .col(text("section"))
                    .col(blob("sealed"))
                    .col(integer("version"))
                    .col(big_integer("updated_at"))
                    .primary_key(&mut key(["case_id", "section"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .to_owned(),
                table("case_likenesses")
                    .col(uuid("house_id"))
                    .col(text("kind"))
                    .col(blob("hash"))
                    .col(uuid("case_id"))
                    .primary_key(&mut key(["house_id", "kind", "hash", "case_id"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .to_owned(),
                table("declared_conflicts")
                    .col(uuid("house_id"))
                    .col(uuid("case_id"))
                    .col(uuid("person_id"))
                    .col(big_integer("declared_at"))
                    .primary_key(&mut key(["case_id", "person_id"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("team_members")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("case_id"))
                    .col(uuid("person_id"))
                    .col(text("role"))
                    .col(big_integer("joined_at"))
                    .col(big_integer_null("left_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("drafts")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(blob("wrapped_key"))
                    .col(blob("sealed"))
                    .col(uuid_null("sent_case_id"))
                    .col(integer("version"))
                    .col(big_integer("saved_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
            ],
            vec![
                unique("cases", ["house_id", "codename"]),
                index("cases", ["house_id", "stage", "triage_order", "id"]),
                index("cases", ["house_id", "triage_order", "id"]),
                index("cases", ["house_id", "manager_id", "stage"]),
                index("team_members", ["house_id", "person_id", "left_at"]),
                index("team_members", ["case_id", "left_at"]),
                index("drafts", ["house_id", "person_id", "saved_at"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
