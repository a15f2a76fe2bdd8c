//! What the file says of an age, and whether a dispute of it is noted, stay together: whoever writes the section, takes
//! a referral up or lays over the file what an officer told asks here.
//!
//! An age that is said to be disputed for the first time becomes a dispute; one that stands is ended by papers or an
//! assessment alone.

use barnahus_casework::age::{AgeBasis, AgeResult};
use barnahus_casework::sections::Identity;
use barnahus_casework::typed::Fault;
use barnahus_casework::{FieldFault, Typed};
use barnahus_database::{Note, Write};
use barnahus_store::StoreFault;
use barnahus_store::age_disputes::{self, AgeDispute};
use barnahus_vocabulary::{Actor, AgeDisputeId, CaseId, HouseId, Instant, PersonId};

use crate::dispute_age::AgeUnchanged;
use crate::workplace::Workplace;

/// The section was written by its own form, or the referral is taken up: an age that is said there to be disputed
/// for the first time is a dispute, and one that stands is not ended so.
///
/// # Errors
/// [`AgeUnchanged::Faults`] when a dispute stands and the section says otherwise.
pub(crate) async fn follow(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (CaseId, &Identity),
    now: Instant,
) -> Result<(), AgeUnchanged> {
    let (case, identity) = of;
    let all = age_disputes::of_case(tx.sql(), actor.house, case).await?;
    let stands = all.iter().any(|dispute| dispute.settled.is_none());
    if stands && !identity.age.is_disputed() {
        let fault = FieldFault { field: "age_basis".to_owned(), fault: Fault::Contradicts("age_dispute") };
        return Err(AgeUnchanged::Faults(vec![fault]));
    }
    raise_first(workplace, tx, (actor.house, Some(actor.person)), (of, &all), now).await?;
    Ok(())
}

/// The same after an officer told who the child is. Nobody of the house raises that dispute; one that stands, or that
/// ended, is not touched: what is laid over the file keeps its age.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn follow_told(
    workplace: &Workplace,
    tx: &mut Write,
    at: (HouseId, CaseId),
    identity: &Identity,
    now: Instant,
) -> Result<(), StoreFault> {
    let all = age_disputes::of_case(tx.sql(), at.0, at.1).await?;
    raise_first(workplace, tx, (at.0, None), ((at.1, identity), &all), now).await
}

/// Raises what the file says to be disputed, and nobody has noted. Whom nobody could assess stays of disputed age, and
/// nobody is asked again by saying so.
async fn raise_first(
    workplace: &Workplace,
    tx: &mut Write,
    by: By,
    ((case, identity), all): ((CaseId, &Identity), &[AgeDispute]),
    now: Instant,
) -> Result<(), StoreFault> {
    let stays = all
        .first()
        .is_some_and(|last| last.settled.is_none_or(|settled| settled.result == AgeResult::NotAssessed));
    if identity.age.basis == AgeBasis::Disputed && !stays {
        raise(workplace, tx, by, (case, &Typed::default()), now).await?;
    }
    Ok(())
}

/// In which house, and by whom of it; by nobody of it when an officer tells it.
pub(crate) type By = (HouseId, Option<PersonId>);

/// Notes a dispute with what was written of it.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn raise(
    workplace: &Workplace,
    tx: &mut Write,
    (house, by): By,
    (case, words): (CaseId, &Typed),
    now: Instant,
) -> Result<(), StoreFault> {
    let id = AgeDisputeId::random();
    let dispute = AgeDispute { id, case, raised_at: now, raised_by: by, asked: None, settled: None };
    age_disputes::keep(tx, &workplace.keys, house, &dispute, words).await?;
    tx.note(Note {
        house,
        at: now,
        actor: by,
        action: "age_disputed",
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose: "case_work",
    });
    Ok(())
}
