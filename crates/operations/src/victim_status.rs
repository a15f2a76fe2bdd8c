//! As what the child is regarded, since when, by whose decision: noted by whoever is in charge, read by whoever is
//! shown what happened.
//!
//! A line is never written over; one that was wrong is corrected by the next. The trail says that something was noted, and not what.

use std::collections::BTreeMap;

use barnahus_casework::Typed;
use barnahus_casework::policy::{CaseAction, Permit, Sight, may_in_case, open, usual_purpose};
use barnahus_casework::victim_status::{NotStated, StatusLine, VictimStatus};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::victim_statuses::{self, Stated};
use barnahus_store::{StoreFault, files, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, local};
use time::{Date, Duration};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::who_opened::UNNAMED;
use crate::workplace::Workplace;

/// Why nothing was noted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StatusNotNoted {
    /// The rule refuses it.
    #[error(transparent)]
    Refused(#[from] NotStated),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for StatusNotNoted {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for StatusNotNoted {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Notes what was decided. `typed` has the fields of [`StatusLine`]; `known` is how many lines the page showed.
///
/// # Errors
/// [`StatusNotNoted`]; [`Unable::Stale`] when someone noted a line meanwhile.
pub async fn note_status(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), StatusNotNoted> {
    retrying(|| attempt(workplace, actor, case, typed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (case, known): (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), StatusNotNoted> {
    let at = (actor.house, case);
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::NoteVictimStatus).await?;
    let history = victim_statuses::of_case(tx.sql(), &workplace.keys, at).await?;
    if usize::try_from(known) != Ok(history.len()) {
        return Err(Unable::Stale.into());
    }
    let lines: Vec<StatusLine> = history.iter().map(|stated| stated.line.clone()).collect();
    let line = StatusLine::next(typed, local::day(now), &lines)?;
    // The order of the history is that of noting, also within one moment.
    let after = history.first().map(|stated| stated.noted_at + Duration::MILLISECOND);
    let noted_at = after.map_or(now, |after| now.max(after));
    let stated = Stated { line, noted_by: actor.person, noted_at };
    victim_statuses::add(&tx, &workplace.keys, at, &stated).await?;
    tx.note(noted::case(actor, case, "changed", UNNAMED, now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// One line, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusSeen {
    /// As it would be typed.
    pub typed: Typed,
    /// The name of who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Instant,
    /// Whether the next line corrects it.
    pub is_corrected: bool,
}

/// The history of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusHistory {
    /// What the case is called.
    pub codename: String,
    /// The newest line first.
    pub lines: Vec<StatusSeen>,
    /// Whether the reader may add one.
    pub may_note: bool,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever is not shown what happened.
pub async fn see_status(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<StatusHistory, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeVictimStatus).await?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    files::note_opening(&mut tx, &permit, now);
    let history = victim_statuses::of_case(tx.sql(), &workplace.keys, (actor.house, case)).await?;
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    tx.commit().await?;
    let lines: Vec<StatusLine> = history.iter().map(|stated| stated.line.clone()).collect();
    let is_corrected = StatusLine::corrected(&lines);
    let seen = |(stated, is_corrected): (Stated, bool)| StatusSeen {
        typed: stated.line.typed(),
        noted_by: names.get(&stated.noted_by).cloned().unwrap_or_default(),
        noted_at: stated.noted_at,
        is_corrected,
    };
    Ok(StatusHistory {
        codename: approached.case.codename,
        lines: history.into_iter().zip(is_corrected).map(seen).collect(),
        may_note: may_in_case(actor, CaseAction::NoteVictimStatus, &approached.standing).is_ok(),
    })
}

/// As what the child is regarded now, since when, for whoever has opened the file and is shown what happened.
pub(crate) async fn status_now(
    workplace: &Workplace,
    tx: &Write,
    permit: &Permit,
) -> Result<Option<(VictimStatus, Date)>, StoreFault> {
    if !permit.sees(Sight::Narrative) {
        return Ok(None);
    }
    let history =
        victim_statuses::of_case(tx.sql(), &workplace.keys, (permit.house(), permit.case())).await?;
    let last = history.into_iter().next().map(|stated| stated.line);
    Ok(last.and_then(|line| line.status.zip(line.decided_on.map(|day| day.day()))))
}
