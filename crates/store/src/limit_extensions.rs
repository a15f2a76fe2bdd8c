//! The one extension of the limit of a first interview. No row: none was given.
//!
//! Cases of one child that stand merged are read together by whoever asks ([`crate::merges::together`]).

use std::collections::BTreeMap;

use barnahus_casework::interview::ExtensionReason;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::cases::running;
use crate::entities::limit_extensions::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};
use crate::merges;

/// An extension that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// Why.
    pub reason: ExtensionReason,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// That of the first of these cases that has one.
///
/// # Errors
/// The database's; [`StoreFault::Unreadable`] for a word that is none.
pub async fn of_cases(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<Option<Extension>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .one(on)
        .await?;
    row.map(Extension::try_from).transpose()
}

/// Why the limit was extended of each case of the house that has not ended, or is merged into one that has not.
///
/// # Errors
/// The same.
pub async fn of_house(
    on: &impl ConnectionTrait,
    house: HouseId,
) -> Result<BTreeMap<CaseId, ExtensionReason>, StoreFault> {
    let own = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.in_subquery(running(house)))
        .all(on)
        .await?;
    let merged = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.in_subquery(merges::merged(house)))
        .all(on)
        .await?;
    let ids: Vec<CaseId> = merged.iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    let into = merges::of_cases(on, house, &ids).await?;
    let mut found = BTreeMap::new();
    for row in merged.into_iter().chain(own) {
        let case = CaseId::from_uuid(row.case_id);
        let reason = Extension::try_from(row)?.reason;
        found.insert(into.get(&case).copied().unwrap_or(case), reason);
    }
    Ok(found)
}

/// Keeps an extension; the case is locked, and whoever gives it has asked that there is none.
///
/// # Errors
/// The database's.
pub async fn give(
    tx: &Write,
    (house, case): (HouseId, CaseId),
    extension: Extension,
) -> Result<(), StoreFault> {
    let Extension { reason, by, at } = extension;
    let row = ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        reason: Set(reason.code().to_owned()),
        given_by: Set(by.uuid()),
        given_at: Set(at.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

impl TryFrom<Model> for Extension {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { case_id: _, house_id: _, reason, given_by, given_at } = row;
        Ok(Self {
            reason: word(&reason, "limit_extensions.reason")?,
            by: PersonId::from_uuid(given_by),
            at: Instant::from_millis(given_at),
        })
    }
}
