//! How it stands with the age of a child: what the file says, the dispute that stands, those that were settled.
//!
//! What was written of a dispute is sealed in the case; the file is opened for it, which is noted.

use std::collections::BTreeMap;

use barnahus_casework::Typed;
use barnahus_casework::age::{Age, AgeResult};
use barnahus_casework::policy::{CaseAction, Purpose, may_in_case, open};
use barnahus_database::ConnectionTrait;
pub use barnahus_store::age_disputes::{AgeDispute, AgeSettled, AssessmentAsked};
use barnahus_store::{StoreFault, age_disputes, files, people};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, PersonId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenAge {
    /// What the case is called.
    pub codename: String,
    /// What the file says.
    pub age: Age,
    /// The disputes with what was written of each, the newest first.
    pub disputes: Vec<(AgeDispute, Typed)>,
    /// The names of whoever is in them.
    pub names: BTreeMap<PersonId, String>,
    /// Whether the case has ended.
    pub has_ended: bool,
    /// Whether a coordinator has yet to take it up: an adult is then declined.
    pub awaits_triage: bool,
    /// Whether the reader may end the case of an adult.
    pub may_end: bool,
}

/// How it stands with the age, as a case shows it to whoever sees who the child is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeStands {
    /// Nobody disputes it.
    Undisputed,
    /// It is disputed; an assessment may be due by then.
    Disputed(Option<Instant>),
    /// It was found that they are an adult.
    FoundAdult,
}

/// Opens the file for it.
///
/// # Errors
/// [`Unable::NotTheirs`] when it is not theirs to change.
pub async fn see_age(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenAge, Unable> {
    let house = actor.house;
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::ChangeIdentity).await?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork)?;
    let contents = files::open(&mut tx, &workplace.keys, &permit, now).await?.into_contents();
    let mut disputes = Vec::new();
    for dispute in age_disputes::of_case(tx.sql(), house, case).await? {
        disputes.push((dispute, age_disputes::words(tx.sql(), &workplace.keys, (house, &dispute)).await?));
    }
    let names = people::all(tx.sql(), house).await?;
    tx.commit().await?;
    let stage = approached.case.stage.code();
    Ok(SeenAge {
        codename: approached.case.codename,
        age: contents.identity.map(|identity| identity.age).unwrap_or_default(),
        disputes,
        names: names.into_iter().map(|person| (person.id, person.display_name)).collect(),
        has_ended: stage.has_ended(),
        awaits_triage: stage.awaits_triage(),
        may_end: may_in_case(actor, CaseAction::Close, &approached.standing).is_ok(),
    })
}

/// How it stands, from rows alone.
///
/// # Errors
/// The database's.
pub(crate) async fn age_stands(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<AgeStands, StoreFault> {
    let last = age_disputes::of_case(on, house, case).await?.into_iter().next();
    Ok(match last.map(|dispute| (dispute.asked, dispute.settled)) {
        Some((asked, None)) => AgeStands::Disputed(asked.map(|asked| asked.due)),
        Some((_, Some(AgeSettled { result: AgeResult::Adult, .. }))) => AgeStands::FoundAdult,
        Some((_, Some(AgeSettled { result: AgeResult::NotAssessed, .. }))) => AgeStands::Disputed(None),
        Some((_, Some(AgeSettled { result: AgeResult::Child, .. }))) | None => AgeStands::Undisputed,
    })
}
