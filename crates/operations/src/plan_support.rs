//! What is done for a child is decided: somebody does it by a day, or it is not needed, because ….
//!
//! Whoever reads what is said of that kind decides; whoever is in charge may also ask for what they may not
//! read, and sees only that it is done. The words are sealed.

use barnahus_casework::FieldFault;
use barnahus_casework::policy::{CaseAction, Permit, may_in_case, open, support_purpose};
use barnahus_casework::support::{
    NewSupport, NotNeeded, NotSupport, SupportKind, SupportState, SupportWords, Supported, takes_support,
};
use barnahus_casework::typed::Typed;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::Case;
use barnahus_store::support::{self, Support};
use barnahus_store::{StoreFault, house_rules, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, SupportId, local};
use time::Duration;

use crate::count_support::count_support;
use crate::noted;
use crate::notify::{News, tell_news};
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::who_can_take::{Taking, can_take};
use crate::workplace::Workplace;

/// Why nothing was decided or recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSupported {
    /// What was typed is not all there.
    #[error("faults in the form")]
    Faults(Vec<FieldFault>),
    /// A rule of support.
    #[error(transparent)]
    Rule(#[from] NotSupport),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotSupported {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotSupported {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Plans something.
///
/// # Errors
/// [`NotSupported`].
pub async fn plan_support(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    typed: &Typed,
    now: Instant,
) -> Result<(), NotSupported> {
    let new = NewSupport::parse(typed, local::day(now)).map_err(NotSupported::Faults)?;
    retrying(|| attempt_planning(workplace, actor, case, &new, now)).await
}

async fn attempt_planning(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    new: &NewSupport,
    now: Instant,
) -> Result<(), NotSupported> {
    let NewSupport { supported, what, owner, due } = new;
    let mut tx = begin(workplace, (case, Some(*owner))).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanSupport).await?;
    let in_charge = may_in_case(actor, CaseAction::HandSupportOn, &approached.standing).is_ok();
    if !in_charge && !permit(actor, &approached)?.sees(supported.kind.sight()) {
        return Err(Unable::NotTheirs.into());
    }
    let state = SupportState::plan(*due, local::day(now))?;
    is_free(workplace, &tx, actor, (&approached, *supported)).await?;
    may_take(workplace, &tx, actor, case, (*owner, supported.kind)).await?;
    let support = fresh(actor, case, (*supported, state, *owner), now);
    let words = SupportWords { what: Some(what.clone()), ..SupportWords::default() };
    support::insert(&tx, &workplace.keys, actor.house, &support, &words).await?;
    count_support(workplace, &tx, actor.house, &approached.case).await?;
    tx.note(noted::case(actor, case, "support_planned", "case_work", now));
    tell_other(workplace, &tx, actor, *owner, now).await?;
    commit(workplace, tx).await
}

/// Decides that something is not needed.
///
/// # Errors
/// [`NotSupported`].
pub async fn decide_not_needed(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    typed: &Typed,
    now: Instant,
) -> Result<(), NotSupported> {
    let decision = NotNeeded::parse(typed, local::day(now)).map_err(NotSupported::Faults)?;
    retrying(|| attempt_deciding(workplace, actor, case, &decision, now)).await
}

async fn attempt_deciding(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    decision: &NotNeeded,
    now: Instant,
) -> Result<(), NotSupported> {
    let NotNeeded { supported, because } = decision;
    let mut tx = begin(workplace, (case, None)).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanSupport).await?;
    if !permit(actor, &approached)?.sees(supported.kind.sight()) {
        return Err(Unable::NotTheirs.into());
    }
    is_free(workplace, &tx, actor, (&approached, *supported)).await?;
    let support = fresh(actor, case, (*supported, SupportState::NotNeeded, actor.person), now);
    let words = SupportWords { because: Some(because.clone()), ..SupportWords::default() };
    support::insert(&tx, &workplace.keys, actor.house, &support, &words).await?;
    count_support(workplace, &tx, actor.house, &approached.case).await?;
    tx.note(noted::case(actor, case, "support_not_needed", "case_work", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// A transaction that holds the case, and after it whoever is to owe something.
pub(crate) async fn begin(
    workplace: &Workplace,
    of: (CaseId, Option<PersonId>),
) -> Result<Write, NotSupported> {
    let tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[of.0.uuid()]).await.map_err(Unable::from)?;
    if let Some(owner) = of.1 {
        tx.lock(Lockable::People, &[owner.uuid()]).await.map_err(Unable::from)?;
    }
    Ok(tx)
}

/// What the actor reads of the support of that case.
pub(crate) fn permit(actor: &Actor, approached: &Approached) -> Result<Permit, Unable> {
    let purpose = support_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    Ok(open(actor, &approached.standing, purpose)?)
}

/// Whether the case takes support and nothing of that kind is open in it: what is open is recorded there.
async fn is_free(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    of: (&Approached, Supported),
) -> Result<(), NotSupported> {
    let (approached, supported) = of;
    if !takes_support(approached.case.stage.code()) {
        return Err(NotSupport::Stage.into());
    }
    let at = (actor.house, approached.case.id);
    let open = support::open_of_case(tx.sql(), &workplace.keys, at).await?;
    if open.iter().any(|one| one.supported == supported) {
        return Err(NotSupport::AlreadyOpen.into());
    }
    Ok(())
}

/// Whether that person may owe something of that kind.
pub(crate) async fn may_take(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: CaseId,
    of: (PersonId, SupportKind),
) -> Result<(), NotSupported> {
    let found = people::find(tx.sql(), actor.house, of.0).await?.ok_or(NotSupport::CannotTake)?;
    let taking = [Taking::Support(of.1)];
    if can_take(workplace, tx.sql(), (actor.house, case), &found, &taking).await? {
        Ok(())
    } else {
        Err(NotSupport::CannotTake.into())
    }
}

/// Whoever owes something from now on has a letter, unless they took it themselves.
pub(crate) async fn tell_other(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    owner: PersonId,
    now: Instant,
) -> Result<(), Unable> {
    if owner == actor.person {
        return Ok(());
    }
    tell_news(workplace, tx, (actor.house, owner), News::TaskAwaits, now).await
}

pub(crate) async fn commit(workplace: &Workplace, tx: Write) -> Result<(), NotSupported> {
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(())
}

pub(crate) fn fresh(
    actor: &Actor,
    case: CaseId,
    what: (Supported, SupportState, PersonId),
    now: Instant,
) -> Support {
    let (supported, state, owner) = what;
    Support {
        id: SupportId::random(),
        case,
        supported,
        state,
        owner,
        decided_by: actor.person,
        decided_at: now,
        version: 1,
    }
}

/// Support begins: whoever is in charge owes the visit that informs the family, or, where that one may not take
/// it, whoever begins; unless it was decided before or the house asks for none.
pub(crate) async fn owe_information_visit(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: &Case,
    now: Instant,
) -> Result<(), Unable> {
    let days = house_rules::find(tx.sql(), actor.house).await?.rules.information_visit;
    let (at, kind) = ((actor.house, case.id), SupportKind::InformationVisit);
    let is_decided = support::decided(tx.sql(), &workplace.keys, at).await?.contains(&kind);
    if is_decided || days == 0 {
        return Ok(());
    }
    let due = local::day(now) + Duration::days(days.into());
    let owner = owner_of_visit(workplace, tx, actor, case).await?;
    let what = (Supported { kind, service: None }, SupportState::Planned { due }, owner);
    let visit = fresh(actor, case.id, what, now);
    support::insert(tx, &workplace.keys, actor.house, &visit, &SupportWords::default()).await?;
    tell_other(workplace, tx, actor, owner, now).await
}

async fn owner_of_visit(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: &Case,
) -> Result<PersonId, Unable> {
    let (on, at) = (tx.sql(), (actor.house, case.id));
    let taking = [Taking::Support(SupportKind::InformationVisit)];
    let Some(manager) = case.manager else { return Ok(actor.person) };
    let Some(who) = people::find(on, actor.house, manager).await? else { return Ok(actor.person) };
    Ok(if can_take(workplace, on, at, &who, &taking).await? { manager } else { actor.person })
}
