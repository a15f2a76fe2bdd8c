//! The way here is planned: who fetches the child, who comes along, what carers are told, and who of the house reads
//! it. It is gone once no interview of the case is ahead.
//!
//! The trail says that something was noted, and by whom: not that there is such a plan, nor whom it names.

use std::collections::BTreeSet;

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::way_here::{NotTheWay, WayHere};
use barnahus_casework::{FieldFault, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, Write, retrying};
use barnahus_store::suspected::with_all_suspected;
use barnahus_store::ways_here::{self, Way};
use barnahus_store::{StoreFault, bookings, files};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, Interval, PersonId, local};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::way_readers::{possible_readers, tell_new_readers};
use crate::who_opened::UNNAMED;
use crate::workplace::Workplace;

/// The field in which readers are chosen.
pub const READERS: &str = "readers";

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WayNotKept {
    /// Something typed could not be understood.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// The rule refuses it.
    #[error(transparent)]
    Refused(#[from] NotTheWay),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for WayNotKept {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for WayNotKept {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Writes the plan. `typed` has the fields of [`WayHere`] and [`READERS`]; `version` is that of the plan that was read,
/// 0 when there was none.
///
/// # Errors
/// [`WayNotKept`]; [`Unable::Stale`] when someone wrote it meanwhile.
pub async fn plan_way(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), WayNotKept> {
    retrying(|| attempt(workplace, actor, case, typed, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (case, version): (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), WayNotKept> {
    let at = (actor.house, case);
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanTheWay).await?;
    let plan = WayHere::parse(typed, local::day(now)).map_err(WayNotKept::Faults)?;
    let booked = ahead(tx.sql(), at, now).await?.ok_or(NotTheWay::NothingBooked)?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let contents = files::open(&mut tx, &workplace.keys, &permit, now).await?.into_contents();
    let contents = with_all_suspected(&tx, &workplace.keys, &permit, contents, now).await?;
    let (suspected, representation) = (contents.suspected, contents.representation);
    plan.check(&suspected.unwrap_or_default(), &representation.unwrap_or_default())?;
    let readers: BTreeSet<PersonId> =
        typed.get(READERS).split(',').filter_map(|reader| reader.trim().parse().ok()).collect();
    let possible = possible_readers(workplace, tx.sql(), at).await?;
    if readers.iter().any(|reader| possible.iter().all(|one| one.person != *reader)) {
        return Err(NotTheWay::ReaderMayNotKnow.into());
    }
    let new = &readers - &ways_here::readers(tx.sql(), at).await?;
    let (written_for, written_by) = (booked.start(), actor.person);
    let way = Way { plan, readers, written_for, written_by, written_at: now, version };
    ways_here::keep(&tx, &workplace.keys, at, &way).await?;
    tell_new_readers(workplace, &tx, actor.house, (new, &possible), now).await?;
    tx.note(noted::case(actor, case, "changed", UNNAMED, now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// When the child is expected next: the first interview that stands and is not over.
pub(crate) async fn ahead(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<Option<Interval>, StoreFault> {
    let all = bookings::of_case(on, at.0, at.1).await?;
    let ahead = all.into_iter().filter(|booking| booking.state.stands() && booking.time.end() > now);
    Ok(ahead.map(|booking| booking.time).min_by_key(|time| time.start()))
}

/// An interview was recorded, fell, or is over: the plan is gone, unless another one is ahead.
///
/// # Errors
/// The database's.
pub(crate) async fn gone_with_the_visit(
    tx: &Write,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<(), StoreFault> {
    if ahead(tx.sql(), at, now).await?.is_none() {
        ways_here::empty(tx, at).await?;
    }
    Ok(())
}

/// The plans of a house whose visit is over, recorded or not, are gone; of the others it is looked again whether somebody
/// on the way is suspected by now. One that cannot be read holds up no other.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn sweep(workplace: &Workplace, house: HouseId, now: Instant) -> Result<(), Unable> {
    let mut fault = None;
    for case in ways_here::all(workplace.database.read(), house).await? {
        fault = retrying(|| swept(workplace, (house, case), now)).await.err().or(fault);
    }
    fault.map_or(Ok(()), Err)
}

async fn swept(workplace: &Workplace, at: (HouseId, CaseId), now: Instant) -> Result<(), Unable> {
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[at.1.uuid()]).await?;
    gone_with_the_visit(&tx, at, now).await?;
    ways_here::look_again(&tx, &workplace.keys, at, now).await?;
    Ok(tx.commit().await?)
}
