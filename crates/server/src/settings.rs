//! The settings, read once, in the order defaults, `barnahus.toml`, environment, command line.
//!
//! What comes out is typed and checked; nothing behind this module reads a file of settings or the
//! environment. A key that is not known is refused by name, so that a typing mistake never leaves a
//! default in force unnoticed. Secrets are named by the file they lie in; their values are in no
//! message. `docs/settings.md` lists every key.

mod exposure;
mod refusal;
mod secret;
mod sources;
mod written;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use barnahus_database::Whereabouts;
use barnahus_outbox::calendars::AllowedHost;
use barnahus_outbox::transport::Authority;
use barnahus_vocabulary::Origin;
use time::Duration;

pub use exposure::closed_enough;
pub use refusal::Refusal;
pub use written::{LogFormat, LogLevel};

use crate::arguments::Overrides;
use written::{Written, WrittenCalendars};

/// Other people's servers are not asked more often.
const LEAST_FETCH_MINUTES: u16 = 5;

/// Everything that can be set. It holds secrets, so it has no `Debug`.
#[derive(Clone)]
pub struct Settings {
    /// Where to answer.
    pub listen: SocketAddr,
    /// The address people type, when it is not `http://localhost` and the port.
    pub public_url: Option<Origin>,
    /// Whose word about the client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The folder of the house: database, key, letters.
    pub data: PathBuf,
    /// Where the house key lies.
    pub house_key: PathBuf,
    /// Where the rows lie.
    pub database: Whereabouts,
    /// Who vouches for the institution's own servers, of mail and of calendars.
    pub mail_authority: Authority,
    /// How people's calendars are fetched.
    pub calendars: Calendars,
    /// How long someone stays signed in.
    pub sessions: SessionLimits,
    /// How the program logs.
    pub log: Log,
}

/// How people's calendars are fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendars {
    /// From one fetching to the next.
    pub pause: std::time::Duration,
    /// Hosts that somebody vouches for, besides public ones.
    pub allowed_hosts: Vec<AllowedHost>,
}

/// How long someone stays signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLimits {
    /// Without a click.
    pub idle: Duration,
    /// In all.
    pub total: Duration,
}

/// How the program logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Log {
    /// For people or for machines.
    pub format: LogFormat,
    /// From which weight on.
    pub level: LogLevel,
}

impl Settings {
    /// Reads them.
    ///
    /// # Errors
    /// [`Refusal`] names the key and where it was written.
    pub fn read(overrides: &Overrides) -> Result<Self, Refusal> {
        Self::parse(sources::read(overrides)?)
    }

    fn parse(written: Written) -> Result<Self, Refusal> {
        let Written {
            listen,
            public_url,
            trusted_proxies,
            data,
            house_key_file,
            database_url,
            database_url_file,
            mail,
            calendars: written_calendars,
            sessions,
            log,
        } = written;
        let unreadable = |key: &'static str, wanted: &'static str| Refusal::Unreadable { key, wanted };
        let sqlite = data.join("barnahus.db");
        Ok(Self {
            listen: listen
                .parse()
                .map_err(|_| unreadable("listen", "an address and a port, 127.0.0.1:8080"))?,
            public_url: public_url
                .map(|url| Origin::parse(&url))
                .transpose()
                .map_err(|_| unreadable("public_url", "an origin, https://casa.example.ro"))?,
            trusted_proxies: trusted_proxies
                .iter()
                .map(|proxy| proxy.parse())
                .collect::<Result<_, _>>()
                .map_err(|_| unreadable("trusted_proxies", "a list of addresses, [\"10.0.0.1\"]"))?,
            house_key: house_key_file.unwrap_or_else(|| data.join("house.key")),
            database: whereabouts(sqlite, database_url, database_url_file)?,
            data,
            mail_authority: match mail.authority_file {
                Some(file) => Authority::Own(secret::read("mail.authority_file", &file)?.as_bytes().to_vec()),
                None => Authority::Public,
            },
            calendars: calendars(&written_calendars)?,
            sessions: SessionLimits {
                idle: Duration::minutes(i64::from(sessions.idle_minutes)),
                total: Duration::hours(i64::from(sessions.total_hours)),
            },
            log: Log { format: log.format, level: log.level },
        })
    }
}

fn calendars(written: &WrittenCalendars) -> Result<Calendars, Refusal> {
    let unreadable = |key: &'static str, wanted: &'static str| Refusal::Unreadable { key, wanted };
    let WrittenCalendars { fetch_minutes, allowed_hosts } = written;
    if *fetch_minutes < LEAST_FETCH_MINUTES {
        return Err(unreadable("calendars.fetch_minutes", "5 minutes or more"));
    }
    let allowed_hosts = allowed_hosts.iter().map(|host| host.parse()).collect::<Result<_, _>>();
    let wanted = "a list of hosts, [\"calendar.institution.ro\", \"10.0.0.7:8080\"]";
    Ok(Calendars {
        pause: std::time::Duration::from_secs(u64::from(*fetch_minutes) * 60),
        allowed_hosts: allowed_hosts.map_err(|_| unreadable("calendars.allowed_hosts", wanted))?,
    })
}

fn whereabouts(sqlite: PathBuf, url: Option<String>, file: Option<PathBuf>) -> Result<Whereabouts, Refusal> {
    let url = match (url, file) {
        (Some(_), Some(_)) => return Err(Refusal::Both { one: "database_url", other: "database_url_file" }),
        (Some(url), None) => url,
        (None, Some(file)) => secret::read("database_url_file", &file)?.to_string(),
        (None, None) => return Ok(Whereabouts::Sqlite(sqlite)),
    };
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Whereabouts::Postgres(url));
    }
    match url.strip_prefix("sqlite:") {
        Some(path) => Ok(Whereabouts::Sqlite(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))),
        None => Err(Refusal::Unreadable { key: "database_url", wanted: "postgres://… or sqlite:FILE" }),
    }
}
