//! Drafts of a referral: saved as typed, read again after a lost session, thrown away.
//!
//! Nothing is understood here; whatever was typed is kept. A draft belongs to who types it and to
//! nobody else, coordinators included.

use barnahus_casework::policy::may_in_house;
use barnahus_casework::{HouseAction, Typed};
use barnahus_store::drafts::{self, Draft};
use barnahus_vocabulary::{Actor, DraftId, Instant};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Saves what was typed so far.
///
/// # Errors
/// [`Unable::Stale`] when the draft was sent, or is not theirs.
pub async fn save_draft(
    workplace: &Workplace,
    actor: &Actor,
    draft: DraftId,
    typed: &Typed,
    now: Instant,
) -> Result<(), Unable> {
    may_in_house(actor, HouseAction::ReceiveReferral)?;
    let tx = workplace.database.begin().await?;
    drafts::save(&tx, &workplace.keys, (actor.house, actor.person), (draft, typed), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Reads one.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none of theirs.
pub async fn read_draft(workplace: &Workplace, actor: &Actor, draft: DraftId) -> Result<Draft, Unable> {
    may_in_house(actor, HouseAction::ReceiveReferral)?;
    let whose = (actor.house, actor.person);
    drafts::find(workplace.database.read(), &workplace.keys, whose, draft).await?.ok_or(Unable::NotTheirs)
}

/// Those that were not sent, the newest first.
///
/// # Errors
/// The database's, or a seal's.
pub async fn unsent_drafts(workplace: &Workplace, actor: &Actor) -> Result<Vec<Draft>, Unable> {
    let whose = (actor.house, actor.person);
    Ok(drafts::unsent(workplace.database.read(), &workplace.keys, whose).await?)
}

/// Throws one away.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none of theirs, or it was sent.
pub async fn discard_draft(workplace: &Workplace, actor: &Actor, draft: DraftId) -> Result<(), Unable> {
    may_in_house(actor, HouseAction::ReceiveReferral)?;
    let tx = workplace.database.begin().await?;
    if !drafts::discard(&tx, (actor.house, actor.person), draft).await? {
        return Err(Unable::NotTheirs);
    }
    tx.commit().await?;
    Ok(())
}
