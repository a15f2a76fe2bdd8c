//! What of the support of a case is still open: kinds that nobody has decided, and what somebody owes. A case
//! with either is not ready to be closed.
//!
//! No file is opened. The kinds leave this for whoever may see the support of the case, and for rules.

use barnahus_casework::HouseRules;
use barnahus_casework::support::{SupportKind, undecided};
use barnahus_database::ConnectionTrait;
use barnahus_store::house_rules;
use barnahus_store::support::{self, Support};
use barnahus_vocabulary::{CaseId, HouseId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenSupport {
    /// What must be decided and is not.
    pub undecided: Vec<SupportKind>,
    /// What somebody owes, the earliest first; a review that is set is owed too.
    pub duties: Vec<Support>,
}

impl OpenSupport {
    /// Whether support is complete.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.undecided.is_empty() && self.duties.is_empty()
    }
}

/// Reads it, inside a transaction or outside.
///
/// # Errors
/// The database's, or a seal's.
pub async fn open_support(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<OpenSupport, Unable> {
    let rules = house_rules::find(on, at.0).await?.rules;
    Ok(OpenSupport {
        undecided: undecided_support(workplace, on, at, &rules).await?,
        duties: support::open_of_case(on, &workplace.keys, at).await?,
    })
}

/// What of it must be decided and is not, by the rules of the house.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn undecided_support(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    rules: &HouseRules,
) -> Result<Vec<SupportKind>, Unable> {
    let decided = support::decided(on, &workplace.keys, at).await?;
    Ok(undecided(&decided, rules.information_visit))
}
