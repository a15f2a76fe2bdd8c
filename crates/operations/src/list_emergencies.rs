//! Emergency accesses as lists: those of a specialist that stand, all of the house for the data protection
//! officer. By codename, and never why.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{may_have_emergency, may_in_house};
use barnahus_store::{cases, emergencies, house_rules, people};
use barnahus_vocabulary::{Actor, Instant, PersonId};
use time::Duration;

use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_store::emergencies::{EmergencyAccess, EmergencyReview};

/// So many the data protection officer sees, the newest first.
pub const MOST: u64 = 200;

/// All of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Each with its case's codename, the newest first.
    pub accesses: Vec<(EmergencyAccess, String)>,
    /// Everyone's names.
    pub names: BTreeMap<PersonId, String>,
}

/// What someone who may open a file in an emergency is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyEmergencies {
    /// Theirs that stand now, each with its case's codename.
    pub standing: Vec<(EmergencyAccess, String)>,
    /// So long a new one would stand.
    pub length: Duration,
}

/// Those of the actor that stand now.
///
/// # Errors
/// [`Unable::NotTheirs`] for who can have none.
pub async fn my_emergencies(
    workplace: &Workplace,
    actor: &Actor,
    now: Instant,
) -> Result<MyEmergencies, Unable> {
    may_in_house(actor, HouseAction::OpenInEmergency)?;
    let on = workplace.database.read();
    let mut mine = Vec::new();
    for access in emergencies::standing_of(on, actor.house, actor.person, now).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, access.case).await? else { continue };
        if may_have_emergency(actor, &approached.standing).is_ok() {
            mine.push((access, approached.case.codename));
        }
    }
    let length = house_rules::find(on, actor.house).await?.rules.emergency_for;
    Ok(MyEmergencies { standing: mine, length })
}

/// All of the house.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the data protection officer.
pub async fn list_emergencies(workplace: &Workplace, actor: &Actor) -> Result<Register, Unable> {
    may_in_house(actor, HouseAction::SeeEmergencies)?;
    let on = workplace.database.read();
    let accesses = emergencies::newest(on, actor.house, MOST).await?;
    let ids: Vec<_> = accesses.iter().map(|access| access.case).collect();
    let codenames = cases::codenames(on, actor.house, &ids).await?;
    let everyone = people::all(on, actor.house).await?;
    let called = |access: EmergencyAccess| {
        let codename = codenames.get(&access.case).cloned().unwrap_or_default();
        (access, codename)
    };
    Ok(Register {
        accesses: accesses.into_iter().map(called).collect(),
        names: everyone.into_iter().map(|person| (person.id, person.display_name)).collect(),
    })
}
