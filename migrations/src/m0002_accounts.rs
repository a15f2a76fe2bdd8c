//! Accounts, sessions, one-time links, calendar feeds, and the counting of attempts.
//!
//! Whatever opens a door is kept as a hash only: a copied database signs nobody in. The secret of
//! the one-time codes must be read back and is sealed instead. Attempts are counted under keyed
//! hashes, so the table names neither an account nor an address.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, integer, pk_uuid, text, uuid, uuid_null,
};

use crate::step::{drop_all, index, key, make, refers, table, unique};

pub(crate) const TABLES: [&str; 6] =
    ["accounts", "sessions", "known_devices", "one_time_links", "attempts", "feeds"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("accounts")
                    .col(pk_uuid("person_id"))
                    .col(uuid("house_id"))
                    .col(text("password_hash"))
                    .col(blob("totp_sealed"))
                    .col(big_integer("totp_last_step"))
                    .col(big_integer("password_changed_at"))
                    .col(big_integer("created_at"))
                    .col(big_integer_null("closed_at"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("sessions")
                    .col(pk_uuid("id"))
                    .col(blob("token_hash"))
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(text("step"))
                    .col(text("device"))
                    .col(big_integer("created_at"))
                    .col(big_integer("touched_at"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("known_devices")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(blob("device_hash"))
                    .col(big_integer("first_seen_at"))
                    .primary_key(&mut key(["person_id", "device_hash"]))
                    .foreign_key(&mut refers("person_id", "people"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("one_time_links")
                    .col(pk_uuid("id"))
                    .col(blob("token_hash"))
                    .col(uuid_null("house_id"))
                    .col(text("purpose"))
                    .col(uuid_null("person_id"))
                    .col(uuid_null("booking_id"))
                    .col(big_integer("expires_at"))
                    .col(big_integer_null("used_at"))
                    .col(big_integer("created_at"))
                    .to_owned(),
                table("attempts")
                    .col(blob("key_hash"))
                    .col(big_integer("window_start"))
                    .col(integer("count"))
                    .primary_key(&mut key(["key_hash", "window_start"]))
                    .to_owned(),
                table("feeds")
                    .col(pk_uuid("id"))
                    .col(blob("token_hash"))
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(big_integer("created_at"))
                    .col(big_integer_null("revoked_at"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
            ],
            vec![
                unique("sessions", ["token_hash"]),
                index("sessions", ["house_id", "person_id"]),
                unique("one_time_links", ["token_hash"]),
                index("attempts", ["window_start"]),
                unique("feeds", ["token_hash"]),
                index("feeds", ["house_id", "person_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
