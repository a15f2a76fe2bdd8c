//! Who opened this file: shown to its team, from the audit trail, with purposes.

use barnahus_casework::policy::CaseAction;
use barnahus_database::audit::{self, Excerpt, Line};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, CaseId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Lines on one page.
const PAGE: u64 = 100;

/// The newest lines about a case, each with the name of who did it.
///
/// # Errors
/// [`Unable::NotTheirs`] when they may not open it themselves.
pub async fn who_opened(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<Vec<(Line, Option<String>)>, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, case, CaseAction::SeeWhoOpened).await?;
    let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: PAGE };
    let lines = audit::lines(on, actor.house, excerpt).await?;
    let everyone = people::all(on, actor.house).await?;
    let name = |line: &Line| {
        let who = everyone.iter().find(|person| Some(person.id) == line.actor)?;
        Some(who.display_name.clone())
    };
    Ok(lines
        .into_iter()
        .map(|line| {
            let who = name(&line);
            (line, who)
        })
        .collect())
}
