//! One child was taken down twice, by two who did not know of each other: the second referral is merged into the
//! case that runs. No interview waits for either, so that nobody else is planned otherwise.

use anyhow::{Result, anyhow};
use barnahus_casework::Typed;
use barnahus_casework::stage::NoInterviewReason;
use barnahus_operations::Workplace;
use barnahus_operations::merge_case::merge_case;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::step_case::{SimpleStep, step_case};
use barnahus_operations::triage_case::accept_case;
use barnahus_store::cases;
use barnahus_vocabulary::{DraftId, Instant, Role};
use time::Duration;

use super::house::Staff;

const CHILD: [(&str, &str); 8] = [
    ("given_name", "Mirela"),
    ("family_name", "Coacăz"),
    ("sex", "female"),
    ("age_basis", "documented"),
    ("birth_date", "04.06.2014"),
    ("languages", "ron"),
    ("county", "RO-CJ"),
    ("child_is", "victim"),
];

/// Plays it.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = |role| staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"));
    let (intake, coordinator) = (actor(Role::IntakeOfficer)?, actor(Role::Coordinator)?);
    let manager = *staff.of(Role::CaseManager).first().ok_or_else(|| anyhow!("nobody is a case manager"))?;
    let (at, later) = (now - Duration::hours(50), now - Duration::hours(26));
    let told = told("routine", "A povestit dirigintei că cineva o așteaptă după ore.");
    let first = receive_referral(workplace, &intake, DraftId::random(), &told, at).await?.case;
    accept_case(workplace, &coordinator, (first, 1), manager, at + Duration::hours(1)).await?;
    let none_yet = SimpleStep::DispenseWithInterview(NoInterviewReason::NoProceedings);
    step_case(workplace, &coordinator, (first, 2), none_yet, at + Duration::hours(20)).await?;
    let told = self::told("urgent", "Bunica a găsit mesaje și a sunat la 119.");
    let second = receive_referral(workplace, &intake, DraftId::random(), &told, later).await?.case;
    let stays = cases::find(workplace.database.read(), staff.house, first).await?;
    let stays = stays.ok_or_else(|| anyhow!("the case is gone"))?.codename;
    let then = later + Duration::minutes(30);
    Ok(merge_case(workplace, &coordinator, (second, 1), &stays, then).await?)
}

fn told(urgency: &str, words: &str) -> Typed {
    CHILD.into_iter().chain([("urgency", urgency), ("told", words)]).collect()
}
