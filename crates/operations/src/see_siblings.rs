//! The siblings of a case, for whoever is in charge of it: each by its codename, to those who may see that
//! case; else only that there is one, and what was chosen. One whom the adult core names and who is not linked yet is
//! proposed to those who see both cases, and to nobody else.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::siblings::SiblingChoice;
use barnahus_store::{cases, siblings};
use barnahus_vocabulary::{Actor, CaseId, SiblingLinkId};

use crate::link_siblings::{meet, sees};
use crate::offered_sibling::offered_sibling;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSibling {
    /// The link.
    pub link: SiblingLinkId,
    /// The other case with its codename, to whoever may see it.
    pub other: Option<(CaseId, String)>,
    /// What was chosen.
    pub choice: SiblingChoice,
    /// Whether their interviews overlap although the children must not meet.
    pub meet: bool,
}

/// The siblings of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSiblings {
    /// What the case is called.
    pub codename: String,
    /// Each, the first linked first.
    pub siblings: Vec<SeenSibling>,
    /// The codename of one whom the core names, not linked yet.
    pub proposed: Option<String>,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever is not in charge of the case.
pub async fn see_siblings(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<SeenSiblings, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let approached = approach_to(workplace, on, actor, case, CaseAction::LinkSiblings).await?;
    let (mut seen, mut linked) = (Vec::new(), Vec::new());
    for link in siblings::of_case(on, house, case).await? {
        linked.push(link.other(case));
        let other = link.other(case);
        let found = cases::find(on, house, other).await?;
        let may = sees(workplace, on, actor, other).await?;
        let named = found.filter(|_| may).map(|found| (other, found.codename));
        let meet = meet(on, house, &link).await?;
        seen.push(SeenSibling { link: link.id, other: named, choice: link.choice, meet });
    }
    let proposed = match offered_sibling(workplace, on, (house, case)).await? {
        Some(other) if !linked.contains(&other) && sees(workplace, on, actor, other).await? => {
            cases::find(on, house, other).await?.map(|found| found.codename)
        }
        Some(_) | None => None,
    };
    Ok(SeenSiblings { codename: approached.case.codename, siblings: seen, proposed })
}
