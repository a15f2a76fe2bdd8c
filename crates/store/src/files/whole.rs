//! A file read whole by the program itself, past every permit: to freeze it, or to seal it with another key. What is
//! opened here is shown to nobody, and so does not leave this crate.

use std::collections::BTreeMap;

use barnahus_casework::file::{Contents, SectionName};
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::place;
use crate::entities::case_sections::{Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// All that lies sealed in a file.
pub(crate) struct Sealed {
    /// Its sections, whole.
    pub(crate) contents: Contents,
    /// What is kept beside them, by its code.
    pub(crate) beside: BTreeMap<String, Typed>,
}

/// Opens all seals of a file.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, a seal's, or [`StoreFault::Unreadable`]
/// when the file is damaged.
pub(crate) async fn sealed(
    tx: &Write,
    keys: &Keys,
    (house, case): (HouseId, CaseId),
    now: Instant,
) -> Result<Sealed, StoreFault> {
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .all(tx.sql())
        .await?;
    let (mut contents, mut beside) = (Contents::default(), BTreeMap::new());
    for row in rows {
        let typed = sealed_text::open(&key, &place(house, case, &row.section), &row.sealed)?;
        if let Ok(name) = row.section.parse::<SectionName>() {
            contents
                .put(name, &typed, local::day(now))
                .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
        } else {
            beside.insert(row.section, typed);
        }
    }
    Ok(Sealed { contents, beside })
}
