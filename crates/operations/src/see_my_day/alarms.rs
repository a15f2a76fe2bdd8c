//! Children who are missing, first of all; and, for a day, that they were found.

use barnahus_casework::policy::usual_purpose;
use barnahus_store::alarms;
use barnahus_vocabulary::{Actor, Instant};
use time::Duration;

use super::duty::Duty;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So long everyone who may still be looking reads that the child was found.
const TOLD_FOR: Duration = Duration::DAY;

/// One line for each case of whoever may open it.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let on = workplace.database.read();
    let mut duties = Vec::new();
    for alarm in alarms::to_know_of(on, actor.house, now - TOLD_FOR).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, alarm.case).await? else { continue };
        if usual_purpose(actor, &approached.standing).is_none() {
            continue;
        }
        let (case, codename) = (alarm.case, approached.case.codename);
        duties.push(match alarm.ended {
            None => Duty::ChildMissing { case, codename, since: alarm.raised_at },
            Some(ended) => Duty::ChildFound { case, codename, at: ended.at },
        });
    }
    Ok(duties)
}
