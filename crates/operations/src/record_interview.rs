//! What happened is recorded: how the interview ended, who was where, how it was recorded. With the last of its
//! sessions the case goes on; what was recorded before is corrected against the version that was read.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::booking::{Ending, IllegalBookingStep};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::record::{Place, Record, Settled, who_was_there};
use barnahus_casework::run::{Run, RunStep};
use barnahus_casework::stage::{IllegalStep, Step};
use barnahus_casework::{Fault, FieldFault, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Attendance, PartId};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_store::records::{self, Writing};
use barnahus_store::runs::{self, KeptRun};
use barnahus_store::{StoreFault, presences};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId, Role, local};

use crate::interview_tally::interview_tally;
use crate::move_booking::parts_of;
use crate::noted;
use crate::plan_way::gone_with_the_visit;
use crate::recorded_interpreter::judged;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The field that says where the person of a part was.
#[must_use]
pub fn place_field(part: &Attendance) -> String {
    format!("there_{}", part.id)
}

/// The field that says how the interview ran when the form was drawn: [`run_mark`].
pub const RUN: &str = "run";

/// How it ran, as the form remembers it: not at all, still running, or ended then.
#[must_use]
pub fn run_mark(run: Option<&Run>) -> String {
    match run {
        None => "none".to_owned(),
        Some(run) => run.ended().map_or_else(|| "runs".to_owned(), |ended| ended.millis().to_string()),
    }
}

/// Why nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecorded {
    /// Something typed could not be understood, is missing or cannot be.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// Nobody who talks with the child was with it.
    #[error("nobody talked with the child")]
    NobodyTalked,
    /// Since the form was drawn it was started, went on after a stop, or was stopped at another hour.
    #[error("it ran otherwise since")]
    RanOn,
    /// It does not stand, is incomplete, or is not over.
    #[error(transparent)]
    Booking(#[from] IllegalBookingStep),
    /// The case cannot go on.
    #[error(transparent)]
    Stage(#[from] IllegalStep),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotRecorded {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<barnahus_database::Fault> for NotRecorded {
    fn from(fault: barnahus_database::Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotRecorded {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Records it. `booking` is the booking with the version of the record; 0 when there was none.
///
/// # Errors
/// [`NotRecorded`].
pub async fn record_interview(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotRecorded> {
    retrying(|| attempt(workplace, actor, booking, typed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotRecorded> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let case = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::RecordInterview).await?.case;
    let before = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    let kept = records::find(tx.sql(), actor.house, before.id).await?;
    if kept.map_or(0, |kept| kept.version) != booking.1 {
        return Err(Unable::Stale.into());
    }
    let ran = runs::find(tx.sql(), actor.house, before.id).await?;
    // Whoever saw it running meant to end it; whoever saw it ended did not mean to end what goes on.
    let mark = typed.get(RUN);
    if !mark.is_empty() && mark != "runs" && mark != run_mark(ran.as_ref().map(|kept| &kept.run)) {
        return Err(NotRecorded::RanOn);
    }
    let parts = parts_of(&tx, actor, before.id).await?;
    let (words, settled, places) = read(typed, (&before, &parts), now)?;
    let state = before.state.end(settled.ending, before.completeness, settled.ended, now)?;
    let number = match kept {
        Some(kept) => kept.number,
        None => interview_tally(tx.sql(), (actor.house, case.id)).await?.current(),
    };
    let interpreter = judged(tx.sql(), actor, (typed, kept.as_ref()), (&parts, &places)).await?;
    let same_interviewer = same_interviewer(&tx, actor, (&case, number), (&parts, &places)).await?;
    let after = Booking { state, ..before };
    bookings::update(&tx, actor.house, &after, now).await?;
    end_run(&tx, actor, ran, now).await?;
    let writing = Writing {
        number,
        settled: &settled,
        words: &words,
        same_interviewer,
        interpreter,
        by: actor.person,
        version: booking.1,
    };
    records::keep(&tx, &workplace.keys, (actor.house, &after), &writing, now).await?;
    presences::keep(&tx, (actor.house, after.id), &places).await?;
    let (action, ending) = match (kept, settled.ending) {
        (None, ending) => ("interview_recorded", ending),
        (Some(_), ending) => ("record_corrected", ending),
    };
    gone_with_the_visit(&tx, (actor.house, case.id), now).await?;
    go_on(&tx, actor, case, now).await?;
    tx.note(noted::booking(actor, after.id, action, said(ending), now));
    if kept.is_some_and(|kept| kept.interpreter != interpreter) {
        tx.note(noted::booking(actor, after.id, action, Role::Interpreter.code(), now));
    }
    tx.commit().await?;
    Ok(())
}

const fn said(ending: Ending) -> &'static str {
    match ending {
        Ending::Held => "held",
        Ending::Stopped(reason) => reason.code(),
    }
}

/// All that was typed, understood: the record, what it comes to, and who was where.
type Read = (Record, Settled, BTreeMap<PartId, Place>);

fn read(typed: &Typed, of: (&Booking, &[Attendance]), now: Instant) -> Result<Read, NotRecorded> {
    let (booking, parts) = of;
    let mut faults = Vec::new();
    let record = Record::parse(typed, local::day(now)).map_err(|found| faults.extend(found)).ok();
    let settled = record
        .as_ref()
        .and_then(|record| record.settled(booking.time).map_err(|found| faults.extend(found)).ok());
    let mut places = BTreeMap::new();
    for part in parts {
        let field = place_field(part);
        match typed.get(&field).parse::<Place>() {
            Ok(place) => {
                places.insert(part.id, place);
            }
            Err(_) => faults.push(FieldFault { field, fault: Fault::Missing }),
        }
    }
    match (record, settled) {
        (Some(record), Some(settled)) if faults.is_empty() => {
            let of_roles: Vec<(Role, Place)> =
                parts.iter().filter_map(|part| Some((part.role, *places.get(&part.id)?))).collect();
            who_was_there(&of_roles).map_err(|_| NotRecorded::NobodyTalked)?;
            Ok((record, settled, places))
        }
        _ => Err(NotRecorded::Faults(faults)),
    }
}

/// Who forgot to stop it has stopped it now.
async fn end_run(tx: &Write, actor: &Actor, ran: Option<KeptRun>, now: Instant) -> Result<(), Unable> {
    let Some(kept) = ran else { return Ok(()) };
    if let Ok(run) = kept.run.clone().take(RunStep::End, now) {
        runs::update(tx, actor.house, &KeptRun { run, ..kept }).await?;
    }
    Ok(())
}

/// The case goes on once no session of the interview is ahead.
async fn go_on(tx: &Write, actor: &Actor, case: Case, now: Instant) -> Result<(), NotRecorded> {
    let others = bookings::of_case(tx.sql(), actor.house, case.id).await?;
    if others.iter().any(|other| other.state.stands()) || !case.stage.may_take(Step::RecordInterview) {
        return Ok(());
    }
    let stage = case.stage.take(Step::RecordInterview)?;
    cases::update(tx, actor.house, &Case { stage, ..case }, now).await?;
    Ok(())
}

/// Of a further interview: whether somebody talked with the child who had talked with it before.
async fn same_interviewer(
    tx: &Write,
    actor: &Actor,
    of: (&Case, u16),
    came: (&[Attendance], &BTreeMap<PartId, Place>),
) -> Result<Option<bool>, Unable> {
    let ((case, number), (parts, places)) = (of, came);
    if number < 2 {
        return Ok(None);
    }
    let mut before = BTreeSet::new();
    for earlier in records::of_case(tx.sql(), actor.house, case.id).await? {
        if earlier.number < number {
            let were = presences::of_booking(tx.sql(), actor.house, earlier.booking).await?;
            let parts = attendances::of_booking(tx.sql(), actor.house, earlier.booking).await?;
            before.extend(talked(&parts, &were));
        }
    }
    Ok(Some(talked(parts, places).any(|who| before.contains(&who))))
}

fn talked<'a>(
    parts: &'a [Attendance],
    places: &'a BTreeMap<PartId, Place>,
) -> impl Iterator<Item = PersonId> + 'a {
    parts
        .iter()
        .filter(|part| part.role == Role::Interviewer)
        .filter(|part| places.get(&part.id).is_some_and(|place| *place != Place::NotThere))
        .map(|part| part.person)
}
