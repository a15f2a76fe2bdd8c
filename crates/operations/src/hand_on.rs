//! What somebody owes passes to somebody else: one piece of support from its page, and all that a person owes in a
//! case whose team they leave.
//!
//! At every moment each thing that is owed has one owner who is here and may read it; so that nobody's duty is
//! lost.

use std::collections::BTreeSet;

use barnahus_casework::policy::CaseAction;
use barnahus_casework::support::parse_hand;
use barnahus_casework::typed::Typed;
use barnahus_database::{ConnectionTrait, Lockable, Write, retrying};
use barnahus_store::cases::Case;
use barnahus_store::owed::{self, Owed, Owing};
use barnahus_store::people;
use barnahus_store::support::{self, Support};
use barnahus_vocabulary::{Actor, Instant, PersonId, SupportId, local};
use time::Date;

use crate::noted;
use crate::plan_support::{NotSupported, begin, commit, may_take, tell_other};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::who_can_take::{Taking, can_take, may_owe};
use crate::workplace::Workplace;

/// Hands a piece of support to someone, by a day. `support` is the piece with the version of the page.
///
/// # Errors
/// [`NotSupported`].
pub async fn hand_support_on(
    workplace: &Workplace,
    actor: &Actor,
    support: (SupportId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotSupported> {
    let to = parse_hand(typed, local::day(now)).map_err(NotSupported::Faults)?;
    retrying(|| attempt(workplace, actor, support, to, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (id, version): (SupportId, u32),
    (owner, due): (PersonId, Date),
    now: Instant,
) -> Result<(), NotSupported> {
    let (on, keys) = (workplace.database.read(), &workplace.keys);
    let found = support::find(on, keys, actor.house, id).await?.ok_or(Unable::NotTheirs)?;
    let mut tx = begin(workplace, (found.case, Some(owner))).await?;
    approach_to(workplace, tx.sql(), actor, found.case, CaseAction::HandSupportOn).await?;
    let found = support::find(tx.sql(), keys, actor.house, id).await?.ok_or(Unable::NotTheirs)?;
    let state = found.state.put_off(due, local::day(now))?;
    may_take(workplace, &tx, actor, found.case, (owner, found.supported.kind)).await?;
    support::update(&tx, actor.house, &Support { state, owner, version, ..found }, now).await?;
    tx.note(noted::case(actor, found.case, "duty_handed_on", "case_work", now));
    if owner != found.owner {
        tell_other(workplace, &tx, actor, owner, now).await?;
    }
    commit(workplace, tx).await
}

/// Whether someone may take what another owes.
pub(crate) async fn may_take_owed(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    owed: &Owed,
    to: PersonId,
) -> Result<bool, Unable> {
    let Some(who) = people::find(tx.sql(), actor.house, to).await? else { return Ok(false) };
    let taking = taking(workplace, tx.sql(), actor, owed).await?;
    can_take(workplace, tx.sql(), (actor.house, owed.case), &who, &[taking]).await
}

/// Whether what they owe may stay theirs: who has no account is told of it by telephone.
async fn may_keep_owed(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    owed: &Owed,
) -> Result<bool, Unable> {
    let Some(who) = people::find(tx.sql(), actor.house, owed.owner).await? else { return Ok(false) };
    let taking = taking(workplace, tx.sql(), actor, owed).await?;
    may_owe(workplace, tx.sql(), (actor.house, owed.case), &who, &[taking]).await
}

/// What it would be to take that.
pub(crate) async fn taking(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    owed: &Owed,
) -> Result<Taking, Unable> {
    match owed.what {
        Owing::Decision(..) => Ok(Taking::Decision),
        Owing::Support(id) => {
            let found = support::find(on, &workplace.keys, actor.house, id).await?;
            Ok(Taking::Support(found.ok_or(Unable::Stale)?.supported.kind))
        }
    }
}

/// Each of those passes to whom it is given, and each of these has one letter.
pub(crate) async fn pass(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    handed: &[(Owed, PersonId)],
    now: Instant,
) -> Result<(), Unable> {
    for (owed, to) in handed {
        if !owed::hand(tx, actor.house, owed, *to).await? {
            return Err(Unable::Stale);
        }
        tx.note(noted::case(actor, owed.case, "duty_handed_on", "case_work", now));
    }
    let new: BTreeSet<PersonId> = handed.iter().map(|(_, to)| *to).collect();
    for to in new {
        tell_other(workplace, tx, actor, to, now).await?;
    }
    Ok(())
}

/// Who may owe something that they cannot do any more.
enum Owner {
    /// Somebody who has left the team.
    Leaver(PersonId),
    /// Anybody at all.
    Anybody,
}

/// A case is reopened: what is owed in it by somebody who may not do it any more passes likewise. While it was ended
/// they left the house, lost the role by which they did it, or turned out to be too near. The case is locked.
pub(crate) async fn pass_on_reopening(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    case: &Case,
    now: Instant,
) -> Result<BTreeSet<PersonId>, Unable> {
    pass_on(workplace, tx, actor, (case, Owner::Anybody), now).await
}

/// Someone has left the team of a case: what they owe in it and may not read any more passes to whoever is in
/// charge, where that one may take it, or else to whoever let them go. The case is locked. Who owes more now, and has a
/// letter about it.
pub(crate) async fn pass_on_leaving(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Case, PersonId),
    now: Instant,
) -> Result<BTreeSet<PersonId>, Unable> {
    pass_on(workplace, tx, actor, (of.0, Owner::Leaver(of.1)), now).await
}

async fn pass_on(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Case, Owner),
    now: Instant,
) -> Result<BTreeSet<PersonId>, Unable> {
    let (case, owner) = of;
    let manager = case.manager;
    let mut asked = owed::in_case(tx.sql(), actor.house, case.id).await?;
    asked.retain(|one| match owner {
        Owner::Leaver(leaver) => one.owner == leaver,
        Owner::Anybody => true,
    });
    // The owners too: a role is taken from somebody under the same lock.
    let owners = asked.iter().map(|one| one.owner);
    let concerned: BTreeSet<_> = owners.chain(manager).chain([actor.person]).map(PersonId::uuid).collect();
    tx.lock(Lockable::People, &concerned.into_iter().collect::<Vec<_>>()).await?;
    let mut handed = Vec::new();
    for one in asked {
        if may_keep_owed(workplace, tx, actor, &one).await? {
            continue;
        }
        let to = match manager {
            Some(manager)
                if manager != one.owner && may_take_owed(workplace, tx, actor, &one, manager).await? =>
            {
                manager
            }
            Some(_) | None => actor.person,
        };
        handed.push((one, to));
    }
    pass(workplace, tx, actor, &handed, now).await?;
    Ok(handed.into_iter().map(|(_, to)| to).collect())
}
