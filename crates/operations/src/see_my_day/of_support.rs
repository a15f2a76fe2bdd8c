//! What the support of children asks of a person: what is theirs to do or to look at again, and for the coordinator
//! what others let pass.
//!
//! No file is opened. Which kind of help it is stands behind the link, for whoever may read it.

use std::collections::BTreeMap;

use barnahus_store::owed::{self, Owed, Owing};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId, Role, local};

use super::Duty;
use crate::owed_now::{in_open_cases, theirs_to_hand_on};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What there is to do.
///
/// # Errors
/// The database's, or a seal's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let mut duties = Vec::new();
    for (one, case) in in_open_cases(on, house, owed::by(on, house, actor.person).await?).await? {
        let Owed { what, case: _, owner: _, due } = one;
        // What a meeting decided is a duty of its own.
        let Owing::Support(support) = what else { continue };
        duties.push(Duty::Support { support, codename: case.codename, due });
    }
    if actor.is(Role::Coordinator) {
        duties.extend(let_pass(workplace, actor, now).await?);
    }
    Ok(duties)
}

/// What others owe whose day has passed, in cases that are the coordinator's to see.
async fn let_pass(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house, today) = (workplace.database.read(), actor.house, local::day(now));
    let mut late = owed::in_house(on, house).await?;
    late.retain(|one| one.due < today && one.owner != actor.person);
    let names: BTreeMap<PersonId, String> =
        people::all(on, house).await?.into_iter().map(|person| (person.id, person.display_name)).collect();
    let theirs = theirs_to_hand_on(workplace, on, actor, late, usize::MAX).await?;
    let overdue = |(one, codename): (Owed, String)| {
        let owner = names.get(&one.owner).cloned().unwrap_or_default();
        Duty::Overdue { case: one.case, codename, due: one.due, owner }
    };
    Ok(theirs.into_iter().map(overdue).collect())
}
