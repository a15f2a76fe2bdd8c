//! A young person who turns eighteen wishes to go on with the adult core: the consent is recorded, the
//! core is asked.
//!
//! It is offered only within the days before the 18th birthday in which the house speaks of it (a setting): a
//! consent of a child of eleven would be none. Whose age is disputed is a child, and is not handed over. Nothing is said without the consent, which lies sealed in the case in the words in which it was given.
//! A case that came by another door gets a reference only here, and one whose reference was forgotten a new one.

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::{OpenFile, Prose, Typed};
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_exchange::State;
use barnahus_outbox::exchange::partners;
use barnahus_outbox::exchange::references::KnownReference;
use barnahus_store::cases::{self, Case};
use barnahus_store::{age_disputes, files, house_rules, transitions};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};
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
    may_be_spoken_of(tx.sql(), (actor.house, case.0), &file, now).await?;
    let known = match still_said(tx.sql(), approached.core.known).await? {
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

/// The reference under which something can be said: not one that both sides forgot, nor one with a core that was
/// removed, which would hear nothing and answer nothing.
async fn still_said(
    on: &impl ConnectionTrait,
    known: Option<KnownReference>,
) -> Result<Option<KnownReference>, Unable> {
    let Some(known) = known.filter(|known| known.state != State::Forgotten) else { return Ok(None) };
    Ok(partners::find(on, known.partner).await?.map(|_| known))
}

/// Whether the time has come to speak of it with whoever the open file is about. A dispute that stands is asked for
/// beside the file: whatever the file says, nobody whose age is disputed is handed over.
///
/// # Errors
/// [`NotStepped::StillPresumedAChild`] while the age is disputed; [`NotStepped::TooYoung`] before its time.
pub(crate) async fn may_be_spoken_of(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    file: &OpenFile,
    now: Instant,
) -> Result<(), NotStepped> {
    let before = house_rules::find(on, at.0).await.map_err(Unable::from)?.rules.before_eighteen;
    let age = file.contents().identity.as_ref().map(|identity| identity.age).unwrap_or_default();
    let stands = age_disputes::standing(on, at.0, at.1).await.map_err(Unable::from)?;
    if age.is_disputed() || stands.is_some() {
        Err(NotStepped::StillPresumedAChild)
    } else if age.nears_18(local::day(now) + Duration::days(before.into())) {
        Ok(())
    } else {
        Err(NotStepped::TooYoung { before })
    }
}

/// The same, for a page.
///
/// # Errors
/// The database's.
pub(crate) async fn is_to_be_spoken_of(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    file: &OpenFile,
    now: Instant,
) -> Result<bool, Unable> {
    match may_be_spoken_of(on, at, file, now).await {
        Ok(()) => Ok(true),
        Err(NotStepped::Unable(unable)) => Err(unable),
        Err(_) => Ok(false),
    }
}
