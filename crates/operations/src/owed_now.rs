//! What people of a house owe now, in cases that have not ended: for counting and for who must know. From rows
//! alone.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::{self, Case};
use barnahus_store::owed::Owed;
use barnahus_vocabulary::{Actor, CaseId, HouseId};

use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

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

/// Of those, in their order, what is owed in open cases in which the actor may hand it on: up to so many, each with the
/// codename of its case. A case is approached once, however much is owed in it.
///
/// # Errors
/// The database's.
pub(crate) async fn theirs_to_hand_on(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    owed: Vec<Owed>,
    most: usize,
) -> Result<Vec<(Owed, String)>, Unable> {
    let mut seen: BTreeMap<CaseId, Option<String>> = BTreeMap::new();
    let mut theirs = Vec::new();
    for one in owed {
        if theirs.len() == most {
            break;
        }
        let codename = match seen.get(&one.case) {
            Some(codename) => codename.clone(),
            None => {
                let found = codename(workplace, on, actor, one.case).await?;
                seen.insert(one.case, found.clone());
                found
            }
        };
        theirs.extend(codename.map(|codename| (one, codename)));
    }
    Ok(theirs)
}

async fn codename(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Option<String>, Unable> {
    let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { return Ok(None) };
    let runs = !approached.case.stage.code().has_ended();
    let theirs = runs && may_in_case(actor, CaseAction::HandSupportOn, &approached.standing).is_ok();
    Ok(theirs.then_some(approached.case.codename))
}
