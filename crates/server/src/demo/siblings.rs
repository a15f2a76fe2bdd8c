//! Two children who wait are siblings: heard on one day, if it can be, and never in the house together.

use anyhow::{Result, anyhow};
use barnahus_casework::siblings::{SiblingChoice, SiblingDay, SiblingInterviewer, SiblingMeeting};
use barnahus_casework::stage::StageCode;
use barnahus_operations::Workplace;
use barnahus_operations::link_siblings::link_siblings;
use barnahus_store::cases::list::{Filter, page};
use barnahus_vocabulary::{Instant, Role};

use super::house::Staff;

const CHOICE: SiblingChoice = SiblingChoice {
    day: SiblingDay::Same,
    interviewer: SiblingInterviewer::Different,
    meeting: SiblingMeeting::MustNot,
};

/// Links them.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = staff.actor(Role::Coordinator).ok_or_else(|| anyhow!("nobody coordinates"))?;
    let filter = Filter { stages: vec![StageCode::Accepted], ..Filter::default() };
    let waiting = page(workplace.database.read(), staff.house, &filter, None, 50).await?.cases;
    // Those who wait least: the first of the list are played elsewhere.
    let [.., one, other] = waiting.as_slice() else { return Err(anyhow!("nobody waits")) };
    link_siblings(workplace, &actor, one.id, (&other.codename, CHOICE), now).await?;
    Ok(())
}
