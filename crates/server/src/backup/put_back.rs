//! Fills an empty database from a backup.
//!
//! The whole file is read before the first row is written, so a damaged one changes nothing; the rows
//! then come in one transaction, and each table must add up in the database as it did in the file. A
//! backup of an older version goes into the schema it was made under, which is then brought forward.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use barnahus_database::{Database, Fault, Note, Write};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_outbox::exchange::doubts;
use barnahus_outbox::queue;
use barnahus_store::bookings;
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::ConnectionTrait;

use super::BackupKey;
use super::entry::Heading;
use super::reading::{Reading, Rows, read_through};
use super::rows::{first_page, insert, tally};
use super::table::Table;
use super::tally::Tally;
use crate::{houses, steps};

/// How much was put back, and from when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was begun.
    pub made_at: String,
    /// Tables.
    pub tables: usize,
    /// Rows in all of them.
    pub rows: u64,
    /// Letters that waited, and are held until staff send them.
    pub held: u64,
}

/// Puts everything back.
///
/// # Errors
/// When the file is no whole backup under this key, was made by a newer version, or the database is
/// not empty. Nothing is changed then.
pub async fn put_back(database: &Database, key: &BackupKey, file: &Path, now: Instant) -> Result<Restored> {
    let tables = read_through(file, key)?;
    let reading = Reading::open(file, key)?;
    let begins = reading.begins().clone();
    let known = steps::known();
    if !known.starts_with(&begins.steps) {
        bail!("the backup was made by a newer version of the program: install that one first");
    }
    refuse_unless_empty(database).await?;
    let schema = database.schema();
    Migrator::down(schema, None).await.map_err(Fault::from)?;
    Migrator::up(schema, u32::try_from(begins.steps.len()).ok()).await.map_err(Fault::from)?;
    let mut write = database.begin().await?;
    fill(&write, reading).await?;
    // What was written after the backup is not known here: calendars may have seen higher numbers, and
    // most letters that waited have gone.
    bookings::skip_ahead(&write).await?;
    let held = queue::hold_restored(&write, now).await?;
    for house in houses::all(write.sql()).await? {
        write.note(restored(house, now));
    }
    write.commit().await?;
    Migrator::up(schema, None).await.map_err(Fault::from)?;
    // Partners accepted messages since the backup was made: each is asked before anything more is sent. An
    // older backup had no such tables until here.
    let write = database.begin().await?;
    doubts::doubt_all(&write).await?;
    write.commit().await?;
    let rows = tables.iter().map(|(_, tally)| tally.rows).sum();
    Ok(Restored { made_at: begins.made_at, tables: tables.len(), rows, held })
}

async fn refuse_unless_empty(database: &Database) -> Result<()> {
    for name in barnahus_migrations::tables() {
        if let Some(table) = Table::find(database.schema(), name).await? {
            let rows = first_page(database.schema(), &table).await?;
            ensure!(rows.is_empty(), "the database is not empty ({name} has rows): restore into a new one");
        }
    }
    Ok(())
}

async fn fill(write: &Write, mut reading: Reading) -> Result<()> {
    while let Some(heading) = reading.next_table()? {
        let table = fitting(write.sql(), &heading).await?;
        let in_file = loop {
            match reading.next_rows()? {
                Rows::More(rows) => insert(write.sql(), &table, &rows).await?,
                Rows::Last(rows, tally) if rows.is_empty() => break tally,
                Rows::Last(rows, tally) => {
                    insert(write.sql(), &table, &rows).await?;
                    break tally;
                }
            }
        };
        let in_database: Tally = tally(write.sql(), &table).await?;
        ensure!(in_database == in_file, "{} does not add up in the database as in the backup", table.name);
    }
    Ok(())
}

/// The table of the database, when it has the columns of the heading.
async fn fitting(on: &impl ConnectionTrait, heading: &Heading) -> Result<Table> {
    let found = Table::find(on, &heading.name).await?;
    match found {
        Some(table) if table.heading() == *heading => Ok(table),
        Some(_) | None => bail!("the backup has a table {} that does not fit this schema", heading.name),
    }
}

fn restored(house: HouseId, now: Instant) -> Note {
    Note {
        house,
        at: now,
        actor: None,
        action: "restored",
        subject_kind: "house",
        subject: Some(house.uuid()),
        purpose: "operation",
    }
}
