//! The fields of the case file, section by section, in the order in which screens show them.
//!
//! A test holds that every field of the file stands here once, so that nothing can be stored that no
//! screen shows.

mod adult;
mod child;
mod hearing;
mod prepared;
mod told;
mod visit;

use barnahus_casework::sections::{SUSPECTED_LIMIT, TOPIC_LIMIT};
use barnahus_casework::{SectionName, Typed};
use barnahus_vocabulary::Locale;

pub use super::field::Field;

pub use adult::ADULT_VICTIM;
pub use child::{HEALTH, STAYS, WHO};
pub use hearing::{HEARING, INFORMED, REPRESENTATION};
pub use prepared::{ACCOMMODATIONS, AGENDA};
pub use told::{OUTCOME, REFERRER, REPORTED, SUSPECTED, TOLD};
pub use visit::VISIT;

/// The fields of a section; those of a suspected person come back with a suffix for the second and
/// each further one.
#[must_use]
pub fn of(section: SectionName) -> Vec<Field> {
    match section {
        SectionName::Identity => [WHO, child::AGE_ON, STAYS].concat(),
        SectionName::Representation => REPRESENTATION.to_vec(),
        SectionName::AdultVictim => ADULT_VICTIM.to_vec(),
        SectionName::Hearing => HEARING.to_vec(),
        SectionName::Visit => VISIT.to_vec(),
        SectionName::ChildInformed => INFORMED.to_vec(),
        SectionName::Accommodations => ACCOMMODATIONS.to_vec(),
        SectionName::Agenda => AGENDA.to_vec(),
        SectionName::Referrer => REFERRER.to_vec(),
        SectionName::Narrative => [TOLD, REPORTED].concat(),
        SectionName::Health => HEALTH.to_vec(),
        SectionName::Suspected => SUSPECTED.to_vec(),
        SectionName::Outcome => OUTCOME.to_vec(),
    }
}

/// The suffixes of the entries of a section: one, but for suspected persons and topics.
#[must_use]
pub fn suffixes(section: SectionName) -> Vec<String> {
    match section {
        SectionName::Suspected => (1..=SUSPECTED_LIMIT).map(suffix).collect(),
        SectionName::Agenda => (1..=TOPIC_LIMIT).map(suffix).collect(),
        SectionName::Identity
        | SectionName::Representation
        | SectionName::AdultVictim
        | SectionName::Hearing
        | SectionName::Visit
        | SectionName::ChildInformed
        | SectionName::Accommodations
        | SectionName::Referrer
        | SectionName::Narrative
        | SectionName::Health
        | SectionName::Outcome => vec![String::new()],
    }
}

fn suffix(number: usize) -> String {
    if number == 1 { String::new() } else { format!("_{number}") }
}

/// The field of that name, a suffix or not.
#[must_use]
pub fn find(name: &str) -> Option<Field> {
    let bare = match name.rsplit_once('_') {
        Some((bare, number)) if number.parse::<u8>().is_ok() => bare,
        Some(_) | None => name,
    };
    SectionName::ALL.iter().flat_map(|section| of(*section)).find(|field| field.name == bare)
}

/// What is stored as it stands in a form again: days as people write them, the rest to the letter.
#[must_use]
pub fn shown_again(stored: &Typed) -> Typed {
    let as_people_write = |(name, text): (&str, &str)| {
        let found = find(name);
        (name.to_owned(), found.map_or_else(|| text.to_owned(), |field| field.typed_again(text)))
    };
    stored.iter().map(as_people_write).collect()
}

/// What is known of a section, line by line: label and words. Persons after the first begin anew.
#[must_use]
pub fn known(section: SectionName, stored: &Typed, locale: Locale) -> Vec<Vec<(&'static str, String)>> {
    suffixes(section)
        .iter()
        .map(|suffix| {
            let told =
                |field: &Field| field.said(stored, suffix, locale).map(|said| (field.label.of(locale), said));
            of(section).iter().filter_map(told).collect::<Vec<_>>()
        })
        .filter(|lines| !lines.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use barnahus_casework::age::Age;
    use barnahus_casework::intake::Referral;
    use barnahus_casework::sections::{Accommodations, AdultVictim, Outcome, Topic};
    use barnahus_casework::{SectionName, Typed};
    use barnahus_vocabulary::Locale;

    use super::{find, known, of, shown_again};

    #[test]
    fn every_field_of_the_file_can_be_typed_and_read() {
        let shown: Vec<&str> =
            SectionName::ALL.iter().flat_map(|section| of(*section)).map(|field| field.name).collect();
        let later =
            [Outcome::FIELDS, Accommodations::FIELDS, AdultVictim::FIELDS, Topic::FIELDS, &Age::FIELDS]
                .concat();
        let kept: BTreeSet<&str> = [Referral::fields(), later].concat().into_iter().collect();
        let kept: BTreeSet<&str> =
            kept.into_iter().filter(|name| !["age", "urgency"].contains(name)).collect();
        assert_eq!(shown.iter().copied().collect::<BTreeSet<_>>(), kept);
        assert_eq!(shown.len(), kept.len(), "no field twice");
    }

    #[test]
    fn what_is_stored_comes_back_as_people_type_it() {
        let stored: Typed = [
            ("languages", "ron,hun"),
            ("birth_date", "2015-03-12"),
            ("told", "unu, doi"),
            ("suspected_unit_2", "x"),
        ]
        .into_iter()
        .collect();
        let typed = shown_again(&stored);
        assert_eq!(typed.get("languages"), "ron,hun");
        assert_eq!(typed.get("birth_date"), "12.03.2015");
        assert_eq!(typed.get("told"), "unu, doi");
        assert_eq!(typed.get("suspected_unit_2"), "x");
    }

    #[test]
    fn what_is_not_known_is_not_shown() {
        let stored: Typed = [("sex", "female"), ("county", "RO-CJ")].into_iter().collect();
        let lines = known(SectionName::Identity, &stored, Locale::Ro);
        assert_eq!(lines, [vec![("Sexul", "feminin".to_owned()), ("Județul", "Cluj".to_owned())]]);
        assert!(known(SectionName::Health, &stored, Locale::Ro).is_empty());
        assert!(find("suspected_family_name_3").is_some());
    }
}
