//! A reference core that runs: the same binary as the house, with a folder and a port of its own.
//!
//! What it knows is asked of its page, as a person reads it.

use std::fs::{self, File};
use std::io;
use std::process::{Child, Command, Output, Stdio};

use scraper::{Html, Selector};
use tempfile::TempDir;

use crate::house::RunningHouse;
use crate::page::Page;
use crate::tools;

/// A core that runs until it is dropped.
pub struct RunningCore {
    program: Option<Child>,
    folder: TempDir,
    port: u16,
    house: String,
    more: Vec<String>,
}

/// A line of its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The id of the message.
    pub id: String,
    /// Who said it: `nucleul` or `casa`.
    pub who: String,
    /// Its number, once it has one.
    pub number: String,
    /// Its type.
    pub kind: String,
    /// What it said, word for word.
    pub data: String,
    /// What became of it.
    pub became: String,
}

impl RunningCore {
    /// Starts one that knows this house, with these words more on its command line, and waits until it
    /// answers. The house does not know it yet.
    ///
    /// # Errors
    /// When it ends, or does not answer; with what it said.
    pub async fn start(house: &RunningHouse, more: &[&str]) -> io::Result<Self> {
        let folder = TempDir::new()?;
        fs::write(folder.path().join("casa.pem"), house.ask(&["exchange", "key"])?.stdout)?;
        let more = more.iter().map(|word| (*word).to_owned()).collect();
        let (port, house) = (tools::free_port()?, house.origin());
        let mut core = Self { program: None, folder, port, house, more };
        core.start_again().await?;
        Ok(core)
    }

    /// Makes it a partner of the house, with these words more: `&["--trial"]`, or none.
    ///
    /// # Errors
    /// When the house cannot be asked, or refuses.
    pub fn known_to(&self, house: &RunningHouse, name: &str, more: &[&str]) -> io::Result<()> {
        self.known_as(house, name, (&self.address(), more))
    }

    /// The same, where its key is used by somebody who listens at another address.
    ///
    /// # Errors
    /// As there.
    pub fn known_as(&self, house: &RunningHouse, name: &str, at: (&str, &[&str])) -> io::Result<()> {
        let (key, (url, more)) = (self.path("core.pem.public").display().to_string(), at);
        let known = ["exchange", "partner", "add", name, "--key", &key, "--url", url];
        let said = house.ask(&[&known[..], more].concat())?;
        if said.status.success() {
            return Ok(());
        }
        Err(io::Error::other(String::from_utf8_lossy(&said.stderr).into_owned()))
    }

    /// Where its page is.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Where the house says things to it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A file in its folder.
    #[must_use]
    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// What another command of the program says in its folder.
    ///
    /// # Errors
    /// When it cannot be run.
    pub fn ask(&self, command: &[&str]) -> io::Result<Output> {
        self.program()?.args(command).output()
    }

    /// Ends it as a power cut would, and starts it on what is left.
    ///
    /// # Errors
    /// As [`RunningCore::start`].
    pub async fn cut_and_start(&mut self) -> io::Result<()> {
        self.cut()?;
        self.start_again().await
    }

    fn cut(&mut self) -> io::Result<()> {
        let Some(mut program) = self.program.take() else { return Ok(()) };
        program.kill()?;
        program.wait().map(|_| ())
    }

    async fn start_again(&mut self) -> io::Result<()> {
        let said = File::options().create(true).append(true).open(self.path("said"))?;
        let listen = format!("127.0.0.1:{}", self.port);
        let mut program = self.program()?;
        program.args(["exchange", "core", "--listen", &listen, "--key", "core.pem", "--state", "core.json"]);
        program.args(["--house", &self.house, "--house-key", "casa.pem"]).args(&self.more);
        self.program = Some(program.stdout(said.try_clone()?).stderr(said).spawn()?);
        let client = reqwest::Client::new();
        let contract = format!("{}/exchange/v1/openapi.json", self.address());
        let up = tools::eventually("the core answers", || async {
            client.get(&contract).send().await.is_ok_and(|answer| answer.status().is_success())
        });
        up.await.map_err(|_| {
            io::Error::other(format!(
                "the core is not up; it said: {}",
                fs::read_to_string(self.path("said")).unwrap_or_default()
            ))
        })
    }

    fn program(&self) -> io::Result<Command> {
        let mut program = Command::new(tools::binary()?);
        program.current_dir(self.folder.path()).env_clear().env("PATH", "/usr/bin:/bin").stdin(Stdio::null());
        Ok(program)
    }
}

impl Drop for RunningCore {
    fn drop(&mut self) {
        // It has ended already when this fails.
        let _ = self.cut();
    }
}

/// The messages on a page of the core, in their order.
#[must_use]
pub fn told(page: &Page) -> Vec<Told> {
    let document = Html::parse_document(&page.markup);
    let (Ok(rows), Ok(cells)) = (Selector::parse("tr[data-id]"), Selector::parse("td")) else {
        return Vec::new();
    };
    let words = |row: scraper::ElementRef<'_>| -> Vec<String> {
        row.select(&cells).map(|cell| cell.text().collect::<String>().trim().to_owned()).collect()
    };
    let line = |row: scraper::ElementRef<'_>| {
        let id = row.attr("data-id")?.to_owned();
        let [_, who, number, kind, data, became] = <[String; 6]>::try_from(words(row)).ok()?;
        Some(Told { id, who, number, kind, data, became })
    };
    document.select(&rows).filter_map(line).collect()
}
