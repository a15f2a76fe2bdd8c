//! The alarms of a case: the one that stands, those that ended, with what people wrote.
//!
//! What was written is sealed in the case, so that reading it is noted like an opening.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, may_in_case};
pub use barnahus_store::alarms::{Alarm, AlarmEnded, AlarmNote};
use barnahus_store::{alarms, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId};

use crate::noted;
use crate::standing::approach_to;
use crate::tell_team::who_is_called;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The alarms of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAlarms {
    /// What the case is called.
    pub codename: String,
    /// Each with what was written, the newest first.
    pub alarms: Vec<(Alarm, Vec<AlarmNote>)>,
    /// The names of whoever is in it.
    pub names: BTreeMap<PersonId, String>,
    /// Who of the team is told by telephone only: without an account, or without a page that shows the alarm.
    pub to_call: Vec<PersonId>,
    /// Whether an alarm can be raised: the case has not ended.
    pub may_raise: bool,
    /// Whether the reader may end one.
    pub may_end: bool,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever does not see who the child is.
pub async fn see_alarm(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<CaseAlarms, Unable> {
    let house = actor.house;
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::RaiseAlarm).await?;
    let mut found = Vec::new();
    for alarm in alarms::of_case(tx.sql(), house, case).await? {
        found.push((alarm, alarms::notes(tx.sql(), &workplace.keys, (house, &alarm)).await?));
    }
    let to_call = who_is_called(workplace, tx.sql(), (house, case)).await?;
    let names = people::all(tx.sql(), house).await?;
    if !found.is_empty() {
        tx.note(noted::case(actor, case, "alarm_read", "alarm", now));
    }
    tx.commit().await?;
    Ok(CaseAlarms {
        codename: approached.case.codename,
        alarms: found,
        names: names.into_iter().map(|person| (person.id, person.display_name)).collect(),
        to_call,
        may_raise: !approached.case.stage.code().has_ended(),
        may_end: may_in_case(actor, CaseAction::EndAlarm, &approached.standing).is_ok(),
    })
}
