//! Conflict of interest: who is related to the suspected person, of their unit, or is that person.
//!
//! A person in conflict is never proposed, cannot be assigned and cannot open the file; the refusal
//! does not say that a file exists. Whether two names are alike is found out elsewhere, by keyed
//! hash or by [`crate::likeness`]; here it is judged what that means.

use std::fmt;

use time::Date;

use crate::days::PastDay;
use crate::likeness::{self, Likeness};
use crate::names::PersonName;
use crate::sections::{Suspected, SuspectedPerson};

listed! {
    /// What speaks against a person.
    ConflictFact {
        Declared = "declared", "a declarat un conflict de interese", "declared a conflict of interest";
        Related = "related", "este rudă cu presupusul făptuitor", "is related to the suspected person";
        SameUnit = "same_unit", "lucrează în aceeași unitate cu presupusul făptuitor",
            "works in the same unit as the suspected person";
        SameName = "same_name", "poartă numele presupusului făptuitor", "bears the suspected person's name";
        SameNameAndBirthDate = "same_name_and_birth_date",
            "are numele și data nașterii presupusului făptuitor",
            "has the suspected person's name and birth date";
    }
}

/// At least one fact that speaks against a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    facts: Vec<ConflictFact>,
}

/// How two things compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// Alike.
    Same,
    /// Both known, and not alike.
    Different,
    /// One of them is not known.
    Unknown,
}

/// How a person compares with one suspected person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// By name.
    pub name: Match,
    /// By birth date.
    pub birth_date: Match,
    /// By the unit where they work.
    pub unit: Match,
}

/// What is known of a person of the house, for comparing. Their account keeps it, not the case.
#[derive(Clone, PartialEq, Eq)]
pub struct Staff {
    /// Their whole name.
    pub name: PersonName,
    /// Their birth date, where they gave it.
    pub birth_date: Option<Date>,
    /// Where they work, institution or unit.
    pub unit: Option<PersonName>,
}

impl fmt::Debug for Staff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Staff(closed)")
    }
}

impl Conflict {
    /// From facts; `None` when there are none. Order and repetitions are lost.
    #[must_use]
    pub fn from_facts(facts: impl IntoIterator<Item = ConflictFact>) -> Option<Self> {
        let mut facts: Vec<ConflictFact> = facts.into_iter().collect();
        facts.sort_unstable();
        facts.dedup();
        (!facts.is_empty()).then_some(Self { facts })
    }

    /// From how the person compares with each suspected person, and what is declared of them
    /// ([`ConflictFact::Declared`], [`ConflictFact::Related`]).
    #[must_use]
    pub fn judge(compared: &[Comparison], declared: &[ConflictFact]) -> Option<Self> {
        let found = compared.iter().flat_map(|comparison| comparison.facts());
        Self::from_facts(found.chain(declared.iter().copied()))
    }

    /// In plain: the person against all suspected persons of a case.
    #[must_use]
    pub fn find(staff: &Staff, suspected: &Suspected, declared: &[ConflictFact]) -> Option<Self> {
        let compared: Vec<Comparison> =
            suspected.0.iter().map(|person| Comparison::plain(staff, person)).collect();
        Self::judge(&compared, declared)
    }

    /// The facts, each once, never empty.
    #[must_use]
    pub fn facts(&self) -> &[ConflictFact] {
        &self.facts
    }
}

impl Comparison {
    /// Compares in plain.
    #[must_use]
    pub fn plain(staff: &Staff, person: &SuspectedPerson) -> Self {
        let name = likeness::of_suspected(person);
        let born = person.suspected_birth_date.map(PastDay::day);
        let unit = person.suspected_unit.as_ref().map(likeness::of_unit);
        Self {
            name: compare(Some(&likeness::of_whole_name(&staff.name)), name.as_ref()),
            birth_date: compare(staff.birth_date.as_ref(), born.as_ref()),
            unit: compare::<Likeness>(staff.unit.as_ref().map(likeness::of_unit).as_ref(), unit.as_ref()),
        }
    }

    /// Two birth dates that differ tell two persons of one name apart; one unknown does not.
    fn facts(self) -> impl Iterator<Item = ConflictFact> {
        let by_name = match (self.name, self.birth_date) {
            (Match::Same, Match::Same) => Some(ConflictFact::SameNameAndBirthDate),
            (Match::Same, Match::Unknown) => Some(ConflictFact::SameName),
            (Match::Same, Match::Different) | (Match::Different | Match::Unknown, _) => None,
        };
        let by_unit = (self.unit == Match::Same).then_some(ConflictFact::SameUnit);
        by_name.into_iter().chain(by_unit)
    }
}

/// How two things compare that may each be unknown.
#[must_use]
pub fn compare<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> Match {
    match (one, other) {
        (Some(one), Some(other)) if one == other => Match::Same,
        (Some(_), Some(_)) => Match::Different,
        (None, _) | (_, None) => Match::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::typed::Typed;

    const TODAY: Date = date!(2026 - 11 - 24);

    fn staff(name: &str, unit: &str) -> Staff {
        Staff {
            name: PersonName::parse(name).unwrap(),
            birth_date: Some(date!(1980 - 05 - 01)),
            unit: PersonName::parse(unit).ok(),
        }
    }

    fn suspected(fields: &[(&str, &str)]) -> Suspected {
        Suspected::parse(&fields.iter().copied().collect::<Typed>(), TODAY).unwrap()
    }

    fn facts(staff: &Staff, fields: &[(&str, &str)]) -> Vec<ConflictFact> {
        Conflict::find(staff, &suspected(fields), &[])
            .map_or_else(Vec::new, |conflict| conflict.facts().to_vec())
    }

    const NAMED: [(&str, &str); 2] = [("suspected_given_name", "Ștefan"), ("suspected_family_name", "Rusu")];

    #[test]
    fn a_namesake_is_in_conflict_until_a_birth_date_tells_them_apart() {
        let namesake = staff("Rusu Stefan", "");
        assert_eq!(facts(&namesake, &NAMED), [ConflictFact::SameName]);
        let same = [NAMED[0], NAMED[1], ("suspected_birth_date", "1.5.1980")];
        assert_eq!(facts(&namesake, &same), [ConflictFact::SameNameAndBirthDate]);
        let other = [NAMED[0], NAMED[1], ("suspected_birth_date", "2.5.1980")];
        assert_eq!(facts(&namesake, &other), []);
    }

    #[test]
    fn a_colleague_of_the_second_suspected_person_is_in_conflict() {
        let fields = [NAMED[0], NAMED[1], ("suspected_unit_2", "Secția 3 Poliție")];
        assert_eq!(facts(&staff("Ana Pop", "sectia 3 politie"), &fields), [ConflictFact::SameUnit]);
        assert_eq!(facts(&staff("Ana Pop", "Secția 4 Poliție"), &fields), []);
    }

    #[test]
    fn what_is_declared_counts_without_any_match() {
        let conflict = Conflict::judge(&[], &[ConflictFact::Related, ConflictFact::Related]).unwrap();
        assert_eq!(conflict.facts(), [ConflictFact::Related]);
        assert_eq!(Conflict::judge(&[], &[]), None);
    }

    #[test]
    fn people_without_a_known_unit_are_not_colleagues() {
        assert_eq!(facts(&staff("Ana Pop", ""), &NAMED), []);
    }
}
