//! Series with their exceptions and changed instances, unfolded into stretches that are taken.
//!
//! Entries with one `UID` belong together: the newest version of the series counts (`SEQUENCE`), and
//! each changed instance takes the place of the one that it names, also when the change is that it is
//! cancelled or no longer takes time. A changed instance whose series is not in the file stands alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::allowance::Allowance;
use super::events::{Event, Shown};
use super::expand::Walk;
use super::fault::BusyFault;
use super::moments::{Fineness, Moment};
use super::periods::{Length, Taken};
use super::rule::{End, Rule};
use super::values::{DAY, Stamp, Wall};

/// Adds what all entries take, but for those whose `UID` is one of `ours`.
///
/// # Errors
/// [`BusyFault::AsksTooMuch`] when the allowance is spent first.
pub(crate) fn unfold(
    events: &[Event],
    ours: &BTreeSet<&str>,
    taken: &mut Taken,
    allowance: &mut Allowance,
) -> Result<(), BusyFault> {
    let mut families: BTreeMap<&str, Vec<&Event>> = BTreeMap::new();
    for event in events {
        match &event.uid {
            Some(uid) if ours.contains(uid.as_str()) => {}
            Some(uid) => families.entry(uid).or_default().push(event),
            None => series(event, &[], taken, allowance)?,
        }
    }
    for family in families.values() {
        let newest = family.iter().filter(|event| event.replaces.is_none()).map(|event| event.sequence).max();
        let changes = changes(family);
        for event in family.iter().filter(|event| event.replaces.is_none() && Some(event.sequence) == newest)
        {
            series(event, &changes, taken, allowance)?;
        }
        for (_, change) in changes {
            let whole = |event: &Event| event.length.end(event.start.wall, &event.start.zone);
            if change.shown == Shown::Busy {
                taken.add(change.start.utc, whole(change));
            }
        }
    }
    Ok(())
}

/// The newest change of each instance, the later in the file of two that are equally new.
fn changes<'a>(family: &[&'a Event]) -> Vec<(&'a Moment, &'a Event)> {
    let mut newest: BTreeMap<i64, (&Moment, &Event)> = BTreeMap::new();
    for event in family {
        let Some(instance) = &event.replaces else { continue };
        let older = newest.get(&instance.utc).is_none_or(|(_, known)| known.sequence <= event.sequence);
        if older {
            newest.insert(instance.utc, (instance, event));
        }
    }
    newest.into_values().collect()
}

fn series(
    event: &Event,
    changes: &[(&Moment, &Event)],
    taken: &mut Taken,
    allowance: &mut Allowance,
) -> Result<(), BusyFault> {
    if event.shown == Shown::Free {
        return Ok(());
    }
    let zone = &event.start.zone;
    let (start, end) = taken.seconds();
    // Clocks differ from UTC by less than a day; an entry that began before may reach in.
    let wanted = Wall(start - event.length.longest() - 2 * DAY)..Wall(end + 2 * DAY);
    let mut instances: BTreeSet<Wall> = BTreeSet::from([event.start.wall]);
    for rule in &event.rules {
        instances.extend(walk(rule, event, wanted.clone(), allowance)?);
    }
    let mut own_lengths: BTreeMap<Wall, Length> = BTreeMap::new();
    for (date, length) in &event.dates {
        // Told in another zone than the series, it is read there and shown here.
        let at = if date.fineness == Fineness::Day && event.start.fineness == Fineness::Time {
            Wall(date.wall.0 + event.start.wall.second_of_day())
        } else {
            zone.wall(date.utc)
        };
        instances.insert(at);
        own_lengths.extend(length.map(|length| (at, length)));
    }
    for rule in &event.except_rules {
        for except in walk(rule, event, wanted.clone(), allowance)? {
            instances.remove(&except);
        }
    }
    allowance.look(changes.len())?;
    let gone = Gone::new(event, changes);
    for at in instances.into_iter().filter(|at| wanted.contains(at) && !gone.has(*at, event)) {
        let length = own_lengths.get(&at).copied().unwrap_or(event.length);
        taken.add(zone.utc(at), length.end(at, zone));
    }
    Ok(())
}

fn walk(
    rule: &Rule,
    event: &Event,
    wanted: Range<Wall>,
    allowance: &mut Allowance,
) -> Result<Vec<Wall>, BusyFault> {
    let zone = &event.start.zone;
    let until = match rule.end {
        End::Never | End::Count(_) => None,
        // Whole days must end with a day (section 3.3.10); of a time, its day is taken as written.
        End::Until(Stamp::Utc(at)) if event.start.fineness == Fineness::Day => Some(Wall(at)),
        End::Until(Stamp::Utc(at)) => Some(zone.wall(at)),
        End::Until(Stamp::Local(wall)) => Some(wall),
        End::Until(Stamp::Day(day)) => Some(Wall(Wall::midnight(day).0 + DAY - 1)),
    };
    match Walk::new(rule, event.start.wall, until) {
        Some(walk) => walk.instances(wanted, allowance),
        None => Ok(Vec::new()),
    }
}

/// The instances that are not where the rule puts them: by the second, or all of a day.
struct Gone {
    seconds: BTreeSet<i64>,
    days: BTreeSet<i64>,
}

impl Gone {
    fn new(event: &Event, changes: &[(&Moment, &Event)]) -> Self {
        let mut gone = Self { seconds: BTreeSet::new(), days: BTreeSet::new() };
        for moment in event.except_dates.iter().chain(changes.iter().map(|(moment, _)| *moment)) {
            match moment.fineness {
                Fineness::Day => gone.days.insert(moment.wall.day_number()),
                Fineness::Time => gone.seconds.insert(moment.utc),
            };
        }
        gone
    }

    fn has(&self, at: Wall, event: &Event) -> bool {
        self.days.contains(&at.day_number()) || self.seconds.contains(&event.start.zone.utc(at))
    }
}
