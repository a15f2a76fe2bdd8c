//! What every use case needs to work: the database, the keys, who may come in.
//!
//! Composed once by `server` and shared; it holds nothing that changes between requests.

use std::sync::Arc;

use barnahus_database::Database;
use barnahus_identity::Identity;
use barnahus_outbox::calendars::Reach;
use barnahus_store::Keys;
use tokio::sync::Notify;

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
        }
    }

    /// The same, with another reach of calendars.
    #[must_use]
    pub fn reaching(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }
}
