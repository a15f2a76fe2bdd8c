//! Whether one person fits a place at a time, claims aside: asked alike when a slot is booked and when
//! someone is replaced.

use barnahus_casework::required::TeamMember;
use barnahus_vocabulary::{Interval, PersonId};

use crate::chosen_slot::Unfit;
use crate::free_time::{FreeTime, covers, fives};
use crate::interview_needs::Colleague;

/// All that speaks against them there, travel included.
pub(crate) fn unfit_member(
    member: TeamMember,
    people: &[Colleague],
    free: &FreeTime,
    time: Interval,
) -> Vec<Unfit> {
    let Some(who) = people.iter().find(|who| who.person.id == member.person) else {
        return vec![Unfit::Person(member.person)];
    };
    let mut unfit = Vec::new();
    if !who.person.roles.contains(&member.role) || who.person.travel_minutes.is_none() {
        unfit.push(Unfit::Role(member));
    }
    let with_travel = time.widened(way(people, member.person));
    if !free.people.get(&member.person).is_some_and(|open| covers(open, with_travel)) {
        unfit.push(Unfit::Away(member.person));
    }
    unfit
}

/// Minutes of someone's way, in whole fives.
pub(crate) fn way(people: &[Colleague], who: PersonId) -> u32 {
    let found = people.iter().find(|colleague| colleague.person.id == who);
    fives(found.and_then(|colleague| colleague.person.travel_minutes).unwrap_or(0))
}
