//! Emergency access: who works with children's files, and has no place in this one, opens it for some
//! hours with a written reason.
//!
//! It shows what their roles show in a team, never more, and is for reading: it gives nothing to do. A
//! conflict of interest refuses it as it refuses everything. What it may not know: reasons, and when it
//! is now; whoever says how someone stands to a case says it of a moment.

use barnahus_vocabulary::{Actor, Instant, Role};

use super::table::{NEED_TO_KNOW, Reach};
use super::{Refused, Sights, Standing};

/// Whether an emergency opens a file to someone, at the moment of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emergency {
    /// None does.
    None,
    /// One does, until then.
    Until(Instant),
}

listed! {
    /// What the coordinator found when an emergency access was reviewed.
    EmergencyVerdict {
        Justified = "justified", "justificat", "justified";
        NotJustified = "not_justified", "nejustificat", "not justified";
    }
}

/// The specialists of the house: those who see a file from within its team. A test holds the list to the
/// table.
pub(super) const IN_EMERGENCY: [Role; 9] = [
    Role::CaseManager,
    Role::Interviewer,
    Role::Prosecutor,
    Role::Judge,
    Role::Police,
    Role::Psychologist,
    Role::Therapist,
    Role::Physician,
    Role::Interpreter,
];

impl Standing {
    /// The same, as if no emergency had opened the file.
    pub(super) fn without_emergency(&self) -> Self {
        Self { emergency: Emergency::None, ..self.clone() }
    }
}

/// Whether an emergency may open this case to this person: a specialist, not in conflict, of this house.
///
/// # Errors
/// [`Refused`]: another house's, in conflict, or no specialist.
pub fn may_have_emergency(actor: &Actor, standing: &Standing) -> Result<(), Refused> {
    standing.check(actor)?;
    if sights(actor) == Sights::NONE { Err(Refused::NotTheirs) } else { Ok(()) }
}

/// Whether this person needs an emergency to open the file: who sees it anyway does not.
#[must_use]
pub fn needs_emergency(actor: &Actor, standing: &Standing) -> bool {
    super::usual_purpose(actor, &standing.without_emergency()).is_none()
}

/// What an emergency shows to this person, if one stands.
pub(super) fn sights_in_emergency(actor: &Actor, standing: &Standing) -> Result<Sights, Refused> {
    may_have_emergency(actor, standing)?;
    match standing.emergency {
        Emergency::None => Err(Refused::NotTheirs),
        Emergency::Until(_) => Ok(sights(actor)),
    }
}

/// What their roles show to whoever is in the team.
fn sights(actor: &Actor) -> Sights {
    NEED_TO_KNOW
        .iter()
        .filter(|need| need.reach == Reach::Team && actor.is(need.role))
        .fold(Sights::NONE, |seen, need| seen.and(need.sees))
}

#[cfg(test)]
mod tests;
