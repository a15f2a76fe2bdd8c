//! A house that runs: the real binary, a folder of its own, a port of its own.
//!
//! Nothing is reached into: tests see what an operator sees, which is the pages, the folder, and what
//! the program said on its outputs. On PostgreSQL it gets a database of its own.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use barnahus_database::open::Whereabouts;
use barnahus_database::testing::{Scratch, postgres_server, scratch_postgres};
use tempfile::TempDir;

use crate::tools;

/// In which database a house lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// The embedded default.
    Sqlite,
    /// A fresh database on the server that `tests/run` started.
    Postgres,
}

/// A house that runs until it is dropped.
pub struct RunningHouse {
    program: Child,
    folder: TempDir,
    port: u16,
    command: Vec<String>,
    scratch: Option<Scratch>,
}

impl RunningHouse {
    /// Starts `barnahus` with these arguments (`&["demo"]`, or none) and waits until it answers.
    ///
    /// # Errors
    /// When it ends, or does not answer; with what it said.
    pub async fn start(command: &[&str], rows: Rows) -> io::Result<Self> {
        Self::start_set(command, rows, "").await
    }

    /// The same, with what an operator wrote into its settings file.
    ///
    /// # Errors
    /// As [`RunningHouse::start`].
    pub async fn start_set(command: &[&str], rows: Rows, settings: &str) -> io::Result<Self> {
        let scratch = match rows {
            Rows::Sqlite => None,
            Rows::Postgres => {
                let server =
                    postgres_server().ok_or_else(|| io::Error::other("no PostgreSQL: run tests/run"))?;
                Some(scratch_postgres(&server).await.map_err(io::Error::other)?)
            }
        };
        let folder = TempDir::new()?;
        fs::write(folder.path().join("barnahus.toml"), settings)?;
        let port = tools::free_port()?;
        let command: Vec<String> = command.iter().map(|word| (*word).to_owned()).collect();
        let program = launch(&command, folder.path(), port, scratch.as_ref())?;
        let mut house = Self { program, folder, port, command, scratch };
        house.wait().await?;
        Ok(house)
    }

    /// The address of the house, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Its data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// All that it has said so far, on both outputs.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn said(&self) -> io::Result<String> {
        fs::read_to_string(self.folder.path().join("said"))
    }

    /// The first address of ours in what it said: the set-up link of a first start.
    ///
    /// # Errors
    /// When it said none.
    pub fn link_said(&self) -> io::Result<String> {
        let said = self.said()?;
        let origin = self.origin();
        let mut words = said.split_whitespace().map(|word| word.trim_matches(['"', '<', '>', '.', ',']));
        let link = words.find(|word| word.strip_prefix(&origin).is_some_and(|rest| rest.len() > 1));
        link.map(str::to_owned).ok_or_else(|| io::Error::other(format!("no link in: {said}")))
    }

    /// The letters that were written to its folder, oldest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn letters(&self) -> io::Result<Vec<PathBuf>> {
        let folder = self.data().join("mail");
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let mut letters = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|kind| kind == "eml") {
                letters.push((fs::metadata(&path)?.modified()?, path));
            }
        }
        letters.sort();
        Ok(letters.into_iter().map(|(_, path)| path).collect())
    }

    /// Ends it as a power cut would, and starts it on what is left.
    ///
    /// # Errors
    /// As [`RunningHouse::start`].
    pub async fn cut_and_start(&mut self) -> io::Result<()> {
        self.cut()?;
        self.start_again().await
    }

    /// Ends it as a power cut would: nothing is asked, nothing is finished.
    ///
    /// # Errors
    /// When it cannot be ended.
    pub fn cut(&mut self) -> io::Result<()> {
        self.program.kill()?;
        self.program.wait().map(|_| ())
    }

    /// Starts it, once it has ended, on what is left.
    ///
    /// # Errors
    /// As [`RunningHouse::start`].
    pub async fn start_again(&mut self) -> io::Result<()> {
        self.program = launch(&self.command, self.folder.path(), self.port, self.scratch.as_ref())?;
        self.wait().await
    }

    /// What another command of the program says about this house, `&["audit", "verify"]` for one.
    ///
    /// # Errors
    /// When it cannot be run.
    pub fn ask(&self, command: &[&str]) -> io::Result<Output> {
        let mut program = program(self.folder.path(), self.port, self.scratch.as_ref())?;
        program.args(command).output()
    }

    /// Where its rows lie, for a judge who looks past the pages.
    #[must_use]
    pub fn database_url(&self) -> String {
        match self.scratch.as_ref().map(|scratch| &scratch.whereabouts) {
            Some(Whereabouts::Postgres(url)) => url.clone(),
            Some(Whereabouts::Sqlite(_)) | None => {
                format!("sqlite://{}?mode=rw", self.data().join("barnahus.db").display())
            }
        }
    }

    /// Asks it to stop, as an operator does, and waits for its end.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn stop(&mut self) -> io::Result<ExitStatus> {
        Command::new("kill").arg("-TERM").arg(self.program.id().to_string()).status()?;
        self.program.wait()
    }

    async fn wait(&mut self) -> io::Result<()> {
        let client = reqwest::Client::new();
        let probe = format!("http://127.0.0.1:{}/healthz", self.port);
        let up = tools::eventually("the house answers", || async {
            client.get(&probe).send().await.is_ok_and(|answer| answer.status().is_success())
        });
        let up = up.await;
        if up.is_err() || self.program.try_wait()?.is_some() {
            return Err(io::Error::other(format!("the house is not up; it said: {}", self.said()?)));
        }
        Ok(())
    }
}

impl Drop for RunningHouse {
    fn drop(&mut self) {
        // It has ended already when this fails.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn launch(command: &[String], folder: &Path, port: u16, scratch: Option<&Scratch>) -> io::Result<Child> {
    let said = File::options().create(true).append(true).open(folder.join("said"))?;
    let mut program = program(folder, port, scratch)?;
    program.args(command).stdout(said.try_clone()?).stderr(said).spawn()
}

fn program(folder: &Path, port: u16, scratch: Option<&Scratch>) -> io::Result<Command> {
    let mut program = Command::new(tools::binary()?);
    program
        .args(["--data", "data", "--listen", &format!("127.0.0.1:{port}")])
        .current_dir(folder)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .stdin(Stdio::null());
    if let Some(Whereabouts::Postgres(url)) = scratch.map(|scratch| &scratch.whereabouts) {
        program.env("BARNAHUS_DATABASE_URL", url);
    }
    Ok(program)
}
