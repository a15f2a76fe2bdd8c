//! What every use case needs to work: the database, the keys, who may come in.
//!
//! Composed once by `server` and shared; nothing of it changes between requests but the free time that is
//! kept ready.

use std::sync::Arc;

use barnahus_database::Database;
use barnahus_identity::Identity;
use barnahus_outbox::calendars::Reach;
use barnahus_store::Keys;
use tokio::sync::Notify;

use crate::prepared_time::PreparedTime;

/// Where use cases are carried out. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Workplace {
    /// The rows.
    pub database: Database,
    /// What they are sealed with.
    pub keys: Keys,
    /// Accounts, sessions, links.
    pub identity: Identity,
    /// Wakes the postman when a letter was put into the outbox.
    pub letter_waits: Arc<Notify>,
    /// Wakes whoever reads calendars when an address was entered.
    pub calendar_waits: Arc<Notify>,
    /// From where calendars may be fetched.
    pub reach: Reach,
    /// Wakes whoever carries messages to the adult core when one was put into the outbox.
    pub message_waits: Arc<Notify>,
    /// When people, rooms and houses are free, as of the last search.
    pub(crate) prepared_time: PreparedTime,
}

impl Workplace {
    /// Of these parts; calendars are fetched from public servers only.
    #[must_use]
    pub fn new(database: Database, keys: Keys, identity: Identity) -> Self {
        Self {
            database,
            keys,
            identity,
            letter_waits: Arc::default(),
            calendar_waits: Arc::default(),
            reach: Reach::default(),
            message_waits: Arc::default(),
            prepared_time: PreparedTime::default(),
        }
    }

    /// The same, with another reach of calendars.
    #[must_use]
    pub fn reaching(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }
}
