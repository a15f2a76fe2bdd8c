//! What someone must do, from rows alone: referrals to triage, cases without a booking, bookings that
//! lack something or fit no longer, letters that nobody got, a calendar that cannot be read.

use barnahus_casework::HouseRules;
use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_casework::triage::overdue;
use barnahus_outbox::calendars as feeds;
use barnahus_outbox::queue::given_up;
use barnahus_store::cases::{Case, codenames};
use barnahus_store::{house_rules, teams};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};
use time::Duration;

use super::duty::Duty;
use super::open_cases::{are_more_open, of_stage};
use super::{
    ages, alarms, by_telephone, emergencies, further, in_charge, late, of_bookings, of_merging,
    of_preparation, of_siblings, of_support, of_ways, onward, transfers, with_core,
};
use crate::closed_limit::closed_limit;
use crate::first_interview::extension;
use crate::list_kept::is_any_due;
use crate::standing::not_to_know_of;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A server that is away for a night needs nobody's doing.
const BROKEN_FOR: Duration = Duration::days(1);
/// What the actor must do, the most urgent first; nothing of a case with which they are in conflict.
pub(super) async fn read(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    if actor.is(Role::Coordinator) {
        let awaiting = [StageCode::Received, StageCode::InTriage, StageCode::Reopened];
        let cases = of_stage(workplace, actor, &awaiting).await?;
        duties.extend(cases.into_iter().map(|case| Duty::Triage {
            case: case.id,
            urgency: case.urgency,
            overdue: overdue(case.stage.code(), case.due_at, now),
            due: case.due_at,
            codename: case.codename,
        }));
        duties.extend(further::to_decide(workplace, actor).await?);
        duties.extend(in_charge::duties(workplace, actor).await?);
    }
    if actor.is(Role::Coordinator) || actor.is(Role::CaseManager) {
        let rules = house_rules::find(on, actor.house).await?.rules;
        for case in of_stage(workplace, actor, &[StageCode::Accepted]).await? {
            match further::of_heard(workplace, actor, &case).await? {
                Some(of_heard) => duties.extend(of_heard),
                None => duties.push(unbooked(workplace, actor, &rules, case).await?),
            }
        }
        for case in of_stage(workplace, actor, &[StageCode::Planned]).await? {
            duties.extend(of_bookings::duties(workplace, actor, (&case, &rules), now).await?);
        }
    }
    let late = late::duties(workplace, actor, now).await?;
    duties.extend(late.duties);
    duties.extend(further::to_hear_again(workplace, actor).await?);
    duties.extend(further::refused(workplace, actor).await?);
    if may_in_house(actor, HouseAction::SeeOutbox).is_ok() {
        let number = given_up(on, actor.house).await?;
        duties.extend((number > 0).then_some(Duty::LettersGivenUp(number)));
    }
    duties.extend(of_preparation::duties(workplace, actor, now).await?);
    duties.extend(by_telephone::to_tell(workplace, actor, now).await?);
    duties.extend(of_support::duties(workplace, actor, now).await?);
    duties.extend(onward::duties(workplace, actor, now).await?);
    duties.extend(with_core::duties(workplace, actor, now).await?);
    if may_in_house(actor, HouseAction::SeeKept).is_ok() && is_any_due(workplace, actor, now).await? {
        duties.push(Duty::FilesToErase);
    }
    duties.extend(emergencies::duties(workplace, actor).await?);
    duties.extend(of_merging::duties(workplace, actor).await?);
    duties.extend(of_siblings::duties(workplace, actor, now).await?);
    duties.extend(alarms::duties(workplace, actor, now).await?);
    duties.extend(of_ways::duties(workplace, actor, now).await?);
    duties.extend(ages::duties(workplace, actor).await?);
    duties.extend(transfers::duties(workplace, actor).await?);
    let are_more = late.are_more || are_more_open(workplace, actor).await?;
    duties.extend(are_more.then_some(Duty::MoreCases));
    duties.extend(is_calendar_broken(workplace, actor, now).await?.then_some(Duty::CalendarBroken));
    let hidden = not_to_know_of(workplace, on, actor).await?;
    if !hidden.is_empty() {
        let ids: Vec<CaseId> = hidden.into_iter().collect();
        let codenames = codenames(on, actor.house, &ids).await?;
        duties.retain(|duty| !duty.is_of(&codenames));
    }
    duties.sort_by_key(Duty::order);
    Ok(duties)
}

async fn is_calendar_broken(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<bool, Unable> {
    let (on, key) = (workplace.database.read(), workplace.keys.house_key());
    let feed = feeds::of_person(on, key, actor.house, actor.person).await?;
    let failing = feed.and_then(|feed| feed.failing);
    Ok(failing.is_some_and(|failing| now - failing.since >= BROKEN_FOR))
}

async fn unbooked(
    workplace: &Workplace,
    actor: &Actor,
    rules: &HouseRules,
    case: Case,
) -> Result<Duty, Unable> {
    let on = workplace.database.read();
    let extended = extension(on, (actor.house, case.id)).await?.map(|given| given.reason);
    let last_day = closed_limit(&case, extended, rules).last_day;
    let team = teams::now(on, actor.house, case.id).await?;
    let Case { id, codename, .. } = case;
    Ok(if team.iter().any(|member| member.role != Role::CaseManager) {
        Duty::WithoutBooking { case: id, codename, last_day }
    } else {
        Duty::WithoutTeam { case: id, codename, last_day }
    })
}
