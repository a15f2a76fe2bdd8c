//! The house's rules: read with their history, and changed by who runs the house.
//!
//! A change holds from then on: for referrals that come, for slots that are sought. What stands already,
//! bookings and the triage that is due, is left as it was made. Beforehand one may try rules out, in
//! `try_rules`.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::settings::SoundRules;
use barnahus_database::Lockable;
use barnahus_store::{house_rules, people};
use barnahus_vocabulary::{Actor, Instant, PersonId};

pub use barnahus_store::house_rules::{KeptRules, RuleChange};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The rules as their page shows them.
#[derive(Debug, Clone)]
pub struct RulesSeen {
    /// The rules with their history.
    pub kept: KeptRules,
    /// Names of those who changed them.
    pub names: BTreeMap<PersonId, String>,
    /// Whether the reader may change them.
    pub may_change: bool,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not see them.
pub async fn read_rules(workplace: &Workplace, actor: &Actor) -> Result<RulesSeen, Unable> {
    may_in_house(actor, HouseAction::SeeRules)?;
    let on = workplace.database.read();
    let kept = house_rules::find(on, actor.house).await?;
    let everyone = people::all(on, actor.house).await?;
    let has_changed = |who: PersonId| kept.history.iter().any(|change| change.by == who);
    let names = everyone
        .into_iter()
        .filter(|person| has_changed(person.id))
        .map(|person| (person.id, person.display_name))
        .collect();
    Ok(RulesSeen { kept, names, may_change: may_in_house(actor, HouseAction::ChangeRules).is_ok() })
}

/// Changes them, given the version with which the page read them.
///
/// # Errors
/// [`Unable::NotTheirs`]; [`Unable::Stale`] when someone changed them meanwhile.
pub async fn change_rules(
    workplace: &Workplace,
    actor: &Actor,
    version: u32,
    rules: &SoundRules,
    now: Instant,
) -> Result<(), Unable> {
    may_in_house(actor, HouseAction::ChangeRules)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Houses, &[actor.house.uuid()]).await?;
    let changed = house_rules::keep(&tx, (actor.house, actor.person), version, rules, now).await?;
    if changed > 0 {
        tx.note(noted::house(actor, "rules_changed", now));
    }
    tx.commit().await?;
    Ok(())
}
