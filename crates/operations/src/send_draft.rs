//! A draft is sent, and what its sender may know of the case it became.
//!
//! What was typed is kept before anything else, so that nothing is lost whatever is wrong with it. The
//! receipt opens no file: whoever took a referral down need not see the case.

use barnahus_casework::HouseAction;
use barnahus_casework::Typed;
use barnahus_casework::policy::may_in_house;
use barnahus_store::{cases, drafts, likenesses};
use barnahus_vocabulary::{Actor, CaseId, DraftId, Instant};

use crate::drafts::save_draft;
use crate::receive_referral::{Acquaintance, NotReceived, Received, receive_referral};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Keeps what was typed, then receives it as a referral.
///
/// # Errors
/// [`NotReceived`]; after faults the draft holds what was typed.
pub async fn send_draft(
    workplace: &Workplace,
    actor: &Actor,
    draft: DraftId,
    typed: &Typed,
    now: Instant,
) -> Result<Received, NotReceived> {
    match save_draft(workplace, actor, draft, typed, now).await {
        Ok(()) => match receive_referral(workplace, actor, draft, typed, now).await {
            // A double click: the other one was received meanwhile, and this one wrote nothing.
            Err(NotReceived::Unable(Unable::Stale)) => Err(sent_as(workplace, actor, draft).await?),
            received => received,
        },
        Err(Unable::Stale) => Err(sent_as(workplace, actor, draft).await?),
        Err(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}

/// A draft that cannot be saved any more was sent, or is somebody else's.
async fn sent_as(workplace: &Workplace, actor: &Actor, draft: DraftId) -> Result<NotReceived, Unable> {
    let whose = (actor.house, actor.person);
    let found = drafts::find(workplace.database.read(), &workplace.keys, whose, draft).await?;
    let case: Option<CaseId> = found.and_then(|draft| draft.sent_as);
    Ok(case.map_or(NotReceived::Unable(Unable::NotTheirs), NotReceived::SentBefore))
}

/// How far a draft is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing was saved under that identity by this person.
    New,
    /// This was saved and not sent.
    Saved(Typed),
    /// It became this case.
    Sent(Received),
}

/// Reads a draft of one's own. Another person's is as if there were none.
///
/// # Errors
/// [`Unable::NotTheirs`] for who takes no referrals down.
pub async fn look_at_draft(
    workplace: &Workplace,
    actor: &Actor,
    draft: DraftId,
) -> Result<DraftState, Unable> {
    may_in_house(actor, HouseAction::ReceiveReferral)?;
    let (on, house) = (workplace.database.read(), actor.house);
    let Some(found) = drafts::find(on, &workplace.keys, (house, actor.person), draft).await? else {
        return Ok(DraftState::New);
    };
    let Some(case) = found.sent_as else { return Ok(DraftState::Saved(found.typed)) };
    let case = cases::find(on, house, case).await?.ok_or(Unable::NotTheirs)?;
    let alike = likenesses::alike(on, house, case.id).await?;
    let may_be_known = if alike.is_empty() { Acquaintance::New } else { Acquaintance::MayBeKnown };
    let (case, codename, due_at) = (case.id, case.codename, case.due_at);
    Ok(DraftState::Sent(Received { case, codename, due_at, may_be_known }))
}
