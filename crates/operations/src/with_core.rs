//! How a case stands with the adult core, worked out from its reference, its handover and what the core
//! answered about the young person.
//!
//! It reads states only: no message, no reference in plain text. What the standing takes from the hands
//! of the house is a rule of `casework`.

use barnahus_casework::CoreStanding;
use barnahus_database::ConnectionTrait;
use barnahus_exchange::State;
use barnahus_exchange::states::{EndedBy, Transfer, Way};
use barnahus_outbox::exchange::references::{self, KnownReference};
use barnahus_store::handovers::{self, Handover, HandoverState};
use barnahus_store::transitions::{self, TransitionAnswer};
use barnahus_vocabulary::{CaseId, HouseId};

use crate::unable::Unable;

/// What there is between a case and the core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithCore {
    /// How the case stands.
    pub standing: CoreStanding,
    /// Under which reference, if there is one.
    pub known: Option<KnownReference>,
    /// The newest handover, if a code ever went out.
    pub handover: Option<Handover>,
}

impl WithCore {
    /// The reference, where the standing says that there is one.
    pub(crate) fn reference(&self) -> Result<&KnownReference, Unable> {
        self.known.as_ref().ok_or(Unable::Stale)
    }

    /// The reference under which the core hears how the case ends.
    pub(crate) fn is_told_an_outcome(&self) -> Option<&KnownReference> {
        self.known.as_ref().filter(|_| self.standing.is_told_the_end())
    }
}

/// Reads how a case stands with the core.
///
/// # Errors
/// The database's.
pub(crate) async fn with_core(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<WithCore, Unable> {
    let Some(known) = references::of_case(on, house, case).await? else {
        return Ok(WithCore { standing: CoreStanding::Unknown, known: None, handover: None });
    };
    let handover = handovers::newest(on, house, case).await?;
    let answer = transitions::find(on, house, case).await?.and_then(|found| found.answer);
    let standing = standing(known.state, handover.as_ref().map(|handover| handover.state), answer);
    Ok(WithCore { standing, known: Some(known), handover })
}

/// How a case stands by the state of its reference, of its newest handover, and the core's last answer
/// about the young person.
pub(crate) const fn standing(
    state: State,
    handover: Option<HandoverState>,
    answer: Option<TransitionAnswer>,
) -> CoreStanding {
    match state {
        State::None => CoreStanding::Unknown,
        State::On(Way::Offered) => CoreStanding::Offered,
        State::On(Way::Awaited) => match handover {
            Some(HandoverState::Used) => CoreStanding::HandedOver,
            Some(HandoverState::Out | HandoverState::Lapsed) | None => CoreStanding::Awaited,
        },
        State::On(Way::Open(Transfer::NotAgreed)) => match answer {
            Some(TransitionAnswer::Declined) => CoreStanding::TransitionDeclined,
            Some(TransitionAnswer::Accepted) | None => CoreStanding::Open,
        },
        State::On(Way::Open(Transfer::Agreed)) => CoreStanding::Transferable,
        State::On(Way::Transition) => CoreStanding::InTransition,
        State::Withdrawing(_) => CoreStanding::Withdrawing,
        State::Ended(EndedBy::Declined | EndedBy::Stopped) => CoreStanding::Ended,
        State::Ended(EndedBy::Closed(Transfer::NotAgreed)) => CoreStanding::Closed,
        State::Ended(EndedBy::Closed(Transfer::Agreed)) => CoreStanding::Transferred,
        State::Forgotten => CoreStanding::Forgotten,
    }
}
