//! Whether whoever interpreted was authorised when the child was heard (art. 105): whoever records it says so.
//!
//! The form begins with what the house knows of them; once it is recorded, with what was recorded. Whom the house
//! strikes off, or authorises, later changes nothing of a hearing that was: only a word said in the record does, or
//! another interpreter in it.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::booking::Authority;
use barnahus_casework::record::{Interpreted, Place, interpreted};
use barnahus_casework::{Answer, Typed};
use barnahus_database::ConnectionTrait;
use barnahus_store::bookings::attendances::{Attendance, PartId};
use barnahus_store::records::Kept;
use barnahus_store::{people, presences};
use barnahus_vocabulary::{Actor, PersonId, Role};

use crate::unable::Unable;

/// The field in which it is said.
pub const AUTHORISED: &str = "interpreter_authorised";

/// Where each was.
type Places = BTreeMap<PartId, Place>;

/// What is to be kept of it.
///
/// # Errors
/// The database's.
pub(crate) async fn judged(
    on: &impl ConnectionTrait,
    actor: &Actor,
    (typed, kept): (&Typed, Option<&Kept>),
    (parts, places): (&[Attendance], &Places),
) -> Result<Interpreted, Unable> {
    let there = there(parts, places);
    if there.is_empty() {
        return Ok(Interpreted::AsItShould);
    }
    match typed.get(AUTHORISED).parse() {
        Ok(Answer::Yes) => Ok(Interpreted::AsItShould),
        Ok(Answer::No) => Ok(Interpreted::Unauthorised),
        Err(_) => known(on, actor, kept, (parts, &there)).await,
    }
}

/// What the form begins with; `None` where no interpreter was to come.
///
/// # Errors
/// The database's.
pub(crate) async fn begins_with(
    on: &impl ConnectionTrait,
    actor: &Actor,
    kept: Option<&Kept>,
    (parts, places): (&[Attendance], &Places),
) -> Result<Option<Answer>, Unable> {
    let mut were = there(parts, places);
    if were.is_empty() {
        were = parts.iter().filter(|part| part.role == Role::Interpreter).map(|part| part.person).collect();
    }
    if were.is_empty() {
        return Ok(None);
    }
    Ok(Some(match known(on, actor, kept, (parts, &were)).await? {
        Interpreted::AsItShould => Answer::Yes,
        Interpreted::Unauthorised => Answer::No,
    }))
}

/// What was recorded, of the same interpreters; of others what the house knows of them now.
async fn known(
    on: &impl ConnectionTrait,
    actor: &Actor,
    kept: Option<&Kept>,
    (parts, there): (&[Attendance], &BTreeSet<PersonId>),
) -> Result<Interpreted, Unable> {
    if let Some(kept) = kept {
        let before = presences::of_booking(on, actor.house, kept.booking).await?;
        if self::there(parts, &before) == *there {
            return Ok(kept.interpreter);
        }
    }
    let mut all = Vec::new();
    for person in there {
        let who = people::find(on, actor.house, *person).await?;
        let is_authorised = who.is_some_and(|who| who.authorised);
        let authority = if is_authorised { Authority::Authorised } else { Authority::NotAuthorised };
        all.push((Place::InterviewRoom, authority));
    }
    Ok(interpreted(&all))
}

/// Who interpreted, wherever they were.
fn there(parts: &[Attendance], places: &Places) -> BTreeSet<PersonId> {
    let was_there = |part: &&Attendance| places.get(&part.id).is_some_and(|place| *place != Place::NotThere);
    let interpreters = parts.iter().filter(|part| part.role == Role::Interpreter);
    interpreters.filter(was_there).map(|part| part.person).collect()
}
