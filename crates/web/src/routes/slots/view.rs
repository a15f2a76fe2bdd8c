//! What was found, as the page of slots shows it.

use barnahus_casework::booking::{Completeness, Prevented, Warning};
use barnahus_operations::find_slots::{FoundSlots, LawyerSought, OfferedSlot};
use barnahus_operations::sitting::Sitting;
use barnahus_pages::slots::{Found, Offer, Slots, Sought};
use barnahus_vocabulary::{Interval, RoomId};

use super::choice::{self, Terms};
use super::{Said, nothing, outside, why};

/// The page's view of what was found.
pub(in crate::routes) fn of(found: FoundSlots, asked: (Sought, Terms), said: &Said<'_>) -> Slots {
    let (sought, terms) = asked;
    let shared = shared_warnings(&found.slots);
    let is_session = found.sitting == Sitting::Session && found.sessions_allowed;
    let what = match (sought, found.stands) {
        (Sought::Booking(_), Some(booking)) if !is_session => {
            Found::Stands { booking, sessions_allowed: found.sessions_allowed }
        }
        (Sought::Booking(_), _) | (Sought::Move { .. }, _) => what(&found, sought, &shared),
    };
    let refusal = match said {
        Said::Refused(again) => Some(again.said(&found)),
        Said::Nothing | Said::Faulty(..) => None,
    };
    Slots {
        case: found.case.id,
        sought,
        length_minutes: found.length_minutes,
        limit: found.limit,
        is_session: is_session && found.stands.is_some(),
        way_minutes: found.child_travel_minutes,
        way_said: terms.way.map(|_| found.child_travel_minutes),
        after_weeks: terms.after,
        refusal,
        warnings: shared.into_iter().filter(|warning| !is_of_the_hour(*warning)).collect(),
        // Who passes weeks over knows why these are late.
        beyond_limit: found.beyond_limit && terms.after == 0 && !found.slots.is_empty(),
        lawyer_is_never_free: found.lawyer == LawyerSought::NeverFree,
        found: what,
        outside: outside::choices(&found, terms),
        days_off: found.days_off,
        codename: found.case.codename,
        names: found.people,
    }
}

fn what(found: &FoundSlots, sought: Sought, shared: &[Warning]) -> Found {
    if found.slots.is_empty() {
        return Found::Nothing(nothing::of(found));
    }
    match prevented_everywhere(&found.slots) {
        Some(facts) => Found::Prevented(facts),
        None => Found::Offers(offers(found, sought, shared)),
    }
}

/// Whoever moves a booking looks for another time: the one it has comes last.
fn offers(found: &FoundSlots, sought: Sought, shared: &[Warning]) -> Vec<Offer> {
    let stands = match sought {
        Sought::Booking(_) => None,
        Sought::Move { stands, .. } => Some(stands),
    };
    let (now, elsewhere): (Vec<_>, Vec<_>) = found.slots.iter().partition(|slot| stands == Some(slot.time));
    let ordered = elsewhere.into_iter().chain(now);
    ordered.map(|slot| offer(slot, found, (shared, stands))).collect()
}

/// What prevents the best slot, when it prevents every other one as well.
fn prevented_everywhere(slots: &[OfferedSlot]) -> Option<Vec<Prevented>> {
    let first = slots.first()?.judged.as_ref().err()?;
    slots.iter().all(|slot| slot.judged.is_err()).then(|| first.clone())
}

/// What every slot that can be booked must say loudly.
fn shared_warnings(slots: &[OfferedSlot]) -> Vec<Warning> {
    let mut of_each = slots.iter().filter_map(|slot| slot.judged.as_ref().ok()).map(|ok| &ok.warnings);
    let Some(first) = of_each.next() else { return Vec::new() };
    let others: Vec<_> = of_each.collect();
    first.iter().copied().filter(|warning| others.iter().all(|other| other.contains(warning))).collect()
}

/// Late and tiring hours are said at each slot in its own way.
const fn is_of_the_hour(warning: Warning) -> bool {
    match warning {
        Warning::AfterDeadline(_) | Warning::OutsideBestHours => true,
        Warning::LawyerMissing
        | Warning::ChildNotInformed
        | Warning::InterpreterNotAuthorised(_)
        | Warning::PsychologistNotNamed
        | Warning::CompanionNotNamed(_)
        | Warning::ReadForProtection { .. }
        | Warning::Open(_) => false,
    }
}

fn offer(slot: &OfferedSlot, found: &FoundSlots, beside: (&[Warning], Option<Interval>)) -> Offer {
    let (shared, stands) = beside;
    let room = |id: RoomId| found.rooms.get(&id).cloned().unwrap_or_default();
    let name = |id| found.people.get(&id).cloned().unwrap_or_default();
    let own = |warning: &Warning| !shared.contains(warning) && !is_of_the_hour(*warning);
    let (warnings, prevented) = match &slot.judged {
        Ok(checked) => (checked.warnings.iter().copied().filter(own).collect(), Vec::new()),
        Err(facts) => (Vec::new(), facts.clone()),
    };
    let completeness = slot.judged.as_ref().map(|checked| checked.completeness);
    Offer {
        time: slot.time,
        interview_room: room(slot.interview_room),
        observation_room: room(slot.observation_room),
        team: slot.team.iter().map(|(_, member)| (member.role.name(), name(member.person))).collect(),
        why: why::lines(slot, found, stands),
        warnings,
        prevented,
        is_late: found.limit.is_some_and(|limit| limit.is_missed_at(slot.time.start())),
        is_incomplete: completeness == Ok(Completeness::Incomplete),
        outside_hours: slot.outside_hours.map(name),
        choice: choice::write(&slot.chosen(found.child_travel_minutes)),
    }
}
