//! The audit trail as the data protection officer reads it: who did what, to what, for which purpose,
//! and whether the trail is whole.
//!
//! Cases are codenames here. With the newest page the whole chain is checked anew, so that what is read
//! and what is vouched for are the same; turning back to older pages does not check it again. That an adult of the
//! family is a victim too is for nobody to read from it, whoever watches over the house.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{may_in_house, names_changed_outside};
use barnahus_database::ConnectionTrait;
use barnahus_database::audit::{self, Excerpt};
pub use barnahus_database::audit::{Broken, Head, Line, Verdict};
use barnahus_store::{bookings, cases, people, rooms};
use barnahus_vocabulary::{Actor, BookingId, CaseId, PersonId};

use crate::unable::Unable;
use crate::who_opened::cut;
use crate::workplace::Workplace;

/// Lines on one page.
pub const PAGE: usize = 100;

/// A page of the trail.
#[derive(Debug, Clone)]
pub struct Trail {
    /// The newest first, each with the words for who did it and for what it was done to.
    pub lines: Vec<Told>,
    /// Whether the chain is whole; only with the newest page.
    pub verdict: Option<Verdict>,
}

/// A line with what its ids are called inside the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The line.
    pub line: Line,
    /// Who; `None` is the program itself.
    pub actor: Option<String>,
    /// What: a codename, a person's name, a room's.
    pub subject: Option<String>,
}

/// Reads a page: lines before that number, or the newest.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the data protection officer.
pub async fn read_audit(workplace: &Workplace, actor: &Actor, before: Option<i64>) -> Result<Trail, Unable> {
    may_in_house(actor, HouseAction::SeeAudit)?;
    let on = workplace.database.read();
    let excerpt = Excerpt { subject: None, before, limit: u64::try_from(PAGE).unwrap_or(u64::MAX) };
    let lines = audit::lines(on, actor.house, excerpt).await?;
    let verdict = match before {
        None => Some(audit::verify(on, workplace.database.chain(), actor.house, None).await?),
        Some(_) => None,
    };
    let everyone = people::all(on, actor.house).await?;
    let mut names: BTreeMap<_, String> =
        everyone.into_iter().map(|person| (person.id.uuid(), person.display_name)).collect();
    names.extend(rooms::all(on, actor.house).await?.into_iter().map(|room| (room.id.uuid(), room.name)));
    let mut told = Vec::with_capacity(lines.len());
    for line in lines {
        let line = cut(line, names_changed_outside);
        let of_line = line.subject.filter(|subject| !names.contains_key(subject));
        if let Some(subject) = of_line
            && let Some(codename) = codename(on, actor, &line).await?
        {
            names.insert(subject, codename);
        }
        told.push(Told {
            actor: line.actor.map(PersonId::uuid).and_then(|id| names.get(&id).cloned()),
            subject: line.subject.and_then(|id| names.get(&id).cloned()),
            line,
        });
    }
    Ok(Trail { lines: told, verdict })
}

/// The codename of the case that a line is about, directly or by its booking.
async fn codename(on: &impl ConnectionTrait, actor: &Actor, line: &Line) -> Result<Option<String>, Unable> {
    let Some(subject) = line.subject else { return Ok(None) };
    let case = match line.subject_kind.as_str() {
        "case" => Some(CaseId::from_uuid(subject)),
        "booking" => {
            let booking = bookings::find(on, actor.house, BookingId::from_uuid(subject)).await?;
            booking.map(|booking| booking.case)
        }
        _ => None,
    };
    let Some(case) = case else { return Ok(None) };
    // Of an erased case too: nothing else of it can still be read.
    Ok(cases::codenames(on, actor.house, &[case]).await?.remove(&case))
}
