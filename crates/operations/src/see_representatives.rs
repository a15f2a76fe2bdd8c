//! Who represented a child since when, for those who may change it.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::{SectionName, Typed};
use barnahus_store::representatives::{self, Court};
use barnahus_store::{files, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_store::representatives::Court as CourtStanding;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Since when, who, by whom: as it would be typed.
    pub typed: Typed,
    /// The name of who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Instant,
    /// How it stands with telling the court.
    pub court: Court,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representatives {
    /// The codename of the case.
    pub codename: String,
    /// The newest line first.
    pub lines: Vec<Line>,
    /// The section of the file as it stands.
    pub section: Typed,
    /// With which version it was read.
    pub version: u32,
}

/// Opens the file for case work and reads the history.
///
/// # Errors
/// [`Unable::NotTheirs`] when it is not theirs to change.
pub async fn see_representatives(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<Representatives, Unable> {
    let mut tx = workplace.database.begin().await?;
    let action = CaseAction::AppointRepresentative;
    let approached = approach_to(workplace, tx.sql(), actor, case, action).await?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork)?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    let history = representatives::of_case(&tx, &workplace.keys, &permit).await?;
    let versions = files::versions(tx.sql(), actor.house, case).await?;
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    tx.commit().await?;
    let section = file.contents().representation.as_ref().map(|section| section.typed()).unwrap_or_default();
    Ok(Representatives {
        codename: approached.case.codename,
        lines: history
            .into_iter()
            .map(|line| Line {
                typed: line.appointment.typed(),
                noted_by: names.get(&line.noted_by).cloned().unwrap_or_default(),
                noted_at: line.noted_at,
                court: line.court,
            })
            .collect(),
        section,
        version: versions.get(&SectionName::Representation).copied().unwrap_or_default(),
    })
}
