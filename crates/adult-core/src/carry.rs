//! What the core says is carried to the house, in its order, until the house has it.

use std::time::Duration;

use barnahus_exchange::Reference;
use barnahus_exchange::answer::Progress;
use barnahus_exchange::retry::{Reply, next};
use barnahus_exchange::transport::{Authority, MESSAGES, question_path, sign_message, sign_question};
use tokio::time::timeout;

use crate::book::Dispatch;
use crate::keeper::NotKept;
use crate::missay;
use crate::side::Core;
use crate::wire::{Answer, Asked};

/// Looked again at least this often, whatever the book says.
const PAUSE: Duration = Duration::from_secs(60);

/// Carries as long as it is let.
pub async fn carry(core: Core) {
    loop {
        let now = core.surroundings.now();
        for dispatch in core.book().dispatches(now) {
            let answer = missay::said(&core, &dispatch).await;
            let reply = answer.as_ref().map_or(Reply::Silence, Answer::reply);
            let next = next(&dispatch.sent, &reply);
            let (now, dice) = (core.surroundings.now(), core.surroundings.dice());
            // What could not be written down is sent again, under the same id.
            let kept: Result<(), NotKept> = core.change(|book| {
                book.settle(&dispatch, next, now, dice);
                missay::hurry(&core, book, &dispatch, now);
                Ok(())
            });
            if kept.is_err() {
                break;
            }
        }
        let now = core.surroundings.now();
        let due = core.book().next_due().map(|due| Duration::from_secs(due.saturating_sub(now)));
        let pause = due.unwrap_or(PAUSE).clamp(Duration::from_millis(250), PAUSE);
        timeout(pause, core.bell.notified()).await.ok();
    }
}

/// A message as the contract has it.
pub(crate) async fn said(core: &Core, dispatch: &Dispatch) -> Option<Answer> {
    let to = Authority::of_address(&core.setting.house).ok()?;
    let headers = sign_message(&to, &dispatch.body, &core.setting.key, core.surroundings.now());
    let asked = Asked {
        method: "POST",
        path: MESSAGES.to_owned(),
        headers: headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        body: dispatch.body.as_bytes().to_vec(),
    };
    core.wire.ask(&core.setting.house, asked).await
}

/// Asks the house how far it has come with a reference. `None` when it did not say.
pub(crate) async fn progress(core: &Core, reference: &Reference) -> Option<u32> {
    let to = Authority::of_address(&core.setting.house).ok()?;
    let headers = sign_question(&to, reference, &core.setting.key, core.surroundings.now());
    let asked = Asked {
        method: "GET",
        path: question_path(reference),
        headers: headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        body: Vec::new(),
    };
    let answer = core.wire.ask(&core.setting.house, asked).await?;
    match answer.status {
        200 => Progress::read(&answer.body).ok().map(|progress| progress.accepted),
        404 => Some(0),
        _ => None,
    }
}
