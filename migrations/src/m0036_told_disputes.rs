//! A dispute of an age may be raised by nobody of the house: an officer told at a handover that the age is disputed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let on = manager.get_connection();
        if on.get_database_backend() != DbBackend::Sqlite {
            on.execute_unprepared("ALTER TABLE age_disputes ALTER COLUMN raised_by DROP NOT NULL").await?;
            return Ok(());
        }
        may_be_empty(manager).await
    }

    /// Whoever is in charge stands for the officer: older steps ask for somebody. The column may stay empty: they do
    /// not miss that it could not.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let on = manager.get_connection();
        on.execute_unprepared(
            "UPDATE age_disputes SET raised_by = (SELECT manager_id FROM cases WHERE cases.id = age_disputes.case_id) \
             WHERE raised_by IS NULL",
        )
        .await?;
        on.execute_unprepared("DELETE FROM age_disputes WHERE raised_by IS NULL").await?;
        Ok(())
    }
}

/// SQLite knows no statement for it. Its own documentation gives this way for a NOT NULL that goes and changes nothing
/// of what is stored: the text of the table in the schema, and the number of the schema, so that every connection
/// reads it again.
async fn may_be_empty(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let on = manager.get_connection();
    let schema = number(manager, "PRAGMA schema_version").await?;
    on.execute_unprepared("PRAGMA writable_schema = ON").await?;
    on.execute_unprepared(
        "UPDATE sqlite_schema SET sql = replace(sql, '\"raised_by\" uuid_text NOT NULL', '\"raised_by\" uuid_text') \
         WHERE type = 'table' AND name = 'age_disputes'",
    )
    .await?;
    on.execute_unprepared(&format!("PRAGMA schema_version = {}", schema + 1)).await?;
    on.execute_unprepared("PRAGMA writable_schema = OFF").await?;
    let must = "SELECT \"notnull\" FROM pragma_table_info('age_disputes') WHERE name = 'raised_by'";
    match number(manager, must).await? {
        0 => Ok(()),
        _ => Err(DbErr::Migration("age_disputes.raised_by may still not be empty".to_owned())),
    }
}

async fn number(manager: &SchemaManager<'_>, ask: &str) -> Result<i64, DbErr> {
    let statement = Statement::from_string(DbBackend::Sqlite, ask);
    let row = manager.get_connection().query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbErr::Migration(format!("no answer to {ask}")))?;
    let number: i32 = row.try_get_by_index(0)?;
    Ok(number.into())
}
