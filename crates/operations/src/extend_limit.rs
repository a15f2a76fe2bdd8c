//! The limit of a first interview is extended, once, with a reason. A booking that stands counts by the new limit from
//! then on.
//!
//! Whoever seeks a slot answers for the limit. The file is opened for planning, for it says which limit holds.

use barnahus_casework::interview::{ExtensionReason, NotExtended, may_extend};
use barnahus_casework::policy::CaseAction;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, retrying};
use barnahus_store::StoreFault;
use barnahus_store::limit_extensions::{self, Extension};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::book_interview::keep_whether_in_time;
use crate::interview_needs::InterviewNeeds;
use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why it was not extended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unextended {
    /// The rules refuse it.
    #[error(transparent)]
    Rule(#[from] NotExtended),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for Unextended {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<barnahus_database::Fault> for Unextended {
    fn from(fault: barnahus_database::Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for Unextended {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Extends it.
///
/// # Errors
/// [`Unextended`].
pub async fn extend_limit(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    reason: ExtensionReason,
    now: Instant,
) -> Result<(), Unextended> {
    retrying(|| attempt(workplace, actor, case, reason, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    reason: ExtensionReason,
    now: Instant,
) -> Result<(), Unextended> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::FindSlot).await?;
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    may_extend(needs.stage, needs.limit.as_ref(), &needs.rules.first_interview, now)?;
    let extension = Extension { reason, by: actor.person, at: now };
    limit_extensions::give(&tx, (actor.house, case), extension).await?;
    let needs = needs.extended(reason, &approached.case);
    keep_whether_in_time(&tx, (actor.house, case), needs.limit.as_ref()).await?;
    tx.note(noted::case(actor, case, "limit_extended", reason.code(), now));
    tx.commit().await?;
    Ok(())
}
