//! The audit trail: one chain of lines for each house, which only ever grows.
//!
//! Triggers refuse to change or remove a line, on both databases. They stop a slip of the hand; who
//! can drop a trigger is found by the chain, which `barnahus audit verify` recomputes. Lines hold
//! closed words and ids only; a free reason lies sealed in its case.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, pk_uuid, text, uuid, uuid_null};
use sea_orm_migration::sea_orm::DbBackend;

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["audit_lines", "audit_heads"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("audit_lines")
                    .col(uuid("house_id"))
                    .col(big_integer("number"))
                    .col(big_integer("at"))
                    .col(uuid_null("actor_id"))
                    .col(text("action"))
                    .col(text("subject_kind"))
                    .col(uuid_null("subject_id"))
                    .col(text("purpose"))
                    .col(blob("previous_mac"))
                    .col(blob("mac"))
                    .primary_key(&mut key(["house_id", "number"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("audit_heads")
                    .col(pk_uuid("house_id"))
                    .col(big_integer("number"))
                    .col(blob("mac"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
            ],
            vec![index("audit_lines", ["house_id", "subject_id", "number"])],
        )
        .await?;
        manager.get_connection().execute_unprepared(refusals(manager.get_database_backend())).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(consents(manager.get_database_backend())).await?;
        drop_all(manager, &TABLES).await
    }
}

const fn refusals(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => {
            "CREATE FUNCTION audit_lines_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$ \
             BEGIN RAISE EXCEPTION 'audit lines only grow'; END $$; \
             CREATE TRIGGER audit_lines_only_grow BEFORE UPDATE OR DELETE ON audit_lines \
             FOR EACH ROW EXECUTE FUNCTION audit_lines_only_grow(); \
             CREATE TRIGGER audit_lines_stay BEFORE TRUNCATE ON audit_lines \
             FOR EACH STATEMENT EXECUTE FUNCTION audit_lines_only_grow();"
        }
        _ => {
            "CREATE TRIGGER audit_lines_do_not_change BEFORE UPDATE ON audit_lines \
             BEGIN SELECT RAISE(ABORT, 'audit lines only grow'); END; \
             CREATE TRIGGER audit_lines_stay BEFORE DELETE ON audit_lines \
             BEGIN SELECT RAISE(ABORT, 'audit lines only grow'); END;"
        }
    }
}

const fn consents(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => {
            "DROP TRIGGER audit_lines_only_grow ON audit_lines; \
             DROP TRIGGER audit_lines_stay ON audit_lines; \
             DROP FUNCTION audit_lines_only_grow();"
        }
        _ => "DROP TRIGGER audit_lines_do_not_change; DROP TRIGGER audit_lines_stay;",
    }
}
