//! `GET /cases`: the list.

use axum::extract::{Query, State};
use barnahus_casework::policy::may_in_house;
use barnahus_casework::{HouseAction, Urgency};
use barnahus_operations::list_cases::{self, Listed, list_cases, numbers};
use barnahus_operations::see_my_day::cases_with_duty;
use barnahus_pages::Place;
use barnahus_pages::cases::{self, CaseList, Chip, Due, Hearing, Narrow, Row};
use barnahus_pages::parts::Pager;
use barnahus_pages::words::cases::list as words;
use barnahus_vocabulary::{Instant, PersonId, Text, local, paths};
use maud::Markup;

use super::due::Limit;
use super::filters::{Asked, Chosen, Show};
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Which filters say how many cases they let through: the two that are work to do.
const COUNTED: [Show; 2] = [Show::Awaiting, Show::Mine];

pub(super) async fn list(
    signed_in: SignedIn,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (chosen, actor) = (asked.chosen(), &signed_in.actor);
    let called = match chosen.duty {
        Some(kind) => Some(cases_with_duty(site.workplace(), actor, kind, signed_in.now).await?),
        None => None,
    };
    let called = called.as_deref();
    let listed = list_cases(site.workplace(), actor, chosen.filter(actor, called), asked.after()).await?;
    let counted = COUNTED.map(|show| Chosen { show, ..chosen }.filter(actor, called));
    let numbers = numbers(site.workplace(), actor, &counted).await?;
    let view = view(&signed_in, &asked, listed, &numbers);
    Ok(cases::list(&signed_in.frame(Place::Cases), &view))
}

fn view(signed_in: &SignedIn, asked: &Asked, listed: Listed, numbers: &[u64]) -> CaseList {
    let chosen = asked.chosen();
    let pager = Pager { before: None, after: listed.page.next.map(|after| chosen.href_after(after)) };
    CaseList {
        chips: Show::ALL.into_iter().map(|show| by_stage(show, chosen, numbers)).collect(),
        urgencies: by_urgency(chosen),
        narrow: narrow(chosen, &listed),
        number: listed.number,
        pager,
        first: asked.after().map(|_| chosen.href()),
        answers_transfers: may_in_house(&signed_in.actor, HouseAction::AnswerTransfer).is_ok(),
        may_have_emergency: may_in_house(&signed_in.actor, HouseAction::OpenInEmergency).is_ok(),
        may_receive: may_in_house(&signed_in.actor, HouseAction::ReceiveReferral).is_ok(),
        rows: rows(signed_in, listed),
    }
}

fn narrow(chosen: Chosen, listed: &Listed) -> Narrow {
    let can = |person: &PersonId| listed.in_charge.contains(person) || chosen.manager == Some(*person);
    Narrow {
        managers: listed.managers.iter().filter(|(person, _)| can(person)).cloned().collect(),
        manager: chosen.manager,
        duty: chosen.duty,
        kept: chosen.kept(),
    }
}

fn by_stage(show: Show, chosen: Chosen, numbers: &[u64]) -> Chip {
    let number = COUNTED.iter().position(|counted| *counted == show);
    Chip {
        label: show.label(),
        href: Chosen { show, ..chosen }.href(),
        number: number.and_then(|place| numbers.get(place)).copied(),
        current: show == chosen.show,
    }
}

fn by_urgency(chosen: Chosen) -> Vec<Chip> {
    let chip = |urgency: Option<Urgency>, label: Text| Chip {
        label,
        href: Chosen { urgency, ..chosen }.href(),
        number: None,
        current: urgency == chosen.urgency,
    };
    let any = chip(None, words::ANY_URGENCY);
    std::iter::once(any)
        .chain(Urgency::ALL.iter().map(|urgency| chip(Some(*urgency), urgency.name())))
        .collect()
}

/// How a case stands to the last day of its first interview, where that is ahead.
fn hearing(found: Option<&list_cases::Hearing>, now: Instant) -> Option<Due> {
    let found = found?;
    let stands = match (found.booked, found.is_late) {
        (Some(_), false) => Hearing::Booked,
        (Some(_), true) => Hearing::BookedLate,
        (None, _) if local::day(now) > found.last_day => Hearing::Overdue,
        (None, _) => Hearing::Waits,
    };
    Some(Due::Hearing(found.last_day, stands))
}

/// Whoever triages comes from the list straight to the decision.
pub(super) fn rows(signed_in: &SignedIn, listed: Listed) -> Vec<Row> {
    let triages = may_in_house(&signed_in.actor, HouseAction::SeeAllCases).is_ok();
    let (managers, hearings) = (listed.managers, listed.hearings);
    let row = |case: list_cases::Case| {
        let (stage, due_at, deferred_until) = (case.stage.code(), case.due_at, case.deferred_until);
        let straight = triages && stage.awaits_triage();
        let manager = managers.iter().find(|(person, _)| Some(*person) == case.manager);
        Row {
            href: if straight { paths::triage(case.id) } else { paths::case(case.id) },
            due: hearing(hearings.get(&case.id), signed_in.now)
                .unwrap_or_else(|| Limit { stage, due_at, deferred_until }.seen_at(signed_in.now)),
            stage: case.stage,
            urgency: case.urgency,
            received: case.received_at,
            manager: manager.map(|(_, name)| name.clone()),
            codename: case.codename,
        }
    };
    listed.page.cases.into_iter().map(row).collect()
}
