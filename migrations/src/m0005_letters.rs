//! The outbox: what must still reach a mailbox, and what became of it.
//!
//! A row holds kinds and ids, never a sentence: the letter is rendered from the booking as it is
//! when it leaves. The one secret a letter may need (a one-time link) lies sealed until it is sent.
//! `mail_settings` is how letters leave the house; its password is sealed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob_null, integer, integer_null, pk_uuid, text, text_null, uuid,
    uuid_null,
};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 2] = ["letters", "mail_settings"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("letters")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(text("kind"))
                    .col(uuid("person_id"))
                    .col(uuid_null("booking_id"))
                    .col(text("locale"))
                    .col(text("message_id"))
                    .col(integer_null("sequence"))
                    .col(blob_null("secret_sealed"))
                    .col(text("state"))
                    .col(integer("attempts"))
                    .col(big_integer("due_at"))
                    .col(big_integer_null("leased_until"))
                    .col(text_null("fault"))
                    .col(big_integer("created_at"))
                    .col(big_integer_null("settled_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .foreign_key(&mut refers("booking_id", "bookings"))
                    .to_owned(),
                table("mail_settings")
                    .col(pk_uuid("house_id"))
                    .col(text("transport"))
                    .col(text_null("host"))
                    .col(integer_null("port"))
                    .col(text_null("security"))
                    .col(text_null("username"))
                    .col(blob_null("password_sealed"))
                    .col(integer("version"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
            ],
            vec![
                index("letters", ["state", "due_at"]),
                index("letters", ["house_id", "created_at"]),
                index("letters", ["booking_id", "person_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
