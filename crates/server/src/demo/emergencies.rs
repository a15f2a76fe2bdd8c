//! Two specialists opened a file in an emergency: one yesterday, which the coordinator has yet to review,
//! one just now, which stands.

use anyhow::{Result, anyhow};
use barnahus_casework::Prose;
use barnahus_casework::stage::StageCode;
use barnahus_identity::TypedPassword;
use barnahus_operations::Workplace;
use barnahus_operations::open_case::open_case;
use barnahus_operations::open_in_emergency::{EmergencyAsked, open_in_emergency};
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::teams;
use barnahus_vocabulary::{Actor, Instant, Role};
use time::Duration;

use super::accounts::PASSWORD;
use super::house::Staff;

/// Who, how long ago, in a case how far, and why.
const PLAYED: [(Role, Duration, StageCode, &str); 2] = [
    (
        Role::Physician,
        Duration::hours(20),
        StageCode::InSupport,
        "Copilul a fost adus la camera de gardă; trebuie știut ce tratament are.",
    ),
    (
        Role::Therapist,
        Duration::minutes(25),
        StageCode::Accepted,
        "Copilul a sunat și spune că fuge de acasă; colega care lucrează cu el nu răspunde.",
    ),
];

/// Plays both.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    for (role, ago, stage, reason) in PLAYED {
        let actor = staff.actor(role).ok_or_else(|| anyhow!("nobody is {role}"))?;
        let codename = of_others(workplace, &actor, stage).await?;
        let reason = Prose::parse(reason).map_err(|_| anyhow!("the reason is refused"))?;
        let password = TypedPassword::new(PASSWORD);
        let asked = EmergencyAsked { codename: &codename, reason: &reason, password };
        let at = now - ago;
        let case = open_in_emergency(workplace, &actor, asked, at).await?;
        open_case(workplace, &actor, case, at).await?;
    }
    Ok(())
}

/// The codename of a case in whose team they have no place.
async fn of_others(workplace: &Workplace, actor: &Actor, stage: StageCode) -> Result<String> {
    let on = workplace.database.read();
    let filter = Filter { stages: vec![stage], ..Filter::default() };
    for case in page(on, actor.house, &filter, None, 50).await?.cases {
        let is_theirs = !teams::roles_of(on, actor.house, case.id, actor.person).await?.is_empty();
        if !is_theirs && case.manager != Some(actor.person) {
            return Ok(case.codename);
        }
    }
    Err(anyhow!("every case is theirs"))
}
