//! What the adult core says is taken in: read, held against the order and the table of the contract,
//! kept word for word, and done, all in one transaction or not at all.
//!
//! This file alone reads messages of the core. What they ask of the house is done by use cases that
//! know no message; what the house makes of them is never decided here but by people.

use barnahus_casework::AgeBand as Band;
use barnahus_casework::Entrance;
use barnahus_casework::Urgency as Urgent;
use barnahus_database::{Fault as DatabaseFault, Lockable, Note, Write, retrying};
use barnahus_exchange::Reference;
use barnahus_exchange::incoming::{Envelope, Message, ReferralOffered};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::states::{State, house};
use barnahus_exchange::words::{AgeBand, TransitionAnswer as Told, Urgency};
use barnahus_outbox::exchange::heard::{self, HeardMessage, Seen};
use barnahus_outbox::exchange::references::{self, Certainty, KnownReference};
use barnahus_outbox::exchange::{Partner, PartnerKind, by_hand, partners};
use barnahus_store::StoreFault;
use barnahus_store::transitions::{self, TransitionAnswer};
use barnahus_vocabulary::{CaseId, HouseId, Instant, ReferenceId};

use crate::disclose::seals;
use crate::notify::News;
use crate::offered_case::{Offered, open_offered_case};
use crate::tell_coordinators::tell_coordinators;
use crate::tell_in_charge::tell_in_charge;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The most octets of a message of the core.
pub(crate) const MOST_BYTES: usize = Envelope::MOST_BYTES;

/// What came of a message that was well formed and well signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It is accepted, now or before.
    Accepted,
    /// It is refused: another message had its id, it is not the next of its reference, or may not follow.
    Refused(Fault),
}

/// Takes a message in.
///
/// # Errors
/// The database's; nothing is then taken in, and the core tries again.
pub(crate) async fn take_in(
    workplace: &Workplace,
    partner: &Partner,
    message: (&Envelope, &[u8]),
    now: Instant,
) -> Result<Heard, Unable> {
    match retrying(|| attempt(workplace, partner, message, now)).await {
        // Another request took the same id or the same reference at the same moment: looked at anew, it
        // is there.
        Err(Unable::Broken(StoreFault::Database(DatabaseFault::Taken))) => {
            retrying(|| attempt(workplace, partner, message, now)).await
        }
        other => other,
    }
}

async fn attempt(
    workplace: &Workplace,
    partner: &Partner,
    message: (&Envelope, &[u8]),
    now: Instant,
) -> Result<Heard, Unable> {
    let (envelope, body) = message;
    let mut tx = workplace.database.begin().await?;
    let key = workplace.keys.house_key();
    match heard::seen(tx.sql(), key, partner.id, (envelope.id, body)).await? {
        Seen::TheSame => return Ok(Heard::Accepted),
        Seen::Another => return Ok(Heard::Refused(Fault::IdReused)),
        Seen::New => {}
    }
    let known = locked(workplace, &tx, partner, &envelope.reference).await?;
    let (state, count) = known.as_ref().map_or((State::None, 0), |known| (known.state, known.heard));
    let next = match house::takes(state, count, envelope.sequence, &envelope.message) {
        Ok(next) => next,
        Err(fault) => return Ok(Heard::Refused(fault)),
    };
    let known = match known {
        Some(known) => known,
        None if !is_partner_still(&tx, partner).await? => return Ok(Heard::Refused(Fault::UnknownKey)),
        None => opened(workplace, &tx, partner, envelope, now).await?,
    };
    references::hear(&tx, &known, next).await?;
    keep(workplace, &tx, &known, message, now).await?;
    follow(workplace, &tx, (&known, next), &envelope.message, now).await?;
    tx.note(noted(known.house, known.case, &envelope.message, now));
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(Heard::Accepted)
}

/// The reference as it is now, with its case locked before it.
async fn locked(
    workplace: &Workplace,
    tx: &Write,
    partner: &Partner,
    reference: &Reference,
) -> Result<Option<KnownReference>, Unable> {
    let key = workplace.keys.house_key();
    let of = (partner.house, partner.id);
    let Some(known) = references::by_text(tx.sql(), key, of, reference).await? else { return Ok(None) };
    tx.lock(Lockable::Cases, &[known.case.uuid()]).await?;
    tx.lock(Lockable::References, &[known.id.uuid()]).await?;
    Ok(references::find(tx.sql(), known.house, known.id).await?)
}

/// A partner that is being removed opens no case any more: those of one for trying are erased then.
async fn is_partner_still(tx: &Write, partner: &Partner) -> Result<bool, Unable> {
    tx.lock(Lockable::Partners, &[partner.id.uuid()]).await?;
    Ok(partners::find(tx.sql(), partner.id).await?.is_some())
}

/// An offer opens a case with its reference. The state is that before the offer was heard.
async fn opened(
    workplace: &Workplace,
    tx: &Write,
    partner: &Partner,
    envelope: &Envelope,
    now: Instant,
) -> Result<KnownReference, Unable> {
    // The table lets nothing else follow on no state.
    let Message::ReferralOffered(offer) = &envelope.message else { return Err(Unable::Stale) };
    let case = open_offered_case(workplace, tx, partner.house, &offered(partner, offer), now).await?;
    let known = KnownReference {
        id: ReferenceId::random(),
        house: partner.house,
        partner: partner.id,
        case,
        state: State::None,
        heard: 0,
        said: 0,
        certainty: Certainty::Sure,
    };
    references::insert(tx, seals(workplace), &known, &envelope.reference, now).await?;
    Ok(known)
}

/// What goes into the file. Whom the child is kin to does not: what a reference leads to is shown to whoever may see
/// that case ([`crate::offered_sibling`]), and in the ledger to whoever may know of it. A reference that the house does
/// not know is no reason to refuse a child, nor may the answer tell which are known.
fn offered(partner: &Partner, offer: &ReferralOffered) -> Offered {
    let ReferralOffered {
        age_band,
        urgency,
        county,
        language,
        trafficking_status: _,
        sibling_of: _,
        child_of_adult: _,
    } = offer;
    Offered {
        entrance: match partner.kind {
            PartnerKind::Core => Entrance::AdultCore,
            PartnerKind::Trial => Entrance::Trial,
        },
        urgency: match urgency {
            Urgency::ImmediateDanger => Urgent::ImmediateDanger,
            Urgency::Within24Hours => Urgent::Urgent,
            Urgency::Routine => Urgent::Routine,
        },
        age: match age_band {
            AgeBand::From0To3 => Some(Band::UpTo3),
            AgeBand::From4To6 => Some(Band::From4To6),
            AgeBand::From7To9 => Some(Band::From7To9),
            AgeBand::From10To12 => Some(Band::From10To12),
            AgeBand::From13To14 => Some(Band::From13To14),
            AgeBand::From15To17 => Some(Band::From15To17),
            AgeBand::ClaimsMinor => None,
        },
        county: county.as_str().parse().ok(),
        language: language.as_str().parse().ok(),
    }
}

async fn keep(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    message: (&Envelope, &[u8]),
    now: Instant,
) -> Result<(), Unable> {
    let (envelope, body) = message;
    let data = envelope.message.data_text();
    let kept = HeardMessage {
        id: envelope.id,
        sequence: envelope.sequence,
        kind: envelope.message.kind(),
        body,
        data: &data,
    };
    heard::keep(tx, seals(workplace), known, kept, now).await?;
    Ok(())
}

/// What a message brings with it, beside the state. Whoever is written to finds on *my day* what awaits them: a
/// withdrawal that crossed the end changes nothing, and nobody hears of it.
async fn follow(
    workplace: &Workplace,
    tx: &Write,
    (known, next): (&KnownReference, State),
    message: &Message,
    now: Instant,
) -> Result<(), Unable> {
    let at = (known.house, known.case);
    match message {
        Message::ReferralWithdrawn(_) if next == known.state => return Ok(()),
        Message::ReferralOffered(_) | Message::ReferralWithdrawn(_) => {}
        Message::TransitionAnswered(answered) => {
            let answer = match answered.answer {
                Told::Accepted => TransitionAnswer::Accepted,
                Told::Declined => TransitionAnswer::Declined,
            };
            transitions::answer(tx, at, answer, now).await?;
            return tell_in_charge(workplace, tx, at, &News::TaskAwaits, now).await;
        }
        Message::ReferenceForgotten(_) => {
            by_hand::drop_all(tx, seals(workplace), known, now).await?;
            references::forget(tx, known, now).await?;
            return Ok(());
        }
    }
    tell_coordinators(workplace, tx, at, &News::TaskAwaits, now).await
}

fn noted(house: HouseId, case: CaseId, message: &Message, now: Instant) -> Note {
    let action = match message {
        Message::ReferralOffered(_) => "offer_heard",
        Message::ReferralWithdrawn(_) => "withdrawal_heard",
        Message::TransitionAnswered(_) => "transition_answer_heard",
        Message::ReferenceForgotten(_) => "forgetting_heard",
    };
    Note {
        house,
        at: now,
        actor: None,
        action,
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose: "exchange",
    }
}
