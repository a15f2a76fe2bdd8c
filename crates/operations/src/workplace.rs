//! What every use case needs to work: the database, the keys, who may come in, the house's rules.
//!
//! Composed once by `server` and shared; it holds nothing that changes between requests.

use std::sync::Arc;

use barnahus_casework::HouseRules;
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
    /// The settings of the rules; the defaults until houses may change them.
    pub rules: HouseRules,
    /// Wakes the postman when a letter was put into the outbox.
    pub letter_waits: Arc<Notify>,
}

impl Workplace {
    /// With the default rules.
    #[must_use]
    pub fn new(database: Database, keys: Keys, identity: Identity) -> Self {
        let letter_waits = Arc::new(Notify::new());
        Self { database, keys, identity, rules: HouseRules::default(), letter_waits }
    }
}
