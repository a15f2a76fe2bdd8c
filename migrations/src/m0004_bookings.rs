//! Bookings, who attends them, and the claims of time that make overlap impossible.
//!
//! A claim is one row per resource (room, person, child, house), cell of five minutes (whole cells
//! since 1970) and lane; that triple is the primary key, so whatever races, the second insert
//! fails, on both databases. No rule leans on what one of the two lacks.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, pk_uuid, text, text_null, uuid,
};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 3] = ["bookings", "attendances", "claims"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("bookings")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("case_id"))
                    .col(uuid("interview_room_id"))
                    .col(uuid("observation_room_id"))
                    .col(big_integer("starts_at"))
                    .col(big_integer("ends_at"))
                    .col(integer("child_travel_minutes"))
                    .col(text("state"))
                    .col(text_null("state_reason"))
                    .col(boolean("incomplete"))
                    .col(integer("sequence"))
                    .col(integer("version"))
                    .col(uuid("booked_by"))
                    .col(big_integer("created_at"))
                    .col(big_integer("updated_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("case_id", "cases"))
                    .foreign_key(&mut refers("interview_room_id", "rooms"))
                    .foreign_key(&mut refers("observation_room_id", "rooms"))
                    .foreign_key(&mut refers("booked_by", "people"))
                    .to_owned(),
                table("attendances")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("booking_id"))
                    .col(uuid("person_id"))
                    .col(text("role"))
                    .col(integer("travel_minutes"))
                    .col(text("answer"))
                    .col(big_integer_null("answered_at"))
                    .col(big_integer_null("released_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("booking_id", "bookings"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("claims")
                    .col(uuid("resource_id"))
                    .col(big_integer("cell"))
                    .col(integer("lane"))
                    .col(uuid("house_id"))
                    .col(uuid("booking_id"))
                    .primary_key(&mut key(["resource_id", "cell", "lane"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("booking_id", "bookings"))
                    .to_owned(),
            ],
            vec![
                index("bookings", ["house_id", "starts_at"]),
                index("bookings", ["case_id", "state"]),
                index("attendances", ["booking_id"]),
                index("attendances", ["house_id", "person_id", "released_at"]),
                index("claims", ["booking_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
