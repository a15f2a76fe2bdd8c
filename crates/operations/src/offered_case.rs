//! A case is opened from what the adult core offers: next to nothing is known of the child yet.
//!
//! It takes values of the house's own lists, never a message: the reading of messages is `hear_core`'s.

use barnahus_casework::file::Contents;
use barnahus_casework::sections::Identity;
use barnahus_casework::{AgeBand, Entrance, Stage, Typed, Urgency};
use barnahus_database::Write;
use barnahus_store::cases::{self, Case};
use barnahus_store::{files, house_rules};
use barnahus_vocabulary::{CaseId, County, HouseId, Instant, Language, local};

use crate::new_codename::free_codename;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is known of a child who is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offered {
    /// By which door: the adult core's, or that of somebody who tries.
    pub entrance: Entrance,
    /// How soon someone must look.
    pub urgency: Urgency,
    /// About how old, unless that is not known.
    pub age: Option<AgeBand>,
    /// Where the child is.
    pub county: Option<County>,
    /// What the child speaks or signs, where the house knows the language.
    pub language: Option<Language>,
}

/// Opens the case.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn open_offered_case(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    offered: &Offered,
    now: Instant,
) -> Result<CaseId, Unable> {
    let rules = house_rules::find(tx.sql(), house).await?.rules;
    let case = Case {
        id: CaseId::random(),
        codename: free_codename(workplace, tx, (house, offered.entrance)).await?,
        entrance: offered.entrance,
        stage: Stage::Received,
        urgency: offered.urgency,
        received_at: now,
        told_at: now,
        waits_since: now,
        due_at: rules.triage_due(offered.urgency, now),
        deferred_until: None,
        manager: None,
        version: 1,
    };
    cases::insert(tx, house, &case, now).await?;
    files::found(tx, &workplace.keys, (house, case.id), &contents(offered, now), now).await?;
    Ok(case.id)
}

fn contents(offered: &Offered, now: Instant) -> Contents {
    let Offered { entrance: _, urgency: _, age, county, language } = offered;
    let mut typed = Typed::default();
    typed.extend(county.map(|county| ("county".to_owned(), county.code().to_owned())));
    if let Some(band) = age {
        typed.extend([
            ("age_band".to_owned(), band.code().to_owned()),
            ("age_basis".to_owned(), "stated".to_owned()),
        ]);
    }
    typed.extend(language.map(|language| ("languages".to_owned(), language.code().to_owned())));
    // Every value comes from a closed list: nothing of it can be misunderstood, and a
    // section that could not be read would be worse left out than the whole offer refused.
    let identity = Identity::parse(&typed, local::day(now)).ok().filter(|child| !child.is_unknown());
    Contents { identity, ..Contents::default() }
}
