//! Of which changed section the trail tells the name, and to whom: only to whom the section is shown.
//!
//! That there is such a section may already be what must not be told: an adult of the family who is a victim too. Were
//! that name the only one left out, its being left out would tell it. So whoever does not see it has no name of any
//! section that is filled in beside it; the line itself, with its hour and who changed something, they always have.

use crate::file::SectionName;

/// What is filled in about the child and its family while a case is prepared.
const TOGETHER: [SectionName; 6] = [
    SectionName::Representation,
    SectionName::AdultVictim,
    SectionName::Hearing,
    SectionName::Visit,
    SectionName::ChildInformed,
    SectionName::Accommodations,
];

/// Whether someone to whom these sections are shown is told that this one was changed.
#[must_use]
pub fn names_changed(section: SectionName, shown: &[SectionName]) -> bool {
    let beside = TOGETHER.contains(&section) && !shown.contains(&SectionName::AdultVictim);
    shown.contains(&section) && !beside
}

/// Whether whoever watches over the trail of the house, and opens no file, is told.
#[must_use]
pub fn names_changed_outside(section: SectionName) -> bool {
    !TOGETHER.contains(&section)
}

#[cfg(test)]
mod tests {
    use SectionName::{AdultVictim, Health, Identity, Visit};

    use super::*;

    #[test]
    fn only_what_is_shown_has_its_name_and_the_adult_is_not_told_by_being_left_out() {
        let all: Vec<SectionName> = SectionName::ALL.to_vec();
        assert!(all.iter().all(|one| names_changed(*one, &all)));
        let member: Vec<SectionName> = all.iter().copied().filter(|one| *one != AdultVictim).collect();
        assert!(names_changed(Identity, &member) && names_changed(Health, &member));
        assert!(!names_changed(AdultVictim, &member) && !names_changed(Visit, &member));
        assert!(!names_changed(Health, &[Identity]));
        assert!(names_changed_outside(Health) && !names_changed_outside(AdultVictim));
    }
}
