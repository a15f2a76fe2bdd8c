//! The cases that a house offered to another, and those it was offered: for its coordinators.
//!
//! Of a case that has moved its old house sees where to, when, and its codename; of one that is offered the new
//! house sees what the offer says. Neither sees the name that the case has in the other.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_database::ConnectionTrait;
pub use barnahus_store::transfers::{Answer, Shown, Transfer};
use barnahus_store::{cases, houses, transfers};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant};

use crate::answer_transfer::theirs;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenTransfers {
    /// Those that wait for an answer of this house.
    pub to_answer: Vec<(Transfer, Shown)>,
    /// Those that this house offered, with the codename here.
    pub sent: Vec<(Transfer, String)>,
    /// The cases that came, with when and from where.
    pub came: Vec<(Instant, HouseId, CaseId, String)>,
    /// What the houses are called.
    pub houses: BTreeMap<HouseId, String>,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but coordinators.
pub async fn see_transfers(workplace: &Workplace, actor: &Actor) -> Result<SeenTransfers, Unable> {
    may_in_house(actor, HouseAction::AnswerTransfer)?;
    let on = workplace.database.read();
    let (mut to_answer, mut came, mut sent) = (Vec::new(), Vec::new(), Vec::new());
    for transfer in transfers::came(on, actor.house).await? {
        if let Answer::Accepted(case, _, at) = transfer.answer {
            let Some(case) = case else { continue };
            if let Ok(there) = approach_to(workplace, on, actor, case, CaseAction::SeeBrought).await {
                came.push((at, transfer.from.0, case, there.case.codename));
            }
        } else if let Ok(open) = theirs(workplace, on, actor, transfer.id).await {
            to_answer.push(open);
        }
    }
    let all = transfers::sent(on, actor.house).await?;
    let ids: Vec<CaseId> = all.iter().map(|transfer| transfer.from.1).collect();
    let codenames = cases::codenames(on, actor.house, &ids).await?;
    for transfer in all {
        let codename = codenames.get(&transfer.from.1).cloned().unwrap_or_default();
        if may_know(workplace, on, actor, &transfer).await? {
            sent.push((transfer, codename));
        }
    }
    let houses = houses::all(on).await?.into_iter().map(|house| (house.id, house.name)).collect();
    Ok(SeenTransfers { to_answer, sent, came, houses })
}

/// Where a case went is not for whoever was too near to the suspected person when it went.
async fn may_know(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    transfer: &Transfer,
) -> Result<bool, Unable> {
    if let Answer::Accepted(..) = transfer.answer {
        let of = (actor.house, transfer.id);
        return Ok(!transfers::is_kept_from(on, &workplace.keys, of, actor.person).await?);
    }
    Ok(approach_to(workplace, on, actor, transfer.from.1, CaseAction::OfferTransfer).await.is_ok())
}

/// Those that wait for an answer of the actor, for their day.
///
/// # Errors
/// The database's.
pub(crate) async fn to_answer(
    workplace: &Workplace,
    actor: &Actor,
) -> Result<Vec<(Transfer, Shown)>, Unable> {
    if may_in_house(actor, HouseAction::AnswerTransfer).is_err() {
        return Ok(Vec::new());
    }
    let on = workplace.database.read();
    let mut open = Vec::new();
    for transfer in transfers::came(on, actor.house).await? {
        if let Ok(theirs) = theirs(workplace, on, actor, transfer.id).await {
            open.push(theirs);
        }
    }
    Ok(open)
}
