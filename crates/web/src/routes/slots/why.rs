//! The three lines that say why a slot stands where it stands, in comparison with the others on offer.

use barnahus_operations::find_slots::{FoundSlots, OfferedSlot};
use barnahus_pages::slots::Why;
use barnahus_vocabulary::{Interval, local};

/// As many lines as a card has.
const LINES: usize = 3;

/// The most telling first; `stands` is the time of a booking that is to be moved.
pub(super) fn lines(slot: &OfferedSlot, found: &FoundSlots, stands: Option<Interval>) -> Vec<Why> {
    let any = |cost: fn(&OfferedSlot) -> u64| found.slots.iter().any(|other| cost(other) > 0);
    let earliest = found.slots.iter().map(|other| other.time.start()).min().unwrap_or(slot.time.start());
    let waits = match slot.time.start() - earliest {
        _ if stands == Some(slot.time) => Why::SameTime,
        by if by.is_zero() => Why::Earliest,
        by => Why::Later(by),
    };
    let hours = match (found.best_hours, slot.because.outside_best_hours) {
        (None, _) => None,
        (Some(_), 0) => Some(Why::BestHours),
        (Some(_), _) => Some(Why::OutsideBestHours),
    };
    let people = match slot.because.not_preferred {
        0 => any(|other| other.because.not_preferred).then_some(Why::Preferred),
        _ => Some(Why::NotPreferred),
    };
    let travel = u32::try_from(slot.because.staff_travel).ok().map(Why::Travel);
    let sibling = slot.with_sibling.then_some(Why::WithSibling);
    [sibling, Some(waits), hours, people, limit(slot, found), travel]
        .into_iter()
        .flatten()
        .take(LINES)
        .collect()
}

/// How many days are left to the limit; what is late has a mark of its own.
fn limit(slot: &OfferedSlot, found: &FoundSlots) -> Option<Why> {
    let left = (found.limit?.last_day - local::day(slot.time.start())).whole_days();
    match u64::try_from(left) {
        Ok(0) => Some(Why::LastDay),
        Ok(days) => Some(Why::BeforeLimit(days)),
        Err(_) => None,
    }
}
