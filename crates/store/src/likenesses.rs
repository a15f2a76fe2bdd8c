//! Who is like whom, by keyed hash: duplicates among children, conflicts with suspected persons.
//!
//! Only hashes lie in the table, keyed for each house: a copied database finds nobody, and two
//! houses never learn that they know the same child.

mod against;
mod named;
mod suspicions;

use barnahus_casework::conflict::Conflict;
use barnahus_casework::likeness::{self, Likeness};
use barnahus_casework::sections::{Identity, Suspected};
use barnahus_casework::transfer::merged;
use barnahus_database::Write;
use barnahus_seals::LikenessKey;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::carried;
use crate::entities::{case_likenesses, declared_conflicts};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::people::Person;

pub use against::against;
pub use named::named;
pub use suspicions::Suspicions;

const CHILD: &str = "child";
const SUSPECTED_NAME: &str = "suspected_name";
const SUSPECTED_UNIT: &str = "suspected_unit";

/// Remembers a child's likenesses in place of those remembered before.
///
/// # Errors
/// The database's.
pub async fn remember_child(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    identity: &Identity,
) -> Result<(), StoreFault> {
    let key = keys.house_key().likenesses(at.0);
    let hashes = likeness::of_child(identity).iter().map(|like| hash(&key, CHILD, like)).collect();
    replace(tx, at, CHILD, hashes).await
}

/// Remembers the suspected persons' likenesses in place of those remembered before, with those of the referrals that
/// came along merged from another house: the section of the file does not name them.
///
/// # Errors
/// The database's.
pub async fn remember_suspected(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    suspected: &Suspected,
) -> Result<(), StoreFault> {
    let key = keys.house_key().likenesses(at.0);
    let along = merged::suspected(carried::read_merged(tx, keys, at).await?);
    let persons: Vec<_> = suspected.0.iter().chain(&along.0).collect();
    let names = persons
        .iter()
        .copied()
        .filter_map(likeness::of_suspected)
        .map(|like| hash(&key, SUSPECTED_NAME, &like));
    replace(tx, at, SUSPECTED_NAME, names.collect()).await?;
    let units = persons.iter().filter_map(|person| person.suspected_unit.as_ref()).map(likeness::of_unit);
    replace(tx, at, SUSPECTED_UNIT, units.map(|like| hash(&key, SUSPECTED_UNIT, &like)).collect()).await
}

/// The other cases of the house whose child is like this one.
///
/// # Errors
/// The database's.
pub async fn like_child(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, Option<CaseId>),
    identity: &Identity,
) -> Result<Vec<CaseId>, StoreFault> {
    use case_likenesses::{Column, Entity};

    let (house, besides) = at;
    let key = keys.house_key().likenesses(house);
    let hashes: Vec<Vec<u8>> =
        likeness::of_child(identity).iter().map(|like| hash(&key, CHILD, like)).collect();
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Kind.eq(CHILD))
        .filter(Column::Hash.is_in(hashes))
        .all(on)
        .await?;
    let mut cases: Vec<CaseId> = rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    cases.sort_unstable();
    cases.dedup();
    cases.retain(|case| Some(*case) != besides);
    Ok(cases)
}

/// The other cases of the house whose child is like that of this case, without opening any file.
///
/// # Errors
/// The database's.
pub async fn alike(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<CaseId>, StoreFault> {
    use case_likenesses::{Column, Entity};
    let of_children =
        || Entity::find().filter(Column::HouseId.eq(house.uuid())).filter(Column::Kind.eq(CHILD));
    let own = of_children().filter(Column::CaseId.eq(case.uuid())).all(on).await?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let hashes = own.into_iter().map(|row| row.hash);
    let rows = of_children()
        .filter(Column::Hash.is_in(hashes))
        .filter(Column::CaseId.ne(case.uuid()))
        .all(on)
        .await?;
    let mut cases: Vec<CaseId> = rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    cases.sort_unstable();
    cases.dedup();
    Ok(cases)
}

/// What speaks against a person in a case, found without opening the file. Of several people of one case
/// it is found by [`Suspicions`].
///
/// # Errors
/// The database's.
pub async fn conflict(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
    who: &Person,
) -> Result<Option<Conflict>, StoreFault> {
    Ok(Suspicions::of(on, keys, at).await?.conflict(who))
}

/// Someone is declared to be too near to the suspected person. Declaring it twice changes nothing.
///
/// # Errors
/// The database's.
pub async fn declare_conflict(
    tx: &Write,
    at: (HouseId, CaseId),
    who: PersonId,
    now: Instant,
) -> Result<(), StoreFault> {
    use declared_conflicts::{ActiveModel, Entity};

    let (house, case) = at;
    if Entity::find_by_id((case.uuid(), who.uuid())).one(tx.sql()).await?.is_some() {
        return Ok(());
    }
    let row = ActiveModel {
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        person_id: Set(who.uuid()),
        declared_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

fn hash(key: &LikenessKey, kind: &str, like: &Likeness) -> Vec<u8> {
    key.likeness(kind, like.as_str()).to_vec()
}

async fn replace(
    tx: &Write,
    at: (HouseId, CaseId),
    kind: &'static str,
    mut hashes: Vec<Vec<u8>>,
) -> Result<(), StoreFault> {
    use case_likenesses::{ActiveModel, Column, Entity};

    let (house, case) = at;
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::Kind.eq(kind))
        .exec(tx.sql())
        .await?;
    hashes.sort_unstable();
    hashes.dedup();
    for hash in hashes {
        let row = ActiveModel {
            house_id: Set(house.uuid()),
            kind: Set(kind.to_owned()),
            hash: Set(hash),
            case_id: Set(case.uuid()),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}
