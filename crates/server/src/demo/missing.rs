//! Two children who went missing: one this morning, for whom people still look; one last week, who was found.
//!
//! Raised and ended by the use cases, by whoever is in charge of the case.

use anyhow::{Result, anyhow};
use barnahus_casework::Prose;
use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_casework::stage::StageCode;
use barnahus_operations::Workplace;
use barnahus_operations::end_alarm::end_alarm;
use barnahus_operations::raise_alarm::{add_to_alarm, raise_alarm};
use barnahus_store::alarms;
use barnahus_store::cases::list::{Filter, page};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};
use time::Duration;

use super::house::Staff;

const SEEN: &str = "La poarta centrului, pe la ora 7, cu un ghiozdan verde. Poliția este anunțată.";
const ASKED: &str = "Am sunat la școală și la bunică: nu a ajuns acolo.";
const WENT: &str = "Nu s-a întors de la școală; un coleg l-a văzut la gară.";
const FOUND: &str = "Era la un prieten. Este din nou la centru și a mâncat.";

/// Plays both.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = staff.actor(Role::Coordinator).ok_or_else(|| anyhow!("nobody coordinates"))?;
    let missing = first(workplace, &actor, StageCode::Accepted).await?;
    let since = now - Duration::hours(2);
    let (seen, asked) = (words(SEEN)?, words(ASKED)?);
    raise_alarm(workplace, &actor, missing, (AlarmCause::RanAway, &seen), since).await?;
    add_to_alarm(workplace, &actor, missing, &asked, since + Duration::minutes(35)).await?;

    let found = first(workplace, &actor, StageCode::InSupport).await?;
    let then = now - Duration::days(6);
    let (went, where_it_was) = (words(WENT)?, words(FOUND)?);
    raise_alarm(workplace, &actor, found, (AlarmCause::NotFound, &went), then).await?;
    let alarm = alarms::standing(workplace.database.read(), actor.house, found).await?;
    let of = (found, alarm.ok_or_else(|| anyhow!("no alarm stands"))?.id);
    let how = (AlarmEnd::FoundWell, Some(&where_it_was));
    Ok(end_alarm(workplace, &actor, of, how, then + Duration::hours(5)).await?)
}

fn words(text: &str) -> Result<Prose> {
    Prose::parse(text).map_err(|_| anyhow!("the words are refused"))
}

/// The first case of a stage, in the order of the list.
async fn first(workplace: &Workplace, actor: &Actor, stage: StageCode) -> Result<CaseId> {
    let filter = Filter { stages: vec![stage], ..Filter::default() };
    let found = page(workplace.database.read(), actor.house, &filter, None, 1).await?.cases;
    found.first().map(|case| case.id).ok_or_else(|| anyhow!("no case is {stage}"))
}
