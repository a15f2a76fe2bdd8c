//! What someone must do for the adult core, or because a young person turns 18.

use barnahus_casework::CoreStanding;
use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_exchange::State;
use barnahus_outbox::exchange::{ledger, references};
use barnahus_store::cases::Case;
use barnahus_store::transitions::Transition;
use barnahus_store::{case_facts, cases, house_rules, transitions};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role, local};
use time::{Date, Duration};

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

/// Withdrawals and offers to answer, messages that halted, young people who turn 18.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    if actor.is(Role::Coordinator) {
        let withdrawing = State::all().filter(|state| matches!(state, State::Withdrawing(_)));
        let asked = references::in_states(on, actor.house, withdrawing).await?;
        let codenames = cases::codenames(on, actor.house, &asked).await?;
        let withdrawal = |(case, codename)| Duty::AnswerWithdrawal { case, codename };
        duties.extend(codenames.into_iter().map(withdrawal));
    }
    if may_in_house(actor, HouseAction::ReportQuarter).is_ok() {
        let halted = ledger::halted(on, actor.house).await?;
        duties.extend(halted.into_iter().map(|(_, case)| Duty::MessageHalted { case }));
    }
    if actor.is(Role::Coordinator) || actor.is(Role::CaseManager) {
        duties.extend(of_work(workplace, actor, now).await?);
    }
    Ok(duties)
}

/// What cases that are at work ask for: an offer that is one again because its code lapsed, and, from so many
/// days before the birthday on (a setting of the house), the handover of a young person.
async fn of_work(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let before = house_rules::find(workplace.database.read(), actor.house).await?.rules.before_eighteen;
    let from = local::day(now) + Duration::days(before.into());
    let mut duties = Vec::new();
    for cases in all_of_stage(workplace, actor, &AT_WORK).await? {
        duties.extend(of_these(workplace, actor, cases, from).await?);
    }
    Ok(duties)
}

async fn of_these(
    workplace: &Workplace,
    actor: &Actor,
    cases: Vec<Case>,
    from: Date,
) -> Result<Vec<Duty>, Unable> {
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
            return Some(Duty::AnswerOffer { case: id, codename });
        }
        let day = days.get(&id).copied().filter(|day| *day <= from)?;
        // What the core or the young person declined is offered again only when someone thinks so.
        let may_be_offered = core.leaves_free(CaseAction::OfferTransition)
            && core != CoreStanding::TransitionDeclined
            && !wish.is_some_and(Transition::is_not_wished);
        may_be_offered.then_some(Duty::TurnsEighteen { case: id, codename, day })
    };
    Ok(cases.into_iter().filter_map(duty).collect())
}
