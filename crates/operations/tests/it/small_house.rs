//! A small house for tests: two interview rooms, one observation room, and people of every role.
//!
//! Each test gets houses of its own, one on SQLite and one on PostgreSQL when a server is named; no
//! test shares anything with another.

use std::sync::Arc;

use barnahus_casework::Typed;
use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_identity::{Cost, Identity, Settings};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_operations::Workplace;
use barnahus_operations::receive_referral::{Received, receive_referral};
use barnahus_operations::triage_case::accept_case;
use barnahus_seals::{Entropy, HouseKey};
use barnahus_store::hours::Hours;
use barnahus_store::houses::House;
use barnahus_store::people::{Person, PersonStanding};
use barnahus_store::rooms::{Room, RoomKind};
use barnahus_store::{Keys, houses, people, rooms};
use barnahus_vocabulary::{
    Actor, CaseId, DraftId, HouseId, Instant, Language, Locale, PersonId, Role, RoomId, local,
};
use time::macros::datetime;

/// A house with its people, open for use cases.
pub struct SmallHouse {
    pub workplace: Workplace,
    pub id: HouseId,
    pub interview_rooms: [RoomId; 2],
    pub observation_room: RoomId,
    people: Vec<Person>,
    _scratch: Scratch,
}

/// Tuesday, 24 November 2026, nine o'clock at the house.
pub fn now() -> Instant {
    local::instant(datetime!(2026-11-24 09:00)).unwrap()
}

/// One house on each database at hand.
pub async fn small_houses() -> Vec<SmallHouse> {
    let mut small = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        small.push(furnish(scratch).await);
    }
    small
}

/// The program before its first start: a place for a house on each database, and no house.
pub async fn empty_houses() -> Vec<SmallHouse> {
    let mut empty = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        empty.push(SmallHouse {
            workplace: workplace(&scratch),
            id: HouseId::random(),
            interview_rooms: [RoomId::random(), RoomId::random()],
            observation_room: RoomId::random(),
            people: Vec::new(),
            _scratch: scratch,
        });
    }
    empty
}

fn workplace(scratch: &Scratch) -> Workplace {
    let entropy = Entropy::seeded(7);
    let key = Arc::new(HouseKey::generate(&entropy));
    let quick = Settings { cost: Cost::FEATHER, ..Settings::default() };
    let identity = Identity::new(Arc::clone(&key), entropy.clone(), quick).unwrap();
    Workplace::new(scratch.database.clone(), Keys::new(key, entropy), identity)
}

async fn furnish(scratch: Scratch) -> SmallHouse {
    let workplace = workplace(&scratch);
    let id = HouseId::random();
    let (one, two, glass) = (RoomId::random(), RoomId::random(), RoomId::random());
    let everyone: Vec<Person> =
        Role::ALL.into_iter().flat_map(|role| [person(role, "Unu"), person(role, "Doi")]).collect();
    let tx = workplace.database.begin().await.unwrap();
    houses::insert(&tx, &house(id), now()).await.unwrap();
    for (room, name) in [(one, "Albastră"), (two, "Verde")] {
        rooms::insert(&tx, id, &interview_room(room, name)).await.unwrap();
    }
    let observation =
        Room { kind: RoomKind::Observation, serves: vec![one, two], ..interview_room(glass, "Observare") };
    rooms::insert(&tx, id, &observation).await.unwrap();
    for person in &everyone {
        people::insert(&tx, id, person, now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    SmallHouse {
        workplace,
        id,
        interview_rooms: [one, two],
        observation_room: glass,
        people: everyone,
        _scratch: scratch,
    }
}

fn house(id: HouseId) -> House {
    House {
        id,
        name: "Casa copilului Cluj".to_owned(),
        address: "Strada Teiului 1, Cluj-Napoca".to_owned(),
        county: "RO-CJ".parse().unwrap(),
        mail_from: "casa@example.org".to_owned(),
        gap_minutes: 30,
        children_at_once: 1,
        version: 1,
    }
}

fn interview_room(id: RoomId, name: &str) -> Room {
    Room {
        id,
        name: name.to_owned(),
        kind: RoomKind::Interview,
        serves: Vec::new(),
        hours: working_hours(),
        version: 1,
    }
}

fn working_hours() -> Vec<Hours> {
    local::WEEK.into_iter().take(5).map(|day| Hours::new(day, 8 * 60, 18 * 60).unwrap()).collect()
}

fn person(role: Role, which: &str) -> Person {
    Person {
        id: PersonId::random(),
        display_name: format!("{which} {}", role.code()),
        email: format!("{}.{}@example.org", which.to_lowercase(), role.code()),
        institution: "DGASPC Cluj".to_owned(),
        unit: Some(format!("Biroul {which} {}", role.code())),
        county: "RO-CJ".parse().ok(),
        sex: None,
        locale: Locale::Ro,
        authorised: true,
        standing: PersonStanding::Active,
        roles: vec![role],
        languages: vec![Language::ROMANIAN],
        competences: Vec::new(),
        hours: working_hours(),
        travel_minutes: Some(0),
        version: 1,
    }
}

impl SmallHouse {
    /// The first person of a role.
    pub fn first(&self, role: Role) -> PersonId {
        self.everyone_of(role)[0]
    }

    /// Both persons of a role.
    pub fn everyone_of(&self, role: Role) -> Vec<PersonId> {
        self.people.iter().filter(|person| person.roles.contains(&role)).map(|person| person.id).collect()
    }

    /// The first person of a role, signed in.
    pub fn actor(&self, role: Role) -> Actor {
        Actor { person: self.first(role), house: self.id, roles: vec![role], locale: Locale::Ro }
    }

    /// A referral with these fields, received by the intake officer.
    pub async fn received(&self, fields: &[(&str, &str)]) -> Received {
        let typed: Typed = fields.iter().copied().collect();
        let intake = self.actor(Role::IntakeOfficer);
        receive_referral(&self.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap()
    }

    /// A case with these fields, accepted, with the first case manager in charge.
    pub async fn accepted(&self, fields: &[(&str, &str)]) -> CaseId {
        self.accepted_by(fields, self.first(Role::CaseManager)).await
    }

    /// The other case manager is in charge of it.
    pub async fn accepted_by_the_other(&self, fields: &[(&str, &str)]) -> CaseId {
        let both = self.everyone_of(Role::CaseManager);
        self.accepted_by(fields, *both.last().unwrap()).await
    }

    async fn accepted_by(&self, fields: &[(&str, &str)], manager: PersonId) -> CaseId {
        let case = self.received(fields).await.case;
        let coordinator = self.actor(Role::Coordinator);
        accept_case(&self.workplace, &coordinator, (case, 1), manager, now()).await.unwrap();
        case
    }
}
