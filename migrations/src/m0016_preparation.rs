//! The planning meeting, what it decided, and who represents a child since when.
//!
//! A meeting is an appointment as an interview is: people attend it, letters tell of it, it claims time. So
//! `attendances`, `letters` and `claims` name an appointment of either kind from here on, and no longer refer
//! to `bookings` alone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, blob_null, integer, pk_uuid, text, text_null, uuid, uuid_null,
};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::step::{drop_all, index, make, refers, table};

pub(crate) const TABLES: [&str; 3] = ["meetings", "meeting_decisions", "representatives"];

/// What names an appointment of either kind.
const OF_EITHER: [&str; 3] = ["attendances", "letters", "claims"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("meetings", ["house_id", "starts_at"]),
            index("meetings", ["case_id", "state"]),
            index("meeting_decisions", ["meeting_id"]),
            index("meeting_decisions", ["house_id", "owner_id", "done_at"]),
            index("representatives", ["case_id", "noted_at"]),
            index("representatives", ["house_id", "court_told_at", "court_due_at"]),
        ];
        make(manager, vec![meetings(), decisions(), representatives()], indexes).await?;
        for table in OF_EITHER {
            let_go(manager, table).await?;
        }
        Ok(())
    }

    /// What only a meeting knows goes with it. The references are not put back: older steps do not miss them, and
    /// going up again finds them gone.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in OF_EITHER {
            let orphans =
                format!("DELETE FROM \"{table}\" WHERE \"booking_id\" IN (SELECT \"id\" FROM \"meetings\")");
            manager.get_connection().execute_unprepared(&orphans).await?;
        }
        drop_all(manager, &TABLES).await
    }
}

fn meetings() -> TableCreateStatement {
    table("meetings")
        .col(pk_uuid("id"))
        .col(uuid("house_id"))
        .col(uuid("case_id"))
        .col(uuid_null("room_id"))
        .col(big_integer("starts_at"))
        .col(big_integer("ends_at"))
        .col(text("state"))
        .col(text_null("state_reason"))
        .col(integer("sequence"))
        .col(integer("version"))
        .col(blob_null("sealed"))
        .col(uuid("booked_by"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut refers("house_id", "houses"))
        .foreign_key(&mut refers("case_id", "cases"))
        .foreign_key(&mut refers("room_id", "rooms"))
        .foreign_key(&mut refers("booked_by", "people"))
        .to_owned()
}

fn decisions() -> TableCreateStatement {
    table("meeting_decisions")
        .col(pk_uuid("id"))
        .col(uuid("house_id"))
        .col(uuid("case_id"))
        .col(uuid("meeting_id"))
        .col(uuid("owner_id"))
        .col(big_integer("due_at"))
        .col(blob("sealed"))
        .col(big_integer_null("done_at"))
        .col(uuid_null("done_by"))
        .foreign_key(&mut refers("house_id", "houses"))
        .foreign_key(&mut refers("case_id", "cases"))
        .foreign_key(&mut refers("meeting_id", "meetings"))
        .foreign_key(&mut refers("owner_id", "people"))
        .to_owned()
}

fn representatives() -> TableCreateStatement {
    table("representatives")
        .col(pk_uuid("id"))
        .col(uuid("house_id"))
        .col(uuid("case_id"))
        .col(blob("sealed"))
        .col(uuid("noted_by"))
        .col(big_integer("noted_at"))
        .col(big_integer_null("court_due_at"))
        .col(big_integer_null("court_told_at"))
        .col(uuid_null("court_told_by"))
        .foreign_key(&mut refers("house_id", "houses"))
        .foreign_key(&mut refers("case_id", "cases"))
        .foreign_key(&mut refers("noted_by", "people"))
        .to_owned()
}

/// The table no longer refers to `bookings`.
///
/// SQLite knows no statement for it. Its own documentation gives this way for a constraint that goes and
/// changes nothing of what is stored: the text of the table in the schema, and the number of the schema, so
/// that every connection reads it again. Rows, indexes, triggers and whoever refers to the table stay.
async fn let_go(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let on = manager.get_connection();
    if on.get_database_backend() != DbBackend::Sqlite {
        let drop = format!("ALTER TABLE \"{table}\" DROP CONSTRAINT IF EXISTS \"{table}_booking_id_fkey\"");
        on.execute_unprepared(&drop).await?;
        return Ok(());
    }
    const REFERENCE: &str = ", FOREIGN KEY (\"booking_id\") REFERENCES \"bookings\" (\"id\")";
    let schema = number(manager, "PRAGMA schema_version").await?;
    on.execute_unprepared("PRAGMA writable_schema = ON").await?;
    let without = format!(
        "UPDATE sqlite_schema SET sql = replace(sql, '{REFERENCE}', '') WHERE type = 'table' AND name = '{table}'"
    );
    on.execute_unprepared(&without).await?;
    on.execute_unprepared(&format!("PRAGMA schema_version = {}", schema + 1)).await?;
    on.execute_unprepared("PRAGMA writable_schema = OFF").await?;
    let left =
        format!("SELECT count(*) FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'bookings'");
    match number(manager, &left).await? {
        0 => Ok(()),
        _ => Err(DbErr::Migration(format!("{table} still refers to bookings"))),
    }
}

async fn number(manager: &SchemaManager<'_>, ask: &str) -> Result<i64, DbErr> {
    let statement = Statement::from_string(DbBackend::Sqlite, ask);
    let row = manager.get_connection().query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbErr::Migration(format!("no answer to {ask}")))?;
    let number: i32 = row.try_get_by_index(0)?;
    Ok(number.into())
}
