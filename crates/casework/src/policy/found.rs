//! Whose case may be found by the name of its child: only who reads that name in the file.
//!
//! Whoever sees a first name, or a codename alone, would learn by a search what the file does not show them.

use barnahus_vocabulary::Actor;

use super::{Purpose, Sight, Standing, open};

/// Whether the actor may find this case by the name of the child. An emergency gives nothing to find.
#[must_use]
pub fn may_find_by_name(actor: &Actor, standing: &Standing) -> bool {
    let standing = standing.without_emergency();
    let shows =
        |purpose: &Purpose| open(actor, &standing, *purpose).is_ok_and(|permit| permit.sees(Sight::Identity));
    Purpose::ALL.iter().any(shows)
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{CaseId, HouseId, Locale, PersonId, Role};

    use super::*;
    use crate::conflict::{Conflict, ConflictFact};
    use crate::policy::{Emergency, InterviewerKnows};

    fn finds(role: Role, team: &[Role], conflict: Option<Conflict>) -> bool {
        let house = HouseId::random();
        let actor = Actor { person: PersonId::random(), house, roles: vec![role], locale: Locale::Ro };
        let emergency = Emergency::None;
        let interviewer = InterviewerKnows::Informed;
        let standing =
            Standing { case: CaseId::random(), house, team: team.to_vec(), conflict, emergency, interviewer };
        may_find_by_name(&actor, &standing)
    }

    #[test]
    fn only_who_reads_the_name_finds_by_it() {
        for role in [Role::CaseManager, Role::Interviewer, Role::Prosecutor, Role::Physician] {
            assert!(finds(role, &[role], None), "{role}");
            assert!(!finds(role, &[], None), "{role}");
        }
        for role in [Role::Interpreter, Role::Lawyer, Role::RoomPlanner, Role::IntakeOfficer] {
            assert!(!finds(role, &[role], None), "{role}");
        }
        assert!(finds(Role::Coordinator, &[], None));
    }

    #[test]
    fn who_is_in_conflict_finds_nothing() {
        let conflict = Conflict::from_facts([ConflictFact::Declared]);
        assert!(conflict.is_some() && !finds(Role::Coordinator, &[], conflict));
    }
}
