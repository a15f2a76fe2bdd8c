//! Who comes to a booking outside of their own hours because it was agreed: by whom it was noted and for
//! which start. Why, and who agreed, lies sealed under the key of the case.
//!
//! A booking that moves leaves behind what was agreed for the time before; when it comes back there, or the
//! person no longer comes, the row goes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, uuid};

use crate::step::{drop_all, key, make, refers, table};

pub(crate) const TABLES: [&str; 1] = ["outside_hours"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let agreed = table("outside_hours")
            .col(uuid("booking_id"))
            .col(uuid("person_id"))
            .col(big_integer("starts_at"))
            .col(uuid("house_id"))
            .col(blob("sealed"))
            .col(uuid("noted_by"))
            .col(big_integer("noted_at"))
            .primary_key(&mut key(["booking_id", "person_id", "starts_at"]))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("noted_by", "people"))
            .to_owned();
        make(manager, vec![agreed], Vec::new()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
