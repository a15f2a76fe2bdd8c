//! What of the disclosure ledger someone reads.
//!
//! That something was said, when and to whom, everybody of the team reads who opens the file. The words themselves tell
//! of what happened and how it ended: whoever is told nothing of that (an interpreter, a blind interviewer) reads none.
//! That the core knows a parent, a brother or a sister of the child is for those in charge alone.

use barnahus_vocabulary::Actor;

use super::permit::sees;
use super::{Sight, Standing};

/// What of the ledger of one case is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LedgerSight {
    /// What the messages say.
    pub words: bool,
    /// That the core knows a parent, a brother or a sister.
    pub kin: bool,
}

impl LedgerSight {
    /// Of the ledgers of all cases, for the data protection officer: every word, and nobody else of the family.
    pub const OF_ALL_CASES: Self = Self { words: true, kin: false };

    /// Of one case, for whoever stands so to it.
    #[must_use]
    pub fn of(actor: &Actor, standing: &Standing) -> Self {
        Self {
            words: sees(actor, standing, Sight::NarrativeForExamination),
            kin: sees(actor, standing, Sight::AdultReference),
        }
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{CaseId, HouseId, Locale, PersonId, Role};

    use super::*;
    use crate::policy::{Emergency, InterviewerKnows};

    fn of(role: Role, interviewer: InterviewerKnows) -> LedgerSight {
        let house = HouseId::random();
        let roles = vec![role];
        let actor = Actor { person: PersonId::random(), house, roles: roles.clone(), locale: Locale::Ro };
        let (case, emergency) = (CaseId::random(), Emergency::None);
        LedgerSight::of(
            &actor,
            &Standing { case, house, team: roles, conflict: None, emergency, interviewer },
        )
    }

    #[test]
    fn the_words_are_for_whoever_is_told_what_happened_and_the_kin_for_those_in_charge() {
        use InterviewerKnows::{Blind, Informed};
        let seen = |words, kin| LedgerSight { words, kin };
        for role in [Role::Coordinator, Role::CaseManager] {
            assert_eq!(of(role, Blind), seen(true, true), "{role}");
        }
        for role in [Role::Interviewer, Role::Prosecutor, Role::Psychologist, Role::Physician] {
            assert_eq!(of(role, Informed), seen(true, false), "{role}");
        }
        assert_eq!(of(Role::Interviewer, Blind), seen(false, false));
        assert_eq!(of(Role::Interpreter, Informed), seen(false, false));
    }
}
