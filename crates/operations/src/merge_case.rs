//! A child was taken down twice: the coordinator, who sees both cases, says which one stays. The other ends as a
//! duplicate by the step that every duplicate takes, and is merged into it.
//!
//! Nothing is copied. What was told at referral is frozen in the merged case, as by acceptance, and read from the
//! other one. A codename that is nobody's and one that they may not see are refused alike. Reopening the merged case
//! undoes it; both trails say each.

use barnahus_casework::HouseRules;
use barnahus_casework::merging::{
    Leaving, NotInto, Pressing, Staying, StaysApart, ended_as_duplicate, may_stay, stays_apart,
};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::WithdrawReason;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::merges::{self, Merge};
use barnahus_store::{
    StoreFault, house_rules, likenesses, people, received, siblings, teams, transfers, ways_here,
};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, PersonId, Role};

use crate::alike_cases::alike;
use crate::interview_tally::interview_tally;
use crate::link_siblings::sees;
use crate::noted;
use crate::open_duties::open_duties;
use crate::plan_support::tell_other;
use crate::standing::{Approached, approach_to};
use crate::step_case::{NotStepped, SimpleStep, step_in};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nothing was merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotMerged {
    /// Something keeps the case apart.
    #[error("{} things keep it apart", .0.len())]
    StaysApart(Vec<StaysApart>),
    /// No case is called so that the actor sees.
    #[error("no case is called so")]
    NoSuchCase,
    /// Nothing is merged into that one.
    #[error("not into that case")]
    NotInto(NotInto),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotMerged {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<NotStepped> for NotMerged {
    /// What else would refuse the step was asked before it.
    fn from(refused: NotStepped) -> Self {
        match refused {
            NotStepped::Unable(unable) => Self::Unable(unable),
            _ => Self::Unable(Unable::Stale),
        }
    }
}

impl MayBeDeadlock for NotMerged {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// What the page before says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeMerge {
    /// The case that would be merged.
    pub case: Case,
    /// What keeps it apart.
    pub stays_apart: Vec<StaysApart>,
    /// Whether it ended as a duplicate already: only the other one is to be named.
    pub has_ended: bool,
    /// Cases about a child like this one, which the actor sees.
    pub alike: Vec<(CaseId, String)>,
    /// Its team, which is not that of the other.
    pub team: Vec<(Role, String)>,
    /// Siblings, whose links do not move: each by its codename, to whoever may see that case.
    pub siblings: Vec<Option<String>>,
}

/// Reads what the page before says.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinator.
pub async fn look_at_merging(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<BeforeMerge, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let approached = approach_to(workplace, on, actor, case, CaseAction::Merge).await?;
    let stays_apart = keeping_apart(workplace, on, house, &approached, now).await?;
    let names = people::all(on, house).await?;
    let name = |id| names.iter().find(|person| person.id == id).map(|person| person.display_name.clone());
    let team = teams::now(on, house, case).await?;
    let mut linked = Vec::new();
    for link in siblings::of_case(on, house, case).await? {
        let other = link.other(case);
        let may = sees(workplace, on, actor, other).await?;
        linked.push(cases::find(on, house, other).await?.filter(|_| may).map(|found| found.codename));
    }
    Ok(BeforeMerge {
        has_ended: ended_as_duplicate(approached.case.stage),
        stays_apart,
        alike: alike(workplace, on, actor, case).await?,
        team: team.into_iter().map(|member| (member.role, name(member.person).unwrap_or_default())).collect(),
        siblings: linked,
        case: approached.case,
    })
}

/// What keeps a case apart, now.
async fn keeping_apart(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    house: HouseId,
    of: &Approached,
    now: Instant,
) -> Result<Vec<StaysApart>, Unable> {
    let (case, at) = (&of.case, (house, of.case.id));
    let open = open_duties(workplace, on, at, &of.core, now).await?;
    Ok(stays_apart(Leaving {
        stage: case.stage,
        core: of.core.standing,
        interviews: interview_tally(on, at).await?.heard,
        is_merged: merges::of_case(on, house, case.id).await?.is_some(),
        holds_others: !merges::into_case(on, house, case.id).await?.is_empty(),
        is_offered: transfers::open_of_case(on, house, case.id).await?.is_some(),
        open: &open,
    }))
}

/// Merges a case, as it was read, into the one that is called so.
///
/// # Errors
/// [`NotMerged`].
pub async fn merge_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    codename: &str,
    now: Instant,
) -> Result<(), NotMerged> {
    retrying(|| attempt(workplace, actor, case, codename, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (case, version): (CaseId, u32),
    codename: &str,
    now: Instant,
) -> Result<(), NotMerged> {
    let house = actor.house;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::Merge).await?;
    let into = cases::called(tx.sql(), house, codename).await?.ok_or(NotMerged::NoSuchCase)?;
    if !sees(workplace, tx.sql(), actor, into).await? {
        return Err(NotMerged::NoSuchCase);
    }
    tx.lock(Lockable::Cases, &[case.uuid(), into.uuid()]).await.map_err(Unable::from)?;
    // Read anew: somebody may have merged one of the two meanwhile.
    let merged = approach_to(workplace, tx.sql(), actor, case, CaseAction::Merge).await?;
    let stays = approach_to(workplace, tx.sql(), actor, into, CaseAction::Merge).await?.case;
    let apart = keeping_apart(workplace, tx.sql(), house, &merged, now).await?;
    if !apart.is_empty() {
        return Err(NotMerged::StaysApart(apart));
    }
    may_stay(Staying {
        is_another: into != case,
        stage: stays.stage.code(),
        entrances: [merged.case.entrance, stays.entrance],
        is_merged: merges::of_case(tx.sql(), house, into).await?.is_some(),
        is_offered: transfers::open_of_case(tx.sql(), house, into).await?.is_some(),
    })
    .map_err(NotMerged::NotInto)?;
    received::freeze(&tx, &workplace.keys, (house, case), now).await?;
    let (rules, in_charge) = (house_rules::find(tx.sql(), house).await?.rules, stays.manager);
    press(&mut tx, actor, (&merged.case, stays), (&rules, now)).await?;
    let found = Case { version, ..merged.case };
    if ended_as_duplicate(found.stage) {
        // Nothing of the row changes but its version: whoever read it before reads it again.
        cases::update(&tx, house, &found, now).await?;
    } else {
        let step = SimpleStep::Withdraw(WithdrawReason::Duplicate);
        step_in(workplace, &mut tx, actor, (found, step), now).await?;
    }
    merges::insert(&tx, house, Merge { case, into, by: actor.person, at: now }).await?;
    ways_here::look_again(&tx, &workplace.keys, (house, into), now).await?;
    tx.note(noted::case(actor, case, "merged_away", "case_work", now));
    tx.note(noted::case(actor, into, "merged_here", "case_work", now));
    tell_in_charge(workplace, &tx, actor, (into, in_charge), now).await?;
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// Whoever is in charge has something to read, unless it is about them.
async fn tell_in_charge(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    (into, in_charge): (CaseId, Option<PersonId>),
    now: Instant,
) -> Result<(), Unable> {
    let Some(manager) = in_charge else { return Ok(()) };
    let who = people::find(tx.sql(), actor.house, manager).await?.ok_or(Unable::NotTheirs)?;
    if likenesses::conflict(tx.sql(), &workplace.keys, (actor.house, into), &who).await?.is_none() {
        tell_other(workplace, tx, actor, manager, now).await?;
    }
    Ok(())
}

/// The case that stays is as urgent as the more urgent of the two, and waits since the earlier.
async fn press(
    tx: &mut Write,
    actor: &Actor,
    (merged, stays): (&Case, Case),
    (rules, now): (&HouseRules, Instant),
) -> Result<(), StoreFault> {
    let before = pressing(&stays);
    let after = before.with(pressing(merged), |urgency| rules.triage_due(urgency, now));
    if after == before {
        return Ok(());
    }
    let Pressing { stage: _, urgency, due_at, deferred_until, waits_since } = after;
    let changed = Case { urgency, due_at, deferred_until, waits_since, ..stays };
    cases::update(tx, actor.house, &changed, now).await?;
    if urgency != before.urgency {
        tx.note(noted::case(actor, changed.id, "merge_pressed", urgency.code(), now));
    }
    Ok(())
}

/// How a case presses.
pub(crate) const fn pressing(case: &Case) -> Pressing {
    Pressing {
        stage: case.stage.code(),
        urgency: case.urgency,
        due_at: case.due_at,
        deferred_until: case.deferred_until,
        waits_since: case.waits_since,
    }
}

/// The case is its own again, where it was merged: for the step that reopens it.
pub(crate) async fn undo_merge(
    tx: &mut Write,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), StoreFault> {
    let Some(merge) = merges::of_case(tx.sql(), actor.house, case).await? else { return Ok(()) };
    merges::undo(tx, (actor.house, case), actor.person, now).await?;
    for one in [merge.case, merge.into] {
        tx.note(noted::case(actor, one, "merge_undone", "case_work", now));
    }
    let Some(stays) = cases::find(tx.sql(), actor.house, merge.into).await? else { return Ok(()) };
    let still = merges::into_case(tx.sql(), actor.house, stays.id).await?;
    let still: Vec<CaseId> = still.into_iter().map(|merge| merge.case).collect();
    let still = cases::several(tx.sql(), actor.house, &still).await?;
    let earliest = still.iter().map(|case| case.waits_since).chain([stays.told_at]).min();
    let waits_since = earliest.unwrap_or(stays.told_at);
    if waits_since != stays.waits_since {
        cases::update(tx, actor.house, &Case { waits_since, ..stays }, now).await?;
    }
    Ok(())
}
