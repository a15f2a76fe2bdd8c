//! What people of a house owe now, in cases that have not ended: for counting and for who must know. From rows
//! alone.

use std::collections::BTreeMap;

use barnahus_database::ConnectionTrait;
use barnahus_store::cases::{self, Case};
use barnahus_store::owed::Owed;
use barnahus_vocabulary::{CaseId, HouseId};

use crate::unable::Unable;

/// Of those, what is owed in cases that have not ended, each with its case.
///
/// # Errors
/// The database's.
pub(crate) async fn in_open_cases(
    on: &impl ConnectionTrait,
    house: HouseId,
    owed: Vec<Owed>,
) -> Result<Vec<(Owed, Case)>, Unable> {
    let mut seen: BTreeMap<CaseId, Option<Case>> = BTreeMap::new();
    let mut open = Vec::new();
    for one in owed {
        let case = match seen.get(&one.case) {
            Some(case) => case.clone(),
            None => {
                let found = cases::find(on, house, one.case).await?;
                seen.insert(one.case, found.clone());
                found
            }
        };
        let case = case.filter(|case| !case.stage.code().has_ended());
        open.extend(case.map(|case| (one, case)));
    }
    Ok(open)
}
