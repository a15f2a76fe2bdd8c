//! What goes with a case to the house that takes it: the file under a new key, what there is beside its sections as
//! lines of words, and what the law asks of whichever house has the case.
//!
//! It runs in the transaction that accepts the case, before the old file is emptied. Nobody is shown anything here.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_casework::sections::{Identity, Suspected};
use barnahus_casework::transfer::brought::Brought;
use barnahus_database::{Note, Write};
use barnahus_store::limit_extensions::{self, Extension};
use barnahus_store::transfers::Transfer;
use barnahus_store::waits::{self, Kept};
use barnahus_store::{StoreFault, blind, carried, houses, likenesses, records, transfers};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::first_interview::extension;
use crate::noted;
use crate::offer_transfer::decided_blind;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The file goes over, and the new house remembers whose case it is and who is suspected, as at a referral.
///
/// # Errors
/// [`Unable::Stale`] when the old case was erased; else the database's, or a seal's.
pub(crate) async fn carry(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    (found, new): (&Transfer, CaseId),
    now: Instant,
) -> Result<(), Unable> {
    let (keys, from, to) = (&workplace.keys, found.from, (found.to, new));
    let contents = carried::sections(tx, keys, (from, to), now).await?;
    let lines = lines(workplace, tx, found, now).await?;
    carried::keep_beside(tx, keys, to, &lines, now).await?;
    carried::carry_merged(tx, keys, (from, to), now).await?;
    carried::owed_to_the_court(tx, keys, (from, to), (actor.person, now)).await?;
    if carried::not_wished(tx, keys, (from, to), (actor.person, now)).await? {
        tx.note(noted::case(actor, new, "transition_not_wished", "case_work", now));
    }
    carried::carry_statuses(tx, keys, (from, to), (actor.person, now)).await?;
    let (nobody, nothing) = (Suspected::default(), Identity::default());
    likenesses::remember_child(tx, keys, to, contents.identity.as_ref().unwrap_or(&nothing)).await?;
    likenesses::remember_suspected(tx, keys, to, contents.suspected.as_ref().unwrap_or(&nobody)).await?;
    siblings_stay(workplace, tx, found, now).await?;
    limit_goes_along(tx, actor, (found, to), now).await?;
    if let Some(knows) = decided_blind(tx.sql(), from).await? {
        blind::decide(tx, to, knows, (actor.person, now)).await?;
        let action = match knows {
            InterviewerKnows::Blind => "interviewer_blind",
            InterviewerKnows::Informed => "interviewer_informed",
        };
        tx.note(noted::case(actor, new, action, "planning", now));
    }
    Ok(())
}

/// Whether the limit of the first interview was extended, and what was said of the days until now: the days are counted
/// once, where the child is heard.
async fn limit_goes_along(
    tx: &mut Write,
    actor: &Actor,
    (found, to): (&Transfer, (HouseId, CaseId)),
    now: Instant,
) -> Result<(), Unable> {
    let from = found.from;
    if let Some(given) = extension(tx.sql(), from).await? {
        limit_extensions::give(tx, to, Extension { by: actor.person, ..given }).await?;
        tx.note(noted::case(actor, to.1, "limit_extension_carried", given.reason.code(), now));
    }
    let is_heard = !records::of_case(tx.sql(), from.0, from.1).await?.is_empty();
    if let Some(kept) = waits::find(tx.sql(), from.0, from.1).await?.filter(|_| !is_heard) {
        let reason = kept.said.reason();
        waits::say(tx, to, &Kept { by: actor.person, ..kept }).await?;
        waits::forget_days(tx, from).await?;
        tx.note(noted::case(actor, to.1, "delay_carried", reason.code(), now));
    }
    Ok(())
}

/// The links with siblings end. Their own files keep what was chosen, and their trails that the link is no more.
async fn siblings_stay(
    workplace: &Workplace,
    tx: &mut Write,
    found: &Transfer,
    now: Instant,
) -> Result<(), Unable> {
    for sibling in carried::tell_siblings(tx, &workplace.keys, found.from, now).await? {
        tx.note(Note {
            house: found.from.0,
            at: now,
            actor: None,
            action: "siblings_unlinked",
            subject_kind: "case",
            subject: Some(sibling.uuid()),
            purpose: found.reason.code(),
        });
    }
    Ok(())
}

/// What came to the old house with the case, if it had come from another; then that house, and what it adds.
async fn lines(
    workplace: &Workplace,
    tx: &Write,
    found: &Transfer,
    now: Instant,
) -> Result<Vec<Brought>, StoreFault> {
    let (keys, from) = (&workplace.keys, found.from);
    let mut lines = carried::read_beside(tx, keys, from).await?;
    let house = houses::find(tx.sql(), from.0).await?.ok_or(StoreFault::Stale)?;
    lines.push(Brought::house(local::day(now), &house.name));
    lines.push(Brought::handover(&transfers::words(tx, keys, found).await?));
    lines.extend(carried::beside(tx, keys, from).await?);
    lines.extend(carried::before(tx, keys, from).await?);
    Ok(lines)
}
