//! How a case is merged: the other case, to whoever may see it. Who is in conflict with one of them is in conflict
//! with each, and reads none.

use barnahus_casework::policy::CaseAction;
use barnahus_database::ConnectionTrait;
use barnahus_store::{cases, merges};
use barnahus_vocabulary::{Actor, CaseId};

use crate::link_siblings::sees;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The other case of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherCase {
    /// With its codename, to whoever may see it.
    Seen(CaseId, String),
    /// It is there, and not for the reader.
    Hidden,
    /// Its file was erased, or went to another house.
    Gone,
}

/// How a case is merged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Into which case.
    pub into: Option<OtherCase>,
    /// Which cases into it, the first merged first.
    pub here: Vec<OtherCase>,
}

/// Whether a case is merged into another, for the page before it is reopened.
///
/// # Errors
/// [`Unable::NotTheirs`] when the case is not theirs to open.
pub async fn is_merged(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<bool, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, case, CaseAction::SeeReferrals).await?;
    Ok(merges::of_case(on, actor.house, case).await?.is_some())
}

/// How a case is merged, as its page shows it.
///
/// # Errors
/// The database's.
pub(crate) async fn merged(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Merged, Unable> {
    let mut merged = Merged::default();
    if let Some(merge) = merges::of_case(on, actor.house, case).await? {
        merged.into = Some(other(workplace, on, actor, merge.into).await?);
    }
    for merge in merges::into_case(on, actor.house, case).await? {
        merged.here.push(other(workplace, on, actor, merge.case).await?);
    }
    Ok(merged)
}

/// Another case, as the reader may know of it.
///
/// # Errors
/// The database's.
pub(crate) async fn other(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<OtherCase, Unable> {
    let Some(found) = cases::find(on, actor.house, case).await? else { return Ok(OtherCase::Gone) };
    let is_theirs = sees(workplace, on, actor, case).await?;
    Ok(if is_theirs { OtherCase::Seen(case, found.codename) } else { OtherCase::Hidden })
}
