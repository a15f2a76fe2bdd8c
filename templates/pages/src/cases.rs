//! The pages of referrals and cases: the list, taking down, triage, the case itself, its team.
//!
//! Views hold what the reader may see and nothing else; where a section is not for them it is not in the
//! view. The codename may stand on a page, never in its title.

mod case;
pub(crate) mod closing;
mod defer;
mod drafts;
mod due;
pub mod field;
pub mod fields;
mod in_charge;
pub(crate) mod intake;
mod list;
mod opened;
mod receipt;
mod search;
mod section;
pub(crate) mod sections;
mod step;
mod subject_copy;
mod team;
mod triage;

pub use case::{Booked, CasePage, Met, Missing, case};
pub use closing::Keeping;
pub use defer::{DeferPage, defer};
pub use drafts::{DraftLine, drafts};
pub(crate) use due::urgency;
pub use due::{Due, Hearing};
pub use in_charge::{ManagerPage, NAMED, manager};
pub use intake::{DRAFT, Intake, intake, intake_remarks};
pub use list::{CaseList, Chip, DUTY, MANAGER, Narrow, Row, list};
pub use opened::{Opening, opened};
pub use receipt::{Acquaintance, Receipt, receipt};
pub use search::{BORN, WORDS, search};
pub use section::{SectionForm, differences, section};
pub use sections::{Shown, Stored, edit};
pub use step::{StepKind, StepPage, step};
pub use subject_copy::{CopyPage, INCLUDE as DECIDED_IN, decision_field, subject_copy};
pub use team::{Addable, Candidate, Filled, Member, Need, TeamPage, TeamRefusal, WHO, team};
pub use triage::{Triage, triage};
