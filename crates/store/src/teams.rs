//! The team of a case: who is in it as what, since when, and who left.
//!
//! Membership opens a file and leaving closes it at once, so what counts is read anew each time.

use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, Role};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::team_members::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};

/// Someone in the team of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Since when.
    pub joined_at: Instant,
}

/// Who is in the team now, in the order in which they joined.
///
/// # Errors
/// The database's.
pub async fn now(on: &impl ConnectionTrait, house: HouseId, case: CaseId) -> Result<Vec<Member>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::LeftAt.is_null())
        .order_by_asc(Column::JoinedAt)
        .order_by_asc(Column::Role)
        .order_by_asc(Column::PersonId)
        .all(on)
        .await?;
    rows.into_iter().map(Member::try_from).collect()
}

/// What one person is in the team now.
///
/// # Errors
/// The database's.
pub async fn roles_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
    who: PersonId,
) -> Result<Vec<Role>, StoreFault> {
    let members = now(on, house, case).await?;
    Ok(members.into_iter().filter(|member| member.person == who).map(|member| member.role).collect())
}

/// How many cases each person is in the team of now: their workload.
///
/// # Errors
/// The database's.
pub async fn workload(
    on: &impl ConnectionTrait,
    house: HouseId,
) -> Result<std::collections::BTreeMap<PersonId, u32>, StoreFault> {
    use sea_orm::sea_query::ExprTrait;
    use sea_orm::{FromQueryResult, QuerySelect};

    #[derive(FromQueryResult)]
    struct Load {
        person_id: Uuid,
        cases: i64,
    }

    let loads = Entity::find()
        .select_only()
        .column(Column::PersonId)
        .column_as(Expr::col(Column::CaseId).count_distinct(), "cases")
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::LeftAt.is_null())
        .group_by(Column::PersonId)
        .into_model::<Load>()
        .all(on)
        .await?;
    Ok(loads
        .into_iter()
        .map(|load| (PersonId::from_uuid(load.person_id), u32::try_from(load.cases).unwrap_or(u32::MAX)))
        .collect())
}

/// Someone joins. Joining as what one is already changes nothing.
///
/// # Errors
/// The database's.
pub async fn join(tx: &Write, house: HouseId, case: CaseId, member: Member) -> Result<(), StoreFault> {
    let Member { person, role, joined_at } = member;
    if roles_of(tx.sql(), house, case, person).await?.contains(&role) {
        return Ok(());
    }
    let row = ActiveModel {
        id: Set(Uuid::new_v4()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        person_id: Set(person.uuid()),
        role: Set(role.code().to_owned()),
        joined_at: Set(joined_at.millis()),
        left_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Someone leaves, as one of what they were; whether they were it.
///
/// # Errors
/// The database's.
pub async fn leave(
    tx: &Write,
    house: HouseId,
    case: CaseId,
    who: (PersonId, Role),
    at: Instant,
) -> Result<bool, StoreFault> {
    let (person, role) = who;
    let left = Entity::update_many()
        .col_expr(Column::LeftAt, Expr::value(at.millis()))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .filter(Column::Role.eq(role.code()))
        .filter(Column::LeftAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(left.rows_affected > 0)
}

/// Someone leaves every team of the house: they no longer work with it.
///
/// # Errors
/// The database's.
pub async fn leave_all(tx: &Write, house: HouseId, who: PersonId, at: Instant) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::LeftAt, Expr::value(at.millis()))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .filter(Column::LeftAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

impl TryFrom<Model> for Member {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { id: _, house_id: _, case_id: _, person_id, role, joined_at, left_at: _ } = row;
        Ok(Self {
            person: PersonId::from_uuid(person_id),
            role: word(&role, "team_members.role")?,
            joined_at: Instant::from_millis(joined_at),
        })
    }
}
