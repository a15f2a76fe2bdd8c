//! A section of the file is written anew, against the version it was read with.
//!
//! Likenesses follow what is known of the child and of suspected persons in the same transaction,
//! so that a conflict of interest counts from the moment it is written down.

use barnahus_casework::file::Contents;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::sections::Hearing;
use barnahus_casework::{FieldFault, SectionName, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::{StoreFault, files, likenesses};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::appoint_representative::follow;
use crate::count_case::recount;
use crate::dispute_age::{self, AgeUnchanged};
use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// In which case.
    pub case: CaseId,
    /// Which section.
    pub section: SectionName,
    /// What was typed.
    pub typed: &'a Typed,
    /// The version that the form showed; 0 when there was no such section.
    pub version: u32,
}

/// Why it was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotChanged {
    /// Something typed could not be understood; all of it is told.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotChanged {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<AgeUnchanged> for NotChanged {
    fn from(unchanged: AgeUnchanged) -> Self {
        match unchanged {
            AgeUnchanged::Faults(faults) => Self::Faults(faults),
            AgeUnchanged::Ended => Self::Unable(Unable::Stale),
            AgeUnchanged::Unable(unable) => Self::Unable(unable),
        }
    }
}

impl MayBeDeadlock for NotChanged {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Writes a section.
///
/// # Errors
/// [`NotChanged`]; [`Unable::Stale`] when someone wrote it meanwhile: nothing was overwritten.
pub async fn change_section(
    workplace: &Workplace,
    actor: &Actor,
    change: &Change<'_>,
    now: Instant,
) -> Result<(), NotChanged> {
    retrying(|| attempt(workplace, actor, change, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    change: &Change<'_>,
    now: Instant,
) -> Result<(), NotChanged> {
    let Change { case, section, typed, version } = *change;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let action = CaseAction::changing(section);
    let approached = approach_to(workplace, tx.sql(), actor, case, action).await?;
    let mut contents = Contents::default();
    contents.put(section, typed, local::day(now)).map_err(NotChanged::Faults)?;
    if let Some(fault) = contents.hearing.as_ref().and_then(Hearing::half_refused) {
        return Err(NotChanged::Faults(vec![fault]));
    }
    if let Some(representation) = &contents.representation {
        follow(workplace, &mut tx, actor, (&approached, representation), now).await?;
    }
    if let Some(identity) = &contents.identity {
        dispute_age::follow(workplace, &mut tx, actor, (case, identity), now).await?;
    }
    let at = (actor.house, case);
    for (name, parsed) in contents.typed() {
        files::write_section(&tx, &workplace.keys, at, (name, &parsed, version), now).await?;
    }
    remember(workplace, &tx, at, &contents).await?;
    recount(workplace, &tx, at, &contents).await?;
    tx.note(noted::case(actor, case, "changed", section.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whoever may be the same child, or in conflict, is found by what was just written.
pub(crate) async fn remember(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    contents: &Contents,
) -> Result<(), StoreFault> {
    if let Some(identity) = &contents.identity {
        likenesses::remember_child(tx, &workplace.keys, at, identity).await?;
    }
    if let Some(suspected) = &contents.suspected {
        likenesses::remember_suspected(tx, &workplace.keys, at, suspected).await?;
    }
    Ok(())
}
