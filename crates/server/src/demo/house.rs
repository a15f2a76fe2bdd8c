//! The demo's house: three interview rooms, two observation rooms, people with hours and leave.

use anyhow::Result;
use barnahus_operations::Workplace;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::hours::Hours;
use barnahus_store::houses::{self, House};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::rooms::{self, Room, RoomKind};
use barnahus_vocabulary::{
    AbsenceId, Actor, HouseId, Instant, Interval, Language, Locale, PersonId, Role, RoomId, local,
};
use time::{Duration, Weekday};

use super::people::{Invented, PEOPLE};

/// The house with its people, as the rest of the demo needs them.
pub(super) struct Staff {
    /// Which house.
    pub(super) house: HouseId,
    /// Everyone, with what they are.
    pub(super) people: Vec<(PersonId, &'static Invented)>,
}

impl Staff {
    /// The first person of a role, acting with all their roles.
    pub(super) fn actor(&self, role: Role) -> Option<Actor> {
        let (person, invented) = self.people.iter().find(|(_, invented)| invented.roles.contains(&role))?;
        Some(Actor { person: *person, house: self.house, roles: invented.roles.to_vec(), locale: Locale::Ro })
    }

    /// Everyone of a role.
    pub(super) fn of(&self, role: Role) -> Vec<PersonId> {
        let of_role = self.people.iter().filter(|(_, invented)| invented.roles.contains(&role));
        of_role.map(|(person, _)| *person).collect()
    }
}

/// Sets the house up, four weeks before now.
pub(super) async fn set_up(workplace: &Workplace, now: Instant) -> Result<Staff> {
    let house = HouseId::random();
    let tx = workplace.database.begin().await?;
    houses::insert(&tx, &the_house(house)?, now).await?;
    for room in the_rooms()? {
        rooms::insert(&tx, house, &room).await?;
    }
    let mut staff = Staff { house, people: Vec::new() };
    for (number, invented) in PEOPLE.iter().enumerate() {
        let person = person(number, invented)?;
        people::insert(&tx, house, &person, now).await?;
        staff.people.push((person.id, invented));
    }
    for (which, in_days, days) in [(6_usize, 8_i64, 3_i64), (9, 3, 1), (13, 12, 5), (1, -6, 2)] {
        let from = local::start_of_day(local::day(now + Duration::days(in_days)));
        let during = Interval::new(from, from + Duration::days(days));
        let (Some(during), Some((person, _))) = (during, staff.people.get(which)) else { continue };
        let leave = Absence { id: AbsenceId::random(), person: *person, kind: AbsenceKind::Leave, during };
        absences::insert(&tx, house, leave, now).await?;
    }
    tx.commit().await?;
    Ok(staff)
}

fn the_house(id: HouseId) -> Result<House> {
    Ok(House {
        id,
        name: "Casa Teiul".to_owned(),
        address: "Strada Teiului 1, Cluj-Napoca".to_owned(),
        county: "RO-CJ".parse()?,
        mail_from: "casa.teiul@demo.invalid".to_owned(),
        gap_minutes: 30,
        children_at_once: 2,
        version: 1,
    })
}

fn the_rooms() -> Result<Vec<Room>> {
    let hours = weekly(&[1, 2, 3, 4, 5], 8, 18)?;
    let room = |name: &str, kind: RoomKind, serves: Vec<RoomId>| Room {
        id: RoomId::random(),
        name: name.to_owned(),
        kind,
        serves,
        hours: hours.clone(),
        version: 1,
    };
    let talk = ["Camera Albastră", "Camera Verde", "Camera Galbenă"]
        .map(|name| room(name, RoomKind::Interview, Vec::new()));
    let [blue, green, yellow] = [&talk[0], &talk[1], &talk[2]].map(|room| room.id);
    let watch = [
        room("Observare 1", RoomKind::Observation, vec![blue, green]),
        room("Observare 2", RoomKind::Observation, vec![green, yellow]),
    ];
    Ok(talk.into_iter().chain(watch).collect())
}

fn person(number: usize, invented: &Invented) -> Result<Person> {
    let mut languages = vec![Language::ROMANIAN];
    for code in invented.languages {
        languages.push(code.parse()?);
    }
    let (days, from, to) = invented.week;
    Ok(Person {
        id: PersonId::random(),
        display_name: invented.name.to_owned(),
        email: email(number, invented),
        institution: invented.institution.to_owned(),
        unit: invented.unit.map(str::to_owned),
        county: "RO-CJ".parse().ok(),
        sex: Some(invented.sex),
        locale: Locale::Ro,
        authorised: true,
        standing: PersonStanding::Active,
        roles: invented.roles.to_vec(),
        languages,
        competences: invented.competences.to_vec(),
        hours: weekly(days, from, to)?,
        travel_minutes: Some(invented.travel),
        version: 1,
    })
}

/// By what they are, so that whoever tries the demo finds them: `coordonator@demo.invalid`.
fn email(number: usize, invented: &Invented) -> String {
    let role = invented.roles.first().map_or("nimeni", |role| role.code());
    let nth =
        PEOPLE.iter().take(number).filter(|other| other.roles.first() == invented.roles.first()).count();
    let suffix = if nth == 0 { String::new() } else { format!("-{}", nth + 1) };
    format!("{}{suffix}@demo.invalid", role.replace('_', "-"))
}

fn weekly(days: &[u8], from: u16, to: u16) -> Result<Vec<Hours>> {
    let stretch = |day: &u8| {
        let weekday = Weekday::Monday.nth_next(day.saturating_sub(1));
        Hours::new(weekday, from * 60, to * 60).map_err(|_| anyhow::anyhow!("hours of the demo"))
    };
    days.iter().map(stretch).collect()
}
