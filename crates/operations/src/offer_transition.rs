//! A young person who turns eighteen wishes to go on with the adult core: the consent is recorded, the
//! core is asked.
//!
//! It is offered only within the days before the 18th birthday in which the house speaks of it (a setting): a
//! consent of a child of eleven would be none. Whose age is disputed is a child, and is not handed over. Nothing is said without the consent, which lies sealed in the case in the words in which it was given.
//! A case that came by another door gets a reference only here.

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::{HouseRules, OpenFile, Prose, Typed};
use barnahus_database::{Lockable, retrying};
use barnahus_outbox::exchange::partners;
use barnahus_store::cases::{self, Case};
use barnahus_store::{files, house_rules, transitions};
use barnahus_vocabulary::{Actor, CaseId, Instant, local};
use time::Duration;

use crate::disclose;
use crate::noted;
use crate::standing::approach_to;
use crate::step_case::NotStepped;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Records the consent and offers the transition.
///
/// # Errors
/// [`NotStepped::StillPresumedAChild`] while the age is disputed; [`NotStepped::TooYoung`] before its time;
/// [`NotStepped::NoCore`] when the house has no adult core to offer it to; [`Unable::Stale`] when the case stands
/// otherwise with the core meanwhile.
pub async fn offer_transition(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    consent: &Prose,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt(workplace, actor, case, consent, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    consent: &Prose,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::OfferTransition).await?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    let rules = house_rules::find(tx.sql(), actor.house).await.map_err(Unable::from)?.rules;
    may_be_spoken_of(&file, &rules, now)?;
    let known = match approached.core.known {
        Some(known) => known,
        None => {
            let core = partners::core(tx.sql(), actor.house).await.map_err(Unable::from)?;
            let core = core.ok_or(NotStepped::NoCore)?;
            disclose::a_reference(workplace, &tx, &core, case.0, now).await?
        }
    };
    let typed: Typed = [(transitions::CONSENT, consent.as_str())].into_iter().collect();
    let recorded =
        transitions::record(&tx, &workplace.keys, (actor.house, case.0), (actor.person, &typed), now).await?;
    disclose::a_transition(workplace, &tx, &known, recorded, now).await?;
    cases::update(&tx, actor.house, &Case { version: case.1, ..approached.case }, now).await?;
    tx.note(noted::case(actor, case.0, "transition_offered", "case_work", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whether the time has come to speak of it with whoever the open file is about.
///
/// # Errors
/// [`NotStepped::StillPresumedAChild`] while the age is disputed; [`NotStepped::TooYoung`] before its time.
pub(crate) fn may_be_spoken_of(file: &OpenFile, rules: &HouseRules, now: Instant) -> Result<(), NotStepped> {
    let age = file.contents().identity.as_ref().map(|identity| identity.age).unwrap_or_default();
    let before = rules.before_eighteen;
    if age.is_disputed() {
        Err(NotStepped::StillPresumedAChild)
    } else if age.nears_18(local::day(now) + Duration::days(before.into())) {
        Ok(())
    } else {
        Err(NotStepped::TooYoung { before })
    }
}
