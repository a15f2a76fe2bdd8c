//! How a case counts in the quarter's report and in the statistics, kept beside it as it changes.
//!
//! A case that is only for trying never counts. Only what they break down by, cut from the sections that were just read or written.

use barnahus_casework::file::Contents;
use barnahus_casework::{Counted, Entrance};
use barnahus_database::Write;
use barnahus_store::{StoreFault, case_facts, cases};
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};

use crate::asked_limit::{note_facts, note_facts_anew};
use crate::count_support::count_support;
use crate::workplace::Workplace;

/// The case is taken up: it counts from now on, or still as from when it was taken up first.
pub(crate) async fn count_case(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    contents: &Contents,
    now: Instant,
) -> Result<(), StoreFault> {
    let case = cases::find(tx.sql(), at.0, at.1).await?.ok_or(StoreFault::Stale)?;
    if recount(workplace, tx, at, contents).await? {
        return note_facts(workplace, tx, (at.0, &case), contents).await;
    }
    if case.entrance == Entrance::Trial {
        return Ok(());
    }
    let counted = Counted::of(contents.identity.as_ref(), contents.narrative.as_ref(), local::day(now));
    case_facts::insert(tx, &workplace.keys, at, counted, now).await?;
    count_support(workplace, tx, at.0, &case).await?;
    note_facts(workplace, tx, (at.0, &case), contents).await?;
    keep_besides(workplace, tx, at, contents).await
}

/// What is kept of the sections that were read, besides how the report counts the case.
async fn keep_besides(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    contents: &Contents,
) -> Result<(), StoreFault> {
    let Contents { identity, accommodations, child_informed, .. } = contents;
    if identity.is_some() || accommodations.is_some() {
        let before = case_facts::counted_also(tx, &workplace.keys, at).await?;
        let after = before.told(identity.as_ref(), accommodations.as_ref());
        case_facts::keep_also(tx, &workplace.keys, at, after).await?;
    }
    if let Some(note) = child_informed {
        let whole = note.informed_on.filter(|_| note.is_complete());
        case_facts::keep_informed(tx, at, whole.map(|day| local::start_of_day(day.day()))).await?;
    }
    let Some(identity) = identity else { return Ok(()) };
    // Whose age is disputed is not offered to the adult core, and nobody is asked to.
    let turns_18 = identity.age.turns_18_on().filter(|_| !identity.age.is_disputed());
    case_facts::keep_eighteen(tx, &workplace.keys, at, turns_18).await
}

/// A case that counts already counts as the sections say that were written anew. Whether it counts.
pub(crate) async fn recount(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    contents: &Contents,
) -> Result<bool, StoreFault> {
    let Some((taken_up, counted)) = case_facts::find(tx.sql(), &workplace.keys, at).await? else {
        return Ok(false);
    };
    let fresh = Counted::of(contents.identity.as_ref(), contents.narrative.as_ref(), local::day(taken_up));
    let mut changed = counted;
    if contents.identity.is_some() {
        (changed.age, changed.sex) = (fresh.age, fresh.sex);
    }
    if contents.narrative.is_some() {
        changed.form = fresh.form;
    }
    if changed != counted {
        case_facts::change(tx, &workplace.keys, at, changed).await?;
    }
    keep_besides(workplace, tx, at, contents).await?;
    if contents.identity.is_some() || contents.narrative.is_some() || contents.hearing.is_some() {
        let case = cases::find(tx.sql(), at.0, at.1).await?.ok_or(StoreFault::Stale)?;
        note_facts_anew(workplace, tx, (at.0, &case), contents).await?;
    }
    Ok(true)
}
