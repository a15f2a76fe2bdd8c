//! A person as they are entered on a page: values that were parsed at the door.

use std::collections::BTreeSet;

pub use barnahus_casework::competence::Competence;
pub use barnahus_casework::sex::Sex;
use barnahus_store::people::{Person, PersonStanding};
use barnahus_vocabulary::{County, EmailAddress, Language, Line, Locale, PersonId, Role};

/// What is entered about a person, hours aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonEntry {
    /// Name as colleagues read it.
    pub name: Line,
    /// Where letters go.
    pub email: EmailAddress,
    /// Which institution they come from.
    pub institution: Line,
    /// Their unit within it.
    pub unit: Option<Line>,
    /// Where they work.
    pub county: Option<County>,
    /// For a child that prefers one.
    pub sex: Option<Sex>,
    /// The language of their letters.
    pub locale: Locale,
    /// For interpreters: authorised in the sense of art. 105.
    pub authorised: bool,
    /// What they are; at least one.
    pub roles: BTreeSet<Role>,
    /// What they speak or sign.
    pub languages: BTreeSet<Language>,
    /// What they are good at.
    pub competences: BTreeSet<Competence>,
    /// Minutes to the house; `None` when they do not come to it.
    pub travel_minutes: Option<u32>,
}

impl PersonEntry {
    /// A person who was not there before: without hours, which are entered on their own.
    pub(crate) fn fresh(&self) -> Person {
        let nobody = Person {
            id: PersonId::random(),
            display_name: String::new(),
            email: String::new(),
            institution: String::new(),
            unit: None,
            county: None,
            sex: None,
            locale: Locale::default(),
            authorised: false,
            standing: PersonStanding::Active,
            roles: Vec::new(),
            languages: Vec::new(),
            competences: Vec::new(),
            hours: Vec::new(),
            travel_minutes: None,
            version: 1,
        };
        self.onto(nobody)
    }

    /// The person with everything that is entered; id, standing, hours and version stay.
    pub(crate) fn onto(&self, before: Person) -> Person {
        let Self {
            name,
            email,
            institution,
            unit,
            county,
            sex,
            locale,
            authorised,
            roles,
            languages,
            competences,
            travel_minutes,
        } = self.clone();
        Person {
            display_name: name.to_string(),
            email: email.as_str().to_lowercase(),
            institution: institution.to_string(),
            unit: unit.map(|unit| unit.to_string()),
            county,
            sex,
            locale,
            authorised,
            roles: roles.into_iter().collect(),
            languages: languages.into_iter().collect(),
            competences: competences.into_iter().collect(),
            travel_minutes,
            ..before
        }
    }
}
