//! Who may owe something in a case: who is here, can sign in, and may read what it says. Asked anew whenever
//! something is planned or handed on, of people and their standing as they are then.

use std::collections::BTreeSet;

use barnahus_casework::policy::{may_take_decision, may_take_support};
use barnahus_casework::support::SupportKind;
use barnahus_database::ConnectionTrait;
use barnahus_identity::Holder;
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::{cases, teams};
use barnahus_vocabulary::{Actor, CaseId, HouseId, PersonId, Role};

use crate::notify::has_account;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What someone would owe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Taking {
    /// A piece of support of that kind.
    Support(SupportKind),
    /// What a planning meeting decided.
    Decision,
}

/// Someone who may take something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taker {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// Whether this person may take that in this case.
///
/// # Errors
/// The database's.
pub(crate) async fn can_take(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    who: &Person,
    taking: &[Taking],
) -> Result<bool, Unable> {
    let holder = Holder { house: at.0, person: who.id };
    Ok(has_account(workplace, on, holder).await? && may_owe(workplace, on, at, who, taking).await?)
}

/// The same, whether they can sign in or must be told by telephone: for what a meeting decides with them, and for what
/// they owe already.
///
/// # Errors
/// The database's.
pub(crate) async fn may_owe(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    who: &Person,
    taking: &[Taking],
) -> Result<bool, Unable> {
    let (house, case) = at;
    if who.standing == PersonStanding::Left {
        return Ok(false);
    }
    let as_actor = Actor { house, person: who.id, roles: who.roles.clone(), locale: who.locale };
    let standing = approach(workplace, on, &as_actor, case).await?.standing;
    Ok(taking.iter().any(|one| match one {
        Taking::Support(kind) => may_take_support(&as_actor, &standing, *kind),
        Taking::Decision => may_take_decision(&as_actor, &standing),
    }))
}

/// Everybody who may take any of that in this case, by name, whoever is in charge first.
///
/// # Errors
/// The database's.
pub(crate) async fn takers(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    taking: &[Taking],
) -> Result<Vec<Taker>, Unable> {
    let (house, case) = at;
    let manager = cases::find(on, house, case).await?.and_then(|case| case.manager);
    let mut near: BTreeSet<PersonId> =
        teams::now(on, house, case).await?.into_iter().map(|member| member.person).collect();
    near.extend(manager);
    let mut takers = Vec::new();
    for person in people::all(on, house).await? {
        let is_near = near.contains(&person.id) || person.roles.contains(&Role::Coordinator);
        if is_near && can_take(workplace, on, at, &person, taking).await? {
            takers.push(Taker { person: person.id, name: person.display_name });
        }
    }
    takers.sort_by(|one, other| {
        let key = |taker: &Taker| (Some(taker.person) != manager, taker.name.to_lowercase());
        key(one).cmp(&key(other))
    });
    Ok(takers)
}
