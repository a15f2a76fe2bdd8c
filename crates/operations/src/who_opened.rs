//! Who opened this file: shown to its team, from the audit trail, with purposes.
//!
//! What a line says is cut to what the reader sees of the file: no name of a section that is not shown to them, and
//! nothing of who keeps an ended case and why, which is for whoever erases it.

use barnahus_casework::policy::{CaseAction, Purpose, may_in_case, names_changed, open};
use barnahus_casework::{SectionName, Standing};
use barnahus_database::audit::{self, Excerpt, Line};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, CaseId};

use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Lines on one page.
const PAGE: u64 = 100;

/// The word that stands where a section has no name.
pub(crate) const UNNAMED: &str = Purpose::CaseWork.code();

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
    let standing = approach_to(workplace, on, actor, case, CaseAction::SeeWhoOpened).await?.standing;
    let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: PAGE };
    let lines = audit::lines(on, actor.house, excerpt).await?;
    let everyone = people::all(on, actor.house).await?;
    let name = |line: &Line| {
        let who = everyone.iter().find(|person| Some(person.id) == line.actor)?;
        Some(who.display_name.clone())
    };
    let shown = shown(actor, &standing);
    let erases = may_in_case(actor, CaseAction::Erase, &standing).is_ok();
    Ok(lines
        .into_iter()
        .filter(|line| erases || !matches!(line.action.as_str(), "hold_set" | "hold_lifted"))
        .map(|line| cut(line, |section| names_changed(section, &shown)))
        .map(|line| {
            let who = name(&line);
            (line, who)
        })
        .collect())
}

/// The sections of which anything is shown to them, whatever they open the file for.
fn shown(actor: &Actor, standing: &Standing) -> Vec<SectionName> {
    let permits = Purpose::ALL.iter().filter_map(|purpose| open(actor, standing, *purpose).ok());
    permits.flat_map(|permit| permit.sections().collect::<Vec<_>>()).collect()
}

/// A line that says no more than it may of the section that was changed.
pub(crate) fn cut(line: Line, names: impl Fn(SectionName) -> bool) -> Line {
    match line.purpose.parse::<SectionName>() {
        Ok(section) if line.subject_kind == "case" && line.action == "changed" && !names(section) => {
            Line { purpose: UNNAMED.to_owned(), ..line }
        }
        _ => line,
    }
}
