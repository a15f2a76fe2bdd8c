//! A case is offered to another house of this installation: what the page before says, and the offer.
//!
//! The other house is told that a case is offered, how urgent it is, an age band and a county. The case goes on
//! here as ever until it is accepted there; what keeps it is asked again then.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::counted::Counted;
use barnahus_casework::policy::{CaseAction, InterviewerKnows, Purpose, open};
use barnahus_casework::siblings::SiblingChoice;
use barnahus_casework::transfer::{Going, InTheWay, TransferReason, goes_along, in_the_way};
use barnahus_casework::{OpenFile, Prose};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, Note, retrying};
use barnahus_outbox::exchange::erase as said;
use barnahus_store::cases::erase::bookings_of;
use barnahus_store::houses::{self, House};
use barnahus_store::transfers::{self, Answer, Shown, Transfer};
use barnahus_store::{StoreFault, age_disputes, alarms, blind, files, holds, siblings};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, TransferId, local};

use crate::decide_blind::to_decide;
use crate::interview_tally::interview_tally;
use crate::noted;
use crate::open_duties::open_duties;
use crate::see_merged::merged;
use crate::standing::{Approached, approach_to};
use crate::tell_coordinators::tell_between_houses;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why no offer was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    /// Something keeps the case here.
    #[error("{} things in the way", .0.len())]
    InTheWay(Vec<InTheWay>),
    /// Nobody there could answer: no coordinator who can sign in and is not too near to the suspected person.
    #[error("nobody there can answer")]
    NobodyThere,
    /// An offer stands already.
    #[error("offered already")]
    StandsAlready,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotOffered {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotOffered {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// What the page before says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeOffer {
    /// What the case is called here.
    pub codename: String,
    /// The other houses.
    pub houses: Vec<House>,
    /// What keeps the case here.
    pub in_the_way: Vec<InTheWay>,
    /// What is owed and goes along: the other house owes it from then on.
    pub goes_along: Vec<OpenDuty>,
    /// What is owed and ends here; the words of it go along.
    pub ends_here: Vec<OpenDuty>,
    /// What else there is of the case.
    pub beside: Beside,
    /// The newest offer, if there was one.
    pub newest: Option<Transfer>,
}

/// What a tired person would not think of: what of it goes along, and what ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beside {
    /// How many referrals that the reader may know of are merged into it.
    pub merged: usize,
    /// What was chosen with each of its siblings.
    pub siblings: Vec<SiblingChoice>,
    /// How many alarms there were.
    pub alarms: usize,
    /// How many disputes of its age.
    pub age_disputes: usize,
    /// What planning decided that the interviewer knows, while it holds.
    pub interviewer: Option<InterviewerKnows>,
}

/// An offer to be made.
#[derive(Debug, Clone, Copy)]
pub struct Offering<'a> {
    /// To whom.
    pub to: HouseId,
    /// Why.
    pub reason: TransferReason,
    /// What whoever takes the case up must know: read once it is accepted, sealed until then.
    pub words: &'a Prose,
}

/// Reads what the page before says.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinator.
pub async fn look_at_offering(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<BeforeOffer, Unable> {
    let on = workplace.database.read();
    let approached = approach_to(workplace, on, actor, case, CaseAction::OfferTransfer).await?;
    let open = open_duties(workplace, on, (actor.house, case), &approached.core, now).await?;
    let in_the_way = keeping_it(on, actor.house, &approached, &open).await?;
    let leaves = open.into_iter().filter(|duty| !in_the_way.contains(&InTheWay::Duty(*duty)));
    let (goes_along, ends_here) = leaves.partition(goes_along);
    let mut houses = houses::all(on).await?;
    houses.retain(|house| house.id != actor.house);
    houses.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(BeforeOffer {
        codename: approached.case.codename,
        goes_along,
        ends_here,
        beside: beside(workplace, on, actor, case).await?,
        in_the_way,
        houses,
        newest: transfers::newest_of_case(on, actor.house, case).await?,
    })
}

async fn beside(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    case: CaseId,
) -> Result<Beside, Unable> {
    let house = actor.house;
    let links = siblings::of_case(on, house, case).await?;
    Ok(Beside {
        merged: merged(workplace, on, actor, case).await?.here.len(),
        siblings: links.into_iter().map(|link| link.choice).collect(),
        alarms: alarms::of_case(on, house, case).await?.len(),
        age_disputes: age_disputes::of_case(on, house, case).await?.len(),
        interviewer: decided_blind(on, (house, case)).await?,
    })
}

/// What planning decided that the interviewer knows, while no interview is recorded: it goes along.
pub(crate) async fn decided_blind(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Option<InterviewerKnows>, Unable> {
    let may_be_decided = to_decide(on, at).await?.is_some();
    Ok(blind::find(on, at.0, at.1).await?.filter(|_| may_be_decided))
}

/// What keeps a case where it is.
pub(crate) async fn keeping_it(
    on: &impl ConnectionTrait,
    house: HouseId,
    of: &Approached,
    open: &[OpenDuty],
) -> Result<Vec<InTheWay>, Unable> {
    let case = &of.case;
    let appointments = bookings_of(on, house, &[case.id]).await?;
    let letters_wait = said::has_letters_waiting(on, house, &appointments).await?;
    let messages_wait = said::has_messages_waiting(on, house, case.id).await?;
    let is_held = holds::standing(on, house, case.id).await?.is_some();
    let (stage, core) = (case.stage.code(), of.core.standing);
    let entrance = case.entrance;
    Ok(in_the_way(Going { stage, entrance, core, messages_wait, is_held, letters_wait, open }))
}

/// Offers it.
///
/// # Errors
/// [`NotOffered`].
pub async fn offer_transfer(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    offering: Offering<'_>,
    now: Instant,
) -> Result<(), NotOffered> {
    retrying(|| attempt(workplace, actor, case, offering, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    offering: Offering<'_>,
    now: Instant,
) -> Result<(), NotOffered> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::OfferTransfer).await?;
    let at = (actor.house, case);
    let open_now = open_duties(workplace, tx.sql(), at, &approached.core, now).await?;
    let in_the_way = keeping_it(tx.sql(), actor.house, &approached, &open_now).await?;
    if !in_the_way.is_empty() {
        return Err(NotOffered::InTheWay(in_the_way));
    }
    if transfers::open_of_case(tx.sql(), actor.house, case).await?.is_some() {
        return Err(NotOffered::StandsAlready);
    }
    if offering.to == actor.house || houses::find(tx.sql(), offering.to).await?.is_none() {
        return Err(Unable::NotTheirs.into());
    }
    let permit = open(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    let transfer = Transfer {
        id: TransferId::random(),
        from: at,
        to: offering.to,
        reason: offering.reason,
        interviews: interview_tally(tx.sql(), at).await?.heard,
        to_hear_again: false,
        offered_by: actor.person,
        offered_at: now,
        answer: Answer::Open(shown(&approached, &file, now)),
    };
    // Whoever may answer: can sign in, and is not too near to the suspected person.
    if !tell_between_houses(workplace, &tx, (transfer.to, at), now).await? {
        return Err(NotOffered::NobodyThere);
    }
    transfers::offer(&tx, &workplace.keys, &transfer, offering.words).await?;
    tx.note(noted::case(actor, case, "transfer_offered", offering.reason.code(), now));
    tx.note(note_of_program(offering.to, transfer.id, ("transfer_came", offering.reason.code()), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

fn shown(approached: &Approached, file: &OpenFile, now: Instant) -> Shown {
    let contents = file.contents();
    let identity = contents.identity.as_ref();
    let counted = Counted::of(identity, None, local::day(now));
    let county = identity.and_then(|child| child.county);
    Shown { urgency: approached.case.urgency, age: counted.age, county }
}

/// A line in the trail of the house that did not do it: no person of another house stands in it.
pub(crate) fn note_of_program(
    house: HouseId,
    transfer: TransferId,
    (action, purpose): (&'static str, &'static str),
    now: Instant,
) -> Note {
    Note {
        house,
        at: now,
        actor: None,
        action,
        subject_kind: "transfer",
        subject: Some(transfer.uuid()),
        purpose,
    }
}
