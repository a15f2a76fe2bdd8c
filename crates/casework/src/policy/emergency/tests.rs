//! Emergency access, asked of every role: what it shows, what it does not give.

use barnahus_vocabulary::{CaseId, HouseId, Locale, PersonId};

use super::*;
use crate::conflict::{Conflict, ConflictFact};
use crate::policy::{
    CaseAction, HouseAction, InterviewerKnows, Purpose, Sight, may_in_case, open, schedule_view,
    usual_purpose,
};

fn actor(roles: &[Role]) -> Actor {
    Actor { person: PersonId::random(), house: HouseId::random(), roles: roles.to_vec(), locale: Locale::Ro }
}

fn standing(actor: &Actor, team: &[Role], emergency: Emergency) -> Standing {
    Standing {
        case: CaseId::random(),
        house: actor.house,
        team: team.to_vec(),
        conflict: None,
        emergency,
        interviewer: InterviewerKnows::Informed,
    }
}

const STANDS: Emergency = Emergency::Until(Instant::from_millis(0));

/// Who may have one: every role that the table gives a file by a place in the team.
fn is_specialist(role: Role) -> bool {
    NEED_TO_KNOW.iter().any(|need| need.role == role && need.reach == Reach::Team)
}

#[test]
fn every_specialist_may_have_one_and_nobody_else() {
    for role in Role::ALL {
        let actor = actor(&[role]);
        let outside = standing(&actor, &[], Emergency::None);
        assert_eq!(may_have_emergency(&actor, &outside).is_ok(), is_specialist(role), "{role}");
        assert_eq!(HouseAction::OpenInEmergency.roles().contains(&role), is_specialist(role), "{role}");
        let opens = open(&actor, &standing(&actor, &[], STANDS), Purpose::Emergency);
        assert_eq!(opens.is_ok(), is_specialist(role), "{role}");
        assert!(open(&actor, &outside, Purpose::Emergency).is_err(), "{role}: none stands");
    }
}

#[test]
fn it_shows_what_the_role_shows_in_the_team_and_never_more() {
    for role in Role::ALL.into_iter().filter(|role| is_specialist(*role)) {
        let actor = actor(&[role]);
        let (inside, outside) = (standing(&actor, &[role], Emergency::None), standing(&actor, &[], STANDS));
        let permits: Vec<_> =
            Purpose::ALL.iter().filter_map(|purpose| open(&actor, &inside, *purpose).ok()).collect();
        let emergency = open(&actor, &outside, Purpose::Emergency).unwrap();
        for sight in Sight::ALL {
            let in_team = permits.iter().any(|permit| permit.sees(*sight));
            assert_eq!(emergency.sees(*sight), in_team, "{role}: {sight}");
        }
        assert_eq!(usual_purpose(&actor, &outside), Some(Purpose::Emergency), "{role}");
        assert!(needs_emergency(&actor, &outside) && !needs_emergency(&actor, &inside), "{role}");
        for purpose in Purpose::ALL.iter().filter(|purpose| **purpose != Purpose::Emergency) {
            assert!(open(&actor, &outside, *purpose).is_err(), "{role}: {purpose}");
        }
    }
}

#[test]
fn whoever_opens_it_anyway_opens_it_for_their_work() {
    for role in [Role::Coordinator, Role::Physician, Role::CaseManager] {
        let actor = actor(&[role]);
        let both = standing(&actor, &[role], STANDS);
        assert_ne!(usual_purpose(&actor, &both), Some(Purpose::Emergency), "{role}");
    }
}

#[test]
fn it_gives_nothing_to_do() {
    for role in Role::ALL {
        let actor = actor(&[role]);
        let (without, with) = (standing(&actor, &[], Emergency::None), standing(&actor, &[], STANDS));
        for action in CaseAction::ALL {
            let expected = may_in_case(&actor, *action, &without).is_ok();
            assert_eq!(may_in_case(&actor, *action, &with).is_ok(), expected, "{role}: {action}");
            assert!(role == Role::Coordinator || !expected, "{role}: {action}");
        }
        let seen = |standing| schedule_view(&actor, standing).ok();
        assert_eq!(seen(&without), seen(&with), "{role}: no part of the schedule is theirs");
    }
}

#[test]
fn a_conflict_and_another_house_refuse_it() {
    let actor = actor(&Role::ALL);
    let conflict = Conflict::from_facts([ConflictFact::Related]).unwrap();
    let conflicted = Standing { conflict: Some(conflict.clone()), ..standing(&actor, &[], STANDS) };
    let elsewhere = Standing { house: HouseId::random(), ..standing(&actor, &[], STANDS) };
    for (standing, refused) in [(conflicted, Refused::InConflict(conflict)), (elsewhere, Refused::OtherHouse)]
    {
        assert_eq!(may_have_emergency(&actor, &standing), Err(refused.clone()));
        assert_eq!(open(&actor, &standing, Purpose::Emergency), Err(refused));
        assert_eq!(usual_purpose(&Actor { roles: vec![Role::Therapist], ..actor.clone() }, &standing), None);
    }
}
