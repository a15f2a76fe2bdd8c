//! A file that was kept long enough is erased: its key, everything sealed with it, and who was near it.
//!
//! Somebody decides it, and says with their password that it is they. What the house counts stays, and so does
//! the audit trail with the codename. All of it is one transaction: a program that is killed meanwhile has
//! erased either nothing or everything. Afterwards the files of the database are scrubbed; when that fails the
//! hourly round does it.

use barnahus_casework::policy::CaseAction;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Note, Write, retrying};
use barnahus_identity::{Holder, TypedPassword};
use barnahus_outbox::exchange::erase as said;
use barnahus_store::cases::{self, Case, erase, forget};
pub use barnahus_store::erasures::Erasure;
use barnahus_store::transfers::{self, Answer};
use barnahus_store::{StoreFault, erasures, house_rules};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::keeping::{Kept, kept};
use crate::noted;
use crate::sign_in::NotSignedIn;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The table that holds the keys of cases.
pub(crate) const KEYS: &str = "case_keys";

/// Why a file is not erased.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotErased {
    /// It has not ended, is still to be kept, or is held.
    #[error("the case is still kept")]
    StillKept,
    /// The core still knows it, or has still to hear something about it.
    #[error("the core must forget first")]
    CoreRemembers,
    /// The password was another.
    #[error("the password was wrong")]
    WrongPassword,
    /// Too many tries; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<NotSignedIn> for NotErased {
    fn from(refusal: NotSignedIn) -> Self {
        match refusal {
            NotSignedIn::Wait(seconds) => Self::Wait(seconds),
            NotSignedIn::Wrong => Self::WrongPassword,
            NotSignedIn::Unable(unable) => Self::Unable(unable),
        }
    }
}

impl From<StoreFault> for NotErased {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotErased {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// The case and, once it has ended, how it is kept: for the page before.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinator.
pub async fn look_at_erasing(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<(Case, Option<Kept>), Unable> {
    let on = workplace.database.read();
    let found = approach_to(workplace, on, actor, case, CaseAction::Erase).await?.case;
    let rules = house_rules::find(on, actor.house).await?.rules.retention;
    let kept = kept(workplace, on, (actor.house, &rules), &found).await?;
    Ok((found, kept))
}

/// Erases it.
///
/// # Errors
/// [`NotErased`].
pub async fn erase_case(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    password: TypedPassword,
    now: Instant,
) -> Result<(), NotErased> {
    look_at_erasing(workplace, actor, case).await?;
    let holder = Holder { house: actor.house, person: actor.person };
    workplace
        .identity
        .confirm_password(&workplace.database, holder, password, now)
        .await
        .map_err(|refusal| NotErased::from(NotSignedIn::from(refusal)))?;
    retrying(|| attempt(workplace, actor, case, now)).await?;
    if let Err(fault) = workplace.database.scrub(KEYS).await {
        tracing::warn!(%fault, "the files of the database were not scrubbed yet");
    }
    Ok(())
}

async fn attempt(workplace: &Workplace, actor: &Actor, case: CaseId, now: Instant) -> Result<(), NotErased> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let Approached { case: found, core, .. } =
        approach_to(workplace, tx.sql(), actor, case, CaseAction::Erase).await?;
    let rules = house_rules::find(tx.sql(), actor.house).await?.rules.retention;
    let kept = kept(workplace, tx.sql(), (actor.house, &rules), &found).await?;
    let kept = kept.filter(|kept| kept.is_due(local::day(now))).ok_or(NotErased::StillKept)?;
    let waits = said::has_messages_waiting(tx.sql(), actor.house, case).await.map_err(Unable::from)?;
    if waits || core.standing.is_over() {
        return Err(NotErased::CoreRemembers);
    }
    empty_file(workplace, &tx, (actor.house, case), now).await?;
    erasures::list(&tx, Erasure { house: actor.house, case, at: now }).await?;
    tx.note(noted::case(actor, case, "erased", kept.class.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Everything of the file, and what passed about it.
pub(crate) async fn empty_file(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<(), Unable> {
    let (house, case) = at;
    let of_it = erase::bookings_of(tx.sql(), house, &[case]).await?;
    said::letters(tx, house, &of_it).await?;
    workplace.identity.forget_bookings(tx, &of_it).await?;
    forget::file(tx, house, case, &of_it).await?;
    said::said(tx, house, case, now).await?;
    Ok(())
}

/// Erases again what a backup brought back. Of how many cases.
///
/// # Errors
/// The database's.
pub async fn erase_again(workplace: &Workplace, listed: &[Erasure], now: Instant) -> Result<usize, Unable> {
    let mut again = 0;
    for erasure in listed {
        if retrying(|| again_one(workplace, *erasure, now)).await? {
            again += 1;
        }
    }
    workplace.database.scrub(KEYS).await?;
    Ok(again)
}

async fn again_one(workplace: &Workplace, erasure: Erasure, now: Instant) -> Result<bool, Unable> {
    let Erasure { house, case, at: _ } = erasure;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let on = tx.sql();
    if erasures::is_listed(on, house, case).await? || cases::find(on, house, case).await?.is_none() {
        return Ok(false);
    }
    empty_file(workplace, &tx, (house, case), now).await?;
    erasures::list(&tx, erasure).await?;
    tx.note(Note {
        house,
        at: now,
        actor: None,
        action: "erased_again",
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose: "operation",
    });
    tx.commit().await?;
    Ok(true)
}

/// Every erasure there is, for the list outside the database.
///
/// # Errors
/// The database's.
pub async fn list_erasures(workplace: &Workplace) -> Result<Vec<Erasure>, Unable> {
    Ok(erasures::all(workplace.database.read()).await?)
}

/// The round: what a reader kept from being scrubbed after an erasure, or after a file went to another house, is
/// scrubbed now. Costs nothing where nothing was erased of late.
///
/// # Errors
/// The database's.
pub(crate) async fn scrub_again(workplace: &Workplace, house: HouseId, now: Instant) -> Result<(), Unable> {
    let of_late = erasures::since(workplace.database.read(), house, now - time::Duration::hours(26)).await?;
    let moved = transfers::sent(workplace.database.read(), house).await?;
    let moved_of_late = moved.iter().any(|one| match one.answer {
        Answer::Accepted(_, _, at) => at >= now - time::Duration::hours(26),
        Answer::Open(_) | Answer::Declined(..) | Answer::TakenBack(..) => false,
    });
    if moved_of_late || !of_late.is_empty() {
        workplace.database.scrub(KEYS).await?;
    }
    Ok(())
}
