//! An offer of a case to another house is taken back: by the coordinator, or because the case has ended here.

use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, Write};
use barnahus_store::transfers::{self, Answer};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::noted;
use crate::offer_transfer::note_of_program;
use crate::standing::approach_to;
use crate::tell_coordinators::tell_between_houses;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Whether an offer stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offer {
    /// One did, and does no more.
    Ended,
    /// None did.
    None,
}

/// Takes back an offer that nobody has answered.
///
/// # Errors
/// [`Unable::Stale`] when none stands any more.
pub async fn take_transfer_back(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::OfferTransfer).await?;
    if end_offer(workplace, &mut tx, actor, case, now).await? == Offer::None {
        return Err(Unable::Stale);
    }
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// Ends the offer of a case, if one stands: the other house is told that there is something, and finds nothing to
/// answer. The case is locked; whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn end_offer(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<Offer, Unable> {
    let Some(open) = transfers::open_of_case(tx.sql(), actor.house, case).await? else {
        return Ok(Offer::None);
    };
    transfers::answer(tx, &open, Answer::TakenBack(actor.person, now)).await?;
    tell_between_houses(workplace, tx, (open.to, open.from), now).await?;
    tx.note(noted::case(actor, case, "transfer_taken_back", open.reason.code(), now));
    tx.note(note_of_program(open.to, open.id, ("transfer_taken_back", open.reason.code()), now));
    Ok(Offer::Ended)
}
