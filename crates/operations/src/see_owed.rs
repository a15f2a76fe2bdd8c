//! What a person owes, as the page shows it on which their account is closed: each thing with those who may take
//! it.
//!
//! Only who is in charge of a case reads that something is owed in it; of the rest, an administrator or a
//! coordinator in conflict of interest learns the number.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::owed::{self, Owing};
use barnahus_vocabulary::{Actor, CaseId, HouseId, PersonId};
use time::Date;

use crate::hand_on::taking;
use crate::owed_now::in_open_cases;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::who_can_take::{Taker, takers};
use crate::workplace::Workplace;

/// One thing that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenOwed {
    /// What.
    pub what: Owing,
    /// The codename of its case.
    pub codename: String,
    /// By when.
    pub due: Date,
    /// Who may take it, whoever is in charge first.
    pub takers: Vec<Taker>,
}

/// All that someone owes, and the cases of which they are in charge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllOwed {
    /// In charge of these, for whoever may name another: each with its codename.
    pub in_charge: Vec<(CaseId, String)>,
    /// In charge of so many more.
    pub in_charge_others: usize,
    /// What the reader may hand on.
    pub seen: Vec<SeenOwed>,
    /// How much more there is.
    pub others: usize,
}

/// So many cases of one person are looked at: nobody is in charge of more.
const MOST_CASES: u64 = 500;

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever manages no people.
pub async fn see_owed(workplace: &Workplace, actor: &Actor, person: PersonId) -> Result<AllOwed, Unable> {
    may_in_house(actor, HouseAction::ManagePeople)?;
    let (on, house) = (workplace.database.read(), actor.house);
    let mut all = AllOwed::default();
    for case in in_charge_of(on, house, person).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case.id).await? else { continue };
        if may_in_case(actor, CaseAction::NameManager, &approached.standing).is_ok() {
            all.in_charge.push((case.id, case.codename));
        } else {
            all.in_charge_others += 1;
        }
    }
    for (one, case) in in_open_cases(on, house, owed::by(on, house, person).await?).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case.id).await? else { continue };
        if may_in_case(actor, CaseAction::HandSupportOn, &approached.standing).is_err() {
            all.others += 1;
            continue;
        }
        let codename = approached.case.codename;
        let taking = taking(workplace, on, actor, &one).await?;
        let mut takers = takers(workplace, on, (house, one.case), &[taking]).await?;
        takers.retain(|taker| taker.person != person);
        all.seen.push(SeenOwed { what: one.what, codename, due: one.due, takers });
    }
    Ok(all)
}

/// The cases that have not ended of which they are in charge.
async fn in_charge_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    person: PersonId,
) -> Result<Vec<Case>, Unable> {
    let stages = StageCode::ALL.iter().copied().filter(|stage| !stage.has_ended()).collect();
    let filter = Filter { stages, manager: Some(person), ..Filter::default() };
    Ok(page(on, house, &filter, None, MOST_CASES).await?.cases)
}
