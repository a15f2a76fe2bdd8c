//! Who may see what, and who may do what: need to know, as a table.
//!
//! [`open`] is the only maker of a [`Permit`], and a permit is the only key to an open file. What is
//! asked: the actor as read for this request, how they stand to the case, and the purpose. What it
//! may not know: tables, sessions, time. A conflict of interest refuses everything, to everyone; a
//! refusal is a fact for the audit trail, never a sentence for the one refused, whose page is the
//! same whether the case exists or not.

mod action;
mod blind;
mod emergency;
mod found;
mod house_action;
mod ledger;
mod outcome;
mod permit;
mod purpose;
mod sight;
mod support;
mod table;
mod trail;
mod watching;

use std::fmt;

use barnahus_vocabulary::{Actor, CaseId, HouseId, Role};

use crate::conflict::Conflict;

pub use action::{CaseAction, may_in_case};
pub use blind::InterviewerKnows;
pub use emergency::{Emergency, EmergencyVerdict, may_have_emergency, needs_emergency};
pub use found::may_find_by_name;
pub use house_action::{HouseAction, may_in_house};
pub use ledger::LedgerSight;
pub use outcome::own_outcome;
pub use permit::{Permit, open, usual_purpose};
pub use purpose::Purpose;
pub use sight::{Sight, Sights};
pub use support::{may_take_decision, may_take_support, support_purpose};
pub use table::{NEED_TO_KNOW, Need, Reach, ScheduleView, schedule_view};
pub use trail::{names_changed, names_changed_outside};

/// How an actor stands to one case, at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which case.
    pub case: CaseId,
    /// The house that the case belongs to.
    pub house: HouseId,
    /// What they are in its team now; [`Role::CaseManager`] when they are in charge. Who left is
    /// not in it.
    pub team: Vec<Role>,
    /// What speaks against them.
    pub conflict: Option<Conflict>,
    /// Whether they have an emergency access to it now.
    pub emergency: Emergency,
    /// What the interviewer of the case knows now.
    pub interviewer: InterviewerKnows,
}

/// Why someone may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The case is another house's.
    OtherHouse,
    /// A conflict of interest.
    InConflict(Conflict),
    /// Neither role nor team gives them this.
    NotTheirs,
    /// They see the file, but not for this purpose.
    NotForThisPurpose(Purpose),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherHouse => f.write_str("of another house"),
            Self::InConflict(_) => f.write_str("conflict of interest"),
            Self::NotTheirs => f.write_str("not theirs by role or team"),
            Self::NotForThisPurpose(purpose) => write!(f, "not for the purpose {purpose}"),
        }
    }
}

impl std::error::Error for Refused {}

impl Standing {
    /// Whether they are that in the team, and still hold the role.
    fn counts(&self, actor: &Actor, role: Role) -> bool {
        self.team.contains(&role) && actor.is(role)
    }

    /// What refuses before any table is asked.
    fn check(&self, actor: &Actor) -> Result<(), Refused> {
        if self.house != actor.house {
            return Err(Refused::OtherHouse);
        }
        match &self.conflict {
            Some(conflict) => Err(Refused::InConflict(conflict.clone())),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
