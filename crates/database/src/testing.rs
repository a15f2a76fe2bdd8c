//! Throw-away databases, so that every suite runs on SQLite and PostgreSQL alike.
//!
//! SQLite always: a file in a folder that goes with the value. PostgreSQL when the environment names
//! a server (`BARNAHUS_TEST_POSTGRES`, set by `tests/run`): a database of its own on it, so that no
//! test shares state with another. Migrating is the caller's: this crate knows no schema.

use sea_orm::{ConnectionTrait, Database as Connector};
use tempfile::TempDir;
use uuid::Uuid;

use crate::audit::ChainKey;
use crate::fault::Fault;
use crate::open::{Database, Whereabouts};

/// The variable that names the PostgreSQL server of the tests.
pub const POSTGRES: &str = "BARNAHUS_TEST_POSTGRES";

/// A database that nobody else uses.
#[derive(Debug)]
pub struct Scratch {
    /// Open, empty, not migrated.
    pub database: Database,
    /// How to open it once more, as a second process would.
    pub whereabouts: Whereabouts,
    _folder: Option<TempDir>,
}

/// One of each kind that is at hand: SQLite first.
///
/// # Errors
/// When a folder or a database cannot be made.
pub async fn scratch_databases() -> Result<Vec<Scratch>, Fault> {
    let mut scratches = vec![scratch_sqlite().await?];
    if let Some(server) = postgres_server() {
        scratches.push(scratch_postgres(&server).await?);
    }
    Ok(scratches)
}

/// The server that tests may make databases on.
#[expect(clippy::disallowed_methods, reason = "tests learn of their server from the environment")]
#[must_use]
pub fn postgres_server() -> Option<String> {
    std::env::var(POSTGRES).ok().filter(|url| !url.is_empty())
}

/// A fresh SQLite file.
///
/// # Errors
/// When there is no room for it.
pub async fn scratch_sqlite() -> Result<Scratch, Fault> {
    let folder = TempDir::new().map_err(|_| Fault::Other("no temporary folder"))?;
    let whereabouts = Whereabouts::Sqlite(folder.path().join("scratch.db"));
    let database = Database::open(&whereabouts, chain()).await?;
    Ok(Scratch { database, whereabouts, _folder: Some(folder) })
}

/// A fresh database on the server.
///
/// # Errors
/// When the server refuses.
pub async fn scratch_postgres(server: &str) -> Result<Scratch, Fault> {
    let name = format!("scratch_{}", Uuid::new_v4().simple());
    let maintenance = Connector::connect(server).await?;
    maintenance.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    maintenance.close().await?;
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    let whereabouts = Whereabouts::Postgres(format!("{base}/{name}"));
    let database = Database::open(&whereabouts, chain()).await?;
    Ok(Scratch { database, whereabouts, _folder: None })
}

/// Not a MAC, only something that changes with every byte: the tests above have no key.
fn chain() -> ChainKey {
    ChainKey::new(|bytes| {
        let mut state = [0x9e_u8; 32];
        for (place, byte) in bytes.iter().enumerate() {
            let slot = place % 32;
            let before = state[(slot + 31) % 32];
            state[slot] = (state[slot] ^ byte).wrapping_mul(167).wrapping_add(before);
        }
        state
    })
}
