//! A plan as its pages show it.

use barnahus_casework::booking::Completeness;
use barnahus_operations::plan_week::{self, Planned, Waiting, WeekPlan, WhyLeftOut, changes};
use barnahus_operations::see_week::Week;
use barnahus_pages::plan::{Barred, Change, Changed, LeftOut, Place, Plan, Proof, Start, Waits, WhyNot};
use barnahus_pages::plan::{SECONDS_TO_CHOOSE, USUAL_SECONDS};
use barnahus_pages::slots::Why;
use barnahus_pages::week::{Entry, Span, Taken};
use barnahus_vocabulary::{CaseId, Instant, RoomId, local};

use super::words::{self, Asked};
use crate::routes::slots::nothing;
use crate::routes::week;

/// Who waits.
pub(super) fn start(waiting: Vec<Waiting>) -> Start {
    let waits = |one: Waiting| Waits {
        case: one.case.id,
        codename: one.case.codename,
        urgency: one.case.urgency,
        waits: one.waits,
    };
    Start { waiting: waiting.into_iter().map(waits).collect() }
}

/// The proposal beside what is booked.
pub(super) fn plan(plan: &WeekPlan, asked: &Asked, weeks: &[Week], now: Instant) -> Plan {
    let changed = (!asked.wishes.before.is_empty()).then(|| changed(plan, asked));
    Plan {
        places: plan.planned.iter().map(|one| place(one, plan)).collect(),
        left_out: plan.left_out.iter().map(left_out).collect(),
        proof: if plan.is_proven { Proof::Best } else { Proof::Unknown },
        changed,
        barred: asked
            .wishes
            .barred
            .iter()
            .filter_map(|(case, during)| {
                let codename = codename(plan, *case)?;
                let word = words::barred(*case, *during);
                Some(Barred { codename, during: *during, is_day: words::is_day(*during), word })
            })
            .collect(),
        seconds: if asked.seconds == USUAL_SECONDS { SECONDS_TO_CHOOSE[0] } else { asked.seconds },
        weeks: weeks.iter().map(|week| with_places(week, plan, now)).collect(),
    }
}

fn codename(plan: &WeekPlan, case: CaseId) -> Option<String> {
    let placed = plan.planned.iter().map(|one| &one.case);
    let found = placed.chain(plan.left_out.iter().map(|one| &one.case)).find(|one| one.id == case)?;
    Some(found.codename.clone())
}

fn place(planned: &Planned, plan: &WeekPlan) -> Place {
    let slot = &planned.slot;
    let room = |id: RoomId| plan.rooms.get(&id).cloned().unwrap_or_default();
    let name = |id| plan.people.get(&id).cloned().unwrap_or_default();
    let completeness = slot.judged.as_ref().map(|checked| checked.completeness);
    Place {
        case: planned.case.id,
        codename: planned.case.codename.clone(),
        urgency: planned.case.urgency,
        time: slot.time,
        interview_room: room(slot.interview_room),
        observation_room: room(slot.observation_room),
        team: slot.team.iter().map(|(_, member)| (member.role.name(), name(member.person))).collect(),
        why: why(planned),
        waits: planned.waits,
        is_late: planned.limit.is_some_and(|limit| limit.is_missed_at(slot.time.start())),
        is_incomplete: completeness == Ok(Completeness::Incomplete),
        is_prevented: completeness.is_err(),
        is_kept: planned.is_pinned,
        word: words::place(planned),
    }
}

/// The limit first, then what a single slot would say as well.
fn why(planned: &Planned) -> Vec<Why> {
    let because = planned.slot.because;
    let left =
        planned.limit.map(|limit| (limit.last_day - local::day(planned.slot.time.start())).whole_days());
    let limit = left
        .and_then(|days| u64::try_from(days).ok())
        .map(|days| if days == 0 { Why::LastDay } else { Why::BeforeLimit(days) });
    let hours = planned
        .best_hours
        .map(|_| if because.outside_best_hours == 0 { Why::BestHours } else { Why::OutsideBestHours });
    let people = (because.not_preferred > 0).then_some(Why::NotPreferred);
    let travel = u32::try_from(because.staff_travel).ok().map(Why::Travel);
    [limit, hours, people, travel].into_iter().flatten().collect()
}

fn left_out(one: &plan_week::LeftOut) -> LeftOut {
    let why = match &one.why {
        WhyLeftOut::NotKept => WhyNot::NotKept,
        WhyLeftOut::Stopped => WhyNot::Stopped,
        WhyLeftOut::Nothing(found) => WhyNot::Nothing(nothing::of(found)),
    };
    LeftOut {
        case: one.case.id,
        codename: one.case.codename.clone(),
        urgency: one.case.urgency,
        waits: one.waits,
        is_barred: one.is_barred,
        why,
    }
}

fn changed(plan: &WeekPlan, asked: &Asked) -> Vec<Changed> {
    let change = |change: plan_week::Change| match change {
        plan_week::Change::Later(by) => Change::Later(by),
        plan_week::Change::Earlier(by) => Change::Earlier(by),
        plan_week::Change::OtherInterviewer => Change::OtherInterviewer,
        plan_week::Change::OtherTeam(number) => Change::OtherTeam(number as u64),
        plan_week::Change::OtherRoom => Change::OtherRoom,
        plan_week::Change::HasPlace => Change::HasPlace,
        plan_week::Change::LostPlace => Change::LostPlace,
    };
    let all = changes(&asked.wishes.before, plan).into_iter();
    all.map(|one| Changed { codename: one.codename, changes: one.changes.into_iter().map(change).collect() })
        .collect()
}

/// A week of the house with the places of the plan that lie in it.
fn with_places(seen: &Week, plan: &WeekPlan, now: Instant) -> barnahus_pages::week::Week {
    let mut week = week::view(seen, (seen.monday, Span::Week), now);
    let inside = plan.planned.iter().filter(|one| seen.within.overlaps(one.slot.time));
    week.entries.extend(inside.flat_map(|one| {
        let slot = &one.slot;
        [slot.interview_room, slot.observation_room].map(|room| Entry {
            room,
            during: slot.time,
            taken: Taken::Planned(one.case.codename.clone()),
            lacks_lawyer: false,
        })
    }));
    week.entries.sort_by_key(|entry| (entry.during.start(), entry.during.end()));
    week
}
