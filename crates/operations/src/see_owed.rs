//! What a person owes, as the page shows it on which their account is closed: each thing with those who may take
//! it.
//!
//! Only who is in charge of a case reads that something is owed in it; of the rest, an administrator or a
//! coordinator in conflict of interest learns the number.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_store::cases;
use barnahus_store::owed::{self, Owing};
use barnahus_vocabulary::{Actor, PersonId};
use time::Date;

use crate::hand_on::taking;
use crate::standing::approach;
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

/// All that someone owes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllOwed {
    /// What the reader may hand on.
    pub seen: Vec<SeenOwed>,
    /// How much more there is.
    pub others: usize,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever manages no people.
pub async fn see_owed(workplace: &Workplace, actor: &Actor, person: PersonId) -> Result<AllOwed, Unable> {
    may_in_house(actor, HouseAction::ManagePeople)?;
    let (on, house) = (workplace.database.read(), actor.house);
    let mut all = AllOwed::default();
    for one in owed::by(on, house, person).await? {
        let standing = approach(workplace, on, actor, one.case).await?.standing;
        if may_in_case(actor, CaseAction::HandSupportOn, &standing).is_err() {
            all.others += 1;
            continue;
        }
        let codename = cases::find(on, house, one.case).await?.ok_or(Unable::Stale)?.codename;
        let taking = taking(workplace, on, actor, &one).await?;
        let mut takers = takers(workplace, on, (house, one.case), &[taking]).await?;
        takers.retain(|taker| taker.person != person);
        all.seen.push(SeenOwed { what: one.what, codename, due: one.due, takers });
    }
    Ok(all)
}
