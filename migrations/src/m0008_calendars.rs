//! Calendars that people bring along: when one was read, how far, and the times that are taken in it.
//!
//! There is no column for a title, a place or a name, so that nothing of somebody's life is kept beyond
//! the hours. A person has one; the next takes its place.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, uuid};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["person_calendars", "person_busy"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let calendars = table("person_calendars")
            .col(pk_uuid("person_id"))
            .col(uuid("house_id"))
            .col(big_integer("read_at"))
            .col(big_integer("known_until"))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        let busy = table("person_busy")
            .col(uuid("person_id"))
            .col(big_integer("starts_at"))
            .col(uuid("house_id"))
            .col(big_integer("ends_at"))
            .primary_key(&mut key(["person_id", "starts_at"]))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        make(manager, vec![calendars, busy], vec![index("person_busy", ["house_id", "ends_at"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
