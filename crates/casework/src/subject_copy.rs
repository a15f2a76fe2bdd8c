//! The copy of a file for the child or whoever represents it: what goes into it, and why the rest does not.
//!
//! What is about somebody else never goes in: who referred (protected), the suspected persons, and the plan of
//! questions, which is the work of the house. Every other section that holds anything, and every part of the records
//! beside them ([`CopyPart`]), is decided by a person who has read it: it goes in, or is left out for a reason of a
//! closed list, and the copy says so. Nothing goes in because nobody decided. (GDPR art. 15(4), 23.)
//!
//! What is held in hand is read at home, where a list of what is missing would itself tell something: so it says the
//! same of every copy, and only a lawyer is told of each part. What no copy holds, every copy says ([`AskedFor`]).

mod records;

use barnahus_vocabulary::Text;

use crate::file::{Contents, SectionName};
use crate::sections::{Doubt, Representation, Suspected};
use crate::typed::Typed;

pub use records::{AskedFor, CopyLine, CopyPart, Records, ToldBy, ToldLine, told_field};

listed! {
    /// For whom a copy is made.
    CopyFor {
        Child = "child", "copil", "the child";
        Representative = "representative", "reprezentantul legal", "the legal representative";
        Lawyer = "lawyer", "avocatul copilului", "the child's lawyer";
    }
}

impl CopyFor {
    /// Whether the copy tells of each part that a rule keeps out of it.
    #[must_use]
    pub const fn is_told_of_each(self) -> bool {
        match self {
            Self::Lawyer => true,
            Self::Child | Self::Representative => false,
        }
    }
}

listed! {
    /// Why something is not in a copy.
    LeftOut {
        Reporter = "reporter", "cine a semnalat este protejat", "who referred is protected";
        SuspectedPerson = "suspected_person", "date despre presupusul făptuitor", "about the suspected person";
        HouseWork = "house_work", "note de lucru ale casei", "working notes of the house";
        OtherChild = "other_child", "date despre alt copil", "about another child";
        OtherPerson = "other_person", "ar dezvălui date despre altcineva", "it would disclose someone else";
        Safety = "safety", "ar pune în pericol copilul sau pe altcineva", "it would endanger the child or someone else";
        Proceedings = "proceedings", "ar dăuna procedurii judiciare", "it would harm the proceedings";
        NotForMaker = "not_for_maker", "cine face copia nu vede această parte; o dă managerul de caz", "whoever makes the copy does not see this part; the case manager gives it";
    }
}

/// What is said never to be in a copy to whoever is not told of each part, whether there is such a thing or not.
pub const NEVER: [LeftOut; 5] = [
    LeftOut::Reporter,
    LeftOut::SuspectedPerson,
    LeftOut::OtherPerson,
    LeftOut::OtherChild,
    LeftOut::HouseWork,
];

/// What is decided by itself: a section of the file, or a part of what is kept beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// A section.
    Section(SectionName),
    /// Records.
    Part(CopyPart),
}

impl Piece {
    /// All there can be, in the order of the copy.
    pub fn all() -> impl Iterator<Item = Self> {
        let sections = SectionName::ALL.iter().copied().map(Self::Section);
        sections.chain(CopyPart::ALL.iter().copied().map(Self::Part))
    }

    /// The word in forms; no section and no part have the same.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Section(section) => section.code(),
            Self::Part(part) => part.code(),
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Section(section) => section.name(),
            Self::Part(part) => part.name(),
        }
    }
}

/// What was decided of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It goes in.
    Include,
    /// It does not.
    LeaveOut(LeftOut),
}

/// Reasons that a person may give; the others are the rule's own.
pub const REASONS: [LeftOut; 3] = [LeftOut::OtherPerson, LeftOut::Safety, LeftOut::Proceedings];

/// What is in a copy, and what is not.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// Sections that go in.
    pub sections: Vec<(SectionName, Typed)>,
    /// What does not, with why. A part that is in the copy too is not there whole.
    pub left_out: Vec<(Piece, LeftOut)>,
    /// Fields that do not, of sections that do.
    pub fields_left_out: Vec<(SectionName, String, LeftOut)>,
    /// Records that go in.
    pub records: Vec<(CopyPart, Vec<CopyLine>)>,
}

impl std::fmt::Debug for Copy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Copy(not printed)")
    }
}

/// Why a section never goes into a copy.
#[must_use]
pub const fn never(section: SectionName) -> Option<LeftOut> {
    match section {
        SectionName::Referrer => Some(LeftOut::Reporter),
        SectionName::Suspected => Some(LeftOut::SuspectedPerson),
        SectionName::AdultVictim => Some(LeftOut::OtherPerson),
        SectionName::Agenda => Some(LeftOut::HouseWork),
        SectionName::Identity
        | SectionName::Representation
        | SectionName::Hearing
        | SectionName::Visit
        | SectionName::ChildInformed
        | SectionName::Accommodations
        | SectionName::Narrative
        | SectionName::Health
        | SectionName::Outcome => None,
    }
}

/// The copy of what is shown to whoever makes it. `health` says whether they see the child's health whole.
///
/// # Errors
/// What nobody decided anything of.
pub fn cut(
    (contents, records): (&Contents, Vec<Records>),
    (copy_for, health): (CopyFor, Seen),
    decided: impl Fn(Piece) -> Option<Decision>,
) -> Result<Copy, Vec<Piece>> {
    let (mut copy, mut undecided) = (Copy::default(), Vec::new());
    for (section, typed) in contents.typed() {
        if typed.iter().next().is_none() {
            continue;
        }
        let piece = Piece::Section(section);
        if let Some(why) = ruled(section, health) {
            if is_told((section, why), copy_for) {
                copy.left_out.push((piece, why));
            }
            continue;
        }
        match decided(piece) {
            Some(Decision::Include) => copy.include(section, &typed, copy_for),
            Some(Decision::LeaveOut(why)) => copy.left_out.push((piece, why)),
            None => undecided.push(piece),
        }
    }
    for of_part in records {
        let part = of_part.part;
        let piece = Piece::Part(part);
        let given = of_part.given(copy_for);
        copy.left_out.extend(given.left_out.into_iter().map(|why| (piece, why)));
        if given.lines.is_empty() {
            continue;
        }
        match decided(piece) {
            Some(Decision::Include) => copy.records.push((part, given.lines)),
            Some(Decision::LeaveOut(why)) => copy.left_out.push((piece, why)),
            None => undecided.push(piece),
        }
    }
    if undecided.is_empty() { Ok(copy) } else { Err(undecided) }
}

/// Whether a copy says that a section is missing which a rule keeps out. That there is an adult victim it says to
/// nobody; that the case manager must give a part, to everybody.
fn is_told((section, why): (SectionName, LeftOut), copy_for: CopyFor) -> bool {
    section != SectionName::AdultVictim && (copy_for.is_told_of_each() || why == LeftOut::NotForMaker)
}

/// Whether the file itself speaks against giving the copy to them: a representative who is suspected, or who may
/// influence the child, reads none of it. Whoever stands in for them may.
#[must_use]
pub fn is_against(contents: &Contents, copy_for: CopyFor) -> bool {
    let (nobody, unknown) = (Suspected::default(), Representation::default());
    let representation = contents.representation.as_ref().unwrap_or(&unknown);
    let doubts = representation.doubts(contents.suspected.as_ref().unwrap_or(&nobody));
    let speaks_against = |doubt: &Doubt| matches!(doubt, Doubt::Suspected | Doubt::MayInfluence);
    copy_for == CopyFor::Representative
        && representation.stand_in.is_none()
        && doubts.iter().any(speaks_against)
}

impl Copy {
    /// Takes a section in, without what of it is not for the reader.
    fn include(&mut self, section: SectionName, typed: &Typed, copy_for: CopyFor) {
        for (field, _) in typed.iter() {
            if let (Some(why), true) = (field_never(field, copy_for), copy_for.is_told_of_each()) {
                self.fields_left_out.push((section, field.to_owned(), why));
            }
        }
        let kept = typed.iter().filter(|(field, _)| field_never(field, copy_for).is_none());
        self.sections.push((section, kept.collect()));
    }
}

/// Why a field never goes into a copy for that reader.
///
/// What speaks against a representative is not for the representative, nor is where a child lives, whom it trusts,
/// or on which day it comes to the house: a parent whom nobody suspects yet may ask too.
#[must_use]
pub fn field_never(field: &str, copy_for: CopyFor) -> Option<LeftOut> {
    match field {
        "siblings" => Some(LeftOut::OtherChild),
        "told_by" => Some(LeftOut::Reporter),
        "carer_name"
        | "carer_contact"
        | "representative_name"
        | "representative_contact"
        | "stand_in_name"
        | "stand_in_contact" => Some(LeftOut::OtherPerson),
        "representative_suspected"
        | "representative_party"
        | "representative_injured"
        | "representative_witness"
        | "representative_may_influence"
        | "representative_cannot_come"
        | "institution_concerned"
        | "stand_in"
        | "trust_refused_by"
        | "trust_refused_why" => Some(LeftOut::HouseWork),
        "address" | "school" | "county" | "wishes" | "trust_asked" | "trust_name" | "room_visit_on"
        | "child_way" | "child_days_off" | "child_hours_off" | "child_away"
            if copy_for == CopyFor::Representative =>
        {
            Some(LeftOut::Safety)
        }
        _ => None,
    }
}

/// How much of something whoever makes the copy sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// All of it.
    Whole,
    /// A part, or nothing.
    InPart,
}

/// Why a section is not in this copy, whatever anybody decides.
#[must_use]
pub fn ruled(section: SectionName, health: Seen) -> Option<LeftOut> {
    let in_part = section == SectionName::Health && health == Seen::InPart;
    never(section).or_else(|| in_part.then_some(LeftOut::NotForMaker))
}

#[cfg(test)]
mod tests;
