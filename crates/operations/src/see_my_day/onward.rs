//! What leads a case on to its end once the child was heard, or need not be: support is to begin, then to be decided,
//! and at last nothing is left to do.
//!
//! Whoever is in charge has such a line for as long as the case is open and nobody owes anything in it: a case that
//! waits for nobody would be forgotten. No file is opened.

use barnahus_casework::duty::DutyKind;
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, Role};

use super::Duty;
use super::open_cases::of_stage;
use crate::open_duties::open_duties;
use crate::open_support::open_support;
use crate::unable::Unable;
use crate::with_core::with_core;
use crate::workplace::Workplace;

/// The next step of a case in which nobody owes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// The child was heard, or need not be: support is to begin.
    BeginSupport,
    /// Some kind of support is neither planned nor found not to be needed.
    DecideSupport,
    /// Nothing is open any more: it may be closed, or something more is to be planned.
    MayBeClosed,
}

impl Onward {
    /// As what lists can be narrowed to it.
    pub(super) const fn kind(self) -> DutyKind {
        match self {
            Self::BeginSupport => DutyKind::BeginSupport,
            Self::DecideSupport => DutyKind::DecideSupport,
            Self::MayBeClosed => DutyKind::MayBeClosed,
        }
    }
}

/// What there is to do, for whoever is in charge and for coordinators.
///
/// # Errors
/// The database's, or a seal's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    if !actor.is(Role::Coordinator) && !actor.is(Role::CaseManager) {
        return Ok(Vec::new());
    }
    let mut duties = Vec::new();
    for Case { id, codename, .. } in
        of_stage(workplace, actor, &[StageCode::Interviewed, StageCode::NoInterviewNeeded]).await?
    {
        duties.push(Duty::Onward { case: id, codename, step: Onward::BeginSupport });
    }
    for Case { id, codename, .. } in of_stage(workplace, actor, &[StageCode::InSupport]).await? {
        let step = of_supported(workplace, (actor.house, id), now).await?;
        duties.extend(step.map(|step| Duty::Onward { case: id, codename, step }));
    }
    Ok(duties)
}

async fn of_supported(
    workplace: &Workplace,
    at: (HouseId, CaseId),
    now: Instant,
) -> Result<Option<Onward>, Unable> {
    let on = workplace.database.read();
    let support = open_support(workplace, on, at).await?;
    if !support.undecided.is_empty() {
        return Ok(Some(Onward::DecideSupport));
    }
    if !support.duties.is_empty() {
        return Ok(None);
    }
    let core = with_core(on, at.0, at.1).await?;
    let open = open_duties(workplace, on, at, &core, now).await?;
    Ok(open.is_empty().then_some(Onward::MayBeClosed))
}
