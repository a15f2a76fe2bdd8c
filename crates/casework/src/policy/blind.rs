//! Whether the interviewer knows what happened before the interview. Planning decides it; who decides nothing has
//! an informed interviewer.
//!
//! A blind one reads neither what was told, nor who told it, nor what is to be asked, nor what came of it so far, nor
//! what an examination found, by whatever other role they have in the team, until the interview is recorded: so no
//! question can put words into the child's mouth. Who the child is, what must be heeded of its health, and who is
//! suspected they know: of the last one to say that they are too near, and because the rules ask for it at the start.

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
const CLOSED: Sights = Sights::of(&[
    Sight::Narrative,
    Sight::NarrativeForExamination,
    Sight::Health,
    Sight::HealthPsychological,
    Sight::Suspected,
    Sight::Outcome,
    Sight::OutcomeOfInterview,
    Sight::OutcomeOfProceedings,
    Sight::OutcomeOfPsychology,
    Sight::OutcomeOfExamination,
]);

/// What stays open of a whole that is closed.
const LEFT_OF_IT: [Sight; 3] = [Sight::HealthSummary, Sight::SuspectedName, Sight::SuspectedWho];

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
        if !self.is_blind(actor) {
            return sights;
        }
        let left = LEFT_OF_IT.into_iter().filter(|part| sights.has(*part));
        left.fold(sights.without(CLOSED), |open, part| open.and(Sights::of(&[part])))
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
    fn who_the_child_and_the_suspected_person_are_stays_known_and_no_finding_by_whatever_role() {
        let house = HouseId::random();
        let roles =
            vec![Role::Interviewer, Role::Psychologist, Role::Therapist, Role::Physician, Role::Police];
        let actor = Actor { person: PersonId::random(), house, roles: roles.clone(), locale: Locale::Ro };
        let (case, interviewer) = (CaseId::random(), InterviewerKnows::Blind);
        let standing =
            Standing { case, house, team: roles, conflict: None, emergency: Emergency::None, interviewer };
        let permits = Purpose::ALL.iter().filter_map(|purpose| open(&actor, &standing, *purpose).ok());
        let permits: Vec<_> = permits.collect();
        let sees = |sight| permits.iter().any(|permit| permit.sees(sight));
        assert!(sees(Sight::Identity) && sees(Sight::SuspectedWho) && sees(Sight::HealthSummary));
        for closed in Sight::ALL.iter().filter(|sight| CLOSED.has(**sight)) {
            let is_left = LEFT_OF_IT.contains(closed);
            assert!(is_left || !sees(*closed), "{closed}");
        }
    }
}
