//! Cases by the name of their child, found by keyed hash: exactly that name, whatever its marks and order, and
//! the birth date with it where one is given.
//!
//! Whoever works with some cases only is told of those alone, by the query itself: a case of others costs it
//! nothing, so that no answer takes longer because it exists.

use barnahus_casework::likeness;
use barnahus_casework::names::PersonName;
use barnahus_vocabulary::{CaseId, HouseId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use time::Date;

use super::{CHILD, hash};
use crate::cases::list::of_member;
use crate::entities::case_likenesses::{Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;

/// The cases of the house, or of one member of its teams, whose child is called so; at most so many.
///
/// # Errors
/// The database's.
pub async fn named(
    on: &impl ConnectionTrait,
    keys: &Keys,
    of: (HouseId, Option<PersonId>),
    who: (&PersonName, Option<Date>),
    most: u64,
) -> Result<Vec<CaseId>, StoreFault> {
    let ((house, member), (name, born)) = (of, who);
    let name = likeness::of_whole_name(name);
    let like = born.map_or_else(|| name.clone(), |born| name.with_birth_date(born));
    let key = keys.house_key().likenesses(house);
    let mut query = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Kind.eq(CHILD))
        .filter(Column::Hash.eq(hash(&key, CHILD, &like)))
        .limit(most);
    if let Some(member) = member {
        query = query.filter(Column::CaseId.in_subquery(of_member(house, member)));
    }
    let rows = query.all(on).await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}
