//! When each case ended, what keeps it from being erased, and which cases were erased.
//!
//! Cases that ended before this step ended when they were last changed: nothing changes an ended case but
//! reopening it. What is listed as erased names no child: an id that means nothing, and a day.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, text, uuid, uuid_null};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 3] = ["case_endings", "legal_holds", "erasures"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("case_endings", ["house_id", "ended_at"]),
            index("legal_holds", ["house_id", "case_id"]),
            index("erasures", ["house_id", "erased_at"]),
        ];
        make(manager, tables(), indexes).await?;
        manager
            .get_connection()
            .execute_unprepared(
                "INSERT INTO case_endings (case_id, house_id, ended_at) \
                 SELECT id, house_id, updated_at FROM cases WHERE stage IN ('closed', 'declined', 'withdrawn')",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table("case_endings")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(big_integer("ended_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .to_owned(),
        table("legal_holds")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(text("reason"))
            .col(uuid("set_by"))
            .col(big_integer("set_at"))
            .col(uuid_null("lifted_by"))
            .col(big_integer_null("lifted_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("set_by", "people"))
            .foreign_key(&mut refers("lifted_by", "people"))
            .to_owned(),
        // No reference to the case: what a restored backup never had is listed all the same.
        table("erasures")
            .col(pk_uuid("case_id"))
            .col(uuid("house_id"))
            .col(big_integer("erased_at"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned(),
    ]
}
