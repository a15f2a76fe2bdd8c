//! What the house tells the adult core: all of it is in this file.
//!
//! It alone builds messages, each from named values, and none takes a file, a name or a sentence. Each
//! asks the contract whether it may be said now, writes down how far that leads, and puts the message
//! into the queue of the same transaction. Who decides that something is said, and notes it, is the
//! use case that calls.

use barnahus_casework::Counted;
use barnahus_casework::told::{ToldOutcome, ToldRefusal};
use barnahus_database::Write;
use barnahus_exchange::outgoing::{self, Cell, Grid, Message};
use barnahus_exchange::states::house;
use barnahus_exchange::words::{CaseOutcome, Consent, Count, Decline, Quarter, Threshold, WithdrawalAnswer};
use barnahus_exchange::{HandoverCode, Reference, State};
use barnahus_outbox::exchange::ledger;
use barnahus_outbox::exchange::queue::{About, NewMessage, enqueue};
use barnahus_outbox::exchange::references::{self, Certainty, KnownReference};
use barnahus_outbox::exchange::{Partner, Seals};
use barnahus_store::transitions::RecordedConsent;
use barnahus_vocabulary::{CaseId, DisclosureId, HouseId, Instant, PartnerId, ReferenceId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// The house takes up what was offered; the officer opens the handover page with this code.
pub(crate) async fn that_it_is_accepted(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    code: HandoverCode,
    now: Instant,
) -> Result<(), Unable> {
    say(workplace, tx, known, (outgoing::referral_accepted(code), "answer_to_offer"), now).await
}

/// The house does not take up what was offered.
pub(crate) async fn that_it_is_declined(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    why: ToldRefusal,
    now: Instant,
) -> Result<(), Unable> {
    let why = match why {
        ToldRefusal::NotAMinor => Decline::NotAMinor,
        ToldRefusal::OutOfArea => Decline::OutOfArea,
        ToldRefusal::Duplicate => Decline::Duplicate,
        ToldRefusal::NoCapacity => Decline::NoCapacity,
    };
    say(workplace, tx, known, (outgoing::referral_declined(why), "answer_to_offer"), now).await
}

/// Who the child is has been told, and a named specialist is in charge.
pub(crate) async fn that_it_is_taken_up(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    now: Instant,
) -> Result<(), Unable> {
    say(workplace, tx, known, (outgoing::referral_taken_up(), "manager_named"), now).await
}

/// Nobody used the code in time.
pub(crate) async fn that_nobody_came(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    now: Instant,
) -> Result<(), Unable> {
    say(workplace, tx, known, (outgoing::referral_handover_lapsed(), "handover_expired"), now).await
}

/// The house stops, as the core asked.
pub(crate) async fn that_it_stops(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    now: Instant,
) -> Result<(), Unable> {
    let message = outgoing::withdrawal_answered(WithdrawalAnswer::Stopped);
    say(workplace, tx, known, (message, "answer_to_withdrawal"), now).await
}

/// The house goes on although the core asked to stop.
pub(crate) async fn that_it_goes_on(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    now: Instant,
) -> Result<(), Unable> {
    let message = outgoing::withdrawal_answered(WithdrawalAnswer::Continues);
    say(workplace, tx, known, (message, "answer_to_withdrawal"), now).await
}

/// How the case ended; another outcome corrects what was said before, the same one is not said again.
pub(crate) async fn how_it_ended(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    outcome: ToldOutcome,
    now: Instant,
) -> Result<(), Unable> {
    let outcome = match outcome {
        ToldOutcome::SupportCompleted => CaseOutcome::SupportCompleted,
        ToldOutcome::MovedWithinCountry => CaseOutcome::MovedWithinCountry,
        ToldOutcome::MovedAbroad => CaseOutcome::MovedAbroad,
        ToldOutcome::NotAVictim => CaseOutcome::NotAVictim,
        ToldOutcome::LostContact => CaseOutcome::LostContact,
        ToldOutcome::TransferredToAdultCore => CaseOutcome::TransferredToAdultCore,
    };
    let message = outgoing::case_closed(outcome);
    let of = (known.house, known.id);
    let said = ledger::last_said(tx.sql(), workplace.keys.house_key(), of, message.kind()).await?;
    if said.is_some_and(|data| *data == *message.data_text()) {
        return Ok(());
    }
    say(workplace, tx, known, (message, "case_closed"), now).await
}

/// A young person wishes to go on with the core. It cannot be said without the recorded consent.
pub(crate) async fn a_transition(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    consent: RecordedConsent,
    now: Instant,
) -> Result<(), Unable> {
    if consent.case() != known.case {
        return Err(Unable::Stale);
    }
    say(workplace, tx, known, (outgoing::transition_offered(Consent::Given), "recorded_consent"), now).await
}

/// Neither side keeps the reference any longer.
pub(crate) async fn that_it_be_forgotten(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    now: Instant,
) -> Result<(), Unable> {
    say(workplace, tx, known, (outgoing::reference_forgotten(), "end_of_keeping"), now).await
}

/// The counts of a quarter, after suppression.
pub(crate) struct ToldQuarter<'a> {
    pub quarter: Quarter,
    /// The least count that is told; never below the contract's own.
    pub threshold: u32,
    /// The count of each cell, where it is told.
    pub count: &'a (dyn Fn(Counted) -> Option<u32> + Sync),
}

/// The counts of a quarter, after suppression.
pub(crate) async fn a_quarter(
    workplace: &Workplace,
    tx: &Write,
    partner: &Partner,
    told: ToldQuarter<'_>,
    now: Instant,
) -> Result<DisclosureId, Unable> {
    let ToldQuarter { quarter, threshold, count } = told;
    let threshold = Threshold::new(threshold).unwrap_or(Threshold::DEFAULT);
    let grid = Grid::of(|cell| {
        let shown = counted(cell).and_then(count).and_then(|count| u16::try_from(count).ok());
        shown.map_or(Count::Suppressed, |count| Count::of(count, threshold))
    });
    let message = outgoing::statistics_reported(quarter, grid);
    let to = (partner.house, partner.id, About::Nobody);
    put(workplace, tx, to, (message, "counts_after_suppression"), now).await
}

/// A cell of the contract as a case counts; the two lists have the same words, which a test holds.
fn counted(cell: Cell) -> Option<Counted> {
    let Cell { age_band, sex, exploitation } = cell;
    Some(Counted {
        age: age_band.as_str().parse().ok()?,
        sex: sex.as_str().parse().ok()?,
        form: exploitation.as_str().parse().ok()?,
    })
}

/// A reference of its own for a case that came by another door, drawn at random.
pub(crate) async fn a_reference(
    workplace: &Workplace,
    tx: &Write,
    partner: &Partner,
    case: CaseId,
    now: Instant,
) -> Result<KnownReference, Unable> {
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
    let reference = Reference::from_random(workplace.keys.entropy().bytes());
    references::insert(tx, seals(workplace), &known, &reference, now).await?;
    Ok(known)
}

async fn say(
    workplace: &Workplace,
    tx: &Write,
    known: &KnownReference,
    what: (Message, &'static str),
    now: Instant,
) -> Result<(), Unable> {
    let next = house::says(known.state, &what.0).map_err(|_| Unable::Stale)?;
    references::reach(tx, known, next).await?;
    let about = About::Reference(known.id, known.case);
    // Also to a partner that was removed: the case goes on, and the message halts, as the ledger says.
    put(workplace, tx, (known.house, known.partner, about), what, now).await?;
    Ok(())
}

async fn put(
    workplace: &Workplace,
    tx: &Write,
    to: (HouseId, PartnerId, About),
    what: (Message, &'static str),
    now: Instant,
) -> Result<DisclosureId, Unable> {
    let ((house, partner, about), (message, built_from)) = (to, what);
    let (kind, data) = (message.kind(), message.data_text());
    let new = NewMessage { house, partner, about, kind, data, built_from };
    let id = enqueue(tx, seals(workplace), new, now).await?;
    workplace.message_waits.notify_one();
    Ok(id)
}

/// What the exchange seals with.
pub(crate) fn seals(workplace: &Workplace) -> Seals<'_> {
    Seals { key: workplace.keys.house_key(), entropy: workplace.keys.entropy() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use barnahus_exchange::outgoing::Cell;

    use super::counted;

    #[test]
    fn every_cell_of_the_contract_is_one_in_which_a_case_can_count() {
        let cells: BTreeSet<String> = Cell::all().filter_map(counted).map(|cell| cell.text()).collect();
        assert_eq!(cells.len(), Cell::all().count());
    }
}
