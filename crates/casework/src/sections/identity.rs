//! Who the child is and where it lives. Sealed; the first name alone is what an interpreter sees.

use std::collections::BTreeSet;

use barnahus_vocabulary::{County, Language};

use crate::age::Age;
use crate::names::{FamilyName, GivenName, PersonName};
use crate::prose::Prose;
use crate::sex::Sex;

section! {
    /// The child.
    Identity {
        /// One or more given names.
        given_name: Option<GivenName>,
        /// One or more family names.
        family_name: Option<FamilyName>,
        /// As the child says, or as papers say.
        sex: Option<Sex>,
        /// Typed under the names of [`Age::FIELDS`].
        age: Age,
        /// What the child speaks or signs; none known when empty.
        languages: BTreeSet<Language>,
        /// As papers say.
        citizenship: Option<PersonName>,
        /// Where the child stays.
        county: Option<County>,
        /// Where exactly.
        address: Option<Prose>,
        /// School or nursery.
        school: Option<PersonName>,
        /// Brothers and sisters, each to get a case of their own.
        siblings: Option<Prose>,
        /// Who looks after the child now.
        carer_name: Option<PersonName>,
        /// How to reach them safely.
        carer_contact: Option<Prose>,
    }
}

impl Identity {
    /// Only what an interpreter sees.
    #[must_use]
    pub(crate) fn first_name_and_language(self) -> Self {
        Self { given_name: self.given_name, languages: self.languages, ..Self::default() }
    }
}
