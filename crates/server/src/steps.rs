//! The steps of the schema: which there are, which are applied, and applying them.
//!
//! A database that knows steps this program does not was made by a newer version and is left alone.
//! Several servers may start at once on one PostgreSQL: one migrates, the others wait.

use anyhow::{Result, ensure};
use barnahus_database::{Database, Fault};
use barnahus_migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, TransactionTrait};

/// Any number will do, as long as nothing else on that database uses it.
const LOCK: &str = "SELECT pg_advisory_xact_lock(4250112026)";

/// The steps as a database has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps(Vec<(String, Standing)>);

/// How it stands with one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its tables are there.
    Applied,
    /// Not yet.
    Pending,
}

impl Steps {
    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Standing)> {
        self.0.iter().map(|(name, standing)| (name.as_str(), *standing))
    }

    /// Names of those that are there.
    #[must_use]
    pub fn applied(&self) -> Vec<String> {
        self.named(Standing::Applied)
    }

    /// Names of those that are missing.
    #[must_use]
    pub fn pending(&self) -> Vec<String> {
        self.named(Standing::Pending)
    }

    fn named(&self, wanted: Standing) -> Vec<String> {
        self.iter().filter(|(_, standing)| *standing == wanted).map(|(name, _)| name.to_owned()).collect()
    }
}

/// Names of all steps that this program has, in order.
#[must_use]
pub fn known() -> Vec<String> {
    Migrator::migrations().iter().map(|step| step.name().to_owned()).collect()
}

/// How it stands with the database; changes nothing.
///
/// # Errors
/// When the database is of a newer version, or refuses.
pub async fn look(on: &impl ConnectionTrait) -> Result<Steps> {
    let applied = Migrator::get_applied_migrations_read_only(on).await;
    // The only thing of its own that this call can say is that a step is not known here.
    let is_newer = matches!(&applied, Err(sea_orm::DbErr::Custom(_)));
    ensure!(!is_newer, "the database was migrated by a newer version of the program: install that one");
    let applied: Vec<String> =
        applied.map_err(Fault::from)?.iter().map(|step| step.name().to_owned()).collect();
    let standing = |name: &String| {
        if applied.contains(name) { Standing::Applied } else { Standing::Pending }
    };
    Ok(Steps(known().into_iter().map(|name| (name.clone(), standing(&name))).collect()))
}

/// Applies what is missing; how many steps that was.
///
/// # Errors
/// When the database is of a newer version, or refuses.
pub async fn up(database: &Database) -> Result<usize> {
    let guard = match database.schema().get_database_backend() {
        DbBackend::Postgres => {
            let guard = database.schema().begin().await.map_err(Fault::from)?;
            guard.execute_unprepared(LOCK).await.map_err(Fault::from)?;
            Some(guard)
        }
        _ => None,
    };
    let pending = look(database.schema()).await?.pending().len();
    if pending > 0 {
        Migrator::up(database.schema(), None).await.map_err(Fault::from)?;
    }
    if let Some(guard) = guard {
        guard.commit().await.map_err(Fault::from)?;
    }
    Ok(pending)
}

/// Takes steps back, the newest first.
///
/// # Errors
/// Whatever the database refuses.
pub async fn down(database: &Database, count: u32) -> Result<()> {
    Ok(Migrator::down(database.schema(), Some(count)).await.map_err(Fault::from)?)
}
