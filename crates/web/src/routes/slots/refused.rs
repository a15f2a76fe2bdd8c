//! What follows from a booking that was not made: another page, or the slots afresh with a sentence.

use barnahus_casework::booking::Prevented;
use barnahus_operations::Unable;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::Unfit;
use barnahus_operations::find_slots::FoundSlots;
use barnahus_pages::slots::{Refusal, Unfit as Said};
use barnahus_vocabulary::{PersonId, RoomId, paths};

use crate::failure::Failure;

/// What follows.
pub(in crate::routes) enum Outcome {
    /// Another page says what is so.
    Elsewhere(String),
    /// The slots again.
    Again(Again),
}

/// Why the slots are shown again.
pub(in crate::routes) enum Again {
    Taken,
    Stale,
    NotChosen,
    OneInterview,
    NeedsApproval,
    Unfit(Vec<Unfit>),
    Prevented(Vec<Prevented>),
}

/// Judges why; `home` is where what no longer takes a booking is seen.
///
/// # Errors
/// What has a page of its own for all handlers.
pub(in crate::routes) fn judge(why: NotBooked, home: &str) -> Result<Outcome, Failure> {
    match why {
        NotBooked::AlreadyBooked(booking) => Ok(Outcome::Elsewhere(paths::booking(booking))),
        NotBooked::Stage(_) | NotBooked::Booking(_) => Ok(Outcome::Elsewhere(home.to_owned())),
        NotBooked::OneInterview => Ok(Outcome::Again(Again::OneInterview)),
        NotBooked::NeedsApproval => Ok(Outcome::Again(Again::NeedsApproval)),
        NotBooked::Unfit(facts) => Ok(Outcome::Again(Again::Unfit(facts))),
        NotBooked::Prevented(facts) => Ok(Outcome::Again(Again::Prevented(facts))),
        NotBooked::Taken => Ok(Outcome::Again(Again::Taken)),
        NotBooked::Unable(Unable::Stale) => Ok(Outcome::Again(Again::Stale)),
        NotBooked::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}

impl Again {
    /// As the page says it, with the names of what was just found.
    pub(super) fn said(&self, found: &FoundSlots) -> Refusal {
        match self {
            Self::Taken => Refusal::Taken,
            Self::Stale => Refusal::Stale,
            Self::NotChosen => Refusal::NotChosen,
            Self::OneInterview => Refusal::OneInterview,
            Self::NeedsApproval => Refusal::NeedsApproval,
            Self::Unfit(facts) => {
                let mut said: Vec<_> = facts.iter().map(|fact| unfit(*fact, found)).collect();
                said.dedup();
                Refusal::Unfit(said)
            }
            Self::Prevented(facts) => Refusal::Prevented(facts.clone()),
        }
    }
}

/// Who or what has no name any more, is said to have changed.
fn unfit(fact: Unfit, found: &FoundSlots) -> Said {
    let person = |id: PersonId, said: fn(String) -> Said| {
        found.people.get(&id).map_or(Said::Changed, |name| said(name.clone()))
    };
    let room = |id: RoomId| found.rooms.get(&id).map_or(Said::Changed, |name| Said::Room(name.clone()));
    match fact {
        Unfit::Past => Said::Past,
        Unfit::SiblingThere => Said::Sibling,
        Unfit::ChildTravel | Unfit::ChildHours => Said::Child,
        Unfit::OffTheGrid | Unfit::Room(_) | Unfit::NoLink | Unfit::Person(_) => Said::Changed,
        Unfit::RoomShut(id) => room(id),
        Unfit::Role(member) => person(member.person, Said::Role),
        Unfit::Away(id) => person(id, Said::Away),
    }
}
