//! What further interviews ask for: that one is asked for where an interpreter was not authorised, the coordinator's
//! decision, that whoever asked reads a refusal, and a booking once one was approved.

use std::collections::BTreeSet;

use barnahus_casework::duty::DutyKind;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_store::cases::Case;
use barnahus_store::{further as requests, records, transfers};
use barnahus_vocabulary::{Actor, CaseId};

use super::Duty;
use crate::hear_again::hear_again;
use crate::interview_tally::interview_tally;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What a further interview waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FurtherStep {
    /// The child was heard with an interpreter who was not authorised, and nobody has asked for another interview.
    HearAgain,
    /// One is asked for and awaits a decision.
    Decide,
    /// One that the reader asked for was refused, and they have not read that.
    ReadRefusal,
    /// One was approved, and is not booked.
    Book,
}

impl FurtherStep {
    /// As what lists can be narrowed to it.
    pub(super) const fn kind(self) -> DutyKind {
        match self {
            Self::HearAgain => DutyKind::HearAgain,
            Self::Decide => DutyKind::DecideFurther,
            Self::ReadRefusal => DutyKind::FurtherRefused,
            Self::Book => DutyKind::BookFurther,
        }
    }
}

const fn further(case: CaseId, codename: String, step: FurtherStep) -> Duty {
    Duty::Further { case, codename, step }
}

/// Requests that the actor may decide.
///
/// # Errors
/// The database's.
pub(super) async fn to_decide(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    for request in requests::pending(on, actor.house).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, request.case).await? else { continue };
        if may_in_case(actor, CaseAction::DecideFurther, &approached.standing).is_ok() {
            duties.push(further(request.case, approached.case.codename, FurtherStep::Decide));
        }
    }
    Ok(duties)
}

/// Cases in which something that the actor asked for was refused, and they have not read that.
///
/// # Errors
/// The database's.
pub(super) async fn refused(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let (mut duties, mut cases) = (Vec::new(), BTreeSet::new());
    for request in requests::refused_unread(on, actor.house, actor.person).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, request.case).await? else { continue };
        let runs = !approached.case.stage.code().has_ended();
        let reads = may_in_case(actor, CaseAction::AskFurther, &approached.standing).is_ok();
        if runs && reads && cases.insert(request.case) {
            duties.push(further(request.case, approached.case.codename, FurtherStep::ReadRefusal));
        }
    }
    Ok(duties)
}

/// Cases in which the actor may ask that the child is heard again, because an interpreter was not authorised.
///
/// # Errors
/// The database's.
pub(super) async fn to_hear_again(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    // Once for a case, however many of its sessions were recorded.
    let mut cases: BTreeSet<CaseId> = records::unauthorised(on, actor.house).await?.into_iter().collect();
    cases.extend(transfers::to_hear_again(on, actor.house).await?.into_iter().map(|(case, _)| case));
    for case in cases {
        if !hear_again(on, (actor.house, case)).await? {
            continue;
        }
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        // Whoever has not taken the case up yet asks for nothing in it.
        let is_taken_up = !approached.case.stage.code().awaits_triage();
        if is_taken_up && may_in_case(actor, CaseAction::AskFurther, &approached.standing).is_ok() {
            duties.push(further(case, approached.case.codename, FurtherStep::HearAgain));
        }
    }
    Ok(duties)
}

/// What an accepted case asks for whose child was heard before: a booking, once a further interview was
/// approved; `None` when the child was not heard.
///
/// # Errors
/// The database's.
pub(super) async fn of_heard(
    workplace: &Workplace,
    actor: &Actor,
    case: &Case,
) -> Result<Option<Vec<Duty>>, Unable> {
    let tally = interview_tally(workplace.database.read(), (actor.house, case.id)).await?;
    if tally.heard == 0 {
        return Ok(None);
    }
    let booking = further(case.id, case.codename.clone(), FurtherStep::Book);
    Ok(Some(if tally.needs_approval() { Vec::new() } else { vec![booking] }))
}
