//! Puts together what the crates below made: the place where use cases work, and the site that asks it.
//!
//! Nothing here decides anything; it hands settings, keys and clock to whoever said they need them.

use anyhow::Result;
use barnahus_database::Database;
use barnahus_identity::{Identity, Settings as IdentitySettings};
use barnahus_operations::Workplace;
use barnahus_store::Keys;
use barnahus_vocabulary::Origin;
use barnahus_web::{Probes, Site, Surroundings};

use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, steps};

/// Where use cases are carried out.
///
/// # Errors
/// When the cost of passwords is refused.
pub fn workplace(settings: &Settings, opened: &Opened) -> Result<Workplace> {
    let Opened { database, key, entropy } = opened;
    let limits = IdentitySettings {
        idle: settings.sessions.idle,
        total: settings.sessions.total,
        ..IdentitySettings::default()
    };
    let identity = Identity::new(key.clone(), entropy.clone(), limits)?;
    Ok(Workplace::new(database.clone(), Keys::new(key.clone(), entropy.clone()), identity))
}

/// What answers browsers at that address.
#[must_use]
pub fn site(settings: &Settings, origin: Origin, workplace: Workplace) -> Site {
    let tls_only = origin.as_str().starts_with("https://");
    let surroundings = Surroundings { origin, trusted_proxies: settings.trusted_proxies.clone(), tls_only };
    let probes = probes(workplace.database.clone());
    Site::new(surroundings, workplace, probes, clock::now)
}

fn probes(database: Database) -> Probes {
    Probes {
        ready: Box::new(move || {
            let database = database.clone();
            Box::pin(async move { ready(&database).await })
        }),
    }
}

async fn ready(database: &Database) -> Result<(), &'static str> {
    match steps::look(database.read()).await {
        Ok(steps) if steps.pending().is_empty() => Ok(()),
        Ok(_) => Err("the database lacks steps of its schema"),
        Err(_) => Err("the database does not answer, or is of a newer version"),
    }
}
