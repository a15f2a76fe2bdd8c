//! One more house in this installation, made from the command line by whoever runs the machine.
//!
//! It begins with its name, its place and one coordinator, who enters rooms, hours and people in the browser. No
//! house can make another: its people have no say beyond their own. The trail of the new house says that
//! the program did it.

use barnahus_database::{Fault, Note};
use barnahus_identity::{Holder, Purpose, Token};
use barnahus_outbox::mail_settings::{self, MailSettings, MailWay};
use barnahus_store::houses::{self, House};
use barnahus_store::{StoreFault, people};
use barnahus_vocabulary::{County, EmailAddress, HouseId, Instant, Line, Locale, PersonId, Role};

use crate::person_entry::PersonEntry;
use crate::set_up_house::GAP_MINUTES;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What must be known of it.
#[derive(Debug, Clone)]
pub struct NewHouse {
    /// What it is called.
    pub name: Line,
    /// Where one comes to.
    pub address: Line,
    /// Its county.
    pub county: County,
    /// Its first coordinator, whose address letters come from until the house says otherwise.
    pub coordinator: EmailAddress,
}

/// Why there is none more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAdded {
    /// The first house is set up in the browser.
    #[error("there is no house yet")]
    NoFirst,
    /// The address is somebody's of another house.
    #[error("the address is somebody's of another house")]
    AddressTaken,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

/// Makes it. Answers which it is, and the token of the coordinator's invitation.
///
/// # Errors
/// [`NotAdded`].
pub async fn add_house(
    workplace: &Workplace,
    new: &NewHouse,
    now: Instant,
) -> Result<(HouseId, Token), NotAdded> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    if houses::all(tx.sql()).await.map_err(Unable::from)?.is_empty() {
        return Err(NotAdded::NoFirst);
    }
    let id = HouseId::random();
    let house = House {
        id,
        name: new.name.to_string(),
        address: new.address.to_string(),
        county: new.county,
        mail_from: new.coordinator.to_string(),
        gap_minutes: GAP_MINUTES,
        children_at_once: 1,
        version: 1,
    };
    houses::insert(&tx, &house, now).await.map_err(Unable::from)?;
    let (key, entropy) = (workplace.keys.house_key(), workplace.keys.entropy());
    let settings = MailSettings { way: MailWay::Files, version: 0 };
    mail_settings::write(&tx, key, entropy, id, &settings).await.map_err(Unable::from)?;
    let person = coordinator(new).fresh();
    people::insert(&tx, id, &person, now).await.map_err(|fault| match fault {
        StoreFault::Taken | StoreFault::Database(Fault::Taken) => NotAdded::AddressTaken,
        fault => NotAdded::Unable(fault.into()),
    })?;
    let purpose = Purpose::Invitation(Holder { house: id, person: person.id });
    let token = workplace.identity.make_link(&tx, purpose, now).await.map_err(Unable::from)?;
    tx.note(note(id, None, now));
    tx.note(note(id, Some(person.id), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok((id, token))
}

/// Under their address until they write their name.
fn coordinator(new: &NewHouse) -> PersonEntry {
    PersonEntry {
        name: Line::parse(new.coordinator.as_str()).unwrap_or_else(|_| new.name.clone()),
        email: new.coordinator.clone(),
        institution: new.name.clone(),
        unit: None,
        county: Some(new.county),
        sex: None,
        locale: Locale::default(),
        authorised: false,
        roles: [Role::Coordinator, Role::Administrator].into(),
        languages: [].into(),
        competences: [].into(),
        travel_minutes: None,
    }
}

/// That the program made the house, or that it invited somebody.
fn note(house: HouseId, invited: Option<PersonId>, now: Instant) -> Note {
    let (action, subject_kind, subject, purpose) = match invited {
        None => ("set_up", "house", house.uuid(), "administration"),
        Some(person) => ("invited", "person", person.uuid(), "account"),
    };
    Note { house, at: now, actor: None, action, subject_kind, subject: Some(subject), purpose }
}
