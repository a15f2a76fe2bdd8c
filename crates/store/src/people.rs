//! The people who work with a house: what they are, speak and are good at, and how far they travel.
//!
//! A person may have an account or not; signing in is `identity`'s. Leave is in [`crate::absences`],
//! hours are here because they are entered with the person.

mod parts;

use barnahus_casework::competence::Competence;
use barnahus_casework::sex::Sex;
use barnahus_database::Write;
use barnahus_vocabulary::{County, HouseId, Instant, Language, Locale, PersonId, Role};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::people::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::hours::Hours;

/// Whether someone still works with the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonStanding {
    /// They do.
    Active,
    /// They left; their past stays readable.
    Left,
}

impl PersonStanding {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Left => "left",
        }
    }
}

/// Someone who works with a house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Name as colleagues read it.
    pub display_name: String,
    /// Where letters go, in lower case.
    pub email: String,
    /// Which institution they come from.
    pub institution: String,
    /// Their unit within it, for conflicts of interest.
    pub unit: Option<String>,
    /// Where they work.
    pub county: Option<County>,
    /// For a child that prefers one.
    pub sex: Option<Sex>,
    /// The language of their letters.
    pub locale: Locale,
    /// For interpreters: authorised in the sense of art. 105.
    pub authorised: bool,
    /// Whether they still work with the house.
    pub standing: PersonStanding,
    /// What they are.
    pub roles: Vec<Role>,
    /// What they speak or sign.
    pub languages: Vec<Language>,
    /// What they are good at.
    pub competences: Vec<Competence>,
    /// When they work.
    pub hours: Vec<Hours>,
    /// Minutes to this house; `None` when they do not come to it.
    pub travel_minutes: Option<u32>,
    /// Grows with each change.
    pub version: u32,
}

/// Everyone who works with the house or did, by name.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Person>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_asc(Column::DisplayName)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    let mut parts = parts::Parts::of_house(on, house).await?;
    rows.into_iter().map(|row| person(row, &mut parts)).collect()
}

/// Everyone who still works with the house, by name.
///
/// # Errors
/// The database's.
pub async fn active(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Person>, StoreFault> {
    let everyone = all(on, house).await?;
    Ok(everyone.into_iter().filter(|person| person.standing == PersonStanding::Active).collect())
}

/// One person of the house.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
) -> Result<Option<Person>, StoreFault> {
    Ok(these(on, house, &[who]).await?.pop())
}

/// Some people of the house, by name; whoever is not of it is left out.
///
/// # Errors
/// The database's.
pub async fn these(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: &[PersonId],
) -> Result<Vec<Person>, StoreFault> {
    if who.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.is_in(who.iter().map(|who| who.uuid())))
        .order_by_asc(Column::DisplayName)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut parts = parts::Parts::of_people(on, house, who).await?;
    rows.into_iter().map(|row| person(row, &mut parts)).collect()
}

/// Enters a person.
///
/// # Errors
/// [`barnahus_database::Fault::Taken`] when that e-mail address is another person's.
pub async fn insert(tx: &Write, house: HouseId, who: &Person, now: Instant) -> Result<(), StoreFault> {
    let row = ActiveModel {
        id: Set(who.id.uuid()),
        house_id: Set(house.uuid()),
        version: Set(column(who.version)),
        created_at: Set(now.millis()),
        ..changes(who)
    };
    row.insert(tx.sql()).await?;
    parts::write(tx, house, who).await
}

/// Changes a person who still has the version they were read with.
///
/// # Errors
/// [`StoreFault::Stale`] when they have another.
pub async fn update(tx: &Write, house: HouseId, who: &Person) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(who.version + 1)), ..changes(who) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(who.id.uuid()))
        .filter(Column::Version.eq(column(who.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected != 1 {
        return Err(StoreFault::Stale);
    }
    parts::clear(tx, house, who.id).await?;
    parts::write(tx, house, who).await
}

fn changes(who: &Person) -> ActiveModel {
    ActiveModel {
        display_name: Set(who.display_name.clone()),
        email: Set(who.email.clone()),
        institution: Set(who.institution.clone()),
        unit: Set(who.unit.clone()),
        county: Set(who.county.map(|county| county.code().to_owned())),
        sex: Set(who.sex.map_or_else(String::new, |sex| sex.code().to_owned())),
        locale: Set(who.locale.tag().to_owned()),
        authorised: Set(who.authorised),
        standing: Set(who.standing.code().to_owned()),
        ..Default::default()
    }
}

fn person(row: Model, parts: &mut parts::Parts) -> Result<Person, StoreFault> {
    let Model {
        id,
        house_id: _,
        display_name,
        email,
        institution,
        unit,
        county,
        sex,
        locale,
        authorised,
        standing,
        version,
        time_mark: _,
        created_at: _,
    } = row;
    let of_person = parts.take(PersonId::from_uuid(id));
    Ok(Person {
        id: PersonId::from_uuid(id),
        display_name,
        email,
        institution,
        unit,
        county: county.map(|code| word(&code, "people.county")).transpose()?,
        sex: if sex.is_empty() { None } else { Some(word(&sex, "people.sex")?) },
        locale: locale.parse().map_err(|()| StoreFault::Unreadable("people.locale"))?,
        authorised,
        standing: match standing.as_str() {
            "active" => PersonStanding::Active,
            "left" => PersonStanding::Left,
            _ => return Err(StoreFault::Unreadable("people.standing")),
        },
        roles: of_person.roles,
        languages: of_person.languages,
        competences: of_person.competences,
        hours: of_person.hours,
        travel_minutes: of_person.travel_minutes,
        version: count(version, "people.version")?,
    })
}
