//! A case is looked for: by the beginning of its codename, or by the whole name of its child, with the birth date
//! or without.
//!
//! The name goes under the keyed hash and nowhere else: it is not in the address, the log or the audit trail,
//! which says that somebody searched. What the reader may not see is not found, and searching is slowed down, so
//! that nobody tries a class list.

use barnahus_casework::HouseAction;
use barnahus_casework::names::PersonName;
use barnahus_casework::policy::{may_find_by_name, may_in_house};
use barnahus_identity::{Verdict, limits};
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, Page, called};
use barnahus_store::{StoreFault, likenesses};
use barnahus_vocabulary::{Actor, Instant};
use time::Date;

use crate::list_cases::{Listed, told, whose};
use crate::noted;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So many cases are shown; whoever has more types more.
pub const MOST: u64 = 50;

/// What is looked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Sought<'a> {
    /// A codename or a name, as typed.
    pub words: &'a str,
    /// When the child was born.
    pub born: Option<Date>,
}

impl std::fmt::Debug for Sought<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sought(closed)")
    }
}

/// Why nothing was looked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSearched {
    /// Too often; seconds to wait.
    #[error("too many searches")]
    Wait(u32),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotSearched {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

/// Looks for cases among those that the actor may see.
///
/// # Errors
/// [`NotSearched`].
pub async fn search_cases(
    workplace: &Workplace,
    actor: &Actor,
    sought: &Sought<'_>,
    now: Instant,
) -> Result<Listed, NotSearched> {
    may_in_house(actor, HouseAction::SeeCases).map_err(Unable::from)?;
    let who = actor.person.to_string();
    let tried = [(limits::SEARCH, who.as_str())];
    let verdict = workplace.identity.weigh(&workplace.database, &tried, now).await.map_err(Unable::from)?;
    if let Verdict::Wait(seconds) = verdict {
        return Err(NotSearched::Wait(seconds));
    }
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.note(noted::house(actor, "cases_searched", now));
    tx.commit().await.map_err(Unable::from)?;
    let on = workplace.database.read();
    let filter = whose(workplace, actor, Filter::default()).await?;
    // A birth date belongs to a name; a codename has none.
    let mut cases = match sought.born {
        None => called::called(on, actor.house, &filter, sought.words, MOST).await?,
        Some(_) => Vec::new(),
    };
    for case in by_name(workplace, actor, (&filter, sought)).await? {
        if !cases.iter().any(|other| other.id == case.id) {
            cases.push(case);
        }
    }
    let number = u64::try_from(cases.len()).unwrap_or(MOST);
    Ok(told(workplace, actor, Page { cases, next: None }, number).await?)
}

async fn by_name(
    workplace: &Workplace,
    actor: &Actor,
    of: (&Filter, &Sought<'_>),
) -> Result<Vec<Case>, Unable> {
    let (filter, sought) = of;
    let on = workplace.database.read();
    let Ok(name) = PersonName::parse(sought.words) else { return Ok(Vec::new()) };
    let theirs = (actor.house, filter.team_of);
    let mut found = Vec::new();
    for case in likenesses::named(on, &workplace.keys, theirs, (&name, sought.born), MOST).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        if may_find_by_name(actor, &approached.standing) {
            found.push(approached.case);
        }
    }
    Ok(found)
}
