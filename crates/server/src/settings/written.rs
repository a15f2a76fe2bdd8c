//! The settings as they are written, before they are understood.
//!
//! This struct is the list of keys: its defaults are the lowest layer, and a key that is not a field
//! here does not exist. Values are as plain as TOML and the environment have them.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) listen: String,
    pub(super) public_url: Option<String>,
    pub(super) trusted_proxies: Vec<String>,
    pub(super) data: PathBuf,
    pub(super) house_key_file: Option<PathBuf>,
    pub(super) database_url: Option<String>,
    pub(super) database_url_file: Option<PathBuf>,
    pub(super) mail: WrittenMail,
    pub(super) calendars: WrittenCalendars,
    pub(super) sessions: WrittenSessions,
    pub(super) log: WrittenLog,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenMail {
    pub(super) authority_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCalendars {
    pub(super) fetch_minutes: u16,
    pub(super) allowed_hosts: Vec<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSessions {
    pub(super) idle_minutes: u16,
    pub(super) total_hours: u16,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLog {
    pub(super) format: LogFormat,
    pub(super) level: LogLevel,
}

/// For people or for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line each.
    Text,
    /// One JSON object each.
    Json,
}

/// From which weight on something is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogLevel {
    /// What broke.
    Error,
    /// And what may break.
    Warn,
    /// And what happened.
    Info,
    /// And how.
    Debug,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            trusted_proxies: Vec::new(),
            data: PathBuf::from("data"),
            house_key_file: None,
            database_url: None,
            database_url_file: None,
            mail: WrittenMail::default(),
            calendars: WrittenCalendars { fetch_minutes: 30, allowed_hosts: Vec::new() },
            sessions: WrittenSessions { idle_minutes: 15, total_hours: 12 },
            log: WrittenLog { format: LogFormat::Text, level: LogLevel::Info },
        }
    }
}
