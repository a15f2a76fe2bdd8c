//! A child is missing: whoever sees who it is raises the alarm, and its team and the coordinators are told
//! at once.
//!
//! Two who raise it at the same moment raise one: what the second wrote is added to it, and nothing is
//! lost. Who has no account cannot be told by letter; the page says whom to call.

use barnahus_casework::Prose;
use barnahus_casework::alarm::AlarmCause;
use barnahus_casework::policy::CaseAction;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::StoreFault;
use barnahus_store::alarms::{self, Alarm};
use barnahus_vocabulary::{Actor, AlarmId, CaseId, Instant};

use crate::noted;
use crate::notify::News;
use crate::standing::approach_to;
use crate::tell_team::tell_team;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why no alarm was raised.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRaised {
    /// The case has ended: it is reopened first.
    #[error("the case has ended")]
    Ended,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotRaised {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotRaised {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Raises the alarm, or adds what is known to the one that stands.
///
/// # Errors
/// [`NotRaised`].
pub async fn raise_alarm(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    known: (AlarmCause, &Prose),
    now: Instant,
) -> Result<(), NotRaised> {
    retrying(|| attempt(workplace, actor, case, known, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    known: (AlarmCause, &Prose),
    now: Instant,
) -> Result<(), NotRaised> {
    let ((cause, words), house) = (known, actor.house);
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let found = approach_to(workplace, tx.sql(), actor, case, CaseAction::RaiseAlarm).await?.case;
    if let Some(standing) = alarms::standing(tx.sql(), house, case).await? {
        write(workplace, &mut tx, actor, (&standing, words), now).await?;
    } else {
        if found.stage.code().has_ended() {
            return Err(NotRaised::Ended);
        }
        let alarm = Alarm {
            id: AlarmId::random(),
            case,
            cause,
            raised_at: now,
            raised_by: actor.person,
            ended: None,
        };
        alarms::insert(&tx, house, &alarm).await?;
        alarms::add_note(&tx, &workplace.keys, (house, &alarm), words, (actor.person, now)).await?;
        tx.note(noted::case(actor, case, "alarm_raised", cause.code(), now));
        tell_team(workplace, &tx, (actor, case), &News::CannotWait, now).await?;
    }
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Adds what somebody learned to an alarm that stands.
///
/// # Errors
/// [`Unable::Stale`] when none stands any more.
pub async fn add_to_alarm(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    words: &Prose,
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::RaiseAlarm).await?;
    let standing = alarms::standing(tx.sql(), actor.house, case).await?.ok_or(Unable::Stale)?;
    write(workplace, &mut tx, actor, (&standing, words), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn write(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    what: (&Alarm, &Prose),
    now: Instant,
) -> Result<(), Unable> {
    let (alarm, words) = what;
    alarms::add_note(tx, &workplace.keys, (actor.house, alarm), words, (actor.person, now)).await?;
    tx.note(noted::case(actor, alarm.case, "alarm_added_to", "alarm", now));
    Ok(())
}
