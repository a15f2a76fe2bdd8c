//! A plan as words in a form: each place, what is accepted of them, and what a new plan must keep.
//!
//! The words are no promises: anyone can send any word. What cannot be read is as if it were not there,
//! and the use cases ask about all of it again.

use barnahus_operations::accept_plan::Accepted;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::plan_week::{Planned, Wishes};
use barnahus_pages::Typed;
use barnahus_pages::plan::{
    BARRED, KEEP, NOT_DAY, NOT_HOUR, PLACE, SECONDS, SECONDS_TO_CHOOSE, TAKE, USUAL_SECONDS, wish_of,
};
use barnahus_vocabulary::{CaseId, Instant, Interval, local};
use time::Duration;

use crate::routes::slots::choice;

/// What was asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// What the new plan must keep, and the plan before.
    pub(super) wishes: Wishes,
    /// How long may be searched.
    pub(super) seconds: u8,
}

/// The place of one child as it was planned.
struct Sent {
    case: CaseId,
    version: u32,
    end: Instant,
    slot: ChosenSlot,
}

/// `case!version!end!start!room!room!person.role…`
pub(super) fn place(planned: &Planned) -> String {
    let (case, slot) = (&planned.case, &planned.slot);
    format!("{}!{}!{}!{}", case.id, case.version, slot.time.end().minutes(), choice::write(&slot.planned()))
}

/// `case.minute.minute`
pub(super) fn barred(case: CaseId, during: Interval) -> String {
    format!("{case}.{}.{}", during.start().minutes(), during.end().minutes())
}

/// The fields that a page which only waits must hand on.
pub(super) fn kept(typed: &Typed) -> Vec<(String, String)> {
    let mut kept = Vec::new();
    for name in [PLACE, BARRED] {
        kept.extend(several(typed, name).map(|value| (name.to_owned(), value.to_owned())));
    }
    let wishes = places(typed).into_iter().map(|sent| wish_of(sent.case));
    kept.extend(wishes.map(|name| (name.clone(), typed.get(&name).to_owned())));
    kept
}

/// What a form asks for.
pub(super) fn read(typed: &Typed) -> Asked {
    let barred = several(typed, BARRED).filter_map(barred_of).collect();
    let mut wishes = Wishes { barred, ..Wishes::default() };
    for Sent { case, slot, version: _, end: _ } in places(typed) {
        match typed.get(&wish_of(case)) {
            KEEP => {
                wishes.pinned.insert(case, slot.clone());
            }
            NOT_HOUR => wishes.barred.extend(hour_of(slot.start).map(|hour| (case, hour))),
            NOT_DAY => wishes.barred.extend(day_of(slot.start).map(|day| (case, day))),
            _ => {}
        }
        wishes.before.insert(case, slot);
    }
    let seconds = typed.get(SECONDS).parse().ok().filter(|seconds| SECONDS_TO_CHOOSE.contains(seconds));
    Asked { wishes, seconds: seconds.unwrap_or(USUAL_SECONDS) }
}

/// The places whose boxes are ticked.
pub(super) fn accepted(typed: &Typed) -> Vec<Accepted> {
    let taken: Vec<CaseId> = several(typed, TAKE).filter_map(|word| word.parse().ok()).collect();
    let is_taken = |sent: &Sent| taken.contains(&sent.case);
    let taken = places(typed).into_iter().filter(is_taken);
    taken.map(|Sent { case, version, end, slot }| Accepted { case, version, end, slot }).collect()
}

/// Whether a stretch is a whole day of the house.
pub(super) fn is_day(during: Interval) -> bool {
    day_of(during.start()) == Some(during)
}

fn several<'a>(typed: &'a Typed, name: &str) -> impl Iterator<Item = &'a str> {
    typed.get(name).split(',').map(str::trim).filter(|word| !word.is_empty())
}

fn places(typed: &Typed) -> Vec<Sent> {
    let sent = |word: &str| {
        let (case, rest) = word.split_once('!')?;
        let (version, rest) = rest.split_once('!')?;
        let (end, slot) = rest.split_once('!')?;
        let (case, version) = (case.parse().ok()?, version.parse().ok()?);
        let end = Instant::from_minutes(end.parse::<i32>().ok()?.into());
        Some(Sent { case, version, end, slot: choice::slot(slot)? })
    };
    several(typed, PLACE).filter_map(sent).collect()
}

fn barred_of(word: &str) -> Option<(CaseId, Interval)> {
    let mut parts = word.split('.');
    let case = parts.next()?.parse().ok()?;
    let mut minute = || parts.next()?.parse::<i32>().ok().map(|minute| Instant::from_minutes(minute.into()));
    Some((case, Interval::new(minute()?, minute()?)?))
}

/// An hour from the start: no interview of the child may reach into it.
fn hour_of(start: Instant) -> Option<Interval> {
    Interval::new(start, start + Duration::HOUR)
}

fn day_of(start: Instant) -> Option<Interval> {
    let day = local::day(start);
    Interval::new(local::start_of_day(day), local::start_of_day(day.next_day()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_barred_comes_back_as_it_was_sent() {
        let case = CaseId::random();
        let day = day_of(Instant::from_minutes(29_925_000)).unwrap();
        let hour = hour_of(Instant::from_minutes(29_925_000)).unwrap();
        assert!(is_day(day) && !is_day(hour));
        for during in [day, hour] {
            assert_eq!(barred_of(&barred(case, during)), Some((case, during)));
        }
        let sent: Typed = [(BARRED, &*barred(case, day)), (BARRED, "x.1.2")].into_iter().collect();
        assert_eq!(read(&sent).wishes.barred, [(case, day)], "a word that is none of ours bars nothing");
    }

    #[test]
    fn nobody_searches_longer_than_can_be_chosen() {
        let seconds = |text| read(&[(SECONDS, text)].into_iter().collect::<Typed>()).seconds;
        assert_eq!(["1", "60", "61", "x", ""].map(seconds), [1, 60, 5, 5, 5]);
    }
}
