//! What makes two spellings the same person: lower case, without diacritics, words in any order.
//!
//! These strings go under a keyed hash (in `seals`) and nowhere else: the search for duplicates and
//! for conflicts of interest compares hashes. This module hashes nothing and stores nothing.

mod folding;

use std::fmt;

use time::Date;

use crate::days;
use crate::names::{FamilyName, GivenName, PersonName};
use crate::sections::{Identity, SuspectedPerson};

pub use folding::fold;

/// A canonical form. It is as personal as the name it comes from, and prints nothing of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Likeness(String);

impl Likeness {
    /// The form, for the hash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Together with a birth date: far fewer people share both.
    #[must_use]
    pub fn with_birth_date(&self, born: Date) -> Self {
        Self(format!("{}|{}", self.0, days::iso(born)))
    }
}

impl fmt::Debug for Likeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Likeness(closed)")
    }
}

/// Of a name in two parts; `None` when neither or only one is known, because half a name is like
/// half a county.
#[must_use]
pub fn of_name(given: Option<&GivenName>, family: Option<&FamilyName>) -> Option<Likeness> {
    Some(of_text(&format!("{} {}", given?.as_str(), family?.as_str())))
}

/// Of a whole name, in whatever order its words stand.
#[must_use]
pub fn of_whole_name(name: &PersonName) -> Likeness {
    of_text(name.as_str())
}

/// Of a unit or an institution.
#[must_use]
pub fn of_unit(unit: &PersonName) -> Likeness {
    of_text(unit.as_str())
}

/// Of a suspected person's name.
#[must_use]
pub fn of_suspected(person: &SuspectedPerson) -> Option<Likeness> {
    of_name(person.suspected_given_name.as_ref(), person.suspected_family_name.as_ref())
}

/// The forms under which a child is searched for duplicates, the surest first: name and birth date
/// where both are known, then the name.
#[must_use]
pub fn of_child(identity: &Identity) -> Vec<Likeness> {
    let Some(name) = of_name(identity.given_name.as_ref(), identity.family_name.as_ref()) else {
        return Vec::new();
    };
    let dated = identity.age.birth_date().map(|born| name.with_birth_date(born));
    dated.into_iter().chain([name]).collect()
}

fn of_text(text: &str) -> Likeness {
    let folded = fold(text);
    let mut words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    Likeness(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Likeness, of_name, of_whole_name};
    use crate::names::{FamilyName, GivenName, PersonName};

    fn whole(name: &str) -> Likeness {
        of_whole_name(&PersonName::parse(name).unwrap())
    }

    #[test]
    fn one_person_spelt_many_ways_is_one_likeness() {
        let one = whole("Ana-Maria Țăndărică");
        for spelling in
            ["Tandarica Ana Maria", "\u{162}ĂNDĂRICĂ ANA-MARIA", "ana maria T\u{326}a\u{306}ndarica\u{306}"]
        {
            assert_eq!(whole(spelling), one, "{spelling}");
        }
        assert_ne!(whole("Ana Țăndărică"), one);
        let parts = of_name(
            GivenName::parse("Ana Maria").ok().as_ref(),
            FamilyName::parse("Tăndărică").ok().as_ref(),
        );
        assert_eq!(parts, Some(one));
    }

    #[test]
    fn half_a_name_is_like_nobody() {
        assert_eq!(of_name(GivenName::parse("Ana").ok().as_ref(), None::<&FamilyName>), None);
    }
}
