//! Another house offers a case: the coordinator here accepts it or says why not.
//!
//! Accepting is one transaction: the file is sealed anew under a key of its own in a case of this house, the
//! sender's file is emptied as by erasing, and access there ends with it. Nobody is assigned: the case awaits
//! triage like any other. A coordinator who is too near to the suspected person finds no offer, before anything
//! is known here.

use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_casework::stage::{IllegalStep, Stage, Step};
use barnahus_casework::transfer::{InTheWay, TransferRefusal};
use barnahus_casework::{Entrance, Standing};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, Note, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::likenesses::Suspicions;
use barnahus_store::transfers::{self, Answer, Shown, Transfer};
use barnahus_store::{StoreFault, house_rules, houses, likenesses, people};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, PersonId, TransferId};
use time::Duration;

use crate::carry_case::carry;
use crate::erase_case::{KEYS, empty_file};
use crate::hear_again::is_owed_elsewhere;
use crate::interview_tally::interview_tally;
use crate::new_codename::free_codename;
use crate::noted;
use crate::offer_transfer::{keeping_it, note_of_program};
use crate::open_duties::open_duties;
use crate::standing::Approached;
use crate::tell_coordinators::tell_between_houses;
use crate::unable::Unable;
use crate::with_core::with_core;
use crate::workplace::Workplace;

/// How long the sender is not asked again to settle what keeps a case.
const ASKED_AGAIN: Duration = Duration::DAY;

/// Why a case was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAccepted {
    /// Something keeps the case at the other house; what, is not said here. Its coordinators were told.
    #[error("kept at the other house")]
    NotYet,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotAccepted {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<IllegalStep> for NotAccepted {
    fn from(_: IllegalStep) -> Self {
        Self::NotYet
    }
}

impl MayBeDeadlock for NotAccepted {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// An offer with what it says and the name of the house that makes it.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none for them, or nothing is left to answer.
pub async fn see_offer(
    workplace: &Workplace,
    actor: &Actor,
    transfer: TransferId,
) -> Result<(Transfer, Shown, String), Unable> {
    let on = workplace.database.read();
    let (found, shown) = theirs(workplace, on, actor, transfer).await?;
    let house = houses::find(on, found.from.0).await?.ok_or(Unable::NotTheirs)?;
    Ok((found, shown, house.name))
}

/// An open offer that the actor may answer, with what it says.
pub(crate) async fn theirs(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    transfer: TransferId,
) -> Result<(Transfer, Shown), Unable> {
    may_in_house(actor, HouseAction::AnswerTransfer)?;
    let found = transfers::find(on, actor.house, transfer).await?.ok_or(Unable::NotTheirs)?;
    let who = people::find(on, actor.house, actor.person).await?.ok_or(Unable::NotTheirs)?;
    let is_near = likenesses::conflict(on, &workplace.keys, found.from, &who).await?.is_some();
    match found.answer {
        Answer::Open(shown) if !is_near => Ok((found, shown)),
        Answer::Open(_) | Answer::Accepted(..) | Answer::Declined(..) | Answer::TakenBack(..) => {
            Err(Unable::NotTheirs)
        }
    }
}

/// Accepts it. Answers the case that it is here.
///
/// # Errors
/// [`NotAccepted`].
pub async fn accept_transfer(
    workplace: &Workplace,
    actor: &Actor,
    transfer: TransferId,
    now: Instant,
) -> Result<CaseId, NotAccepted> {
    let accepted = retrying(|| accept(workplace, actor, transfer, now)).await;
    if accepted == Err(NotAccepted::NotYet) {
        ask_the_sender(workplace, actor, transfer, now).await?;
    }
    let case = accepted?;
    workplace.letter_waits.notify_one();
    if let Err(fault) = workplace.database.scrub(KEYS).await {
        tracing::warn!(%fault, "the files of the database were not scrubbed yet");
    }
    Ok(case)
}

async fn accept(
    workplace: &Workplace,
    actor: &Actor,
    transfer: TransferId,
    now: Instant,
) -> Result<CaseId, NotAccepted> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let from = theirs(workplace, tx.sql(), actor, transfer).await?.0.from;
    tx.lock(Lockable::Cases, &[from.1.uuid()]).await.map_err(Unable::from)?;
    let (found, _) = theirs(workplace, tx.sql(), actor, transfer).await?;
    let old = free_to_go(workplace, &tx, &found, now).await?;
    let interviews = interview_tally(tx.sql(), from).await?.heard;
    let to_hear_again = is_owed_elsewhere(tx.sql(), from).await?;
    let new = new_case(workplace, &tx, actor, &old, now).await?;
    cases::insert(&tx, actor.house, &new, now).await?;
    carry(workplace, &mut tx, actor, (&found, new.id), now).await?;
    let stage = old.stage.take(Step::Transfer)?;
    cases::update(&tx, from.0, &Case { stage, ..old }, now).await?;
    let near = too_near(workplace, &tx, from).await?;
    tell_between_houses(workplace, &tx, (from.0, from), now).await?;
    empty_file(workplace, &tx, from, now).await?;
    let answer = Answer::Accepted(Some(new.id), actor.person, now);
    let moved = Transfer { answer, interviews, to_hear_again, ..found };
    transfers::keep_outcome(&tx, &moved).await?;
    transfers::keep_from(&tx, &workplace.keys, (from.0, found.id), &near).await?;
    tell_between_houses(workplace, &tx, (actor.house, (actor.house, new.id)), now).await?;
    tx.note(noted::case(actor, new.id, "transfer_accepted", found.reason.code(), now));
    tx.note(Note {
        house: from.0,
        at: now,
        actor: None,
        action: "transferred",
        subject_kind: "case",
        subject: Some(from.1.uuid()),
        purpose: found.reason.code(),
    });
    tx.commit().await.map_err(Unable::from)?;
    Ok(new.id)
}

/// The sender's case, when nothing keeps it there.
async fn free_to_go(
    workplace: &Workplace,
    tx: &Write,
    found: &Transfer,
    now: Instant,
) -> Result<Case, NotAccepted> {
    let (house, case) = found.from;
    let old = cases::find(tx.sql(), house, case).await?.ok_or(NotAccepted::NotYet)?;
    let core = with_core(tx.sql(), house, case).await?;
    let open = open_duties(workplace, tx.sql(), found.from, &core, now).await?;
    let standing = Standing {
        case,
        house,
        team: Vec::new(),
        conflict: None,
        emergency: barnahus_casework::policy::Emergency::None,
        interviewer: barnahus_casework::policy::InterviewerKnows::Informed,
    };
    let of = Approached { case: old, standing, core };
    let in_the_way: Vec<InTheWay> = keeping_it(tx.sql(), house, &of, &open).await?;
    if in_the_way.is_empty() { Ok(of.case) } else { Err(NotAccepted::NotYet) }
}

/// As a referral that was received now; what is urgent stays as urgent as it was, and the child waits since it was
/// first told of.
async fn new_case(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    old: &Case,
    now: Instant,
) -> Result<Case, NotAccepted> {
    let rules = house_rules::find(tx.sql(), actor.house).await?.rules;
    let entrance = Entrance::Referral;
    Ok(Case {
        id: CaseId::random(),
        codename: free_codename(workplace, tx, (actor.house, entrance)).await?,
        entrance,
        stage: Stage::Received,
        urgency: old.urgency,
        received_at: now,
        told_at: old.waits_since,
        waits_since: old.waits_since,
        due_at: rules.triage_due(old.urgency, now),
        deferred_until: None,
        manager: None,
        version: 1,
    })
}

/// Who of the house that had the case was too near to the suspected person: where it went is not for them, and the
/// file that says so is emptied.
async fn too_near(
    workplace: &Workplace,
    tx: &Write,
    from: (HouseId, CaseId),
) -> Result<Vec<PersonId>, StoreFault> {
    let suspicions = Suspicions::of(tx.sql(), &workplace.keys, from).await?;
    let mut all = people::all(tx.sql(), from.0).await?;
    all.retain(|person| suspicions.conflict(person).is_some());
    Ok(all.into_iter().map(|person| person.id).collect())
}

/// What keeps the case is for its own house to see. One letter a day is enough, however often somebody presses.
async fn ask_the_sender(
    workplace: &Workplace,
    actor: &Actor,
    transfer: TransferId,
    now: Instant,
) -> Result<(), Unable> {
    let tx = workplace.database.begin().await?;
    let (found, _) = theirs(workplace, tx.sql(), actor, transfer).await?;
    if transfers::ask(&tx, &found, now - ASKED_AGAIN, now).await? {
        tell_between_houses(workplace, &tx, (found.from.0, found.from), now).await?;
        tx.commit().await?;
        workplace.letter_waits.notify_one();
    }
    Ok(())
}

/// Declines it.
///
/// # Errors
/// [`Unable::NotTheirs`] when nothing is left to answer.
pub async fn decline_transfer(
    workplace: &Workplace,
    actor: &Actor,
    transfer: TransferId,
    refusal: TransferRefusal,
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    let from = theirs(workplace, tx.sql(), actor, transfer).await?.0.from;
    tx.lock(Lockable::Cases, &[from.1.uuid()]).await?;
    let (found, _) = theirs(workplace, tx.sql(), actor, transfer).await?;
    transfers::answer(&tx, &found, Answer::Declined(refusal, actor.person, now)).await?;
    tell_between_houses(workplace, &tx, (from.0, from), now).await?;
    tx.note(Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action: "transfer_declined",
        subject_kind: "transfer",
        subject: Some(transfer.uuid()),
        purpose: refusal.code(),
    });
    tx.note(note_of_program(from.0, transfer, ("transfer_declined", refusal.code()), now));
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}
