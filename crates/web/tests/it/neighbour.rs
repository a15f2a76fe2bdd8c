//! A second house of the same installation, for tests of what passes between two.

use barnahus_identity::{CodeSecret, Holder, NewPassword};
use barnahus_store::houses::{self, House};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_vocabulary::{HouseId, Language, Locale, PersonId, Role};

use crate::front_door::{Browser, Door, now};
use crate::way_in::PASSWORD;

/// Another house of the same installation, with one coordinator who can sign in.
pub struct Neighbour {
    pub id: HouseId,
    pub coordinator: PersonId,
}

impl Neighbour {
    pub async fn beside(door: &Door, name: &str) -> Self {
        let id = HouseId::random();
        let tx = door.workplace.database.begin().await.unwrap();
        houses::insert(&tx, &house(id), now()).await.unwrap();
        tx.commit().await.unwrap();
        Self { id, coordinator: coordinator_of(door, id, name).await }
    }

    /// One more coordinator of it.
    pub async fn another(&self, door: &Door, name: &str) -> PersonId {
        coordinator_of(door, self.id, name).await
    }

    pub async fn browser<'a>(&self, door: &'a Door) -> Browser<'a> {
        self.browser_of(door, self.coordinator).await
    }

    pub async fn browser_of<'a>(&self, door: &'a Door, person: PersonId) -> Browser<'a> {
        door.browser_of(Holder { house: self.id, person }, now()).await
    }
}

/// A coordinator who can sign in, and may be in charge of a case.
async fn coordinator_of(door: &Door, house: HouseId, name: &str) -> PersonId {
    let coordinator = PersonId::random();
    let (identity, entropy) = (&door.workplace.identity, door.workplace.keys.entropy());
    let password = NewPassword::parse(PASSWORD, &[], 12).unwrap();
    let credentials = identity.credentials_of(password, CodeSecret::generate(entropy)).await.unwrap();
    let tx = door.workplace.database.begin().await.unwrap();
    people::insert(&tx, house, &person(coordinator, name), now()).await.unwrap();
    let holder = Holder { house, person: coordinator };
    identity.open_account(&tx, holder, credentials, now()).await.unwrap();
    tx.commit().await.unwrap();
    coordinator
}

fn house(id: HouseId) -> House {
    House {
        id,
        name: "Casa Salcâmul".to_owned(),
        address: "Strada Salcâmului 2, Iași".to_owned(),
        county: "RO-IS".parse().unwrap(),
        mail_from: "salcamul@example.org".to_owned(),
        gap_minutes: 30,
        children_at_once: 1,
        version: 1,
    }
}

fn person(id: PersonId, name: &str) -> Person {
    Person {
        id,
        display_name: name.to_owned(),
        email: format!("{id}@example.org"),
        institution: "DGASPC Iași".to_owned(),
        unit: None,
        county: "RO-IS".parse().ok(),
        sex: None,
        locale: Locale::Ro,
        authorised: true,
        standing: PersonStanding::Active,
        roles: vec![Role::Coordinator, Role::CaseManager],
        languages: vec![Language::ROMANIAN],
        competences: Vec::new(),
        hours: Vec::new(),
        travel_minutes: Some(0),
        version: 1,
    }
}
