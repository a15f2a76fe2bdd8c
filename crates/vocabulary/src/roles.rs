//! What someone is in the house. One person may be several things.
//!
//! The same words name an account's rights, a place in a team and a column's value. What a role may
//! see or do is a rule and stands in `casework`; here are only the names.

use std::fmt;
use std::str::FromStr;

use crate::locale::Text;

/// A role, in the field's own words (`docs/glossary.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Takes referrals up, assigns, closes; answers for the house.
    Coordinator,
    /// In charge of a case from acceptance to closing.
    CaseManager,
    /// Takes referrals down.
    IntakeOfficer,
    /// Talks with the child in the interview room.
    Interviewer,
    /// Leads the proceedings; watches from the observation room.
    Prosecutor,
    /// In charge where no prosecutor is.
    Police,
    /// Takes a statement in advance.
    Judge,
    /// Named by the judicial body where the child is under 14 (art. 124).
    Psychologist,
    /// Treats the child afterwards.
    Therapist,
    /// Forensic or paediatric.
    Physician,
    /// Of the county's child protection.
    SocialWorker,
    /// Stands in where a parent cannot (art. 124).
    Guardian,
    /// Always there (art. 93(4)).
    Lawyer,
    /// There when a statement is taken in advance before a judge.
    Defence,
    /// Speaks the child's language and the interviewer's (art. 105).
    Interpreter,
    /// Sees rooms and codenames, no case.
    RoomPlanner,
    /// Of the system: people and rooms, no case.
    Administrator,
    /// Reads the audit trail, with codenames.
    DataProtectionOfficer,
}

/// The text names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotARole;

impl fmt::Display for NotARole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a role")
    }
}

impl std::error::Error for NotARole {}

impl Role {
    /// All of them, in the order in which lists show them.
    pub const ALL: [Self; 18] = [
        Self::Coordinator,
        Self::CaseManager,
        Self::IntakeOfficer,
        Self::Interviewer,
        Self::Prosecutor,
        Self::Police,
        Self::Judge,
        Self::Psychologist,
        Self::Therapist,
        Self::Physician,
        Self::SocialWorker,
        Self::Guardian,
        Self::Lawyer,
        Self::Defence,
        Self::Interpreter,
        Self::RoomPlanner,
        Self::Administrator,
        Self::DataProtectionOfficer,
    ];

    /// The word for columns, forms and scheduling documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::CaseManager => "case_manager",
            Self::IntakeOfficer => "intake_officer",
            Self::Interviewer => "interviewer",
            Self::Prosecutor => "prosecutor",
            Self::Police => "police",
            Self::Judge => "judge",
            Self::Psychologist => "psychologist",
            Self::Therapist => "therapist",
            Self::Physician => "physician",
            Self::SocialWorker => "social_worker",
            Self::Guardian => "guardian",
            Self::Lawyer => "lawyer",
            Self::Defence => "defence",
            Self::Interpreter => "interpreter",
            Self::RoomPlanner => "room_planner",
            Self::Administrator => "administrator",
            Self::DataProtectionOfficer => "data_protection_officer",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Coordinator => Text::new("coordonator", "coordinator"),
            Self::CaseManager => Text::new("manager de caz", "case manager"),
            Self::IntakeOfficer => Text::new("persoană care preia semnalări", "intake officer"),
            Self::Interviewer => Text::new("intervievator", "interviewer"),
            Self::Prosecutor => Text::new("procuror", "prosecutor"),
            Self::Police => Text::new("polițist", "police officer"),
            Self::Judge => Text::new("judecător", "judge"),
            Self::Psychologist => Text::new("psiholog", "psychologist"),
            Self::Therapist => Text::new("terapeut", "therapist"),
            Self::Physician => Text::new("medic", "physician"),
            Self::SocialWorker => Text::new("asistent social (DGASPC)", "social worker (DGASPC)"),
            Self::Guardian => Text::new(
                "reprezentant al autorității tutelare",
                "representative of the guardianship authority",
            ),
            Self::Lawyer => Text::new("avocatul copilului", "lawyer of the child"),
            Self::Defence => Text::new("avocatul apărării", "lawyer of the defence"),
            Self::Interpreter => Text::new("interpret", "interpreter"),
            Self::RoomPlanner => Text::new("planificator de camere", "room planner"),
            Self::Administrator => Text::new("administrator", "administrator"),
            Self::DataProtectionOfficer => {
                Text::new("responsabil cu protecția datelor", "data protection officer")
            }
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(code: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.code() == code).ok_or(NotARole)
    }
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn every_role_is_found_by_its_code() {
        for role in Role::ALL {
            assert_eq!(role.code().parse(), Ok(role));
        }
    }
}
