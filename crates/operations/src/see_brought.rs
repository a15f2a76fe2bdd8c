//! What a case brought along from the house that had it before: read line by line, each by whoever sees that
//! part of the file. Reading it is opening the file, and noted so.

use barnahus_casework::policy::{CaseAction, open, usual_purpose};
use barnahus_casework::transfer::brought::Brought;
use barnahus_casework::{Contents, OpenFile};
use barnahus_store::{carried, files, houses, transfers};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What came along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBrought {
    /// What the case is called here.
    pub codename: String,
    /// From which house.
    pub house: String,
    /// When it was accepted here.
    pub at: Instant,
    /// Interviews of the child before.
    pub interviews: u16,
    /// What the reader sees of it.
    pub lines: Vec<Brought>,
    /// Referrals that had been merged into it: when each had been received, and what the reader sees of it.
    pub merged: Vec<(Instant, Contents)>,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] when the case is not theirs, or came from nowhere.
pub async fn see_brought(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenBrought, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeBrought).await?;
    let moved = transfers::brought(tx.sql(), actor.house, case).await?.ok_or(Unable::NotTheirs)?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    files::note_opening(&mut tx, &permit, now);
    let mut lines = carried::read_beside(&tx, &workplace.keys, (actor.house, case)).await?;
    lines.retain(|line| permit.sees(line.sight()));
    let along = carried::read_merged(&tx, &workplace.keys, (actor.house, case)).await?;
    let shown =
        along.into_iter().map(|one| (one.received, OpenFile::show(&permit, one.told).into_contents()));
    let merged = shown.collect();
    let house = houses::find(tx.sql(), moved.from.0).await?.ok_or(Unable::NotTheirs)?.name;
    tx.commit().await?;
    let transfers::Answer::Accepted(_, _, at) = moved.answer else { return Err(Unable::NotTheirs) };
    let (codename, interviews) = (approached.case.codename, moved.interviews);
    Ok(SeenBrought { codename, house, at, interviews, lines, merged })
}
