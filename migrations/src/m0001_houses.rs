//! The house, its rooms, and the people who work with it: hours, leave, travel.
//!
//! Nothing here speaks of a child. Hours are minutes from midnight on the wall clock, by weekday
//! (1 is Monday), so that they survive both clock changes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, pk_uuid, text, text_null, uuid};

use crate::step::{drop_all, index, key, make, refers, table, unique};

pub(crate) const TABLES: [&str; 12] = [
    "houses",
    "rooms",
    "room_serves",
    "room_hours",
    "room_closures",
    "people",
    "person_roles",
    "person_languages",
    "person_competences",
    "person_hours",
    "person_travel",
    "person_absences",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(
            manager,
            vec![
                table("houses")
                    .col(pk_uuid("id"))
                    .col(text("name"))
                    .col(text("address"))
                    .col(text("county"))
                    .col(text("mail_from"))
                    .col(integer("gap_minutes"))
                    .col(integer("children_at_once"))
                    .col(integer("version"))
                    .col(big_integer("created_at"))
                    .to_owned(),
                table("rooms")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(text("name"))
                    .col(text("kind"))
                    .col(integer("version"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("room_serves")
                    .col(uuid("house_id"))
                    .col(uuid("observation_room_id"))
                    .col(uuid("interview_room_id"))
                    .primary_key(&mut key(["observation_room_id", "interview_room_id"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("observation_room_id", "rooms"))
                    .foreign_key(&mut refers("interview_room_id", "rooms"))
                    .to_owned(),
                table("room_hours")
                    .col(uuid("house_id"))
                    .col(uuid("room_id"))
                    .col(integer("weekday"))
                    .col(integer("from_minute"))
                    .col(integer("to_minute"))
                    .primary_key(&mut key(["room_id", "weekday", "from_minute"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("room_id", "rooms"))
                    .to_owned(),
                table("room_closures")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("room_id"))
                    .col(big_integer("starts_at"))
                    .col(big_integer("ends_at"))
                    .col(big_integer("created_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("room_id", "rooms"))
                    .to_owned(),
                table("people")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(text("display_name"))
                    .col(text("email"))
                    .col(text("institution"))
                    .col(text_null("unit"))
                    .col(text_null("county"))
                    .col(text("sex"))
                    .col(text("locale"))
                    .col(boolean("authorised"))
                    .col(text("standing"))
                    .col(integer("version"))
                    .col(big_integer("created_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .to_owned(),
                table("person_roles")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(text("role"))
                    .primary_key(&mut key(["person_id", "role"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("person_languages")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(text("language"))
                    .primary_key(&mut key(["person_id", "language"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("person_competences")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(text("competence"))
                    .primary_key(&mut key(["person_id", "competence"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("person_hours")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(integer("weekday"))
                    .col(integer("from_minute"))
                    .col(integer("to_minute"))
                    .primary_key(&mut key(["person_id", "weekday", "from_minute"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("person_travel")
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(integer("minutes"))
                    .primary_key(&mut key(["person_id", "house_id"]))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
                table("person_absences")
                    .col(pk_uuid("id"))
                    .col(uuid("house_id"))
                    .col(uuid("person_id"))
                    .col(text("kind"))
                    .col(big_integer("starts_at"))
                    .col(big_integer("ends_at"))
                    .col(big_integer("created_at"))
                    .foreign_key(&mut refers("house_id", "houses"))
                    .foreign_key(&mut refers("person_id", "people"))
                    .to_owned(),
            ],
            vec![
                index("rooms", ["house_id"]),
                index("room_closures", ["house_id", "room_id", "ends_at"]),
                unique("people", ["email"]),
                index("people", ["house_id", "standing"]),
                index("person_absences", ["house_id", "person_id", "ends_at"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_all(manager, &TABLES).await
    }
}
