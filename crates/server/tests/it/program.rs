//! Starts the binary in a throw-away folder, with nothing of this machine's environment.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use barnahus_database::testing::{postgres_server, scratch_postgres};
use barnahus_database::{ChainKey, Database, Whereabouts};
use barnahus_seals::HouseKey;
use sea_orm::ConnectionTrait;
use tempfile::TempDir;

/// A house on this machine: its folder, and the database it was told of.
pub struct Program {
    folder: TempDir,
    database_url: Option<String>,
    _server: Option<barnahus_database::testing::Scratch>,
}

impl Program {
    /// With the embedded database.
    pub fn on_sqlite() -> Self {
        Self { folder: TempDir::new().unwrap(), database_url: None, _server: None }
    }

    /// With a database of its own on the PostgreSQL of the tests, when there is one.
    pub async fn on_postgres() -> Option<Self> {
        let scratch = scratch_postgres(&postgres_server()?).await.unwrap();
        let Whereabouts::Postgres(url) = &scratch.whereabouts else { return None };
        let database_url = Some(url.clone());
        Some(Self { folder: TempDir::new().unwrap(), database_url, _server: Some(scratch) })
    }

    /// A file in the folder it is started in.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Ready to be changed and run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_barnahus"));
        command.args(arguments).current_dir(self.folder.path()).env_clear().stdin(Stdio::null());
        if let Some(url) = &self.database_url {
            command.env("DATABASE_URL", url);
        }
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Said {
        Said::from(self.command(arguments).output().unwrap())
    }

    /// Runs it with one variable in its environment.
    pub fn run_with(&self, variable: &str, value: impl AsRef<OsStr>, arguments: &[&str]) -> Said {
        Said::from(self.command(arguments).env(variable, value).output().unwrap())
    }

    /// A new house key in its place, as someone with the recovery sheet would type it.
    pub fn put_key(&self, text: &str) {
        std::fs::create_dir_all(self.path("data")).unwrap();
        std::fs::write(self.path("data/house.key"), text).unwrap();
        only_mine(&self.path("data/house.key"));
    }

    /// What the file of the house key holds.
    pub fn key(&self) -> String {
        std::fs::read_to_string(self.path("data/house.key")).unwrap()
    }

    /// The same database, opened beside the program, under the same key.
    pub async fn database(&self) -> Database {
        let audit = HouseKey::parse(&self.key()).unwrap().audit();
        let whereabouts = match &self.database_url {
            Some(url) => Whereabouts::Postgres(url.clone()),
            None => Whereabouts::Sqlite(self.path("data/barnahus.db")),
        };
        Database::open(&whereabouts, ChainKey::new(move |line| audit.mac(line))).await.unwrap()
    }

    /// Changes rows behind the program's back.
    pub async fn sql(&self, sql: &str) {
        let database = self.database().await;
        database.schema().execute_unprepared(sql).await.unwrap();
        database.close().await.unwrap();
    }

    /// Changes the audit trail, as someone with the database in their hands would: triggers out of the
    /// way first.
    pub async fn tamper(&self, sql: &str) {
        let disarm = match self.database_url {
            Some(_) => "ALTER TABLE audit_lines DISABLE TRIGGER USER",
            None => "DROP TRIGGER audit_lines_do_not_change; DROP TRIGGER audit_lines_stay",
        };
        self.sql(disarm).await;
        self.sql(sql).await;
    }
}

/// What the program said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Said {
    /// Fails the test unless it went well.
    #[track_caller]
    pub fn well(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        self
    }

    /// Fails the test unless it was refused with these words.
    #[track_caller]
    pub fn refused(&self, words: &str) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert!(self.err.contains(words), "{self:?}");
    }
}

/// Mode 0600.
pub fn only_mine(file: &Path) {
    use std::os::unix::fs::PermissionsExt;

    std::fs::set_permissions(file, PermissionsExt::from_mode(0o600)).unwrap();
}
