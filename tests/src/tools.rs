//! Where the programs are that tests start, and waiting for them.
//!
//! `tests/run` names them in the environment; run from an editor they are looked for where they
//! usually lie. A tool that is missing is an error with its name, never a test left out.

use std::future::Future;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long something may take to come up on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The `barnahus` binary: as named, or beside the test that runs.
///
/// # Errors
/// When it was not built.
pub fn binary() -> io::Result<PathBuf> {
    let test = std::env::current_exe()?;
    let beside = test.parent().and_then(Path::parent).map(|folder| folder.join("barnahus"));
    named_or("BARNAHUS_TEST_BINARY", beside)
}

/// axe-core, as one script.
///
/// # Errors
/// When `npm ci` has not brought it.
pub fn axe() -> io::Result<PathBuf> {
    named_or("BARNAHUS_TEST_AXE", Some(root().join("node_modules/axe-core/axe.min.js")))
}

/// Where screenshots go: `screens` beside the build.
///
/// # Errors
/// When there is no room for the folder.
pub fn screens() -> io::Result<PathBuf> {
    let test = std::env::current_exe()?;
    let build = test.ancestors().nth(3).ok_or_else(|| io::Error::other("no build folder"))?;
    let folder = build.join("screens");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The root of the repository.
#[must_use]
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A port of the loopback on which nobody listens.
///
/// # Errors
/// When there is none.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Asks again until the answer is yes.
///
/// # Errors
/// When it is not within [`PATIENCE`]; `what` is then said.
#[expect(clippy::disallowed_methods, reason = "a program that starts says to nobody that it is up")]
pub async fn eventually<F: Future<Output = bool>>(what: &str, ask: impl Fn() -> F) -> io::Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if ask().await {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(io::Error::other(format!("waited in vain: {what}")))
}

/// Lets a program that is under load work for so long, before something befalls it.
#[expect(clippy::disallowed_methods, reason = "faults come at any moment; nothing is waited for here")]
pub async fn a_moment(length: Duration) {
    tokio::time::sleep(length).await;
}

fn named_or(variable: &str, usual: Option<PathBuf>) -> io::Result<PathBuf> {
    let path = std::env::var_os(variable).map(PathBuf::from).or(usual);
    path.filter(|path| path.is_file())
        .ok_or_else(|| io::Error::other(format!("{variable} names no file: run tests/run")))
}
