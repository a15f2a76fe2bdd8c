//! What the store seals with: the house key, and randomness for new keys.
//!
//! Each case has its own key, wrapped by the house key in `case_keys`; a draft has its own as well.
//! Places bind a sealed value to its house, table, column and row, so that it opens nowhere else.

use std::collections::BTreeMap;
use std::sync::Arc;

use barnahus_database::Write;
use barnahus_seals::{CaseKey, Entropy, HouseKey, Place, SealError};
use barnahus_vocabulary::{CaseId, HouseId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::case_keys;
use crate::fault::StoreFault;

/// The house key with its randomness. Cheap to clone.
#[derive(Clone)]
pub struct Keys {
    house_key: Arc<HouseKey>,
    entropy: Entropy,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(closed)")
    }
}

impl Keys {
    /// Both come from `server`, once.
    #[must_use]
    pub const fn new(house_key: Arc<HouseKey>, entropy: Entropy) -> Self {
        Self { house_key, entropy }
    }

    /// The house key itself, for accounts and letters.
    #[must_use]
    pub const fn house_key(&self) -> &Arc<HouseKey> {
        &self.house_key
    }

    /// Randomness.
    #[must_use]
    pub const fn entropy(&self) -> &Entropy {
        &self.entropy
    }

    /// A new key with its wrapped form for a row of `table`.
    pub(crate) fn new_key(
        &self,
        place: &Place,
        said: &'static str,
    ) -> Result<(CaseKey, Vec<u8>), StoreFault> {
        let key = CaseKey::generate(&self.entropy);
        let wrapped = self.house_key.wrap(&key, place, &self.entropy).map_err(sealing(said))?;
        Ok((key, wrapped))
    }

    /// Makes the key of a case and keeps it wrapped.
    pub(crate) async fn make(&self, tx: &Write, house: HouseId, case: CaseId) -> Result<CaseKey, StoreFault> {
        let place = Place::new("case_keys", "wrapped", house, case);
        let (key, wrapped) = self.new_key(&place, "case_keys.wrapped")?;
        let row = case_keys::ActiveModel {
            case_id: Set(case.uuid()),
            house_id: Set(house.uuid()),
            wrapped: Set(wrapped),
        };
        row.insert(tx.sql()).await?;
        Ok(key)
    }

    /// The keys of those cases that were not erased.
    pub(crate) async fn of_cases(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
        cases: &[CaseId],
    ) -> Result<BTreeMap<CaseId, CaseKey>, StoreFault> {
        let rows = case_keys::Entity::find()
            .filter(case_keys::Column::HouseId.eq(house.uuid()))
            .filter(case_keys::Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
            .all(on)
            .await?;
        let unwrapped = |row: case_keys::Model| {
            let case = CaseId::from_uuid(row.case_id);
            let place = Place::new("case_keys", "wrapped", house, case);
            let key = self.house_key.unwrap(&place, &row.wrapped).map_err(sealing("case_keys.wrapped"))?;
            Ok((case, key))
        };
        rows.into_iter().map(unwrapped).collect()
    }

    /// The key of a case; `None` when the case was erased.
    pub(crate) async fn of_case(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
        case: CaseId,
    ) -> Result<Option<CaseKey>, StoreFault> {
        let row = case_keys::Entity::find()
            .filter(case_keys::Column::HouseId.eq(house.uuid()))
            .filter(case_keys::Column::CaseId.eq(case.uuid()))
            .one(on)
            .await?;
        let place = Place::new("case_keys", "wrapped", house, case);
        row.map(|row| self.house_key.unwrap(&place, &row.wrapped).map_err(sealing("case_keys.wrapped")))
            .transpose()
    }
}

/// Says where a seal did not open or close.
pub(crate) fn sealing(place: &'static str) -> impl Fn(SealError) -> StoreFault {
    move |reason| StoreFault::Seal { place, reason }
}
