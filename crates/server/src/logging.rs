//! Logs on standard error: what happened to which id, in which state. Nothing personal.
//!
//! Only our own crates are heard. Libraries quote statements, addresses and values in theirs, so
//! they are off whatever the level.

use tracing_subscriber::EnvFilter;

use crate::settings::{Log, LogFormat, LogLevel};

/// Begins to log; a second call changes nothing.
pub fn begin(log: Log) {
    let level = match log.level {
        LogLevel::Error => "error",
        LogLevel::Warn => "warn",
        LogLevel::Info => "info",
        LogLevel::Debug => "debug",
    };
    // A target begins with the name of its crate, and all of ours begin alike.
    let filter = EnvFilter::new(format!("off,barnahus={level}"));
    // A log that nobody reads any more must not stop the house.
    let lines = tracing_subscriber::fmt()
        .log_internal_errors(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match log.format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().try_init(),
    }
    .ok();
}
