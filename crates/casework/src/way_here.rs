//! The way here: who fetches the child for the interview, who comes along, what carers are told and when.
//!
//! A plan of its own beside the file. Whoever is in charge writes it, while an interview is booked, and names the few
//! who read it; nobody else sees it, whatever they see of the file. It is gone once no interview is ahead: after the
//! visit, or when the booking falls. An interview that is only moved keeps it, and the page says that its hours were
//! written for another time. It knows no person of the house but by who asks.

use std::collections::BTreeSet;
use std::fmt;

use barnahus_vocabulary::{Actor, PersonId, Role};

use crate::likeness;
use crate::names::PersonName;
use crate::policy::{CaseAction, Standing, may_in_case};
use crate::prose::Prose;
use crate::sections::{Doubt, Representation, Suspected};

section! {
    /// The plan.
    WayHere {
        /// Who fetches the child.
        fetched_by: Option<PersonName>,
        /// From where, at what hour, how.
        fetched_how: Option<Prose>,
        /// Who comes along.
        comes_along: Option<PersonName>,
        /// Who else comes along.
        also_along: Option<PersonName>,
        /// What carers are told.
        carers_told: Option<Prose>,
        /// When, and by whom.
        carers_told_when: Option<Prose>,
        /// How the child gets home again.
        way_back: Option<Prose>,
    }
}

/// Why a plan is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTheWay {
    /// Nobody comes: no interview is booked.
    NothingBooked,
    /// The one named in that field is a suspected person, or represents the child and is suspected.
    Suspected(&'static str),
    /// Someone who is to read it may not know of the case.
    ReaderMayNotKnow,
}

impl fmt::Display for NotTheWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingBooked => f.write_str("no interview is booked"),
            Self::Suspected(field) => write!(f, "{field} names a suspected person"),
            Self::ReaderMayNotKnow => f.write_str("a reader may not know of the case"),
        }
    }
}

impl std::error::Error for NotTheWay {}

impl WayHere {
    /// Whether nobody who is named is suspected: the same that is asked of whoever comes with the child to the house.
    ///
    /// # Errors
    /// [`NotTheWay::Suspected`], of the first who is.
    pub fn check(&self, suspected: &Suspected, representation: &Representation) -> Result<(), NotTheWay> {
        let represents = representation.representative_name.as_ref().map(likeness::of_whole_name);
        let in_doubt = representation.doubts(suspected).contains(&Doubt::Suspected);
        let named = [
            ("fetched_by", &self.fetched_by),
            ("comes_along", &self.comes_along),
            ("also_along", &self.also_along),
        ];
        for (field, name) in named {
            let Some(name) = name.as_ref().map(likeness::of_whole_name) else { continue };
            let is_among =
                suspected.0.iter().any(|person| likeness::of_suspected(person).as_ref() == Some(&name));
            if is_among || (in_doubt && represents.as_ref() == Some(&name)) {
                return Err(NotTheWay::Suspected(field));
            }
        }
        Ok(())
    }
}

/// Whether someone who is that in the house may be chosen to read the plan. Whoever is nothing but a room planner, an
/// administrator or the data protection officer sees nothing of any case (docs/access.md), and the defence of a
/// suspected person is never told where the child can be met.
#[must_use]
pub fn may_be_chosen(roles: &[Role]) -> bool {
    let sees_no_case = |role: &Role| {
        matches!(role, Role::RoomPlanner | Role::Administrator | Role::DataProtectionOfficer | Role::Defence)
    };
    !roles.contains(&Role::Defence) && (roles.is_empty() || !roles.iter().all(sees_no_case))
}

/// Whether someone reads the plan: who writes it, and whom it names, while they may be chosen and nothing speaks against
/// them.
#[must_use]
pub fn may_read_the_way(actor: &Actor, standing: &Standing, readers: &BTreeSet<PersonId>) -> bool {
    let may_know = standing.house == actor.house && standing.conflict.is_none();
    may_know
        && (readers.contains(&actor.person) && may_be_chosen(&actor.roles)
            || may_in_case(actor, CaseAction::PlanTheWay, standing).is_ok())
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{CaseId, HouseId, Locale};
    use time::macros::date;

    use super::*;
    use crate::conflict::{Conflict, ConflictFact};
    use crate::policy::{Emergency, InterviewerKnows};
    use crate::typed::Typed;

    fn checked(fields: &[(&str, &str)]) -> Result<(), NotTheWay> {
        let (typed, today): (Typed, _) = (fields.iter().copied().collect(), date!(2026 - 11 - 24));
        let suspected = Suspected::parse(&typed, today).unwrap();
        let representation = Representation::parse(&typed, today).unwrap();
        WayHere::parse(&typed, today).unwrap().check(&suspected, &representation)
    }

    #[test]
    fn no_suspected_person_is_on_the_way() {
        let suspected = [("suspected_given_name", "Stefan"), ("suspected_family_name", "Turcanu")];
        for field in ["fetched_by", "comes_along", "also_along"] {
            let named = [suspected.as_slice(), &[(field, "Țurcanu Ștefan")]].concat();
            assert_eq!(checked(&named), Err(NotTheWay::Suspected(field)));
        }
        assert_eq!(checked(&[suspected.as_slice(), &[("fetched_by", "Ana Lac")]].concat()), Ok(()));
    }

    #[test]
    fn a_representative_who_is_suspected_by_what_was_answered_is_not_on_the_way_either() {
        let father =
            [("represents", "parent"), ("representative_name", "Ion Pop"), ("comes_along", "Pop Ion")];
        assert_eq!(checked(&father), Ok(()));
        let doubted = [father.as_slice(), &[("representative_suspected", "yes")]].concat();
        assert_eq!(checked(&doubted), Err(NotTheWay::Suspected("comes_along")));
    }

    #[test]
    fn whoever_sees_no_case_is_not_chosen_to_know_where_a_child_is_fetched() {
        let allowed = [&[Role::SocialWorker][..], &[Role::RoomPlanner, Role::SocialWorker], &[]];
        assert!(allowed.into_iter().all(may_be_chosen));
        let refused =
            [&[Role::RoomPlanner][..], &[Role::Administrator, Role::DataProtectionOfficer], &[Role::Defence]];
        assert!(!refused.into_iter().any(may_be_chosen));
    }

    #[test]
    fn the_few_it_names_read_it_and_whoever_is_in_charge_and_nobody_in_conflict() {
        let house = HouseId::random();
        let reads = |role: Role, is_named: bool, conflict: Option<Conflict>| {
            let actor = Actor { person: PersonId::random(), house, roles: vec![role], locale: Locale::Ro };
            let standing = Standing {
                case: CaseId::random(),
                house,
                team: vec![role],
                conflict,
                emergency: Emergency::None,
                interviewer: InterviewerKnows::Informed,
            };
            let readers = is_named.then_some(actor.person).into_iter().collect();
            may_read_the_way(&actor, &standing, &readers)
        };
        assert!(reads(Role::Coordinator, false, None) && reads(Role::CaseManager, false, None));
        assert!(reads(Role::SocialWorker, true, None) && !reads(Role::SocialWorker, false, None));
        assert!(!reads(Role::Prosecutor, false, None), "who sees all of the file does not see this");
        let conflict = Conflict::from_facts([ConflictFact::Related]);
        assert!(
            !reads(Role::SocialWorker, true, conflict.clone()) && !reads(Role::Coordinator, true, conflict)
        );
    }
}
