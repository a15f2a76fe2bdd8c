//! An alarm ends: how the child was found, said by whoever is in charge; everyone who was told to look is
//! told to stop.

use barnahus_casework::Prose;
use barnahus_casework::alarm::AlarmEnd;
use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, retrying};
use barnahus_store::alarms::{self, AlarmEnded};
use barnahus_vocabulary::{Actor, AlarmId, CaseId, Instant};

use crate::noted;
use crate::notify::News;
use crate::standing::approach_to;
use crate::tell_team::tell_team;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Ends one that stands, with what was found.
///
/// # Errors
/// [`Unable::Stale`] when that one stands no more.
pub async fn end_alarm(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, AlarmId),
    found: (AlarmEnd, Option<&Prose>),
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, of, found, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, AlarmId),
    found: (AlarmEnd, Option<&Prose>),
    now: Instant,
) -> Result<(), Unable> {
    let ((case, id), (ending, words), house) = (of, found, actor.house);
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::EndAlarm).await?;
    let alarm = alarms::standing(tx.sql(), house, case).await?.filter(|alarm| alarm.id == id);
    let alarm = alarm.ok_or(Unable::Stale)?;
    if let Some(words) = words {
        alarms::add_note(&tx, &workplace.keys, (house, &alarm), words, (actor.person, now)).await?;
    }
    alarms::end(&tx, house, id, AlarmEnded { at: now, by: actor.person, ending }).await?;
    tx.note(noted::case(actor, case, "alarm_ended", ending.code(), now));
    tell_team(workplace, &tx, (actor, case), &News::CannotWait, now).await?;
    tx.commit().await?;
    Ok(())
}
