//! What was recorded of an interview, or what its form begins with: the hours of its run, who is usually where.
//!
//! What was written down is opened, and noted, for those who see what came of the interview.

use std::collections::BTreeMap;

use barnahus_casework::booking::BookingState;
use barnahus_casework::policy::{CaseAction, may_in_case, open, usual_purpose};
use barnahus_casework::record::{Clock, Place, Record, usual_place};
use barnahus_casework::run::Run;
use barnahus_casework::{Answer, Typed, typed::Word};
use barnahus_store::bookings::attendances::Attendance;
use barnahus_store::bookings::{self, Booking};
use barnahus_store::records::{self, Kept};
use barnahus_store::{people, presences, runs};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId, local};

use crate::move_booking::parts_of;
use crate::noted;
use crate::record_interview::{place_field, run_mark};
use crate::recorded_interpreter::{AUTHORISED, begins_with};
use crate::see_interview::{Passed, passed};
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who was to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// As what.
    pub part: Attendance,
    /// Their name.
    pub name: String,
    /// Where they were, as recorded.
    pub place: Option<Place>,
}

/// A record, or what there is before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRecord {
    /// The booking.
    pub booking: Booking,
    /// The codename of its case.
    pub codename: String,
    /// Who was to come.
    pub came: Vec<Came>,
    /// What was recorded, in columns.
    pub kept: Option<Kept>,
    /// What was written down.
    pub words: Option<Record>,
    /// The name of who recorded it last.
    pub recorded_by: Option<String>,
    /// Whether the interpreter was authorised, as recorded or as the house knows them; `None` without one.
    pub authorised: Option<Answer>,
    /// How it ran, if it was started here.
    pub run: Option<Run>,
    /// Questions that this person may read.
    pub questions: Vec<Passed>,
    /// Whether there is something to record, or to correct, by this person.
    pub may_write: bool,
    /// What they may do in the case.
    pub allowed: Vec<CaseAction>,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for those who do not see what came of interviews.
pub async fn read_record(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    now: Instant,
) -> Result<ReadRecord, Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    let approached = approach(workplace, tx.sql(), actor, found.case).await?;
    may_in_case(actor, CaseAction::SeeRecord, &approached.standing)?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    tx.note(noted::case(actor, found.case, "opened", purpose.code(), now));
    let words = records::open(&tx, &workplace.keys, &permit, &found).await?;
    let kept = records::find(tx.sql(), actor.house, booking).await?;
    let run = runs::find(tx.sql(), actor.house, booking).await?.map(|kept| kept.run);
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let questions = passed(workplace, &mut tx, actor, (&approached, &found, &names), now).await?;
    let places = presences::of_booking(tx.sql(), actor.house, booking).await?;
    let parts = parts_of(&tx, actor, booking).await?;
    let authorised = begins_with(tx.sql(), actor, kept.as_ref(), (&parts, &places)).await?;
    let came = parts.into_iter().map(|part| Came {
        name: names.get(&part.person).cloned().unwrap_or_default(),
        place: places.get(&part.id).copied(),
        part,
    });
    let came = came.collect();
    tx.commit().await?;
    let allowed = CaseAction::ALL.iter().copied();
    let allowed: Vec<_> =
        allowed.filter(|action| may_in_case(actor, *action, &approached.standing).is_ok()).collect();
    Ok(ReadRecord {
        may_write: allowed.contains(&CaseAction::RecordInterview) && has_something(&found, run.as_ref(), now),
        codename: approached.case.codename,
        booking: found,
        came,
        recorded_by: kept.and_then(|kept| names.get(&kept.recorded_by).cloned()),
        kept,
        words,
        authorised,
        run,
        questions,
        allowed,
    })
}

/// Whether there is something to record: it was heard, or its hour has come.
fn has_something(booking: &Booking, run: Option<&Run>, now: Instant) -> bool {
    match booking.state {
        BookingState::Held | BookingState::Stopped(_) => true,
        BookingState::Booked | BookingState::UnderWay => run.is_some() || booking.time.start() <= now,
        BookingState::Cancelled(_) | BookingState::NotHeld(_) => false,
    }
}

impl ReadRecord {
    /// What stands in the form: what was recorded, else what is known of the run.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let mut typed = match &self.words {
            Some(words) => words.typed(),
            None => self.begun(),
        };
        for came in &self.came {
            let place = came.place.unwrap_or_else(|| usual_place(came.part.role));
            typed.add(&place_field(&came.part), place.code());
        }
        if let Some(authorised) = self.authorised {
            typed.add(AUTHORISED, authorised.code());
        }
        typed
    }

    /// How it ran, as its form remembers it.
    #[must_use]
    pub fn run_mark(&self) -> String {
        run_mark(self.run.as_ref())
    }

    fn begun(&self) -> Typed {
        let mut typed = Typed::default();
        let Some(run) = &self.run else { return typed };
        let clock = |at: Instant| {
            let time = local::wall_clock(at);
            let minute = u16::from(time.hour()) * 60 + u16::from(time.minute());
            Clock::of_minute(minute).map(|clock| clock.text()).unwrap_or_default()
        };
        typed.add("began", &clock(run.began()));
        if let Some(ended) = run.ended() {
            typed.add("ended", &clock(ended));
        }
        if !run.breaks().is_empty() {
            typed.add("breaks", &run.breaks().len().to_string());
            typed.add("break_minutes", &run.rested().whole_minutes().to_string());
        }
        typed
    }
}
