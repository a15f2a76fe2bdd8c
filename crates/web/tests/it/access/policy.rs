//! What the policy says to a role about a case in which it has a place, and about one in which it has none.

use barnahus_casework::policy::{
    CaseAction, Emergency, InterviewerKnows, Standing, may_in_case, schedule_view, usual_purpose,
};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Locale, PersonId, Role};

use super::row::Stand;

/// Two cases of one house.
#[derive(Debug, Clone, Copy)]
pub(super) struct Policy {
    pub(super) house: HouseId,
    pub(super) own: CaseId,
    pub(super) other: CaseId,
}

impl Policy {
    /// Of a house and of cases that exist nowhere: the policy asks no database.
    pub(super) fn of_nowhere() -> Self {
        Self { house: HouseId::random(), own: CaseId::random(), other: CaseId::random() }
    }

    /// Whether it allows that to a role which stands so to the case.
    pub(super) fn may(&self, role: Role, stand: Stand, action: CaseAction) -> bool {
        self.standing(role, stand).is_some_and(|it| may_in_case(&self.actor(role), action, &it).is_ok())
    }

    /// Whether the file opens to them for anything.
    pub(super) fn opens(&self, role: Role, stand: Stand) -> bool {
        self.standing(role, stand).is_some_and(|it| usual_purpose(&self.actor(role), &it).is_some())
    }

    /// Whether they see anything of the schedule of the case.
    pub(super) fn sees_schedule(&self, role: Role, stand: Stand) -> bool {
        self.standing(role, stand).is_some_and(|it| schedule_view(&self.actor(role), &it).is_ok())
    }

    fn actor(&self, role: Role) -> Actor {
        Actor { person: PersonId::random(), house: self.house, roles: vec![role], locale: Locale::Ro }
    }

    fn standing(&self, role: Role, stand: Stand) -> Option<Standing> {
        let (case, team) = match stand {
            Stand::Own => (self.own, vec![role]),
            Stand::Other => (self.other, Vec::new()),
            Stand::None => return None,
        };
        let interviewer = InterviewerKnows::Informed;
        Some(Standing {
            case,
            house: self.house,
            team,
            conflict: None,
            emergency: Emergency::None,
            interviewer,
        })
    }
}
