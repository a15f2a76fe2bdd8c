//! What a case holds against people of the house: the suspected persons by keyed hash, and who was declared
//! to be too near to one.
//!
//! Cases that were merged are about one child: whom one of them suspects is suspected in each.
//!
//! Read once for a case and asked about everybody: a search looks at all people of a house, and a query for
//! each of them would be most of its time. It holds hashes; no name can be read from it.

use std::collections::BTreeSet;

use barnahus_casework::conflict::{Comparison, Conflict, ConflictFact, Match};
use barnahus_casework::likeness;
use barnahus_casework::names::PersonName;
use barnahus_seals::LikenessKey;
use barnahus_vocabulary::{CaseId, HouseId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{SUSPECTED_NAME, SUSPECTED_UNIT, hash};
use crate::entities::{case_likenesses, declared_conflicts};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::merges;
use crate::people::Person;

/// Of one case, and of those that stand together with it.
pub struct Suspicions {
    key: LikenessKey,
    suspected: Vec<(String, Vec<u8>)>,
    declared: BTreeSet<PersonId>,
}

impl Suspicions {
    /// Reads them, without opening the file.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(
        on: &impl ConnectionTrait,
        keys: &Keys,
        at: (HouseId, CaseId),
    ) -> Result<Self, StoreFault> {
        let (house, case) = at;
        let cases = merges::together(on, house, case).await?;
        let cases: Vec<Uuid> = cases.into_iter().map(CaseId::uuid).collect();
        let suspected = case_likenesses::Entity::find()
            .filter(case_likenesses::Column::HouseId.eq(house.uuid()))
            .filter(case_likenesses::Column::CaseId.is_in(cases.clone()))
            .filter(case_likenesses::Column::Kind.is_in([SUSPECTED_NAME, SUSPECTED_UNIT]))
            .all(on)
            .await?;
        let declared = declared_conflicts::Entity::find()
            .filter(declared_conflicts::Column::HouseId.eq(house.uuid()))
            .filter(declared_conflicts::Column::CaseId.is_in(cases))
            .all(on)
            .await?;
        Ok(Self {
            key: keys.house_key().likenesses(house),
            suspected: suspected.into_iter().map(|row| (row.kind, row.hash)).collect(),
            declared: declared.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect(),
        })
    }

    /// What speaks against one person.
    #[must_use]
    pub fn conflict(&self, who: &Person) -> Option<Conflict> {
        let compared = Comparison {
            name: self.compare(SUSPECTED_NAME, Some(&who.display_name)),
            // Birth dates of staff are not kept; a name that is the same speaks for itself.
            birth_date: Match::Unknown,
            unit: self.compare(SUSPECTED_UNIT, who.unit.as_deref()),
        };
        let declared: &[ConflictFact] =
            if self.declared.contains(&who.id) { &[ConflictFact::Declared] } else { &[] };
        Conflict::judge(&[compared], declared)
    }

    fn compare(&self, kind: &str, text: Option<&str>) -> Match {
        let Some(name) = text.and_then(|text| PersonName::parse(text).ok()) else { return Match::Unknown };
        let hashed = hash(&self.key, kind, &likeness::of_whole_name(&name));
        let is_same = self.suspected.iter().any(|(of, known)| of == kind && *known == hashed);
        if is_same { Match::Same } else { Match::Different }
    }
}
