//! Opening the database, with the settings that durability and privacy ask for.
//!
//! SQLite: WAL, synchronous FULL, foreign keys, `secure_delete`; one connection writes behind a
//! fair queue, a few others read. PostgreSQL: one pool, READ COMMITTED. Statements are never
//! logged: they would carry values.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, Database as Connector, DatabaseConnection, DatabaseTransaction, DbBackend,
    IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::audit::ChainKey;
use crate::fault::Fault;
use crate::write::Write;

/// Where the rows lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whereabouts {
    /// The embedded default: one file.
    Sqlite(PathBuf),
    /// A server, by URL; it may hold a password and is never printed.
    Postgres(String),
}

/// An open database. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Database {
    readers: DatabaseConnection,
    writer: DatabaseConnection,
    chain: ChainKey,
}

const PATIENCE: Duration = Duration::from_secs(30);
const ROWS_ON_THE_WAY: usize = 1024;

impl Database {
    /// Opens it, making the SQLite file when there is none. Migrating is the caller's.
    ///
    /// # Errors
    /// [`Fault::Unreachable`] when there is no way in.
    pub async fn open(whereabouts: &Whereabouts, chain: ChainKey) -> Result<Self, Fault> {
        match whereabouts {
            Whereabouts::Sqlite(file) => Self::open_sqlite(file, chain).await,
            Whereabouts::Postgres(url) => {
                let mut options = ConnectOptions::new(url.as_str());
                options.max_connections(16).acquire_timeout(PATIENCE).sqlx_logging(false);
                let pool = Connector::connect(options).await?;
                Ok(Self { readers: pool.clone(), writer: pool, chain })
            }
        }
    }

    async fn open_sqlite(file: &Path, chain: ChainKey) -> Result<Self, Fault> {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let writer = Connector::connect(sqlite_options(&url, 1)).await?;
        let readers = Connector::connect(sqlite_options(&url, 4)).await?;
        Ok(Self { readers, writer, chain })
    }

    /// For reading outside a transaction.
    #[must_use]
    pub const fn read(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// For schema changes only; everything else writes through [`Database::begin`].
    #[must_use]
    pub const fn schema(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// The key that the audit chain is checked with.
    #[must_use]
    pub const fn chain(&self) -> &ChainKey {
        &self.chain
    }

    /// Begins a transaction that writes. On SQLite it takes the write lock at once: a transaction
    /// that first reads and then writes would otherwise fail when another came between.
    ///
    /// # Errors
    /// [`Fault::Unreachable`] when no connection is free within half a minute.
    pub async fn begin(&self) -> Result<Write, Fault> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let transaction = self.writer.begin_with_options(options).await?;
        Ok(Write::new(transaction, self.chain.clone()))
    }

    /// Begins to read one moment: what others commit meanwhile is not seen by later queries. For questions
    /// whose answers must belong together; it writes nothing and is let go of by dropping it.
    ///
    /// # Errors
    /// [`Fault::Unreachable`] when no connection is free within half a minute.
    pub async fn moment(&self) -> Result<DatabaseTransaction, Fault> {
        let options = match self.readers.get_database_backend() {
            DbBackend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
            // SQLite reads from the moment of the first query on.
            _ => TransactionOptions::default(),
        };
        Ok(self.readers.begin_with_options(options).await?)
    }

    /// Closes both pools; a WAL file is folded into its database.
    ///
    /// # Errors
    /// When a connection does not close.
    pub async fn close(self) -> Result<(), Fault> {
        self.readers.close().await?;
        self.writer.close().await?;
        Ok(())
    }
}

fn sqlite_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(PATIENCE)
                // Rows are handed over from a thread of its own: with the usual fifty on the way, who
                // reads hundreds is woken for each few of them.
                .row_buffer_size(ROWS_ON_THE_WAY)
                .pragma("secure_delete", "ON")
        });
    options
}
