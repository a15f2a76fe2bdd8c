//! What leads a case on to its end once the child was heard, or need not be: support is to begin, then to be decided,
//! and at last nothing is left to do.
//!
//! Whoever is in charge has such a line for as long as the case is open and nobody owes anything in it: a case that
//! waits for nobody would be forgotten. No file is opened.

use std::collections::BTreeSet;

use barnahus_casework::duty::DutyKind;
use barnahus_casework::stage::StageCode;
use barnahus_store::cases::Case;
use barnahus_store::owed;
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, Role};

use super::Duty;
use super::open_cases::of_stage;
use crate::open_duties::{OfHouse, open_duties_in};
use crate::open_support::undecided_support;
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
    let supported = of_stage(workplace, actor, &[StageCode::InSupport]).await?;
    if supported.is_empty() {
        return Ok(duties);
    }
    let known = Known::read(workplace, actor.house).await?;
    for Case { id, codename, .. } in supported {
        let step = of_supported(workplace, (&known, (actor.house, id)), now).await?;
        duties.extend(step.map(|step| Duty::Onward { case: id, codename, step }));
    }
    Ok(duties)
}

/// What is read once for all of them.
struct Known {
    of_house: OfHouse,
    /// Somebody owes something in these.
    owing: BTreeSet<CaseId>,
}

impl Known {
    async fn read(workplace: &Workplace, house: HouseId) -> Result<Self, Unable> {
        let on = workplace.database.read();
        let owing = owed::in_house(on, house).await?.into_iter().map(|one| one.case).collect();
        Ok(Self { of_house: OfHouse::read(on, house).await?, owing })
    }
}

async fn of_supported(
    workplace: &Workplace,
    (known, at): (&Known, (HouseId, CaseId)),
    now: Instant,
) -> Result<Option<Onward>, Unable> {
    let (on, of_house) = (workplace.database.read(), &known.of_house);
    if !undecided_support(workplace, on, at, &of_house.rules).await?.is_empty() {
        return Ok(Some(Onward::DecideSupport));
    }
    // In most cases somebody owes something: of those nothing more is asked.
    if known.owing.contains(&at.1) || of_house.asks_in(at.1) {
        return Ok(None);
    }
    let core = with_core(on, at.0, at.1).await?;
    let open = open_duties_in(workplace, on, (of_house, at), &core, now).await?;
    Ok(open.is_empty().then_some(Onward::MayBeClosed))
}
