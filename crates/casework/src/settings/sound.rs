//! Rules that a house may keep: every figure between its ends, and none against another.
//!
//! Parsed at the door from what was typed, all faults at once; who holds [`SoundRules`] need not ask
//! again. A figure that could not be read is told as missing and keeps the others from being compared
//! with it, not from being looked at.

use std::collections::BTreeMap;

use super::{HouseRules, RuleFigure, Unit};

/// Rules that may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoundRules(HouseRules);

/// What is wrong with a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsound {
    /// There is none.
    Missing,
    /// It lies beyond its ends.
    Beyond {
        /// The least it may be.
        least: u32,
        /// The most.
        most: u32,
    },
    /// It is no multiple of five.
    NotInFives,
    /// It must be more than that one, or as much.
    Below(RuleFigure),
    /// It must be more than that one.
    NotAfter(RuleFigure),
    /// It must be less than that one, or as much.
    Above(RuleFigure),
}

/// What must not be less than what.
const GROWING: [(RuleFigure, RuleFigure); 8] = [
    (RuleFigure::LengthTo6, RuleFigure::Length7To9),
    (RuleFigure::Length7To9, RuleFigure::Length10To12),
    (RuleFigure::Length10To12, RuleFigure::LengthFrom13),
    (RuleFigure::YoungFrom, RuleFigure::BestFrom),
    (RuleFigure::LimitPressing, RuleFigure::LimitVictims),
    (RuleFigure::LimitVictims, RuleFigure::LimitOthers),
    (RuleFigure::TriageUrgent, RuleFigure::TriageRoutine),
    (RuleFigure::DayFrom, RuleFigure::YoungFrom),
];

/// What must not be more than what.
const WITHIN: [(RuleFigure, RuleFigure); 2] =
    [(RuleFigure::BestTo, RuleFigure::YoungTo), (RuleFigure::YoungTo, RuleFigure::DayTo)];

/// What must end after it begins.
const STRETCHES: [(RuleFigure, RuleFigure); 3] = [
    (RuleFigure::BestFrom, RuleFigure::BestTo),
    (RuleFigure::YoungFrom, RuleFigure::YoungTo),
    (RuleFigure::DayFrom, RuleFigure::DayTo),
];

impl SoundRules {
    /// From every figure in its own unit; what is no figure stays as it is in `kept`.
    ///
    /// # Errors
    /// All that is wrong, in the order of the figures, one fault a figure.
    pub fn parse(
        kept: HouseRules,
        values: &BTreeMap<RuleFigure, u32>,
    ) -> Result<Self, BTreeMap<RuleFigure, Unsound>> {
        let alone = |figure: &RuleFigure| Some((*figure, fault_of(*figure, values.get(figure).copied())?));
        let mut faults: BTreeMap<RuleFigure, Unsound> = RuleFigure::ALL.iter().filter_map(alone).collect();
        let is_before = |one: &RuleFigure, other: &RuleFigure| {
            values
                .get(one)
                .zip(values.get(other))
                .map_or(std::cmp::Ordering::Less, |(one, other)| one.cmp(other))
        };
        for (begins, ends) in &STRETCHES {
            if is_before(begins, ends).is_ge() {
                faults.entry(*ends).or_insert(Unsound::NotAfter(*begins));
            }
        }
        for (less, more) in &GROWING {
            if is_before(less, more).is_gt() {
                faults.entry(*more).or_insert(Unsound::Below(*less));
            }
        }
        for (less, more) in &WITHIN {
            if is_before(less, more).is_gt() {
                faults.entry(*less).or_insert(Unsound::Above(*more));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self(values.iter().fold(kept, |rules, (figure, value)| rules.with(*figure, *value))))
    }

    /// The rules.
    #[must_use]
    pub const fn rules(&self) -> &HouseRules {
        &self.0
    }
}

fn fault_of(figure: RuleFigure, value: Option<u32>) -> Option<Unsound> {
    let Some(value) = value else { return Some(Unsound::Missing) };
    let bounds = figure.bounds();
    if !bounds.contains(&value) {
        let (least, most) = bounds.into_inner();
        return Some(Unsound::Beyond { least, most });
    }
    let is_in_fives = match figure.unit() {
        Unit::MinutesInFives | Unit::Clock => value.is_multiple_of(5),
        Unit::Minutes
        | Unit::Hours
        | Unit::Days
        | Unit::Years
        | Unit::Children
        | Unit::Points
        | Unit::YesNo => true,
    };
    (!is_in_fives).then_some(Unsound::NotInFives)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defaults() -> BTreeMap<RuleFigure, u32> {
        let rules = HouseRules::default();
        RuleFigure::ALL.iter().map(|figure| (*figure, rules.figure(*figure))).collect()
    }

    #[test]
    fn the_defaults_are_sound_and_come_back_as_they_are() {
        let parsed = SoundRules::parse(HouseRules::default(), &defaults()).unwrap();
        assert_eq!(parsed.rules(), &HouseRules::default());
    }

    #[test]
    fn each_figure_is_written_where_it_is_read() {
        let rules = HouseRules::default();
        for figure in RuleFigure::ALL {
            for value in [*figure.bounds().start(), *figure.bounds().end()] {
                let changed = rules.with(*figure, value);
                assert_eq!(changed.figure(*figure), value, "{figure}");
                let differ: Vec<_> = rules.differences(&changed).iter().map(|(which, ..)| *which).collect();
                assert!(differ.is_empty() || differ == [*figure], "{figure} changes {differ:?}");
            }
        }
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let mut values = defaults();
        values.remove(&RuleFigure::Notice);
        values.extend([
            (RuleFigure::LengthTo6, 32),
            (RuleFigure::LengthFrom13, 55),
            (RuleFigure::Children, 9),
            (RuleFigure::BestTo, 9 * 60),
            (RuleFigure::YoungTo, 19 * 60),
        ]);
        let faults = SoundRules::parse(HouseRules::default(), &values).unwrap_err();
        let told: Vec<_> = faults.into_iter().collect();
        assert_eq!(
            told,
            [
                (RuleFigure::LengthTo6, Unsound::NotInFives),
                (RuleFigure::LengthFrom13, Unsound::Below(RuleFigure::Length10To12)),
                (RuleFigure::BestTo, Unsound::NotAfter(RuleFigure::BestFrom)),
                (RuleFigure::YoungTo, Unsound::Above(RuleFigure::DayTo)),
                (RuleFigure::Children, Unsound::Beyond { least: 1, most: 8 }),
                (RuleFigure::Notice, Unsound::Missing),
            ]
        );
    }

    #[test]
    fn no_sound_weights_make_a_slot_dearer_than_none() {
        let most = |figure: RuleFigure| *figure.bounds().end();
        let (hours, urgency, minutes, seats) = (4 * 7 * 24, 4, 240, 10);
        let dearest = most(RuleFigure::WaitPerHour) * hours * urgency
            + most(RuleFigure::ChildTravel) * minutes
            + most(RuleFigure::StaffTravel) * minutes / 2 * seats
            + most(RuleFigure::NotPreferred) * seats
            + most(RuleFigure::OutsideBestHours);
        assert!(dearest < 100_000, "{dearest}");
    }
}
