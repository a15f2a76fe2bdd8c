//! What every use case needs to work: the database, the keys, who may come in.
//!
//! Composed once by `server` and shared; it holds nothing that changes between requests.

use std::sync::Arc;

use barnahus_database::Database;
use barnahus_identity::Identity;
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
}

impl Workplace {
    /// Of these parts.
    #[must_use]
    pub fn new(database: Database, keys: Keys, identity: Identity) -> Self {
        let letter_waits = Arc::new(Notify::new());
        Self { database, keys, identity, letter_waits }
    }
}
