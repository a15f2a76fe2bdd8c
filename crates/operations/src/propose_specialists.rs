//! Who would be right for a case, with reasons: for triage (a case manager) and for the team.
//!
//! The coordinator decides; a person in conflict of interest is not among the proposals at all.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::routing::{Candidate, Needs, Ranked, propose};
use barnahus_database::ConnectionTrait;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::{people, teams};
use barnahus_vocabulary::{Actor, CaseId, PersonId, Role, local};

use crate::open_case::Opened;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A proposal with the name to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Who and why.
    pub ranked: Ranked,
    /// Their name.
    pub name: String,
    /// Which institution they come from.
    pub institution: String,
}

/// Ranks the people of the house for a role in an open case, best first.
///
/// # Errors
/// [`Unable::NotTheirs`] when the actor may not change the team.
pub async fn propose_specialists(
    workplace: &Workplace,
    actor: &Actor,
    opened: &Opened,
    role: Role,
    now: barnahus_vocabulary::Instant,
) -> Result<Vec<Proposed>, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, opened.case.id, CaseAction::ChangeTeam).await?;
    let needs = Needs::of(opened.file.contents(), local::day(now));
    let free = free_people(workplace, on, actor, opened.case.id).await?;
    Ok(ranked(&free, &needs, role))
}

/// Ranks those people for a role, best first.
pub(crate) fn ranked(free: &[FreePerson], needs: &Needs, role: Role) -> Vec<Proposed> {
    let plain: Vec<Candidate> = free.iter().map(|person| person.candidate.clone()).collect();
    let named = |ranked: Ranked| {
        let found = free.iter().find(|person| person.candidate.person == ranked.person);
        let (name, institution) =
            found.map_or_else(Default::default, |person| (person.name.clone(), person.institution.clone()));
        Proposed { ranked, name, institution }
    };
    propose(role, needs, &plain).into_iter().map(named).collect()
}

/// Someone who works with the house and is not in conflict with the case.
#[derive(Debug, Clone)]
pub(crate) struct FreePerson {
    /// What routing asks of them.
    pub(crate) candidate: Candidate,
    /// Their name.
    pub(crate) name: String,
    /// Which institution they come from.
    pub(crate) institution: String,
}

/// Everyone who works with the house and is not in conflict with the case.
pub(crate) async fn free_people(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Vec<FreePerson>, Unable> {
    let workload = teams::workload(on, actor.house).await?;
    let load = |who: PersonId| workload.get(&who).copied().unwrap_or(0);
    let suspicions = Suspicions::of(on, &workplace.keys, (actor.house, case)).await?;
    let mut free = Vec::new();
    for who in people::active(on, actor.house).await? {
        if suspicions.conflict(&who).is_some() {
            continue;
        }
        let candidate = Candidate {
            person: who.id,
            roles: who.roles,
            competences: who.competences.into_iter().collect(),
            languages: who.languages.into_iter().collect(),
            county: who.county,
            sex: who.sex,
            open_cases: load(who.id),
            conflict: None,
        };
        free.push(FreePerson { candidate, name: who.display_name, institution: who.institution });
    }
    Ok(free)
}
