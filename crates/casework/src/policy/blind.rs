//! Whether the interviewer knows what happened before the interview. Planning decides it; who decides nothing has
//! an informed interviewer.
//!
//! A blind one reads neither what was told, nor who told it, nor what is to be asked, until the interview is recorded:
//! so no question can put words into the child's mouth. Who the child is, and who is suspected, they know: of the
//! first they need to speak, of the second to say that they are too near.

use barnahus_vocabulary::{Actor, Role};

use super::{Sight, Sights, Standing};

listed! {
    /// What the interviewer knows.
    InterviewerKnows {
        Informed = "informed", "știe ce s-a întâmplat", "knows what happened";
        Blind = "blind", "nu știe ce s-a întâmplat, până la consemnare", "does not know what happened, until the record";
    }
}

/// What is closed.
const CLOSED: Sights = Sights::of(&[Sight::Narrative, Sight::NarrativeForExamination]);

impl Standing {
    /// Whether what happened is closed to them: they talk with the child, and are not in charge of the case. Whoever
    /// is in charge decided it, and knows.
    #[must_use]
    pub fn is_blind(&self, actor: &Actor) -> bool {
        self.interviewer == InterviewerKnows::Blind
            && self.counts(actor, Role::Interviewer)
            && !self.counts(actor, Role::CaseManager)
            && !actor.is(Role::Coordinator)
    }

    /// What of these sights they see.
    pub(super) fn left_open(&self, actor: &Actor, sights: Sights) -> Sights {
        if self.is_blind(actor) { sights.without(CLOSED) } else { sights }
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{CaseId, HouseId, Locale, PersonId};

    use super::*;
    use crate::policy::{CaseAction, Emergency, Purpose, may_in_case, open};

    fn told(roles: &[Role], interviewer: InterviewerKnows) -> bool {
        let house = HouseId::random();
        let actor = Actor { person: PersonId::random(), house, roles: roles.to_vec(), locale: Locale::Ro };
        let standing = Standing {
            case: CaseId::random(),
            house,
            team: roles.to_vec(),
            conflict: None,
            emergency: Emergency::None,
            interviewer,
        };
        assert!(may_in_case(&actor, CaseAction::SeeQuestions, &standing).is_ok(), "{roles:?}");
        Purpose::ALL.iter().any(|purpose| {
            open(&actor, &standing, *purpose).is_ok_and(|permit| permit.sees(Sight::Narrative))
        })
    }

    #[test]
    fn what_happened_is_closed_to_a_blind_interviewer_by_every_role_but_of_those_in_charge() {
        use InterviewerKnows::{Blind, Informed};
        for roles in [&[Role::Interviewer][..], &[Role::Interviewer, Role::Psychologist]] {
            assert!(told(roles, Informed) && !told(roles, Blind), "{roles:?}");
        }
        for roles in [
            &[Role::Prosecutor][..],
            &[Role::Psychologist],
            &[Role::Interviewer, Role::CaseManager],
            &[Role::Interviewer, Role::Coordinator],
        ] {
            assert!(told(roles, Blind), "{roles:?}");
        }
    }

    #[test]
    fn who_the_child_is_and_who_is_suspected_stay_known() {
        let house = HouseId::random();
        let roles = vec![Role::Interviewer];
        let actor = Actor { person: PersonId::random(), house, roles: roles.clone(), locale: Locale::Ro };
        let (case, interviewer) = (CaseId::random(), InterviewerKnows::Blind);
        let standing =
            Standing { case, house, team: roles, conflict: None, emergency: Emergency::None, interviewer };
        let permit = open(&actor, &standing, Purpose::Interview).unwrap();
        assert!(permit.sees(Sight::Identity) && permit.sees(Sight::Suspected));
        assert!(permit.sees(Sight::OutcomeOfInterview) && !permit.sees(Sight::NarrativeForExamination));
    }
}
