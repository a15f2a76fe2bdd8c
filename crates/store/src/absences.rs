//! Leave and absence of people: when they are not there although their hours say so.

use barnahus_database::Write;
use barnahus_vocabulary::{AbsenceId, HouseId, Instant, Interval, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::person_absences::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;

/// Why someone is not there. No reason beyond this is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceKind {
    /// Planned.
    Leave,
    /// Not planned.
    Absence,
}

impl AbsenceKind {
    /// The word in columns and forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Absence => "absence",
        }
    }

    /// The kind of that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Leave, Self::Absence].into_iter().find(|kind| kind.code() == code)
    }
}

/// A stretch during which someone is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Which.
    pub id: AbsenceId,
    /// Who.
    pub person: PersonId,
    /// Planned or not.
    pub kind: AbsenceKind,
    /// From when to when.
    pub during: Interval,
}

/// The absences of some people of a house that touch a stretch of time, in order.
///
/// # Errors
/// The database's.
pub async fn of_people(
    on: &impl ConnectionTrait,
    of: (HouseId, &[PersonId]),
    within: Interval,
) -> Result<Vec<Absence>, StoreFault> {
    let (house, people) = of;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.is_in(people.iter().map(|who| who.uuid())))
        .filter(Column::EndsAt.gt(within.start().millis()))
        .filter(Column::StartsAt.lt(within.end().millis()))
        .order_by_asc(Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter().map(Absence::try_from).collect()
}

/// The absences of one person that end after an instant, in order.
///
/// # Errors
/// The database's.
pub async fn of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
    after: Instant,
) -> Result<Vec<Absence>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .filter(Column::EndsAt.gt(after.millis()))
        .order_by_asc(Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter().map(Absence::try_from).collect()
}

/// Enters one. Bookings that stand are the caller's to look at.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, absence: Absence, now: Instant) -> Result<(), StoreFault> {
    let Absence { id, person, kind, during } = absence;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        person_id: Set(person.uuid()),
        kind: Set(kind.code().to_owned()),
        starts_at: Set(during.start().millis()),
        ends_at: Set(during.end().millis()),
        created_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Takes one back; whose it was.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &Write, house: HouseId, id: AbsenceId) -> Result<Option<PersonId>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .one(tx.sql())
        .await?;
    let Some(row) = row else { return Ok(None) };
    Entity::delete_by_id(row.id).exec(tx.sql()).await?;
    Ok(Some(PersonId::from_uuid(row.person_id)))
}

impl TryFrom<Model> for Absence {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { id, house_id: _, person_id, kind, starts_at, ends_at, created_at: _ } = row;
        let during = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at))
            .ok_or(StoreFault::Unreadable("person_absences.ends_at"))?;
        let kind = AbsenceKind::parse(&kind).ok_or(StoreFault::Unreadable("person_absences.kind"))?;
        Ok(Self { id: AbsenceId::from_uuid(id), person: PersonId::from_uuid(person_id), kind, during })
    }
}
