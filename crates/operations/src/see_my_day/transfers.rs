//! Cases that another house offers and that wait for an answer: without a codename, which they have none of here.

use barnahus_store::transfers::{Shown, Transfer};
use barnahus_vocabulary::Actor;

use super::duty::Duty;
use crate::see_transfers::to_answer;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One line for each.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor) -> Result<Vec<Duty>, Unable> {
    let open = to_answer(workplace, actor).await?;
    let line = |(one, shown): (Transfer, Shown)| Duty::AnswerTransfer {
        transfer: one.id,
        urgency: shown.urgency,
        since: one.offered_at,
    };
    Ok(open.into_iter().map(line).collect())
}
