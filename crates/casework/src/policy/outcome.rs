//! Which fields of the outcome someone writes: those that they see, for what they usually open the file.
//!
//! Each profession has a field of its own, and in charge of the case is whoever sees them all. A blind interviewer
//! sees none until the interview is recorded, and writes none.

use barnahus_vocabulary::Actor;

use super::{Sight, Standing, open, usual_purpose};

/// Which sight shows which field.
const FIELDS: [(Sight, &str); 5] = [
    (Sight::Outcome, "outcome_case"),
    (Sight::OutcomeOfInterview, "outcome_interview"),
    (Sight::OutcomeOfProceedings, "outcome_proceedings"),
    (Sight::OutcomeOfPsychology, "outcome_psychological"),
    (Sight::OutcomeOfExamination, "outcome_medical"),
];

/// The fields, by their names in the section; none for whoever sees nothing of it, or in an emergency only.
#[must_use]
pub fn own_outcome(actor: &Actor, standing: &Standing) -> Vec<&'static str> {
    let standing = &standing.without_emergency();
    let permit = usual_purpose(actor, standing).and_then(|purpose| open(actor, standing, purpose).ok());
    let Some(permit) = permit else { return Vec::new() };
    FIELDS.iter().filter(|(sight, _)| permit.sees(*sight)).map(|(_, field)| *field).collect()
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{CaseId, HouseId, Locale, PersonId, Role};

    use super::*;
    use crate::policy::{CaseAction, Emergency, InterviewerKnows, may_in_case};
    use crate::sections::Outcome;

    fn own(role: Role, interviewer: InterviewerKnows) -> Vec<&'static str> {
        let house = HouseId::random();
        let actor = Actor { person: PersonId::random(), house, roles: vec![role], locale: Locale::Ro };
        let standing = Standing {
            case: CaseId::random(),
            house,
            team: vec![role],
            conflict: None,
            emergency: Emergency::None,
            interviewer,
        };
        let own = own_outcome(&actor, &standing);
        assert_eq!(
            may_in_case(&actor, CaseAction::WriteOutcome, &standing).is_ok(),
            !own.is_empty(),
            "{role}"
        );
        own
    }

    #[test]
    fn each_profession_writes_its_own_field_and_whoever_is_in_charge_all() {
        for (role, fields) in [
            (Role::Coordinator, Outcome::FIELDS),
            (Role::CaseManager, Outcome::FIELDS),
            (Role::Interviewer, &["outcome_interview"]),
            (Role::Prosecutor, &["outcome_proceedings"]),
            (Role::Judge, &["outcome_proceedings"]),
            (Role::Police, &["outcome_proceedings"]),
            (Role::Psychologist, &["outcome_psychological"]),
            (Role::Therapist, &["outcome_psychological"]),
            (Role::Physician, &["outcome_medical"]),
            (Role::Interpreter, &[]),
            (Role::Lawyer, &[]),
            (Role::RoomPlanner, &[]),
        ] {
            assert_eq!(own(role, InterviewerKnows::Informed), fields, "{role}");
        }
    }

    #[test]
    fn a_blind_interviewer_writes_nothing_before_the_record() {
        assert_eq!(own(Role::Interviewer, InterviewerKnows::Blind), Vec::<&str>::new());
    }
}
