//! Puts together what the crates below made: the place where use cases work, and the site that asks it.
//!
//! Nothing here decides anything; it hands settings, keys and clock to whoever said they need them.

use anyhow::Result;
use barnahus_database::Database;
use barnahus_identity::{Identity, Settings as IdentitySettings};
use barnahus_operations::Workplace;
use barnahus_operations::postman::Postman;
use barnahus_operations::read_calendars::CalendarRounds;
use barnahus_outbox::MailWays;
use barnahus_outbox::calendars::{CalendarReader, Limits, Reach};
use barnahus_outbox::exchange::Carrier;
use barnahus_outbox::transport::MailFolder;
use barnahus_store::Keys;
use barnahus_vocabulary::Origin;
use barnahus_web::{DemoDoor, Probes, Site, Surroundings};

use crate::opened::Opened;
use crate::post_office::{PostOffice, Pulse};
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
pub fn site(settings: &Settings, origin: Origin, workplace: Workplace, pulse: Pulse) -> Site {
    let probes = probes(workplace.database.clone(), pulse);
    Site::new(surroundings(settings, origin), workplace, probes, clock::now)
}

/// The same for the demo house.
#[must_use]
pub fn demo_site(
    settings: &Settings,
    origin: Origin,
    workplace: Workplace,
    pulse: Pulse,
    demo: DemoDoor,
) -> Site {
    let probes = probes(workplace.database.clone(), pulse);
    Site::of_demo(surroundings(settings, origin), workplace, probes, clock::now, demo)
}

fn surroundings(settings: &Settings, origin: Origin) -> Surroundings {
    let tls_only = origin.as_str().starts_with("https://");
    Surroundings { origin, trusted_proxies: settings.trusted_proxies.clone(), tls_only }
}

/// From where calendars may be fetched: public servers and those that the settings vouch for, never from
/// ourselves.
#[must_use]
pub fn reach(settings: &Settings, origin: &Origin) -> Reach {
    Reach::new(settings.calendars.allowed_hosts.clone(), origin)
}

/// Who fetches and reads people's calendars.
///
/// # Errors
/// When the institution's own authority cannot be read.
pub fn calendar_rounds(settings: &Settings, workplace: Workplace) -> Result<CalendarRounds> {
    let reach = workplace.reach.clone();
    let reader = CalendarReader::new(reach, &settings.mail_authority, Limits::default())?;
    Ok(CalendarRounds::new(workplace, reader, settings.calendars.pause))
}

/// Who carries messages to the adult core.
///
/// # Errors
/// When the institution's own authority cannot be read.
pub fn carrier(settings: &Settings) -> Result<Carrier> {
    Ok(Carrier::new(&settings.mail_authority)?)
}

/// The post of all houses: letters of those without a mail server go into `data/mail`.
#[must_use]
pub fn post(settings: &Settings, origin: Origin, workplace: Workplace) -> PostOffice {
    let folder = MailFolder::at(&settings.data.join("mail"));
    let ways = MailWays::new(workplace.keys.house_key().clone(), folder, settings.mail_authority.clone());
    PostOffice {
        bell: workplace.letter_waits.clone(),
        postman: Postman::new(workplace, origin),
        ways,
        pulse: Pulse::new(clock::now()),
    }
}

fn probes(database: Database, pulse: Pulse) -> Probes {
    Probes {
        ready: Box::new(move || {
            let (database, pulse) = (database.clone(), pulse.clone());
            Box::pin(async move { ready(&database, &pulse).await })
        }),
    }
}

async fn ready(database: &Database, pulse: &Pulse) -> Result<(), &'static str> {
    match steps::look(database.read()).await {
        Ok(steps) if !steps.pending().is_empty() => Err("the database lacks steps of its schema"),
        Ok(_) if !pulse.is_felt(clock::now()) => Err("the outbox does not move"),
        Ok(_) => Ok(()),
        Err(_) => Err("the database does not answer, or is of a newer version"),
    }
}
