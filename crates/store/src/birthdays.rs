//! When the children of ended cases may have been born at the latest: for the day until which a case is
//! kept, and for nothing else.
//!
//! It unseals the identity, takes the age from it and lets the rest go; no file is opened, and nobody is
//! shown anything but a day many years ahead. Read anew each time: what was corrected after the case
//! ended counts.

use std::collections::BTreeMap;

use barnahus_casework::file::{Contents, SectionName};
use barnahus_casework::retention::Born;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::entities::case_sections::{Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// For each of those cases, with when its referral came.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn latest(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    cases: &BTreeMap<CaseId, Instant>,
) -> Result<BTreeMap<CaseId, Born>, StoreFault> {
    let ids: Vec<CaseId> = cases.keys().copied().collect();
    let found = keys.of_cases(on, house, &ids).await?;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(ids.iter().map(|case| case.uuid())))
        .filter(Column::Section.eq(SectionName::Identity.code()))
        .all(on)
        .await?;
    let unknown = |received: &Instant| Born::AtTheLatest(local::day(*received));
    let mut born: BTreeMap<CaseId, Born> =
        cases.iter().map(|(case, received)| (*case, unknown(received))).collect();
    for row in rows {
        let case = CaseId::from_uuid(row.case_id);
        let (Some(key), Some(received)) = (found.get(&case), cases.get(&case)) else { continue };
        let place = Place::new(
            "case_sections",
            "sealed",
            house,
            format_args!("{case}/{}", SectionName::Identity.code()),
        );
        let typed = sealed_text::open(key, &place, &row.sealed)?;
        let (mut contents, referred) = (Contents::default(), local::day(*received));
        contents
            .put(SectionName::Identity, &typed, referred)
            .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
        if let Some(identity) = contents.identity {
            born.insert(case, Born::of(&identity.age, referred));
        }
    }
    Ok(born)
}
