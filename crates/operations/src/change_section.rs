//! A section of the file is written anew, against the version it was read with.
//!
//! Of the outcome each profession writes its own field, and what others wrote stays.
//!
//! Likenesses follow what is known of the child and of suspected persons in the same transaction,
//! so that a conflict of interest counts from the moment it is written down.

use barnahus_casework::file::Contents;
use barnahus_casework::policy::{CaseAction, own_outcome};
use barnahus_casework::sections::{Hearing, Outcome};
use barnahus_casework::{FieldFault, SectionName, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::Case;
use barnahus_store::{StoreFault, files, likenesses, ways_here};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::appoint_representative::follow;
use crate::count_case::recount;
use crate::dispute_age::AgeUnchanged;
use crate::follow_age;
use crate::noted;
use crate::standing::approach_to;
use crate::take_up_with_core::take_up_with_core;
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

/// The case, closed, for the form of a section; and which fields of it are theirs, where those are not all.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such case, or the section is not theirs to write.
pub async fn look_at_section(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    section: SectionName,
) -> Result<(Case, Option<Vec<&'static str>>), Unable> {
    let on = workplace.database.read();
    let approached = approach_to(workplace, on, actor, case, CaseAction::changing(section)).await?;
    let own = (section == SectionName::Outcome).then(|| own_outcome(actor, &approached.standing));
    Ok((approached.case, own))
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
    let own = own_outcome(actor, &approached.standing);
    let theirs: Typed = typed.iter().filter(|(field, _)| is_theirs((section, field), &own)).collect();
    let mut contents = Contents::default();
    contents.put(section, &theirs, local::day(now)).map_err(NotChanged::Faults)?;
    if let Some(fault) = contents.hearing.as_ref().and_then(Hearing::half_refused) {
        return Err(NotChanged::Faults(vec![fault]));
    }
    if let Some(representation) = &contents.representation {
        follow(workplace, &mut tx, actor, (&approached, representation), now).await?;
    }
    if let Some(identity) = &contents.identity {
        follow_age::follow(workplace, &mut tx, actor, (case, identity), now).await?;
    }
    let at = (actor.house, case);
    for (name, parsed) in contents.typed() {
        if name == SectionName::Outcome {
            write_outcome(workplace, &tx, at, (&parsed, &own, version), now).await?;
        } else {
            files::write_section(&tx, &workplace.keys, at, (name, &parsed, version), now).await?;
        }
    }
    remember(workplace, &tx, at, &contents).await?;
    ways_here::look_again(&tx, &workplace.keys, at, now).await?;
    recount(workplace, &tx, at, &contents).await?;
    if section == SectionName::Suspected {
        // Who was kept from being in charge by a name that was put right is in charge now.
        take_up_with_core(workplace, &tx, at, now).await?;
    }
    tx.note(noted::case(actor, case, "changed", section.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Of the outcome, what is not theirs was never on their form.
fn is_theirs((section, field): (SectionName, &str), own: &[&str]) -> bool {
    section != SectionName::Outcome || own.contains(&field)
}

/// Lays their fields over the others, against the version that was read.
async fn write_outcome(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    (typed, own, version): (&Typed, &[&'static str], u32),
    now: Instant,
) -> Result<(), StoreFault> {
    let versions = files::versions(tx.sql(), at.0, at.1).await?;
    if versions.get(&SectionName::Outcome).copied().unwrap_or_default() != version {
        return Err(StoreFault::Stale);
    }
    let rule = |before: &Typed| Outcome::laid_over(before, typed, own);
    files::lay_over(tx, &workplace.keys, at, (SectionName::Outcome, rule), now).await?;
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
