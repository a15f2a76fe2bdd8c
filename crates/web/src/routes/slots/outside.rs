//! What a form says of someone who comes outside of their hours, and whom one may count on so.

use barnahus_casework::booking::{AGREED_WHO, AGREED_WHY, Agreed};
use barnahus_casework::{FieldFault, Typed as Fields};
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::Unfit;
use barnahus_operations::find_slots::FoundSlots;
use barnahus_pages::slots::Outside;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::{Instant, Locale, PersonId, Text, local};

use super::choice::Terms;

/// What was agreed, as it was typed. Nothing typed is no agreement: it may not be needed.
///
/// # Errors
/// What is wrong with it.
pub(in crate::routes) fn read(
    typed: &Typed,
    terms: Terms,
    now: Instant,
) -> Result<Option<(PersonId, Agreed)>, Vec<FieldFault>> {
    let Some(person) = terms.outside else { return Ok(None) };
    if typed.get(AGREED_WHY).is_empty() && typed.get(AGREED_WHO).is_empty() {
        return Ok(None);
    }
    Agreed::parse(typed, local::day(now)).map(|agreed| Some((person, agreed)))
}

/// What to say when a slot needed an agreement and none was typed.
pub(in crate::routes) fn was_needed(
    why: &NotBooked,
    terms: Terms,
    now: Instant,
    locale: Locale,
) -> Option<Vec<Remark>> {
    let person = terms.outside?;
    let NotBooked::Unfit(facts) = why else { return None };
    let faults = Agreed::parse(&Fields::default(), local::day(now)).err()?;
    (*facts == [Unfit::Away(person)]).then(|| Remark::all(&faults, locale))
}

/// Whom the reader may count on: each who could fill a seat, once.
pub(super) fn choices(found: &FoundSlots, terms: Terms) -> Option<Outside> {
    if !found.may_book_outside_hours {
        return None;
    }
    let mut people: Vec<(PersonId, Text, String)> = Vec::new();
    for member in found.seats.iter().flat_map(|seat| &seat.any_of) {
        let name = found.people.get(&member.person);
        if let Some(name) = name.filter(|_| !people.iter().any(|(known, ..)| *known == member.person)) {
            people.push((member.person, member.role.name(), name.clone()));
        }
    }
    (!people.is_empty()).then_some(Outside { people, chosen: terms.outside })
}
