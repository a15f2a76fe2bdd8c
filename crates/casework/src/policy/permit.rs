//! The permit: that one person may see these parts of one file for one purpose.
//!
//! Its fields are private and [`open`] is the only maker, so whoever holds one was asked about here.

use barnahus_vocabulary::{Actor, CaseId, HouseId, PersonId};

use super::emergency::sights_in_emergency;
use super::table::NEED_TO_KNOW;
use super::{Purpose, Refused, Sight, Sights, Standing};
use crate::file::SectionName;

/// A right to open one file once. It is neither copied nor kept: each request asks anew.
#[derive(Debug, PartialEq, Eq)]
pub struct Permit {
    case: CaseId,
    house: HouseId,
    person: PersonId,
    purpose: Purpose,
    sights: Sights,
}

impl Permit {
    /// Whose file.
    #[must_use]
    pub const fn case(&self) -> CaseId {
        self.case
    }

    /// Of which house.
    #[must_use]
    pub const fn house(&self) -> HouseId {
        self.house
    }

    /// Who opens it.
    #[must_use]
    pub const fn person(&self) -> PersonId {
        self.person
    }

    /// What for.
    #[must_use]
    pub const fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Whether that part is shown.
    #[must_use]
    pub const fn sees(&self, sight: Sight) -> bool {
        self.sights.has(sight)
    }

    /// The sections of which anything is shown: only these are unsealed.
    pub fn sections(&self) -> impl Iterator<Item = SectionName> + '_ {
        SectionName::ALL.iter().copied().filter(|name| parts(*name).iter().any(|sight| self.sees(*sight)))
    }
}

/// The sights that show anything of a section.
const fn parts(section: SectionName) -> &'static [Sight] {
    match section {
        SectionName::Identity => &[Sight::FirstNameAndLanguage],
        SectionName::Representation
        | SectionName::Hearing
        | SectionName::Visit
        | SectionName::ChildInformed
        | SectionName::Accommodations => &[Sight::Identity],
        SectionName::AdultVictim => &[Sight::AdultReference],
        SectionName::Referrer | SectionName::Agenda => &[Sight::Narrative],
        SectionName::Narrative => &[Sight::NarrativeForExamination],
        SectionName::Health => &[Sight::HealthSummary, Sight::HealthPsychological],
        SectionName::Suspected => &[Sight::SuspectedName],
        SectionName::Outcome => &[
            Sight::OutcomeOfInterview,
            Sight::OutcomeOfProceedings,
            Sight::OutcomeOfPsychology,
            Sight::OutcomeOfExamination,
        ],
    }
}

/// Asks to open a file. What is shown is what the rows show that hold for this person, in this case,
/// for this purpose.
///
/// # Errors
/// [`Refused`], in this order: another house's, in conflict, not theirs, not for this purpose.
pub fn open(actor: &Actor, standing: &Standing, purpose: Purpose) -> Result<Permit, Refused> {
    standing.check(actor)?;
    if purpose == Purpose::Emergency {
        let sights = standing.left_open(actor, sights_in_emergency(actor, standing)?);
        return Ok(Permit {
            case: standing.case,
            house: standing.house,
            person: actor.person,
            purpose,
            sights,
        });
    }
    let holding: Vec<_> =
        NEED_TO_KNOW.iter().filter(|need| need.holds(actor, standing) && need.sees != Sights::NONE).collect();
    if holding.is_empty() {
        return Err(Refused::NotTheirs);
    }
    let sights = holding
        .iter()
        .filter(|need| need.purposes.contains(&purpose))
        .fold(Sights::NONE, |seen, need| seen.and(need.sees));
    let sights = standing.left_open(actor, sights);
    if sights == Sights::NONE {
        return Err(Refused::NotForThisPurpose(purpose));
    }
    Ok(Permit { case: standing.case, house: standing.house, person: actor.person, purpose, sights })
}

/// The purpose for which this person usually opens this file: that of their first row. For the case
/// page, where nobody is asked. An emergency is one only to whom no row opens the file.
#[must_use]
pub fn usual_purpose(actor: &Actor, standing: &Standing) -> Option<Purpose> {
    let of_row = NEED_TO_KNOW
        .iter()
        .filter(|need| need.holds(actor, standing))
        .find_map(|need| need.purposes.first().copied());
    of_row.or_else(|| sights_in_emergency(actor, standing).is_ok().then_some(Purpose::Emergency))
}

/// Whether some purpose of theirs shows that part whole.
pub(super) fn sees(actor: &Actor, standing: &Standing, sight: Sight) -> bool {
    Purpose::ALL.iter().any(|purpose| open(actor, standing, *purpose).is_ok_and(|permit| permit.sees(sight)))
}
