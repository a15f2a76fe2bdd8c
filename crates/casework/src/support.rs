//! What is done for a child besides the interview: examination, assessment, therapy, a safety plan, a visit
//! that informs the family, services. Each is decided, and "not needed, because …" is a decision.
//!
//! It knows no calendar and no letter. What a thing says of the child is sealed and shown by need to know;
//! that somebody owes something by a day is not, so that *my day* asks without opening a file.

mod state;
mod words;

pub use state::{NotSupport, SupportCode, SupportState};
pub use words::{Done, NewSupport, NotNeeded, Reviewed, SupportWords, parse_because, parse_hand};

use crate::policy::Sight;
use crate::stage::StageCode;

listed! {
    /// A kind of support.
    SupportKind {
        MedicalExamination = "medical_examination", "examinare medicală", "medical examination";
        PsychologicalAssessment = "psychological_assessment", "evaluare psihologică", "psychological assessment";
        Therapy = "therapy", "terapie", "therapy";
        SafetyPlan = "safety_plan", "plan de siguranță", "safety plan";
        InformationVisit = "information_visit", "vizită de informare", "information visit";
        Service = "service", "serviciu", "service";
    }
}

listed! {
    /// A kind of service.
    ServiceKind {
        SafeHousing = "safe_housing", "locuire în siguranță", "safe housing";
        FamilySupport = "family_support", "sprijin pentru familie", "support for the family";
        MaterialHelp = "material_help", "sprijin material", "material help";
        School = "school", "școală", "school";
        LegalHelp = "legal_help", "asistență juridică", "legal help";
        HealthCare = "health_care", "îngrijire medicală de lungă durată", "lasting health care";
        Papers = "papers", "acte de identitate", "identity papers";
        Other = "other", "alt serviciu", "another service";
    }
}

/// What lies sealed to be counted: the kind, and of a service which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Supported {
    /// The kind.
    pub kind: SupportKind,
    /// Of a service, which.
    pub service: Option<ServiceKind>,
}

impl SupportKind {
    /// The part of a file that shows what is said of it.
    #[must_use]
    pub const fn sight(self) -> Sight {
        match self {
            Self::MedicalExamination => Sight::Health,
            Self::PsychologicalAssessment | Self::Therapy => Sight::HealthPsychological,
            Self::SafetyPlan => Sight::Narrative,
            Self::InformationVisit | Self::Service => Sight::Identity,
        }
    }

    /// Whether each case must say what becomes of it. A house that sets no days for the information visit
    /// asks for none.
    #[must_use]
    pub const fn must_be_decided(self, information_visit: u16) -> bool {
        match self {
            Self::MedicalExamination | Self::PsychologicalAssessment | Self::Therapy | Self::SafetyPlan => {
                true
            }
            Self::InformationVisit => information_visit > 0,
            Self::Service => false,
        }
    }
}

impl Supported {
    /// As words to be sealed.
    #[must_use]
    pub fn text(self) -> String {
        match self.service {
            Some(service) => format!("{} {}", self.kind.code(), service.code()),
            None => self.kind.code().to_owned(),
        }
    }

    /// What [`Supported::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let kind = words.next()?.parse().ok()?;
        let service = words.next().map(str::parse).transpose().ok()?;
        words.next().is_none().then_some(Self { kind, service })
    }
}

/// Which kinds nobody has decided yet, of those that must be.
#[must_use]
pub fn undecided(decided: &[SupportKind], information_visit: u16) -> Vec<SupportKind> {
    let open = |kind: &SupportKind| kind.must_be_decided(information_visit) && !decided.contains(kind);
    SupportKind::ALL.iter().copied().filter(open).collect()
}

/// Whether support is decided and recorded where the case stands: from its acceptance to its end. A child may
/// need a physician before it is heard.
#[must_use]
pub const fn takes_support(stage: StageCode) -> bool {
    match stage {
        StageCode::Accepted
        | StageCode::Planned
        | StageCode::Interviewed
        | StageCode::NoInterviewNeeded
        | StageCode::InSupport => true,
        StageCode::Received
        | StageCode::InTriage
        | StageCode::Reopened
        | StageCode::Closed
        | StageCode::Declined
        | StageCode::Withdrawn => false,
    }
}

#[cfg(test)]
mod tests;
