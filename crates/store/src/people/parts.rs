//! What a person has several of: roles, languages, competences, hours; and the way to the house.
//!
//! Read for a whole house in five queries, however many people there are.

use std::collections::BTreeMap;

use barnahus_casework::competence::Competence;
use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Language, PersonId, Role};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Person;
use crate::entities::{person_competences, person_hours, person_languages, person_roles, person_travel};
use crate::fault::{StoreFault, column, count, word};
use crate::hours::Hours;

/// The parts of one person.
#[derive(Default)]
pub(super) struct OfPerson {
    pub(super) roles: Vec<Role>,
    pub(super) languages: Vec<Language>,
    pub(super) competences: Vec<Competence>,
    pub(super) hours: Vec<Hours>,
    pub(super) travel_minutes: Option<u32>,
}

/// The parts of several people.
#[derive(Default)]
pub(super) struct Parts(BTreeMap<PersonId, OfPerson>);

/// Reads one of the five tables, for a house or for some people of it.
macro_rules! rows {
    ($on:expr, $table:ident, $house:expr, $who:expr, $order:ident) => {{
        let mut query = $table::Entity::find().filter($table::Column::HouseId.eq($house.uuid()));
        if let Some(who) = $who {
            query = query.filter($table::Column::PersonId.is_in(who.iter().map(|who| who.uuid())));
        }
        query.order_by_asc($table::Column::$order).all($on).await?
    }};
}

impl Parts {
    pub(super) async fn of_house(on: &impl ConnectionTrait, house: HouseId) -> Result<Self, StoreFault> {
        Self::read(on, house, None).await
    }

    pub(super) async fn of_people(
        on: &impl ConnectionTrait,
        house: HouseId,
        who: &[PersonId],
    ) -> Result<Self, StoreFault> {
        Self::read(on, house, Some(who)).await
    }

    pub(super) fn take(&mut self, who: PersonId) -> OfPerson {
        self.0.remove(&who).unwrap_or_default()
    }

    fn of(&mut self, who: sea_orm::prelude::Uuid) -> &mut OfPerson {
        self.0.entry(PersonId::from_uuid(who)).or_default()
    }

    async fn read(
        on: &impl ConnectionTrait,
        house: HouseId,
        who: Option<&[PersonId]>,
    ) -> Result<Self, StoreFault> {
        let mut parts = Self::default();
        for row in rows!(on, person_roles, house, who, Role) {
            parts.of(row.person_id).roles.push(word(&row.role, "person_roles.role")?);
        }
        for row in rows!(on, person_languages, house, who, Language) {
            let language = word(&row.language, "person_languages.language")?;
            parts.of(row.person_id).languages.push(language);
        }
        for row in rows!(on, person_competences, house, who, Competence) {
            let competence = word(&row.competence, "person_competences.competence")?;
            parts.of(row.person_id).competences.push(competence);
        }
        for row in rows!(on, person_hours, house, who, FromMinute) {
            let hours = Hours::from_columns(row.weekday, row.from_minute, row.to_minute)?;
            parts.of(row.person_id).hours.push(hours);
        }
        for row in rows!(on, person_travel, house, who, Minutes) {
            parts.of(row.person_id).travel_minutes = Some(count(row.minutes, "person_travel.minutes")?);
        }
        for of_person in parts.0.values_mut() {
            of_person.roles.sort_unstable();
            of_person.hours.sort_unstable();
        }
        Ok(parts)
    }
}

/// Removes all parts of a person.
pub(super) async fn clear(tx: &Write, house: HouseId, who: PersonId) -> Result<(), StoreFault> {
    macro_rules! clear {
        ($($table:ident)*) => {$(
            $table::Entity::delete_many()
                .filter($table::Column::HouseId.eq(house.uuid()))
                .filter($table::Column::PersonId.eq(who.uuid()))
                .exec(tx.sql())
                .await?;
        )*};
    }
    clear!(person_roles person_languages person_competences person_hours person_travel);
    Ok(())
}

/// Writes all parts of a person who has none.
pub(super) async fn write(tx: &Write, house: HouseId, who: &Person) -> Result<(), StoreFault> {
    let (house_id, person_id) = (Set(house.uuid()), Set(who.id.uuid()));
    for role in &who.roles {
        let role = Set(role.code().to_owned());
        let row =
            person_roles::ActiveModel { house_id: house_id.clone(), person_id: person_id.clone(), role };
        row.insert(tx.sql()).await?;
    }
    for language in &who.languages {
        let row = person_languages::ActiveModel {
            house_id: house_id.clone(),
            person_id: person_id.clone(),
            language: Set(language.code().to_owned()),
        };
        row.insert(tx.sql()).await?;
    }
    for competence in &who.competences {
        let row = person_competences::ActiveModel {
            house_id: house_id.clone(),
            person_id: person_id.clone(),
            competence: Set(competence.code().to_owned()),
        };
        row.insert(tx.sql()).await?;
    }
    for hours in &who.hours {
        let row = person_hours::ActiveModel {
            house_id: house_id.clone(),
            person_id: person_id.clone(),
            weekday: Set(i32::from(hours.day_number())),
            from_minute: Set(i32::from(hours.from_minute())),
            to_minute: Set(i32::from(hours.to_minute())),
        };
        row.insert(tx.sql()).await?;
    }
    if let Some(minutes) = who.travel_minutes {
        let row = person_travel::ActiveModel { house_id, person_id, minutes: Set(column(minutes)) };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}
