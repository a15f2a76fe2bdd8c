//! The house itself: its name, its address, and how its letters leave.
//!
//! What keeps children apart in it belongs to its rules, which `change_rules` changes.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::Lockable;
use barnahus_outbox::mail_settings::{self, MailSettings};
use barnahus_store::houses::{self, House};
use barnahus_vocabulary::{Actor, County, EmailAddress, Instant, Line};

use crate::mail_entry::{MailEntry, NotAServer};
use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_outbox::mail_settings::{MailServer, MailWay};

/// The house as its page shows it. The password of the mail server is in it and goes on no page.
#[derive(Debug)]
pub struct HouseSeen {
    /// The house.
    pub house: House,
    /// How letters leave.
    pub mail: MailSettings,
}

/// What is entered about a house.
#[derive(Debug, Clone)]
pub struct HouseEntry {
    /// What it is called.
    pub name: Line,
    /// Where one comes to.
    pub address: Line,
    /// Its county.
    pub county: County,
    /// From which address its letters come.
    pub mail_from: EmailAddress,
    /// How letters leave.
    pub mail: MailEntry,
}

/// Why nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HouseUnchanged {
    /// The mail server cannot be used like that.
    #[error(transparent)]
    Mail(#[from] NotAServer),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for who does not manage the house.
pub async fn read_house(workplace: &Workplace, actor: &Actor) -> Result<HouseSeen, Unable> {
    may_in_house(actor, HouseAction::ManageHouse)?;
    let on = workplace.database.read();
    Ok(HouseSeen {
        house: houses::find(on, actor.house).await?.ok_or(Unable::NotTheirs)?,
        mail: mail_settings::read(on, workplace.keys.house_key(), actor.house).await?,
    })
}

/// Changes it, given the versions with which the page read the house and its mail.
///
/// # Errors
/// [`HouseUnchanged`]; [`Unable::Stale`] when someone changed it meanwhile.
pub async fn change_house(
    workplace: &Workplace,
    actor: &Actor,
    versions: (u32, u32),
    entry: &HouseEntry,
    now: Instant,
) -> Result<(), HouseUnchanged> {
    may_in_house(actor, HouseAction::ManageHouse).map_err(Unable::from)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Houses, &[actor.house.uuid()]).await.map_err(Unable::from)?;
    let stored = houses::find(tx.sql(), actor.house).await.map_err(Unable::from)?.ok_or(Unable::NotTheirs)?;
    houses::update(&tx, &House { version: versions.0, ..changed(&stored, entry) })
        .await
        .map_err(Unable::from)?;
    let (key, entropy) = (workplace.keys.house_key(), workplace.keys.entropy());
    let before = mail_settings::read(tx.sql(), key, actor.house).await.map_err(Unable::from)?;
    let mail = MailSettings { way: entry.mail.onto(&before.way)?, version: versions.1 };
    mail_settings::write(&tx, key, entropy, actor.house, &mail).await.map_err(Unable::from)?;
    tx.note(noted::house(actor, "changed", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// What else is kept of the house, its gap and its lanes, is changed with its rules.
fn changed(stored: &House, entry: &HouseEntry) -> House {
    let HouseEntry { name, address, county, mail_from, mail: _ } = entry;
    House {
        name: name.to_string(),
        address: address.to_string(),
        county: *county,
        mail_from: mail_from.to_string(),
        ..stored.clone()
    }
}
