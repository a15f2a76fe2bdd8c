//! Persons suspected. They are never in the house while the child is, and nobody related to them or
//! of their unit opens the file.

use time::Date;

use crate::days::PastDay;
use crate::names::{FamilyName, GivenName, PersonName};
use crate::prose::Prose;
use crate::typed::{FieldFault, Reader, Typed, Writer};

/// The most suspected persons that one file holds.
pub const SUSPECTED_LIMIT: usize = 6;

listed! {
    /// What the suspected person is to the child.
    RelationToChild {
        Parent = "parent", "părinte", "parent";
        Guardian = "guardian", "tutore", "guardian";
        Carer = "carer", "persoană care îngrijește copilul", "carer";
        Relative = "relative", "altă rudă", "another relative";
        InstitutionStaff = "institution_staff", "angajat al instituției care îngrijește copilul",
            "staff of the institution that looks after the child";
        Acquaintance = "acquaintance", "cunoscut al copilului sau al familiei",
            "an acquaintance of the child or family";
        Stranger = "stranger", "persoană necunoscută copilului", "unknown to the child";
        Other = "other", "altă relație", "another relation";
    }
}

listed! {
    /// What the person is in the proceedings. Before there are any: presupus făptuitor (HG 49/2011).
    ProceduralStatus {
        AllegedPerpetrator = "alleged_perpetrator", "presupus făptuitor", "alleged perpetrator";
        Suspect = "suspect", "suspect", "suspect";
        Defendant = "defendant", "inculpat", "defendant";
        Convicted = "convicted", "condamnat", "convicted";
        Cleared = "cleared", "scos de sub urmărire sau achitat", "cleared";
    }
}

section! {
    /// One suspected person.
    SuspectedPerson {
        /// Given names.
        suspected_given_name: Option<GivenName>,
        /// Family names.
        suspected_family_name: Option<FamilyName>,
        /// Birth date.
        suspected_birth_date: Option<PastDay>,
        /// What they are to the child.
        suspected_relation: Option<RelationToChild>,
        /// Where they work, for conflicts of interest.
        suspected_unit: Option<PersonName>,
        /// What they are in the proceedings.
        suspected_status: Option<ProceduralStatus>,
        /// Anything else: nicknames, where they are now.
        suspected_note: Option<Prose>,
    }
}

impl SuspectedPerson {
    /// Only the name, as some roles see it.
    #[must_use]
    pub(crate) fn name_only(self) -> Self {
        Self {
            suspected_given_name: self.suspected_given_name,
            suspected_family_name: self.suspected_family_name,
            ..Self::default()
        }
    }

    /// Who it is: what the rules of the interview ask of them, and nothing of what they may have done.
    #[must_use]
    fn who_only(self) -> Self {
        Self { suspected_status: None, suspected_note: None, ..self }
    }
}

/// All suspected persons of a case; at most [`SUSPECTED_LIMIT`]. The fields of the second end in
/// `_2`, those of the third in `_3`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suspected(pub Vec<SuspectedPerson>);

impl Suspected {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Self {
        let mut persons = Vec::new();
        for number in 1..=SUSPECTED_LIMIT {
            reader.set_suffix(suffix(number));
            let person = SuspectedPerson::read(reader);
            if !person.is_unknown() {
                persons.push(person);
            }
        }
        reader.set_suffix(String::new());
        Self(persons)
    }

    pub(crate) fn write(&self, writer: &mut Writer<'_>) {
        for (number, person) in (1..=SUSPECTED_LIMIT).zip(&self.0) {
            writer.set_suffix(suffix(number));
            person.write(writer);
        }
        writer.set_suffix(String::new());
    }

    /// Reads what was typed or unsealed; persons of whom nothing is known are left out.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let persons = Self::read(&mut reader);
        reader.finish(persons)
    }

    /// As it would be typed.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        self.write(&mut Writer::new(&mut typed));
        typed
    }

    /// Who they are, without their part in the proceedings and what else was noted.
    #[must_use]
    pub(crate) fn who_only(self) -> Self {
        Self(self.0.into_iter().map(SuspectedPerson::who_only).collect())
    }

    /// Only the names.
    #[must_use]
    pub(crate) fn names_only(self) -> Self {
        Self(self.0.into_iter().map(SuspectedPerson::name_only).collect())
    }
}

fn suffix(number: usize) -> String {
    if number == 1 { String::new() } else { format!("_{number}") }
}
