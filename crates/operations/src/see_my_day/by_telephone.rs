//! What a planning meeting decided and somebody owes who cannot sign in: they are told by telephone, and whoever is in
//! charge of the case keeps it in view, with the name of who owes it.
//!
//! From rows alone. Once its day has passed it stands under what others let pass, for the coordinator.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_identity::Holder;
use barnahus_store::owed::{self, Owed, Owing};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId, Role, local};

use super::Duty;
use crate::notify::has_account;
use crate::owed_now::in_open_cases;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Of the cases that the actor is in charge of.
///
/// # Errors
/// The database's.
pub(super) async fn to_tell(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house, today) = (workplace.database.read(), actor.house, local::day(now));
    let coordinates = actor.is(Role::Coordinator);
    if !coordinates && !actor.is(Role::CaseManager) {
        return Ok(Vec::new());
    }
    let mut owed = owed::in_house(on, house).await?;
    owed.retain(|one| one.owner != actor.person && (!coordinates || one.due >= today));
    let names: BTreeMap<PersonId, String> =
        people::all(on, house).await?.into_iter().map(|person| (person.id, person.display_name)).collect();
    let mut duties = Vec::new();
    for (one, case) in in_open_cases(on, house, owed).await? {
        let Owed { what: Owing::Decision(_, meeting), case: _, owner, due } = one else { continue };
        let standing = approach(workplace, on, actor, case.id).await?.standing;
        let is_in_charge = may_in_case(actor, CaseAction::PlanMeeting, &standing).is_ok();
        if is_in_charge && !has_account(workplace, on, Holder { house, person: owner }).await? {
            let owner = Some(names.get(&owner).cloned().unwrap_or_default());
            duties.push(Duty::CarryOut { meeting, codename: case.codename, due, owner });
        }
    }
    Ok(duties)
}
