//! What someone must do for the adult core, or because a young person turns 18.

use std::collections::BTreeMap;

use barnahus_casework::CoreStanding;
use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_exchange::State;
use barnahus_outbox::exchange::{ledger, references};
use barnahus_store::cases::Case;
use barnahus_store::transitions::Transition;
use barnahus_store::{case_facts, cases, handovers, house_rules, transitions};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role, local};
use time::{Date, Duration};

use super::core_duty::CoreDuty;
use super::duty::Duty;
use super::open_cases::all_of_stage;
use crate::unable::Unable;
use crate::with_core::standing;
use crate::workplace::Workplace;

/// Stages in which a case is at work.
const AT_WORK: [StageCode; 5] = [
    StageCode::Accepted,
    StageCode::Planned,
    StageCode::Interviewed,
    StageCode::NoInterviewNeeded,
    StageCode::InSupport,
];

/// So long it is shown who an officer told of: whoever is in charge reads it meanwhile.
const TOLD_FOR: Duration = Duration::days(3);
/// So long it is shown that the core does not take a young person on.
const ANSWERED_FOR: Duration = Duration::days(7);

/// Withdrawals and offers to answer, messages that halted, young people who turn 18.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    if actor.is(Role::Coordinator) {
        let withdrawing = State::all().filter(|state| matches!(state, State::Withdrawing(_)));
        let asked = references::in_states(on, actor.house, withdrawing).await?;
        let codenames = cases::codenames(on, actor.house, &asked).await?;
        let withdrawal = |(case, codename)| Duty::Core(CoreDuty::AnswerWithdrawal { case, codename });
        duties.extend(codenames.into_iter().map(withdrawal));
    }
    if may_in_house(actor, HouseAction::ReportQuarter).is_ok() {
        let halted = ledger::halted(on, actor.house).await?;
        duties.extend(halted.into_iter().map(|(_, case)| Duty::MessageHalted { case }));
    }
    if actor.is(Role::Coordinator) || actor.is(Role::CaseManager) {
        duties.extend(of_work(workplace, actor, now).await?.into_iter().map(Duty::Core));
    }
    Ok(duties)
}

/// What cases that are at work ask for: who the child is was told, or the core answered; an offer that is one again
/// because its code lapsed; and, from so many days before the birthday on (a setting of the house), the handover of a
/// young person.
async fn of_work(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<CoreDuty>, Unable> {
    let before = house_rules::find(workplace.database.read(), actor.house).await?.rules.before_eighteen;
    let from = local::day(now) + Duration::days(before.into());
    let told = handovers::told_since(workplace.database.read(), actor.house, now - TOLD_FOR).await?;
    let mut duties = Vec::new();
    for cases in all_of_stage(workplace, actor, &AT_WORK).await? {
        duties.extend(of_these(workplace, actor, (cases, &told), (from, now)).await?);
    }
    Ok(duties)
}

async fn of_these(
    workplace: &Workplace,
    actor: &Actor,
    (cases, told): (Vec<Case>, &BTreeMap<CaseId, Instant>),
    (from, now): (Date, Instant),
) -> Result<Vec<CoreDuty>, Unable> {
    let on = workplace.database.read();
    let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
    let days = case_facts::turn_18(on, &workplace.keys, actor.house, &ids).await?;
    let states = references::states(on, actor.house, &ids).await?;
    let wishes = transitions::of_cases(on, actor.house, &ids).await?;
    let duty = |Case { id, codename, .. }: Case| {
        let state = states.get(&id).copied().unwrap_or(State::None);
        let wish = wishes.get(&id);
        let core = standing(state, None, wish.and_then(|wish| wish.answer));
        if core == CoreStanding::Offered && actor.is(Role::Coordinator) {
            return Some(CoreDuty::AnswerOffer { case: id, codename });
        }
        let day = days.get(&id).copied().filter(|day| *day <= from)?;
        // What the core or the young person declined is offered again only when someone thinks so.
        let was_declined = wish.is_some_and(|wish| wish.is_not_wished() || wish.answer.is_some());
        if was_declined {
            None
        } else if core.leaves_free(CaseAction::OfferTransition) {
            Some(CoreDuty::TurnsEighteen { case: id, codename, day })
        } else {
            let must = core.may_offer_once_forgotten();
            must.then_some(CoreDuty::ForgetBeforeEighteen { case: id, codename, day })
        }
    };
    let mut duties = Vec::new();
    for case in cases {
        let state = states.get(&case.id).copied().unwrap_or(State::None);
        duties.extend(of_answer(&case, state, wishes.get(&case.id), now));
        duties.extend(told.get(&case.id).map(|at| CoreDuty::ChildTold {
            case: case.id,
            codename: case.codename.clone(),
            urgency: case.urgency,
            at: *at,
        }));
        duties.extend(duty(case));
    }
    Ok(duties)
}

/// What the core answered about a young person: that it takes them on, until the case ends so; that it does not, for
/// some days.
fn of_answer(case: &Case, state: State, wish: Option<&Transition>, now: Instant) -> Option<CoreDuty> {
    let (answer, at) = wish.and_then(|wish| wish.answer.zip(wish.answered_at))?;
    let shown = match standing(state, None, Some(answer)) {
        CoreStanding::Transferable => true,
        CoreStanding::TransitionDeclined => at > now - ANSWERED_FOR,
        _ => false,
    };
    let codename = case.codename.clone();
    shown.then_some(CoreDuty::TransitionAnswered { case: case.id, codename, answer, at })
}
