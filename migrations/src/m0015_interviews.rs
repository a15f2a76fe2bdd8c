//! What happens on the day and what is recorded of it: runs with their breaks, questions passed on, records,
//! who was where, further interviews.
//!
//! Words lie sealed under the key of the case; columns hold what lists and statistics count. What was booked
//! and not held has a wider list of reasons: the word for it changes with them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, boolean_null, integer, pk_uuid, text, text_null, uuid, uuid_null,
};

use crate::step::{drop_all, index, key, make, refers, table};

pub(crate) const TABLES: [&str; 6] = [
    "interview_runs",
    "interview_breaks",
    "interview_questions",
    "interview_records",
    "presences",
    "further_interviews",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut tables = day();
        tables.extend(afterwards());
        let indexes = vec![
            index("interview_records", ["house_id", "case_id"]),
            index("presences", ["booking_id"]),
            index("further_interviews", ["house_id", "case_id"]),
            index("further_interviews", ["house_id", "state"]),
        ];
        make(manager, tables, indexes).await?;
        say(manager, ("no_show", "not_held")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        say(manager, ("not_held", "no_show")).await?;
        drop_all(manager, &TABLES).await
    }
}

fn day() -> Vec<TableCreateStatement> {
    vec![
        table("interview_runs")
            .col(pk_uuid("booking_id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(text("state"))
            .col(big_integer("began_at"))
            .col(big_integer_null("break_since"))
            .col(big_integer_null("ended_at"))
            .col(blob("confirmed_sealed"))
            .col(uuid("started_by"))
            .col(integer("version"))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("started_by", "people"))
            .to_owned(),
        table("interview_breaks")
            .col(uuid("booking_id"))
            .col(integer("number"))
            .col(uuid("house_id"))
            .col(big_integer("began_at"))
            .col(big_integer("ended_at"))
            .primary_key(&mut key(["booking_id", "number"]))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .foreign_key(&mut refers("house_id", "houses"))
            .to_owned(),
        table("interview_questions")
            .col(uuid("booking_id"))
            .col(integer("number"))
            .col(uuid("house_id"))
            .col(uuid("asked_by"))
            .col(uuid("noted_by"))
            .col(big_integer("noted_at"))
            .col(text("topic"))
            .col(text("state"))
            .col(text_null("why"))
            .col(big_integer_null("marked_at"))
            .col(blob("sealed"))
            .primary_key(&mut key(["booking_id", "number"]))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("asked_by", "people"))
            .foreign_key(&mut refers("noted_by", "people"))
            .to_owned(),
    ]
}

fn afterwards() -> Vec<TableCreateStatement> {
    vec![
        table("interview_records")
            .col(pk_uuid("booking_id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(integer("interview_number"))
            .col(big_integer("began_at"))
            .col(big_integer("ended_at"))
            .col(integer("breaks"))
            .col(integer("break_minutes"))
            .col(text("protocol"))
            .col(text("recording"))
            .col(boolean_null("same_interviewer"))
            .col(blob("sealed"))
            .col(uuid("recorded_by"))
            .col(big_integer("recorded_at"))
            .col(integer("version"))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("recorded_by", "people"))
            .to_owned(),
        table("presences")
            .col(pk_uuid("attendance_id"))
            .col(uuid("house_id"))
            .col(uuid("booking_id"))
            .col(text("place"))
            .foreign_key(&mut refers("attendance_id", "attendances"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("booking_id", "bookings"))
            .to_owned(),
        table("further_interviews")
            .col(pk_uuid("id"))
            .col(uuid("house_id"))
            .col(uuid("case_id"))
            .col(text("reason"))
            .col(text("state"))
            .col(blob("sealed"))
            .col(uuid("asked_by"))
            .col(big_integer("asked_at"))
            .col(uuid_null("decided_by"))
            .col(big_integer_null("decided_at"))
            .col(integer("version"))
            .foreign_key(&mut refers("house_id", "houses"))
            .foreign_key(&mut refers("case_id", "cases"))
            .foreign_key(&mut refers("asked_by", "people"))
            .foreign_key(&mut refers("decided_by", "people"))
            .to_owned(),
    ]
}

/// The one word in place of the other. Reasons kept their codes.
async fn say(manager: &SchemaManager<'_>, (from, to): (&str, &str)) -> Result<(), DbErr> {
    let update = Query::update()
        .table("bookings")
        .value("state", to)
        .and_where(Expr::col("state").eq(from))
        .to_owned();
    manager.execute(update).await
}
