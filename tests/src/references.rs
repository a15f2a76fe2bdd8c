//! Programs that are not ours, to hold ours against: Python's `icalendar` and e-mail packages, and the
//! SMTP server `aiosmtpd`.
//!
//! They live in `tests/.venv`, which `tests/references/venv` makes when it is missing. A test that
//! needs one fails without it; none is skipped.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("references")
}

/// The Python that has the reference packages.
///
/// # Errors
/// When it cannot be made, with what the installer said on the way to the terminal.
pub fn python() -> io::Result<PathBuf> {
    let made = Command::new("sh").arg(folder().join("venv")).stderr(Stdio::inherit()).output()?;
    if !made.status.success() {
        return Err(io::Error::other("tests/references/venv failed"));
    }
    Ok(PathBuf::from(String::from_utf8_lossy(&made.stdout).trim()))
}

/// What a reference program makes of files; it must succeed.
///
/// # Errors
/// When it ends with another status than 0, with what it said.
pub fn read_with(program: &str, files: &[PathBuf]) -> io::Result<Value> {
    let read = Command::new(python()?).arg(folder().join(program)).args(files).output()?;
    if !read.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&read.stderr).into_owned()));
    }
    Ok(serde_json::from_slice(&read.stdout)?)
}

/// What a reference program makes of one text on its standard input.
///
/// # Errors
/// As [`read_with`].
pub fn read_text_with(program: &str, text: &str) -> io::Result<Value> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(text.as_bytes())?;
    read_with(program, &[file.path().to_owned()])
}

/// A real SMTP server on loopback, gone when this is dropped.
pub struct SmtpServer {
    program: Child,
    said: BufReader<ChildStdout>,
    folder: tempfile::TempDir,
    /// Where it listens.
    pub port: u16,
}

impl SmtpServer {
    /// Starts it with further arguments of `smtp_server.py`.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn start(arguments: &[&str]) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut program = Command::new(python()?)
            .arg(self::folder().join("smtp_server.py"))
            .arg(folder.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()?;
        let said = program.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
        let mut server = Self { program, said: BufReader::new(said), folder, port: 0 };
        server.port = server.next_line()?.parse().map_err(io::Error::other)?;
        Ok(server)
    }

    /// Waits for the next message that it took over.
    ///
    /// # Errors
    /// When the server has ended.
    pub fn next_message(&mut self) -> io::Result<PathBuf> {
        let name = self.next_line()?;
        Ok(self.folder.path().join(name))
    }

    /// The certificate of the authority that vouches for it, in PEM.
    ///
    /// # Errors
    /// When it was started without TLS.
    pub fn authority(&self) -> io::Result<Vec<u8>> {
        std::fs::read(self.folder.path().join("ca.pem"))
    }

    /// How many messages it has taken over.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn taken(&self) -> io::Result<usize> {
        Ok(self.files()?.len())
    }

    /// The messages that it has taken over.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn files(&self) -> io::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(self.folder.path())? {
            files.push(entry?.path());
        }
        files.retain(|file| file.extension().is_some_and(|kind| kind == "eml"));
        Ok(files)
    }

    fn next_line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.said.read_line(&mut line)? == 0 {
            return Err(io::Error::other("the SMTP server ended"));
        }
        Ok(line.trim().to_owned())
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        // It is gone already when this fails.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// A real HTTPS server on loopback that hands out a calendar, gone when this is dropped.
pub struct HttpsServer {
    program: Child,
    folder: tempfile::TempDir,
    /// Where it listens.
    pub port: u16,
}

impl HttpsServer {
    /// Starts it.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn start() -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut program = Command::new(python()?)
            .arg(self::folder().join("calendar_server.py"))
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()?;
        let said = program.stdout.take().ok_or_else(|| io::Error::other("no output"))?;
        let mut server = Self { program, folder, port: 0 };
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        server.port = line.trim_end().parse().map_err(io::Error::other)?;
        Ok(server)
    }

    /// The certificate of the authority that vouches for it, in PEM.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn authority(&self) -> io::Result<Vec<u8>> {
        std::fs::read(self.folder.path().join("ca.pem"))
    }
}

impl Drop for HttpsServer {
    fn drop(&mut self) {
        // It has ended already when this fails.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
