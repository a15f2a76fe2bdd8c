//! Takes a backup while the house works.
//!
//! One snapshot: what is committed while the file is being written is not in it, on either database.
//! The file bears another name until it was read back and every table was found to add up.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use barnahus_database::{Database, Fault};
use barnahus_seals::Entropy;
use barnahus_vocabulary::Instant;
use sea_orm::{
    AccessMode, DatabaseTransaction, DbBackend, IsolationLevel, TransactionOptions, TransactionTrait,
};

use super::BackupKey;
use super::chunks::Sealing;
use super::entry::{Begins, Ends, Entry, Heading};
use super::reading::read_through;
use super::rows::{first_page, next_page};
use super::table::Table;
use super::tally::Tally;
use crate::steps;

/// How much was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Tables.
    pub tables: usize,
    /// Rows in all of them.
    pub rows: u64,
}

/// Writes the whole database to a file that does not exist yet.
///
/// # Errors
/// When the file exists, the schema is not up to date, the disk is full, or what was written does
/// not read back the same. Nothing is left behind then.
pub async fn take(
    database: &Database,
    key: &BackupKey,
    entropy: &Entropy,
    file: &Path,
    now: Instant,
) -> Result<Taken> {
    ensure!(!file.exists(), "{} exists already; a backup never writes over another", file.display());
    let partial = beside(file)?;
    let taken = match write(database, key, entropy, &partial, now).await {
        Ok(written) => read_back(key, &partial, &written),
        Err(error) => Err(error),
    };
    if taken.is_err() {
        fs::remove_file(&partial).ok();
    }
    let taken = taken?;
    fs::rename(&partial, file).with_context(|| format!("{} cannot be given its name", file.display()))?;
    sync_folder(file)?;
    Ok(taken)
}

async fn write(
    database: &Database,
    key: &BackupKey,
    entropy: &Entropy,
    partial: &Path,
    now: Instant,
) -> Result<Vec<(Heading, Tally)>> {
    let bare = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(partial)
        .with_context(|| format!("{} cannot be made", partial.display()))?;
    let mut to = Sealing::begin(BufWriter::new(bare), key, entropy)?;
    let snapshot = snapshot(database).await?;
    let steps = steps::look(&snapshot).await?;
    ensure!(
        steps.pending().is_empty(),
        "the database lacks steps of its schema: run `barnahus migrate up` first"
    );
    put(&mut to, &Entry::Begins(Begins { steps: steps.applied(), made_at: now.to_string() }))?;
    let mut written = Vec::new();
    for name in barnahus_migrations::tables() {
        let table = Table::find(&snapshot, name).await?.with_context(|| format!("{name} is missing"))?;
        written.push((table.heading(), write_table(&mut to, &snapshot, &table).await?));
    }
    snapshot.rollback().await.map_err(Fault::from)?;
    put(&mut to, &Entry::Ends(Ends { tables: written.len() as u64 }))?;
    let bare = to.end()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    bare.sync_all()?;
    Ok(written)
}

async fn write_table(to: &mut impl Write, snapshot: &DatabaseTransaction, table: &Table) -> Result<Tally> {
    put(to, &Entry::Table(table.heading()))?;
    let mut tally = Tally::default();
    let mut rows = first_page(snapshot, table).await?;
    while let Some(last) = rows.last().cloned() {
        for row in rows {
            tally.add(&row);
            put(to, &Entry::Row(row))?;
        }
        rows = next_page(snapshot, table, &last).await?;
    }
    put(to, &Entry::TableEnds(tally.ends()))?;
    Ok(tally)
}

/// A transaction in which every statement sees the same moment. SQLite's WAL gives that by itself.
async fn snapshot(database: &Database) -> Result<DatabaseTransaction, Fault> {
    let options = match database.read().get_database_backend() {
        DbBackend::Postgres => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            sqlite_transaction_mode: None,
        },
        _ => TransactionOptions::default(),
    };
    Ok(database.read().begin_with_options(options).await?)
}

fn read_back(key: &BackupKey, partial: &Path, written: &[(Heading, Tally)]) -> Result<Taken> {
    let found = read_through(partial, key).context("the backup was written but does not read back")?;
    ensure!(found == written, "the backup was written but reads back otherwise");
    Ok(Taken { tables: found.len(), rows: found.iter().map(|(_, tally)| tally.rows).sum() })
}

fn put(to: &mut impl Write, entry: &Entry) -> Result<()> {
    serde_json::to_writer(&mut *to, entry)?;
    to.write_all(b"\n")?;
    Ok(())
}

fn beside(file: &Path) -> Result<PathBuf> {
    let Some(name) = file.file_name() else { bail!("{} is not the name of a file", file.display()) };
    let mut name = name.to_owned();
    name.push(".partial");
    Ok(file.with_file_name(name))
}

/// Makes the new name durable, not only what it names.
fn sync_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder)?.sync_all()?)
}
