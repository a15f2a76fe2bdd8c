//! The rules of the house: every figure under its own code, all faults at once.

use std::collections::BTreeMap;

use barnahus_casework::HouseRules;
use barnahus_casework::settings::{RuleFigure, SoundRules, Unit, Unsound};
use barnahus_pages::rules::as_typed;
use barnahus_pages::words::{form as words, rules as of_rules};
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::{Locale, Text};

use crate::reading::Reading;

/// Reads the form; what has no field on it stays as it is in `kept`.
pub(crate) fn read(typed: &Typed, kept: &HouseRules, locale: Locale) -> Result<SoundRules, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let mut values = BTreeMap::new();
    for figure in RuleFigure::ALL {
        let value = match figure.unit() {
            Unit::Clock => reading.time(figure.code()).map(u32::from),
            Unit::MinutesInFives
            | Unit::Minutes
            | Unit::Hours
            | Unit::Days
            | Unit::Years
            | Unit::Children
            | Unit::Points
            | Unit::YesNo => reading.number(figure.code(), 0..=u32::MAX),
        };
        values.extend(value.map(|value| (*figure, value)));
    }
    let unread = reading.finish(Some(())).err().unwrap_or_default();
    let faults = match SoundRules::parse(*kept, &values) {
        Ok(rules) if unread.is_empty() => return Ok(rules),
        Ok(_) => BTreeMap::new(),
        Err(faults) => faults,
    };
    // What could not be read was said by the reading, in words about what was typed.
    let at = |figure: &RuleFigure| {
        let unread = unread.iter().find(|remark| remark.field == figure.code());
        unread.cloned().or_else(|| Some(remark(*figure, *faults.get(figure)?, locale)))
    };
    Err(RuleFigure::ALL.iter().filter_map(at).collect())
}

/// As it would be typed.
pub(crate) fn typed(rules: &HouseRules, version: u32) -> Typed {
    let figures =
        RuleFigure::ALL.iter().map(|figure| (figure.code(), as_typed(*figure, rules.figure(*figure))));
    figures.chain([("version", version.to_string())]).collect()
}

fn remark(figure: RuleFigure, fault: Unsound, locale: Locale) -> Remark {
    let beside = |text: Text, other: RuleFigure| format!("{}: {}.", text.of(locale), other.name().of(locale));
    let text = match fault {
        Unsound::Missing => words::EMPTY.of(locale).to_owned(),
        Unsound::Beyond { least, most } => format!("{} {least}–{most}.", words::OUT_OF_RANGE.of(locale)),
        Unsound::NotInFives => words::NOT_IN_FIVES.of(locale).to_owned(),
        Unsound::Below(other) => beside(of_rules::BELOW, other),
        Unsound::Above(other) => beside(of_rules::ABOVE, other),
        Unsound::NotAfter(other) => beside(of_rules::NOT_AFTER, other),
    };
    Remark { field: figure.code().into(), text }
}
