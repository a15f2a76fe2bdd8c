//! The team of a case: people join as something they are, and leave again.
//!
//! Joining opens the file to them, leaving closes it at once. Who is in conflict of interest cannot
//! join, and the refusal says no more than that they cannot. The case manager is changed by naming
//! another, not by leaving. What someone owes in the case and may not read any more passes to whoever is in
//! charge. A page that was read before, with a slot of the old team on it, is read again: whoever left is put back by
//! nobody who did not mean to.

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::required::{Rule, StillRequired, TeamMember};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Note, Write, retrying};
use barnahus_store::people::PersonStanding;
use barnahus_store::teams::Member;
use barnahus_store::{StoreFault, cases, files, likenesses, people, teams};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role};

use crate::hand_on::pass_on_leaving;
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::team_needs::required_now;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why a team did not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamRule {
    /// Left the house, does not hold the role, or is in conflict: which, is not said.
    CannotJoin,
    /// The one in charge stays until another is named.
    InCharge,
    /// Was not in the team as that.
    NotInIt,
    /// A rule of the interview asks for them; another joins first.
    StillRequired(Rule),
}

/// Why a team did not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TeamUnchanged {
    /// A rule of the team.
    #[error("the team did not change")]
    Rule(TeamRule),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for TeamUnchanged {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for TeamUnchanged {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Someone joins the team.
///
/// # Errors
/// [`TeamRule::CannotJoin`].
pub async fn join_team(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    who: (PersonId, Role),
    now: Instant,
) -> Result<(), TeamUnchanged> {
    retrying(|| attempt_joining(workplace, actor, case, who, now)).await
}

async fn attempt_joining(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    who: (PersonId, Role),
    now: Instant,
) -> Result<(), TeamUnchanged> {
    let (person, role) = who;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    tx.lock(Lockable::People, &[person.uuid()]).await.map_err(Unable::from)?;
    let found = approach_to(workplace, tx.sql(), actor, case, CaseAction::ChangeTeam).await?.case;
    let cannot = TeamUnchanged::Rule(TeamRule::CannotJoin);
    let joins = people::find(tx.sql(), actor.house, person).await?.ok_or_else(|| cannot.clone())?;
    let conflict = likenesses::conflict(tx.sql(), &workplace.keys, (actor.house, case), &joins).await?;
    let is_fit = joins.standing == PersonStanding::Active && joins.roles.contains(&role);
    if !is_fit || conflict.is_some() || role == Role::CaseManager {
        return Err(cannot);
    }
    teams::join(&tx, actor.house, case, Member { person, role, joined_at: now }).await?;
    cases::update(&tx, actor.house, &found, now).await?;
    tx.note(noted::case(actor, case, "team_joined", role.code(), now));
    tx.note(of_person(actor, person, "joined_a_team", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Someone leaves the team. Whom a rule of the interview asks for stays until another has joined.
///
/// # Errors
/// [`TeamRule::InCharge`], [`TeamRule::StillRequired`] or [`TeamRule::NotInIt`].
pub async fn leave_team(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    who: (PersonId, Role),
    now: Instant,
) -> Result<(), TeamUnchanged> {
    retrying(|| attempt_leaving(workplace, actor, case, who, now)).await
}

async fn attempt_leaving(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    who: (PersonId, Role),
    now: Instant,
) -> Result<(), TeamUnchanged> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::ChangeTeam).await?;
    if who == (approached.case.manager.unwrap_or(who.0), Role::CaseManager) {
        return Err(TeamUnchanged::Rule(TeamRule::InCharge));
    }
    if !approached.case.stage.code().has_ended() {
        may_leave(workplace, &mut tx, actor, (&approached, who), now).await?;
    }
    if !teams::leave(&tx, actor.house, case, who, now).await? {
        return Err(TeamUnchanged::Rule(TeamRule::NotInIt));
    }
    cases::update(&tx, actor.house, &approached.case, now).await?;
    pass_on_leaving(workplace, &mut tx, actor, (&approached.case, who.0), now).await?;
    tx.note(noted::case(actor, case, "team_left", who.1.code(), now));
    tx.note(of_person(actor, who.0, "left_a_team", now));
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn may_leave(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    leaving: (&Approached, (PersonId, Role)),
    now: Instant,
) -> Result<(), TeamUnchanged> {
    let (approached, (person, role)) = leaving;
    let (house, case) = (actor.house, approached.case.id);
    let permit = open(actor, &approached.standing, Purpose::Planning).map_err(Unable::from)?;
    let file = files::open(tx, &workplace.keys, &permit, now).await?;
    let team: Vec<TeamMember> = teams::now(tx.sql(), house, case)
        .await?
        .into_iter()
        .map(|member| TeamMember { person: member.person, role: member.role })
        .collect();
    let required = required_now(tx.sql(), house, (file.contents(), &team), now).await?;
    required
        .may_leave(&team, TeamMember { person, role })
        .map_err(|StillRequired { role: _, rule }| TeamUnchanged::Rule(TeamRule::StillRequired(rule)))
}

/// The same seen from the person: whose file was opened to whom can be read from both ends.
pub(crate) fn of_person(actor: &Actor, person: PersonId, action: &'static str, now: Instant) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "person",
        subject: Some(person.uuid()),
        purpose: "team",
    }
}
