//! A letter that was given up is put back into the queue, under the Message-ID it always had.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::Note;
use barnahus_outbox::queue;
use barnahus_vocabulary::{Actor, Instant, JobId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts it back.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such letter, or it was not given up.
pub async fn send_again(
    workplace: &Workplace,
    actor: &Actor,
    letter: JobId,
    now: Instant,
) -> Result<(), Unable> {
    may_in_house(actor, HouseAction::SendAgain)?;
    let mut tx = workplace.database.begin().await?;
    if !queue::send_again(&tx, actor.house, letter, now).await? {
        return Err(Unable::NotTheirs);
    }
    tx.note(Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action: "sent_again",
        subject_kind: "letter",
        subject: Some(letter.uuid()),
        purpose: "administration",
    });
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}
