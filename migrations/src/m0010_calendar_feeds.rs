//! Addresses from which people's calendars are fetched, and the times that are taken in them.
//!
//! The address is a secret of its owner and sealed; the mark that a server gave its answer is theirs to
//! choose, so that it is sealed too. A fault is a closed word and a line. Times that were read from an
//! address lie apart from those of an uploaded file: each is replaced only by its own kind.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, blob_null, integer, integer_null, pk_uuid, text_null, uuid,
};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["calendar_feeds", "feed_busy"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let feeds = table("calendar_feeds")
            .col(pk_uuid("person_id"))
            .col(uuid("house_id"))
            .col(uuid("entry_id"))
            .col(blob("address_sealed"))
            .col(big_integer("entered_at"))
            .col(big_integer("due_at"))
            .col(big_integer_null("leased_until"))
            .col(big_integer_null("read_at"))
            .col(big_integer_null("known_until"))
            .col(blob_null("etag_sealed"))
            .col(integer("failures"))
            .col(big_integer_null("failing_since"))
            .col(text_null("fault"))
            .col(integer_null("fault_line"))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        let busy = table("feed_busy")
            .col(uuid("person_id"))
            .col(big_integer("starts_at"))
            .col(uuid("house_id"))
            .col(big_integer("ends_at"))
            .primary_key(&mut key(["person_id", "starts_at"]))
            .foreign_key(&mut refers("person_id", "people"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned();
        let indexes = vec![index("calendar_feeds", ["due_at"]), index("feed_busy", ["house_id", "ends_at"])];
        make(manager, vec![feeds, busy], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
