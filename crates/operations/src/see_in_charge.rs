//! Who is in charge of a case, and who could be instead: the people whom triage would propose, with the same
//! reasons. For coordinators.
//!
//! Why somebody cannot be in charge any more is not said: it would name what the file holds against them.

use barnahus_casework::policy::CaseAction;
use barnahus_store::cases::Case;
use barnahus_store::people;
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};

use crate::open_case::open_case;
use crate::propose_specialists::{Proposed, propose_specialists};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the page needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenManager {
    /// The case.
    pub case: Case,
    /// The name of whoever is in charge, if anybody is.
    pub name: Option<String>,
    /// Who could be instead, best first; none where nobody can be named.
    pub proposals: Vec<Proposed>,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not name another.
pub async fn see_manager(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenManager, Unable> {
    let on = workplace.database.read();
    let found = approach_to(workplace, on, actor, case, CaseAction::NameManager).await?.case;
    let Some(manager) = found.manager.filter(|_| found.stage.code().may_change_hands()) else {
        return Ok(SeenManager { case: found, name: None, proposals: Vec::new() });
    };
    let name = people::find(on, actor.house, manager).await?.map(|who| who.display_name);
    let opened = open_case(workplace, actor, case, now).await?;
    let mut proposals = propose_specialists(workplace, actor, &opened, Role::CaseManager, now).await?;
    proposals.retain(|one| one.ranked.person != manager);
    Ok(SeenManager { case: opened.case, name, proposals })
}
