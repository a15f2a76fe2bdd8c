//! The cases of siblings are linked, and unlinked, by someone who sees both.
//!
//! A codename that is nobody's, a case that is not theirs to see and their own case are refused alike: whoever
//! asks learns of no case that they may not see. The house is locked as for a booking, so that nobody books
//! meanwhile what the link forbids; what is booked already stands, is said, and stays in the day of whoever
//! may move it.

use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::siblings::SiblingChoice;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::siblings::{self, SiblingLink};
use barnahus_store::{StoreFault, bookings, cases, houses};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, SiblingLinkId};

use crate::free_time::fives;
use crate::noted;
use crate::standing::{approach, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why no link was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLinked {
    /// No other case is called so that the actor sees.
    #[error("no other case is called so")]
    NoSuchCase,
    /// A link between the two stands.
    #[error("the cases are linked already")]
    Already,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotLinked {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotLinked {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// What a new link means for what is booked already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// Nothing.
    Apart,
    /// Siblings who must not meet are booked at one time.
    Meet,
}

/// Links a case with the one that is called so.
///
/// # Errors
/// [`NotLinked`].
pub async fn link_siblings(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    to: (&str, SiblingChoice),
    now: Instant,
) -> Result<Linked, NotLinked> {
    retrying(|| attempt(workplace, actor, case, to, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    to: (&str, SiblingChoice),
    now: Instant,
) -> Result<Linked, NotLinked> {
    let ((codename, choice), house) = (to, actor.house);
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::LinkSiblings).await?;
    let other = cases::called(tx.sql(), house, codename).await?.filter(|other| *other != case);
    let other = other.ok_or(NotLinked::NoSuchCase)?;
    if !sees(workplace, tx.sql(), actor, other).await? {
        return Err(NotLinked::NoSuchCase);
    }
    tx.lock(Lockable::Cases, &[case.uuid(), other.uuid()]).await.map_err(Unable::from)?;
    tx.lock(Lockable::Houses, &[house.uuid()]).await.map_err(Unable::from)?;
    // Asked again now that nothing changes any more: either may have been erased, moved or closed to them.
    approach_to(workplace, tx.sql(), actor, case, CaseAction::LinkSiblings).await?;
    if !sees(workplace, tx.sql(), actor, other).await? {
        return Err(NotLinked::NoSuchCase);
    }
    if siblings::of_case(tx.sql(), house, case).await?.iter().any(|link| link.other(case) == other) {
        return Err(NotLinked::Already);
    }
    let link = SiblingLink {
        id: SiblingLinkId::random(),
        cases: [case, other],
        choice,
        linked_by: actor.person,
        linked_at: now,
    };
    siblings::insert(&tx, house, &link).await?;
    for one in link.cases {
        tx.note(noted::case(actor, one, "siblings_linked", "case_work", now));
    }
    let meet = meet(tx.sql(), house, &link).await?;
    tx.commit().await.map_err(Unable::from)?;
    Ok(if meet { Linked::Meet } else { Linked::Apart })
}

/// Ends a link of a case.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not do that in this case; [`Unable::Stale`] when it is gone, or they do not
/// see the other one.
pub async fn unlink_siblings(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    link: SiblingLinkId,
    now: Instant,
) -> Result<(), Unable> {
    let house = actor.house;
    let mut tx = workplace.database.begin().await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::LinkSiblings).await?;
    let links = siblings::of_case(tx.sql(), house, case).await?;
    let found = links.into_iter().find(|one| one.id == link).ok_or(Unable::Stale)?;
    // Answered like a link that is not there: its number is no way to ask whether the other case is.
    if !sees(workplace, tx.sql(), actor, found.other(case)).await? {
        return Err(Unable::Stale);
    }
    let both: Vec<_> = found.cases.iter().map(|case| case.uuid()).collect();
    tx.lock(Lockable::Cases, &both).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::LinkSiblings).await?;
    let links = siblings::of_case(tx.sql(), house, case).await?;
    if !links.iter().any(|one| one.id == link) || !sees(workplace, tx.sql(), actor, found.other(case)).await?
    {
        return Err(Unable::Stale);
    }
    siblings::remove(&tx, house, link).await?;
    for one in found.cases {
        tx.note(noted::case(actor, one, "siblings_unlinked", "case_work", now));
    }
    tx.commit().await?;
    Ok(())
}

/// Whether the actor may open that case, so that its codename may be told to them. A conflict of interest closes it,
/// and an emergency is for reading that one file.
///
/// # Errors
/// The database's.
pub(crate) async fn sees(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<bool, Unable> {
    match approach(workplace, on, actor, case).await {
        Ok(approached) => Ok(may_in_case(actor, CaseAction::SeeWhoOpened, &approached.standing).is_ok()),
        Err(Unable::NotTheirs) => Ok(false),
        Err(unable) => Err(unable),
    }
}

/// Whether interviews of the two that stand overlap although the children must not meet.
///
/// # Errors
/// The database's.
pub(crate) async fn meet(
    on: &impl ConnectionTrait,
    house: HouseId,
    link: &SiblingLink,
) -> Result<bool, Unable> {
    let gap = houses::find(on, house).await?.map_or(0, |house| fives(house.gap_minutes));
    let [one, other] = link.cases;
    let ones = bookings::of_case(on, house, one).await?;
    let others = bookings::of_case(on, house, other).await?;
    let stand = |all: &[bookings::Booking]| -> Vec<_> {
        all.iter().filter(|booking| booking.state.stands()).map(|booking| booking.time).collect()
    };
    let others = stand(&others);
    Ok(stand(&ones).iter().any(|time| others.iter().any(|other| link.choice.forbids(*time, *other, gap))))
}
