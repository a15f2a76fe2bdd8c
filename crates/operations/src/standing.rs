//! How someone stands to a case, read anew for every request: their part in its team, and what
//! speaks against them.
//!
//! Conflicts are found by keyed hash, without opening the file. When there is no such case the
//! answer is the same as when it is not theirs.

use std::collections::BTreeSet;

use barnahus_casework::Standing;
use barnahus_casework::policy::{CaseAction, Emergency, InterviewerKnows, may_in_case};
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::{cases, emergencies, likenesses, people, teams};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};

use crate::interviewer_knows::interviewer_knows;
use crate::unable::Unable;
use crate::with_core::{WithCore, with_core};
use crate::workplace::Workplace;

/// A case with how the actor stands to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approached {
    /// The case, closed.
    pub case: Case,
    /// How the actor stands to it.
    pub standing: Standing,
    /// How it stands with the adult core.
    pub core: WithCore,
}

/// Reads a case and how the actor stands to it, for anything but opening its file: an emergency gives nothing
/// to do. Nothing is allowed yet.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such case in their house.
pub async fn approach(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Approached, Unable> {
    let house = actor.house;
    let found = cases::find(on, house, case).await?.ok_or(Unable::NotTheirs)?;
    let who = people::find(on, house, actor.person).await?.ok_or(Unable::NotTheirs)?;
    let mut team = teams::roles_of(on, house, case, actor.person).await?;
    if found.manager == Some(actor.person) && !team.contains(&Role::CaseManager) {
        team.push(Role::CaseManager);
    }
    let conflict = likenesses::conflict(on, &workplace.keys, (house, case), &who).await?;
    let core = with_core(on, house, case).await?;
    let interviewer = if team.contains(&Role::Interviewer) {
        interviewer_knows(on, (house, case)).await?.now
    } else {
        InterviewerKnows::Informed
    };
    Ok(Approached {
        case: found,
        standing: Standing { case, house, team, conflict, emergency: Emergency::None, interviewer },
        core,
    })
}

/// The cases that the actor may not even know of, because they are too near to the suspected person: for whoever
/// reads a list. One look for all of them, and no file is opened.
///
/// # Errors
/// The database's.
pub(crate) async fn not_to_know_of(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
) -> Result<BTreeSet<CaseId>, Unable> {
    let who = people::find(on, actor.house, actor.person).await?.ok_or(Unable::NotTheirs)?;
    Ok(likenesses::against(on, &workplace.keys, actor.house, &who).await?)
}

/// The same for a line of a list: none where the case moved to another house or was erased since. What was booked
/// for it stays, and must not close the whole list.
///
/// # Errors
/// The database's.
pub(crate) async fn approach_if_there(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Option<Approached>, Unable> {
    match approach(workplace, on, actor, case).await {
        Ok(approached) => Ok(Some(approached)),
        Err(Unable::NotTheirs) => Ok(None),
        Err(unable) => Err(unable),
    }
}

/// The same for someone who wants to open the file, which an emergency may let them.
///
/// # Errors
/// The same.
pub async fn approach_to_open(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<Approached, Unable> {
    let mut approached = approach(workplace, on, actor, case).await?;
    let until = emergencies::until(on, (actor.house, case), actor.person, now).await?;
    approached.standing.emergency = until.map_or(Emergency::None, Emergency::Until);
    Ok(approached)
}

/// Reads a case for someone who wants to do something in it.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such case, or they may not; [`Unable::Stale`] when they may, and
/// the adult core must be answered or heard first: no page offers that.
pub async fn approach_to(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
    action: CaseAction,
) -> Result<Approached, Unable> {
    let approached = approach(workplace, on, actor, case).await?;
    may_in_case(actor, action, &approached.standing)?;
    if approached.core.standing.leaves_free(action) { Ok(approached) } else { Err(Unable::Stale) }
}
